import type { Cell, Table } from '../../language/grammar/generated/ast.ts';
import { cellsOf, isTotalRow, tableRowsOf } from '../../language/plan/table-rows.ts';
import { cellText } from '../../language/plan/text.ts';
import type { TableCell, TableColumn, TableRow } from '../model/document-model.ts';
import { cellInlines } from './inlines.ts';
import { type Projection, traced } from './projection.ts';
import type { TableContent } from './tables.ts';

/**
 * A table written cell by cell. The row of dashes parts the header from the body and gives the alignment; `<` merges
 * a cell with the one to its left, `^` with the one above.
 */
export function freeTable(projection: Projection, table: Table): TableContent {
  const { rows: body, ruler, headRows } = tableRowsOf(table);
  const columns: TableColumn[] = ruler ? cellsOf(ruler).map((cell) => alignment(cellText(cell).trim())) : [];
  const width = Math.max(columns.length, ...body.map((row) => cellsOf(row).length), 1);
  while (columns.length < width) {
    columns.push({});
  }
  // The column of ordinal numbers stands in the middle, whatever its dashes say.
  const counting = body[0] ? cellsOf(body[0]).findIndex((cell) => /^S?TT$/iu.test(cellText(cell).trim())) : -1;
  if (counting >= 0) {
    columns[counting] = { ...columns[counting], align: 'center' };
  }
  const grid = body.map((row) => cellsOf(row));
  return {
    columns,
    rows: body.map((row, y): TableRow => {
      const role = y < headRows ? 'header' : isTotalRow(grid[y] ?? []) ? 'total' : 'body';
      return { role, cells: rowCells(projection, grid, y, width), ...traced(projection, row) };
    }),
  };
}

function alignment(text: string): TableColumn {
  const [left, right] = [text.startsWith(':'), text.endsWith(':')];
  return left && right ? { align: 'center' } : right ? { align: 'right' } : left ? { align: 'left' } : {};
}

function rowCells(projection: Projection, grid: readonly Cell[][], y: number, width: number): TableCell[] {
  const row = grid[y] ?? [];
  const cells: TableCell[] = [];
  for (let x = 0; x < width; x++) {
    const mark = markAt(grid, x, y);
    if (mark === '<' && x > 0) {
      continue;
    }
    if (mark === '^' && y > 0) {
      continue;
    }
    let colSpan = 1;
    while (x + colSpan < width && markAt(grid, x + colSpan, y) === '<') {
      colSpan++;
    }
    let rowSpan = 1;
    while (y + rowSpan < grid.length && markAt(grid, x, y + rowSpan) === '^') {
      rowSpan++;
    }
    const content = row[x] ? cellInlines(projection, (row[x] as Cell).parts) : [];
    cells.push({
      content: content.length === 0 ? [] : [content],
      ...(colSpan > 1 ? { colSpan } : {}),
      ...(rowSpan > 1 ? { rowSpan } : {}),
    });
  }
  return cells;
}

function markAt(grid: readonly Cell[][], x: number, y: number): string {
  const cell = grid[y]?.[x];
  return cell ? cellText(cell).trim() : '';
}
