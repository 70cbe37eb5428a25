import Big from 'big.js';
import { rowHeight } from './row-height.ts';
import type { StyleTable } from './style-table.ts';
import { type Cell, cellName, type Sheet, type Workbook } from './workbook.ts';
import { escapeXml, SPREADSHEET, XML_HEAD } from './xml.ts';

/** The longest text of a cell. */
const LONGEST_TEXT = 32_767;
/** Paper by its number in the format: A4. */
const A4 = 9;
/** Margins in inches. */
const MARGINS = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';

/** The texts of a workbook's cells, each once; cells refer to them by number. */
export class TextTable {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  numberOf(text: string): number {
    this.uses++;
    const number = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  /** The part `xl/sharedStrings.xml`, when all texts have been asked for. */
  part(): string {
    const items = [...this.numbers.keys()].map((text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`);
    return `${XML_HEAD}<sst xmlns="${SPREADSHEET}" count="${this.uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/** Line breaks stay; what looks like an escaped character ("_x000D_") is none. */
function cellText(text: string): string {
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return shown
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .split('\n')
    .map(escapeXml)
    .join('\n');
}

/** The part of one sheet. */
export function sheetPart(sheet: Sheet, workbook: Workbook, styles: StyleTable, texts: TextTable): string {
  const first = sheet === workbook.sheets[0];
  const { widths, rows, header, filterEnd, merges = [] } = sheet;
  const width = Math.max(1, ...rows.map((row) => row.length));
  const lastCell = cellName(Math.max(rows.length, 1) - 1, width - 1);
  const below = cellName(header.end, 0);
  const columns = widths.map((size, i) => `<col min="${i + 1}" max="${i + 1}" width="${size}" customWidth="1"/>`);
  const filter =
    filterEnd === undefined
      ? ''
      : `<autoFilter ref="${cellName(header.end - 1, 0)}:${cellName(filterEnd - 1, width - 1)}"/>`;
  const merged = merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${cellName(top, left)}:${cellName(bottom, right)}"/>`,
  );
  return [
    XML_HEAD,
    `<worksheet xmlns="${SPREADSHEET}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${lastCell}"/>`,
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    `<pane ySplit="${header.end}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15.75"/>',
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${rows.map((row, i) => rowXml(row, i, rowHeight(row, sheet, workbook.font.size), styles, texts)).join('')}</sheetData>`,
    filter,
    merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`,
    '<printOptions horizontalCentered="1"/>',
    MARGINS,
    `<pageSetup paperSize="${A4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('');
}

function rowXml(
  row: readonly (Cell | undefined)[],
  index: number,
  height: number,
  styles: StyleTable,
  texts: TextTable,
): string {
  const cells = row.map((cell, column) => (cell ? cellXml(cell, cellName(index, column), styles, texts) : ''));
  return `<row r="${index + 1}" ht="${height}">${cells.join('')}</row>`;
}

function cellXml({ value, style }: Cell, name: string, styles: StyleTable, texts: TextTable): string {
  const start = `<c r="${name}" s="${styles.numberOf(style)}"`;
  if (value === undefined || value === '') {
    return `${start}/>`;
  }
  if (typeof value === 'string') {
    return `${start} t="s"><v>${texts.numberOf(value)}</v></c>`;
  }
  if (value instanceof Big) {
    return `${start}><v>${value.toFixed()}</v></c>`;
  }
  return `${start}><f>${escapeXml(value.formula)}</f><v>${value.result.toFixed()}</v></c>`;
}
