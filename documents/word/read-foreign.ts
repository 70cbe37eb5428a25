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
  /** The font of most of it, where the file names one. */
  readonly font?: string;
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
  const { bold, font } = lookOf(element, styles);
  const look = {
    bold,
    ...(font === undefined ? {} : { font }),
    centred: styles.paragraphProperty('w:jc', element)?.attributes['w:val'] === 'center',
    ...(cell ? { cell } : {}),
  };
  return lines.map((line, i) => ({ text: i === 0 && number !== '' ? `${number} ${line}` : line, ...look }));
}

/** The look of most of a paragraph's text. */
function lookOf(paragraph: XmlElement, styles: WordStyles): { bold: boolean; font: string | undefined } {
  let bold = 0;
  let all = 0;
  const fonts = new Map<string, number>();
  for (const run of descendants(paragraph, 'w:r')) {
    const { length } = childElements(run, 'w:t')
      .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
      .join('')
      .trim();
    all += length;
    bold += styles.isRunOn('w:b', paragraph, run) ? length : 0;
    const { 'w:ascii': font, 'w:asciiTheme': theme } = styles.runProperty('w:rFonts', paragraph, run);
    if (font !== undefined && theme === undefined) {
      fonts.set(font, (fonts.get(font) ?? 0) + length);
    }
  }
  const font = [...fonts].find(([, count]) => count > 0.5 * all)?.[0];
  return { bold: all > 0 && bold > 0.6 * all, font };
}
