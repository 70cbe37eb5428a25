import { openPackage } from './open-package.ts';
import { paragraphsIn, readParagraphs, type WordParagraph } from './read-paragraphs.ts';
import { childElements, parseXml } from './xml-tree.ts';

/**
 * The visible text of a Word file in reading order: paragraphs, tables row by row and cell by cell, text boxes where
 * they are anchored. Headers, footers and notes are left out.
 *
 * Numbers that Word would compute by itself are not: this reads what the exporter printed as text. Field codes,
 * deleted and hidden text do not count as visible; the cached result of a field does.
 *
 * @returns one entry per line (a paragraph, or a part of one between line breaks), without blank ones; non-breaking
 * blanks are given as ordinary ones.
 * @throws DocxReadError when the file cannot be read.
 */
export function readDocxText(bytes: Uint8Array): string[] {
  return readParagraphs(bytes).flatMap(linesOf);
}

/** The lines of a paragraph, without blank ones; non-breaking blanks are given as ordinary ones. */
export function linesOf({ text }: Pick<WordParagraph, 'text'>): string[] {
  return text
    .split('\n')
    .map((line) => line.replaceAll('\u00a0', ' '))
    .filter((line) => line.trim() !== '');
}

/**
 * The words of the footnotes of a Word file, one entry each.
 *
 * @throws DocxReadError when the file cannot be read.
 */
export function readDocxNotes(bytes: Uint8Array): string[] {
  const part = openPackage(bytes).get('word/footnotes.xml');
  const notes = part === undefined ? [] : childElements(parseXml(part, 'word/footnotes.xml'), 'w:footnote');
  return notes
    .filter(({ attributes }) => attributes['w:type'] === undefined)
    .map((note) => paragraphsIn(note).flatMap(linesOf).join('\n').trim());
}
