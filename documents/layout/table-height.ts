import type { TableBlock } from '../model/document-model.ts';
import { inlineText } from '../model/inline-text.ts';
import { type PlacedCell, tableGrid } from '../model/table-grid.ts';
import { keptTogether } from './kept-together.ts';
import { wrapText } from './measure-text.ts';

/** A longer table is judged by this many of its rows, spread over it. */
const MOST_ROWS = 100;
/** What a line in one cell counts beside a line of a row: of two tables of one height the one with airy cells is better. */
const CELL_WEIGHT = 0.1;

/**
 * The widths with which a table takes the fewest lines; of equals the first.
 *
 * @param candidates widths of the columns in points; at least one.
 * @param padding room left and right of the text of a cell together, in points.
 */
export function shortest(table: TableBlock, candidates: readonly number[][], size: number, padding: number): number[] {
  const every = Math.max(1, Math.ceil(table.rows.length / MOST_ROWS));
  const grid = tableGrid(table).filter((_, index) => index % every === 0);
  const bold = table.rows.filter((_, index) => index % every === 0).map(({ role }) => role !== 'body');
  const heights = candidates.map((widths) =>
    sum(grid.map((cells, row) => rowHeight(cells, widths, size, bold[row] ?? false, padding))),
  );
  return candidates[heights.indexOf(Math.min(...heights))] ?? [];
}

/** The lines of the longest cell, and a little for those of all. Merged cells do not count. */
function rowHeight(
  cells: readonly PlacedCell[],
  widths: readonly number[],
  size: number,
  bold: boolean,
  padding: number,
): number {
  const lines = cells
    .filter(({ colSpan, rowSpan }) => colSpan === 1 && rowSpan === 1)
    .map(({ cell, column }) =>
      sum(
        cell.content.map((content) => {
          const text = keptTogether(inlineText(content));
          return wrapText(text, size, bold, (widths[column] ?? 0) - padding).length;
        }),
      ),
    );
  return Math.max(1, ...lines) + CELL_WEIGHT * sum(lines);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
