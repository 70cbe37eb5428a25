import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { LinkedEditingRanges, Position } from 'vscode-languageserver-protocol';
import { rangeOf } from '../rules/ranges.ts';
import { nameAt, occurrencesOf } from './name-at.ts';

/**
 * A name and its uses, to be typed over together. Not where other documents use the name as well: these are changed by
 * renaming only.
 *
 * LSP 3.17: `textDocument/linkedEditingRange`.
 */
export function linkedEditing(
  document: LangiumDocument,
  position: Position,
  services: LangiumServices,
): LinkedEditingRanges | undefined {
  const subject = nameAt(document, document.textDocument.offsetAt(position), services)?.subject;
  const occurrences = subject ? occurrencesOf(subject, services) : [];
  const ranges = occurrences.map(({ place }) => rangeOf(document, place));
  const isSame = occurrences.every(
    (found, i) => found.document === document && document.textDocument.getText(ranges[i]) === subject?.name,
  );
  return ranges.length > 0 && isSame ? { ranges } : undefined;
}
