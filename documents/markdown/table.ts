import type { CellAlignment, TableBlock } from '../model/document-model.ts';
import { numberText } from '../model/inline-text.ts';
import { type PlacedCell, tableGrid } from '../model/table-grid.ts';
import { escapeMarkdown, inlinesMarkdown } from './markdown-text.ts';

/**
 * A table in the form of GitHub. It has one header row and no merged cells: the header rows of a column become one
 * heading, and a merged cell stands in its first square.
 */
export function tableMarkdown(table: TableBlock): string {
  const grid = tableGrid(table);
  const headers = table.rows.filter(({ role }) => role === 'header').length;
  const heading = table.columns.map((_, column) => headingOf(grid.slice(0, headers), column));
  const rows = table.rows.slice(headers).map(({ role }, index) => {
    const bold = role === 'group' || role === 'total';
    const cells = table.columns.map(() => '');
    for (const { cell, column } of grid[headers + index] ?? []) {
      cells[column] = cellText(cell.content, bold);
    }
    return cells;
  });
  const lines = [line(heading), line(table.columns.map(({ align }) => ruler(align))), ...rows.map(line)];
  return [...captionOf(table), lines.join('\n')].join('\n\n');
}

function captionOf({ label, title, note }: TableBlock): string[] {
  return [
    ...(label === undefined ? [] : [`**${escapeMarkdown(numberText(label))}**`]),
    ...(title === undefined ? [] : [inlinesMarkdown(title, '\\\n', { bold: true })]),
    ...(note === undefined ? [] : [inlinesMarkdown(note, '\\\n', { italic: true })]),
  ];
}

/** "Năm – 2025" for a column "2025" under "Năm". */
function headingOf(rows: readonly (readonly PlacedCell[])[], column: number): string {
  return rows
    .flatMap((placed) => placed.filter((cell) => cell.column <= column && column < cell.column + cell.colSpan))
    .map(({ cell }) => cellText(cell.content, false))
    .filter((text) => text !== '')
    .join(' – ');
}

function cellText(content: PlacedCell['cell']['content'], bold: boolean): string {
  return content.map((lines) => inlinesMarkdown(lines, '<br>', { bold })).join('<br>');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function ruler(align: CellAlignment | undefined): string {
  return align === 'center' ? ':---:' : align === 'right' ? '---:' : '---';
}
