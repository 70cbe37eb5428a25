import { type Range, StringValue, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { ClientAbilities } from '../client-abilities.ts';

/** A change of a document as editors get it. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
  /** Words of the new text to type over. */
  readonly fillIn?: string;
}

/**
 * Changes of one document, with the words that wait for the drafter's own selected where the editor can do that.
 *
 * LSP 3.18: `SnippetTextEdit`.
 */
export function workspaceEdit(uri: string, edits: readonly Edit[], { snippetEdits }: ClientAbilities): WorkspaceEdit {
  if (!snippetEdits || edits.every(({ fillIn }) => fillIn === undefined)) {
    return { changes: { [uri]: edits.map(({ range, newText }) => ({ range, newText })) } };
  }
  const withPlaces = edits.map(({ range, newText, fillIn }) =>
    fillIn === undefined
      ? { range, newText }
      : { range, snippet: StringValue.createSnippet(snippetOf(newText, fillIn)) },
  );
  return { documentChanges: [{ textDocument: { uri, version: null }, edits: withPlaces }] };
}

/** The text with its last such words to type over. */
function snippetOf(text: string, fillIn: string): string {
  const escaped = (words: string): string => words.replace(/[\\$}]/gu, '\\$&');
  const at = text.lastIndexOf(fillIn);
  return `${escaped(text.slice(0, at))}\${1:${escaped(fillIn)}}${escaped(text.slice(at + fillIn.length))}`;
}
