import type { TableBlock } from '../model/document-model.ts';
import { inlineText } from '../model/inline-text.ts';
import { tableGrid } from '../model/table-grid.ts';
import { textWidth } from './measure-text.ts';

/** What one column asks for, in points. */
interface Demand {
  /** Width of its longest word: less would break inside words. */
  least: number;
  /** Width of its longest cell on one line. */
  most: number;
  /** Sum of all its text, which says how tall it gets. */
  text: number;
}

/**
 * Widths of a table's columns.
 *
 * Widths that the drafter gave are kept in proportion. Otherwise every column gets room for its longest word, and
 * what is left goes by how much text a column holds, a little less than in proportion.
 *
 * @param total width of the table in points.
 * @param padding room left and right of the text of a cell together, in points.
 * @returns one width per column; they sum to `total`.
 */
export function columnWidths(table: TableBlock, total: number, size: number, padding: number): number[] {
  const given = table.columns.map((column) => column.width);
  if (given.every((width) => width !== undefined)) return share(total, given as number[]);
  const demands = measureColumns(table, size, padding);
  const most = sum(demands.map((demand) => demand.most));
  if (most <= total)
    return share(
      total,
      demands.map((demand) => demand.most),
    );
  const least = sum(demands.map((demand) => demand.least));
  if (least >= total)
    return share(
      total,
      demands.map((demand) => demand.least),
    );
  return grow(demands, total);
}

/** A heading up to this many times the font size stays on one line ("Ghi chú"). */
const SHORT_HEADING = 5;
/** Borders take a part of the cell, and another font may be a hair wider. */
const SLACK = 3;

function measureColumns(table: TableBlock, size: number, cellPadding: number): Demand[] {
  const padding = cellPadding + SLACK;
  const demands: Demand[] = table.columns.map(() => ({ least: 0, most: 0, text: 0 }));
  for (const placed of tableGrid(table).flat()) {
    if (placed.colSpan > 1) continue;
    const demand = demands[placed.column] as Demand;
    const bold = table.rows[placed.row]?.role !== 'body';
    for (const paragraph of placed.cell.content) {
      const text = inlineText(paragraph);
      const width = textWidth(text, size, bold) + padding;
      demand.most = Math.max(demand.most, width);
      demand.text += width;
      if (bold && width <= SHORT_HEADING * size) demand.least = Math.max(demand.least, width);
      for (const word of text.split(/\s/)) demand.least = Math.max(demand.least, textWidth(word, size, bold) + padding);
    }
  }
  const narrowest = textWidth('00', size, true) + padding;
  for (const demand of demands) {
    demand.least = Math.max(demand.least, narrowest);
    demand.most = Math.max(demand.most, narrowest);
  }
  return demands;
}

/** Gives the room above the least widths out by need, no column getting more than it can use. */
function grow(demands: readonly Demand[], total: number): number[] {
  const widths = demands.map((demand) => demand.least);
  const open = new Set(demands.keys());
  let room = total - sum(widths);
  while (room > 0.01 && open.size > 0) {
    const weight = sum([...open].map((column) => weightOf(demands[column] as Demand)));
    const portion = room / (weight === 0 ? 1 : weight);
    for (const column of [...open]) {
      const demand = demands[column] as Demand;
      const wish = demand.most - (widths[column] as number);
      const gift = Math.min(wish, portion * weightOf(demand));
      widths[column] = (widths[column] as number) + gift;
      room -= gift;
      if (gift >= wish) open.delete(column);
    }
  }
  return share(total, widths);
}

/** Long columns may grow in height too, so they get somewhat less than their share of the text. */
function weightOf(demand: Demand): number {
  return demand.text ** 0.8;
}

function share(total: number, weights: readonly number[]): number[] {
  const all = sum(weights);
  return weights.map((weight) => (all === 0 ? total / weights.length : (total * weight) / all));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
