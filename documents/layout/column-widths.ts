import type { TableBlock } from '../model/document-model.ts';
import { inlineText } from '../model/inline-text.ts';
import { tableGrid } from '../model/table-grid.ts';
import { keptTogether } from './kept-together.ts';
import { textWidth } from './measure-text.ts';
import { shortest } from './table-height.ts';

/** What one column asks for, in points. */
interface Demand {
  /** Width of its longest word: less would break inside words. */
  least: number;
  /** Width of its longest cell on one line. */
  most: number;
  /**
   * Sums of the widths of its cells on one line, and of their squares. Their quotient is the width of the cell in which
   * an average word of the column stands: long cells count more, since they make their rows tall.
   */
  text: number;
  squares: number;
}

/**
 * Widths of a table's columns.
 *
 * Widths that the drafter gave are kept in proportion. Otherwise every column gets room for its longest word, and
 * beyond that widths go by how long the cells of a column are, in the way that makes the table shortest.
 *
 * @param total width of the table in points.
 * @param padding room left and right of the text of a cell together, in points.
 * @returns one width per column; they sum to `total`.
 */
export function columnWidths(table: TableBlock, total: number, size: number, padding: number): number[] {
  const given = table.columns.map((column) => column.width);
  if (given.every((width) => width !== undefined)) return share(total, given as number[]);
  const demands = SHORT_HEADINGS.map((longest) => measureColumns(table, size, padding, longest));
  const ways = demands.flatMap((columns) => candidates(columns, total));
  // Not even the longest words fit: all columns suffer alike.
  if (ways.length === 0) return share(total, demands.at(-1)?.map(({ least }) => least) ?? []);
  return shortest(table, ways, size, padding + SLACK);
}

/**
 * A heading up to this many times the font size stays on one line ("Ghi chú", "Năm 2025"). Which bound makes the better
 * table depends on how many columns it has.
 */
const SHORT_HEADINGS = [6, 5];
/** Borders take a part of the cell, and another font may be a hair wider. */
const SLACK = 3;

function measureColumns(table: TableBlock, size: number, cellPadding: number, shortHeading: number): Demand[] {
  const padding = cellPadding + SLACK;
  const demands: Demand[] = table.columns.map(() => ({ least: 0, most: 0, text: 0, squares: 0 }));
  for (const placed of tableGrid(table).flat()) {
    if (placed.colSpan > 1) continue;
    const demand = demands[placed.column] as Demand;
    const bold = table.rows[placed.row]?.role !== 'body';
    for (const paragraph of placed.cell.content) {
      const text = keptTogether(inlineText(paragraph));
      const width = textWidth(text, size, bold) + padding;
      demand.most = Math.max(demand.most, width);
      demand.text += width;
      demand.squares += width ** 2;
      if (bold && width <= shortHeading * size) demand.least = Math.max(demand.least, width);
      for (const word of text.split(/[ \n]/))
        demand.least = Math.max(demand.least, textWidth(word, size, bold) + padding);
    }
  }
  const narrowest = textWidth('00', size, true) + padding;
  for (const demand of demands) {
    demand.least = Math.max(demand.least, narrowest);
    demand.most = Math.max(demand.most, narrowest);
  }
  return demands;
}

/** How much less than in proportion to its cells a column may grow: long cells may take more lines. */
const DAMPINGS = [0.65, 0.5, 0.8];
/** Halvings after which a width is known to a fraction of a twip. */
const HALVINGS = 40;

/**
 * Some good ways to share the width out. Which is best depends on the cells of each row.
 *
 * @returns none where the least widths do not fit.
 */
function candidates(demands: readonly Demand[], total: number): number[][] {
  const most = demands.map((demand) => demand.most);
  if (sum(most) <= total) return [share(total, most)];
  const least = demands.map((demand) => demand.least);
  if (sum(least) >= total) return [];
  const nothing = demands.map(() => 0);
  return DAMPINGS.flatMap((damping) => {
    const weights = demands.map(({ text, squares }) => (text === 0 ? 0 : (squares / text) ** damping));
    // In proportion as a whole, and as to what they get above their least widths.
    return [fill(demands, nothing, weights, total), fill(demands, least, weights, total)];
  });
}

/** Widths that grow from a start by weight, none below what its longest word needs or above what it can use. */
function fill(
  demands: readonly Demand[],
  start: readonly number[],
  weights: readonly number[],
  total: number,
): number[] {
  const widthsAt = (scale: number): number[] =>
    demands.map(({ least, most }, column) => {
      const width = (start[column] ?? 0) + scale * (weights[column] ?? 0);
      return Math.min(most, Math.max(least, width));
    });
  let [low, high] = [0, total];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (sum(widthsAt(middle)) < total) low = middle;
    else high = middle;
  }
  return share(total, widthsAt(high));
}

function share(total: number, weights: readonly number[]): number[] {
  const all = sum(weights);
  return weights.map((weight) => (all === 0 ? total / weights.length : (total * weight) / all));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
