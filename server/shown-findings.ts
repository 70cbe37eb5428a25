import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import type { KehoachSharedServices } from '../language/module.ts';
import { isInWorkspace } from './workspace-folders.ts';

/**
 * The findings of a document that a client is told: of one that is open, and of all in the workspace. What was only read
 * because others refer to it (libraries) stays silent: undefined.
 */
export function shownFindings(
  document: LangiumDocument,
  shared: KehoachSharedServices,
): readonly Diagnostic[] | undefined {
  const isShown = shared.workspace.TextDocuments.get(document.uri) || isInWorkspace(document.uri, shared);
  return isShown ? (document.diagnostics ?? []) : undefined;
}
