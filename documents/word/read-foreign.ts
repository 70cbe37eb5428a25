import { openPackage } from '../docx/open-package.ts';
import { AutomaticNumbers } from '../docx/read-numbers.ts';
import { readParagraphs, type WordCell, type WordParagraph } from '../docx/read-paragraphs.ts';
import { linesOf } from '../docx/read-text.ts';
import { WordStyles } from '../docx/word-styles.ts';
import { childElements, childValue, descendants, parseXml, type XmlElement } from '../docx/xml-tree.ts';

/** A line of a Word file with what its look says of its part in the document. Blank lines are left out. */
export interface ForeignLine {
  /** With the number that Word computes in front; blanks are single, none at either end. */
  readonly text: string;
  /** Most of it is bold. */
  readonly bold: boolean;
  readonly centred: boolean;
  readonly cell?: WordCell;
}

/** The lines of any Word file in reading order, numbers that Word computes included. */
export function readForeignLines(bytes: Uint8Array): ForeignLine[] {
  const parts = openPackage(bytes);
  const part = parts.get('word/styles.xml');
  const styles = new WordStyles(part === undefined ? undefined : parseXml(part, 'word/styles.xml'));
  const numbers = new AutomaticNumbers(parts);
  return readParagraphs(bytes).flatMap((paragraph) => foreignLines(paragraph, styles, numbers));
}

function foreignLines(paragraph: WordParagraph, styles: WordStyles, numbers: AutomaticNumbers): ForeignLine[] {
  const { element, cell } = paragraph;
  const lines = linesOf(paragraph).map((line) => line.replace(/\s+/gu, ' ').trim());
  const numbering = styles.paragraphProperty('w:numPr', element);
  const number =
    lines.length === 0 || numbering === undefined
      ? ''
      : numbers.next(childValue(numbering, 'w:numId') ?? '', Number(childValue(numbering, 'w:ilvl') ?? 0));
  const look = {
    bold: isBold(element, styles),
    centred: styles.paragraphProperty('w:jc', element)?.attributes['w:val'] === 'center',
    ...(cell ? { cell } : {}),
  };
  return lines.map((line, i) => ({ text: i === 0 && number !== '' ? `${number} ${line}` : line, ...look }));
}

function isBold(paragraph: XmlElement, styles: WordStyles): boolean {
  let bold = 0;
  let all = 0;
  for (const run of descendants(paragraph, 'w:r')) {
    const { length } = childElements(run, 'w:t')
      .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
      .join('')
      .trim();
    all += length;
    bold += styles.isRunOn('w:b', paragraph, run) ? length : 0;
  }
  return all > 0 && bold > 0.6 * all;
}
