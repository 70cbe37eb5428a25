import Big from 'big.js';

/** What a spreadsheet file holds, as far as plans need it. */
export interface Workbook {
  /** Title and author in the file's properties. */
  readonly title: string;
  readonly creator: string;
  readonly font: { readonly name: string; readonly size: number };
  readonly sheets: readonly Sheet[];
}

/** A sheet that prints on A4 paper, turned, as wide as the page. */
export interface Sheet {
  /** At most 31 characters, without `[]:*?/\`. */
  readonly name: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** Rows from the top; empty places are undefined. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** The rows of headings, from 0, `end` exclusive: they stay in view, and repeat on every printed page. */
  readonly header: { readonly start: number; readonly end: number };
  /** The last row (exclusive) that filters apply to; without it there are none. */
  readonly filterEnd?: number;
  readonly merges?: readonly Merge[];
}

/** A rectangle of cells that are one, from 0, the ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Cell {
  readonly value: CellValue;
  readonly style: CellStyle;
}

/** Words, an exact number, or a formula with its result, which programs show that do not calculate. */
export type CellValue = string | Big | { readonly formula: string; readonly result: Big } | undefined;

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** A frame around the cell, its text wrapped: a cell of a table. */
  readonly framed?: boolean;
  readonly shaded?: boolean;
  /** A number format in the form that files hold, whatever the language: "#,##0", "0.0%". */
  readonly format?: string;
  readonly indent?: number;
}

/** "A", "Z", "AA" … for columns from 0. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "C7" for a row and column from 0. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** A function takes no more arguments than this. */
const mostArguments = 250;

/** The formula of a sum: neighbours in a column or row as one range. Exact result beside it. */
export function sumOf(cells: readonly { readonly row: number; readonly column: number; readonly value: Big }[]): {
  formula: string;
  result: Big;
} {
  const ranges: { from: (typeof cells)[number]; to: (typeof cells)[number] }[] = [];
  for (const cell of cells) {
    const last = ranges.at(-1);
    if (last && follows(last.from, last.to, cell)) {
      last.to = cell;
    } else {
      ranges.push({ from: cell, to: cell });
    }
  }
  const names = ranges.map(({ from, to }) => (from === to ? nameOf(from) : `${nameOf(from)}:${nameOf(to)}`));
  const sums: string[] = [];
  for (let start = 0; start < names.length; start += mostArguments) {
    sums.push(`SUM(${names.slice(start, start + mostArguments).join(',')})`);
  }
  return { formula: sums.join('+'), result: cells.reduce((total, { value }) => total.plus(value), new Big(0)) };
}

const nameOf = ({ row, column }: { readonly row: number; readonly column: number }): string => cellName(row, column);

interface Square {
  readonly row: number;
  readonly column: number;
}

function follows(from: Square, to: Square, next: Square): boolean {
  const down = next.column === to.column && from.column === to.column && next.row === to.row + 1;
  const right = next.row === to.row && from.row === to.row && next.column === to.column + 1;
  return down || right;
}
