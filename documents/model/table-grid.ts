import type { TableBlock, TableCell } from './document-model.ts';

/** A cell and the rectangle of the grid that it covers. */
export interface PlacedCell {
  cell: TableCell;
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
}

/** Thrown when a table's merged cells overlap or leave its grid. */
export class TableGridError extends Error {
  override readonly name = 'TableGridError';
}

/**
 * Places the cells of a table on its grid, as HTML does: each cell takes the first free column of its row.
 *
 * @returns one list per row with the cells that begin there; missing cells at the end of a row are filled with empty
 * ones, so that every square of the grid is covered exactly once.
 * @throws TableGridError when a cell leaves the grid or runs into another.
 */
export function tableGrid(table: TableBlock): PlacedCell[][] {
  const width = table.columns.length;
  const height = table.rows.length;
  const taken: boolean[][] = Array.from({ length: height }, () => new Array<boolean>(width).fill(false));
  return table.rows.map((row, rowIndex) => {
    const placed: PlacedCell[] = [];
    let column = 0;
    const place = (cell: TableCell): void => {
      while (column < width && taken[rowIndex]?.[column]) column++;
      const rowSpan = cell.rowSpan ?? 1;
      const colSpan = cell.colSpan ?? 1;
      if (rowSpan < 1 || colSpan < 1 || column + colSpan > width || rowIndex + rowSpan > height) {
        throw new TableGridError(`cell ${column + 1} of row ${rowIndex + 1} leaves the grid of ${width} × ${height}`);
      }
      for (let y = rowIndex; y < rowIndex + rowSpan; y++) {
        const line = taken[y] as boolean[];
        for (let x = column; x < column + colSpan; x++) {
          if (line[x]) throw new TableGridError(`cell ${column + 1} of row ${rowIndex + 1} overlaps another cell`);
          line[x] = true;
        }
      }
      placed.push({ cell, row: rowIndex, column, rowSpan, colSpan });
      column += colSpan;
    };
    row.cells.forEach(place);
    while (taken[rowIndex]?.includes(false)) place({ content: [] });
    return placed;
  });
}
