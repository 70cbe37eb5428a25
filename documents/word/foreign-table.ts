import type { ForeignLine } from './read-foreign.ts';
import { literal } from './source-words.ts';
import type { WordWords } from './source-writer.ts';

/** What stands in one cell of a `.kehoach` table. */
export type WrittenCell = readonly (string | WordWords)[];

/** The rows of a table, each with a cell for every column: `<` goes on with the cell before, `^` with that above. */
export function tableRows(lines: readonly ForeignLine[], from: number, end: number): WrittenCell[][] {
  const rows: (string | WordWords)[][][] = [];
  let width = 0;
  for (let at = from; at < end; at++) {
    const { cell, text } = lines[at] as ForeignLine;
    if (!cell) {
      continue;
    }
    rows[cell.row] ??= [];
    const row = rows[cell.row] as (string | WordWords)[][];
    const words = { line: at, from: 0, text: literal(text).replaceAll('|', '\\|') };
    const standing = row[cell.column];
    row[cell.column] = standing ? [...standing, ' ', words] : [words];
    for (let merged = 1; merged < cell.span; merged++) {
      row[cell.column + merged] = ['<'];
    }
    width = Math.max(width, cell.column + cell.span);
  }
  return rows.filter(Boolean).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? []));
}
