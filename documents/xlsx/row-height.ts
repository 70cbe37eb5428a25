import { wrapText } from '../layout/measure-text.ts';
import type { Cell, Sheet } from './workbook.ts';

/** Points for one character of a column's width, in the size of the workbook's letters: half of it. */
const POINTS_PER_SIZE = 0.5;
/** Points left and right of a cell's text together. */
const PADDING = 4;
/** Height of a line, in sizes of its letters, and the air around the lines of a cell, in points. */
const LINE = 1.25;
const AIR = 3;
/** The highest row that programs show. */
const HIGHEST = 400;

/**
 * The height of a row in points: programs do not all measure the wrapped text of a row that gives none.
 *
 * @param size of the workbook's letters
 */
export function rowHeight(row: readonly (Cell | undefined)[], { widths, merges = [] }: Sheet, size: number): number {
  const heights = row.map((cell, column) => {
    const { value, style } = cell ?? {};
    const letters = style?.size ?? size;
    const merged = merges.some(({ left, right }) => left < right && left <= column && column <= right);
    const wraps = style?.framed && typeof value === 'string' && !merged;
    const room = (widths[column] ?? 0) * size * POINTS_PER_SIZE - PADDING;
    const lines = wraps
      ? value.split('\n').reduce((count, line) => count + wrapText(line, letters, style.bold ?? false, room).length, 0)
      : 1;
    return lines * letters * LINE + AIR;
  });
  return Math.min(HIGHEST, Math.ceil(Math.max(size * LINE + AIR, ...heights)));
}
