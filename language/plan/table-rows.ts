import type { Cell, Table, TableRow } from '../grammar/generated/ast.ts';
import { entriesOf } from './plan.ts';
import { cellText } from './text.ts';

const ruler = /^:?-{2,}:?$/;

/** A table that is written cell by cell. */
export interface TableRows {
  /** All rows but the row of dashes, in the order of the text. */
  readonly rows: readonly TableRow[];
  /** The row of dashes, which parts the head from the body. */
  readonly ruler: TableRow | undefined;
  /** How many of the rows stand above the row of dashes. */
  readonly headRows: number;
}

/** The rows of a table's own block, without those of its groups. */
export function tableRowsOf(table: Table): TableRows {
  const all = entriesOf(table).filter((entry): entry is TableRow => entry.$type === 'TableRow');
  const at = all.findIndex((row) => cellsOf(row).every((cell) => ruler.test(cellText(cell).trim())));
  return { rows: all.filter((_, i) => i !== at), ruler: all[at], headRows: Math.max(at, 0) };
}

/** The cells of a row; the bar at its end opens none. */
export function cellsOf(row: TableRow): Cell[] {
  const last = row.cells.at(-1);
  return last && row.cells.length > 1 && last.parts.length === 0 ? row.cells.slice(0, -1) : row.cells;
}

/** "Tổng cộng", "Cộng", "Tổng số" at the start of a row. */
export function isTotalRow(cells: readonly Cell[]): boolean {
  const first = cells.map((cell) => cellText(cell).trim()).find((text) => text !== '');
  return first !== undefined && /^(?:tổng|cộng)(?:\s|:|$)/iu.test(first.replaceAll('*', '').normalize('NFC'));
}
