import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { Place } from '../plan/places.ts';

/** The LSP range of a place in a document. */
export function rangeOf(document: LangiumDocument, place: Place): Range {
  const { textDocument } = document;
  return { start: textDocument.positionAt(place.offset), end: textDocument.positionAt(place.end) };
}
