import type { LangiumDocument } from 'langium';
import type { Place } from '../../plan/places.ts';
import { isBlank, isLineBreak } from '../../syntax/characters.ts';
import type { Fix } from '../rule.ts';

/** Writes other words in a place. */
export function replaceWith(place: Place, newText: string): Fix {
  return {
    title: { vi: `Sửa thành “${newText}”`, en: `Change to “${newText}”` },
    changes: [{ place, newText }],
  };
}

/** Writes words between two characters. */
export function insertAt(offset: number, newText: string, vi: string, en: string): Fix {
  return { title: { vi, en }, changes: [{ place: { offset, end: offset }, newText }] };
}

/** Takes a place out of the text. */
export function remove(place: Place, vi: string, en: string): Fix {
  return { title: { vi, en }, changes: [{ place, newText: '' }] };
}

/** The line break that a text uses. */
export const lineBreakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** The start of the line that holds an offset. */
export function lineStartOf({ textDocument }: LangiumDocument, offset: number): number {
  const text = textDocument.getText();
  let start = Math.min(offset, text.length);
  // Most places are near the start of their line; a document on one line must not be read again for each.
  for (let near = Math.max(0, start - 120); start > near; start--) {
    if (isLineBreak(text.charCodeAt(start - 1))) {
      return start;
    }
  }
  return textDocument.offsetAt({ line: textDocument.positionAt(offset).line, character: 0 });
}

/** The blanks that the line of an offset starts with. */
export function indentOf(document: LangiumDocument, offset: number): string {
  const text = document.textDocument.getText();
  const start = lineStartOf(document, offset);
  let end = start;
  while (isBlank(text.charCodeAt(end))) {
    end++;
  }
  return text.slice(start, end);
}

/** Words shortened for a message. */
export function shown(words: string, length = 60): string {
  const line = words.trim().replace(/\s+/gu, ' ');
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
