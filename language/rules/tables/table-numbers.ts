import type { Cell, Table, TableRow } from '../../grammar/generated/ast.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { type Plan, statementsOf } from '../../plan/plan.ts';
import { cellsOf, isTotalRow, tableRowsOf } from '../../plan/table-rows.ts';
import { cellText } from '../../plan/text.ts';

/** A row of the body of a written table. */
export interface Row {
  readonly cells: readonly Cell[];
  /** The level by its ordinal number: 0 for A, 1 for I, 2 for 1, 3 for 1.1; 9 for none. */
  readonly rank: number;
  readonly kind: 'item' | 'total' | 'average';
}

/** A written table whose rows all have the cells of its head. */
export interface WrittenTable {
  readonly node: Table;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

const cache = new WeakMap<Plan, readonly WrittenTable[]>();

/** The written tables of a document that can be added up. Read once for all rules on tables. */
export function writtenTablesOf(plan: Plan): readonly WrittenTable[] {
  let tables = cache.get(plan);
  if (!tables) {
    tables = statementsOf<Table>(plan, 'Table').flatMap((table) => readTable(table) ?? []);
    cache.set(plan, tables);
  }
  return tables;
}

function readTable(table: Table): WrittenTable | undefined {
  const { rows, headRows } = tableRowsOf(table);
  const head = rows.slice(0, Math.max(headRows, 1)).map(cellsOf);
  const body = rows.slice(Math.max(headRows, 1));
  const width = head[0]?.length ?? 0;
  // A row with a cell too few has its figures in other columns; that is said elsewhere.
  if (body.length < 2 || body.some((row) => cellsOf(row).length !== width)) {
    return undefined;
  }
  const headings = [...Array(width).keys()].map((x) => head.map((cells) => headingAt(cells, x)).join(' '));
  return { node: table, headings, rows: body.map(ranked) };
}

/** What heads a column: a cell that is merged with the one on its left has that one's words. */
function headingAt(cells: readonly Cell[], x: number): string {
  const text = textAt(cells, x);
  return text === '<' && x > 0 ? headingAt(cells, x - 1) : text === '^' ? '' : text;
}

/** The level of a row by its ordinal number: A, I, 1, 1.1, a), then what has none. */
function ranked(row: TableRow): Row {
  const cells = cellsOf(row);
  const ordinal = textAt(cells, 0).replace(/[.)]$/u, '');
  const rank = /^[A-H]$/u.test(ordinal)
    ? 0
    : /^[IVX]+$/u.test(ordinal)
      ? 1
      : /^[0-9]+$/u.test(ordinal)
        ? 2
        : /^[0-9]+(?:\.[0-9]+)+$/u.test(ordinal)
          ? 2 + ordinal.split('.').length - 1
          : /^[a-zđ]$/u.test(ordinal)
            ? 7
            : 9;
  const first = cells.map(plain).find((text) => text !== '') ?? '';
  const kind = isTotalRow(cells) ? 'total' : averageRow.test(first) ? 'average' : 'item';
  return { cells, rank, kind };
}

const averageRow = /^(?:bình quân|trung bình|tb)(?:\s|:|$)/iu;

/** The words of a cell without the signs of bold. */
export const plain = (cell: Cell | undefined): string => (cell ? cellText(cell).replaceAll('*', '').trim() : '');
export const textAt = (cells: readonly Cell[], x: number): string => plain(cells[x]);

const numberCell =
  /^(?<number>-?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?)(?: ?(?<unit>%|đ|(?:nghìn |triệu |tỷ )?đồng|triệu|tỷ|\p{Ll}{1,8}(?: \p{Ll}{1,8})?))?$/u;

/** The number in a cell: 0 where the cell is empty or has a dash; undefined where it holds anything else. */
export function numberAt(cells: readonly Cell[], x: number): number | undefined {
  const text = textAt(cells, x);
  if (text === '' || /^[-–]$/u.test(text)) {
    return 0;
  }
  const written = numberCell.exec(text)?.groups?.number;
  return written === undefined ? undefined : Number(written.replaceAll('.', '').replace(',', '.'));
}

/** Do the numbers of a column stand in one unit, which their cells may name: "500", "500 triệu đồng"? */
export function isOneUnit(rows: readonly Row[], x: number): boolean {
  const units = rows.flatMap(({ cells }) => {
    const text = textAt(cells, x);
    return /[0-9]/u.test(text) ? [numberCell.exec(text)?.groups?.unit ?? ''] : [];
  });
  return new Set(units).size <= 1;
}

/** How many decimals the numbers of a column have at most. */
export function decimalsOf(rows: readonly Row[], x: number): number {
  return Math.max(0, ...rows.map(({ cells }) => /,([0-9]+)/u.exec(textAt(cells, x))?.[1]?.length ?? 0));
}

/** A number as Vietnamese documents have it: 9.538.500; 12,5. */
export function shown(value: number): string {
  const [whole = '0', decimals] = String(Math.round(value * 1000) / 1000).split('.');
  const grouped = whole.replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/gu, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** The place of the number in a cell. */
export function numberPlace(cell: Cell): Place {
  const place = placeOf(cell);
  const source = cell.$cstNode?.text ?? '';
  const number = /[-0-9][0-9.,]*/u.exec(source);
  return number ? { offset: place.offset + number.index, end: place.offset + number.index + number[0].length } : place;
}
