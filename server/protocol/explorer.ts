/**
 * The request `kehoach/explorer`: one level of the tree of all documents of the workspace, as they stand in the editor.
 * Only names and types: the client and other editors talk to the server by messages.
 */
import type { Range } from 'vscode-languageserver-protocol';

export const explorerRequest = 'kehoach/explorer';

export interface ExplorerParams {
  /** The node whose children are asked for; the documents without parent when left out. */
  readonly node?: string;
}

export interface ExplorerNode {
  /** Unique in the tree, and the same after an edit. */
  readonly id: string;
  readonly kind: 'document' | 'targets' | 'milestone' | 'target' | 'missing' | 'tasks' | 'unit' | 'task' | 'budget';
  readonly label: string;
  readonly description?: string;
  /** How a target stands to the parent's; `missing`: the document does not take it up. */
  readonly state?: 'met' | 'weaker' | 'not comparable' | 'missing';
  /** Where it stands. */
  readonly source?: { readonly uri: string; readonly range: Range };
  readonly hasChildren: boolean;
}

/** Empty where the node is not there any more. */
export type ExplorerResult = readonly ExplorerNode[];
