import { columnWidths } from '../layout/column-widths.ts';
import type { TableBlock, TableRow } from '../model/document-model.ts';
import { inlineText, numberText } from '../model/inline-text.ts';
import { type PlacedCell, tableGrid } from '../model/table-grid.ts';
import type { HtmlContext } from './blocks.ts';
import { escapeHtml, sourceAttribute, tracedAttributes } from './html-text.ts';
import { inlinesHtml } from './inlines.ts';

/** Points between a cell's border and its text on both sides together. */
const CELL_PADDING = 8;

/** A table with its caption; header rows stand in its head, each group of rows is a body of its own. */
export function tableHtml(table: TableBlock, context: HtmlContext): string {
  const grid = tableGrid(table);
  const head: string[] = [];
  const bodies: string[][] = [];
  table.rows.forEach((row, index) => {
    const html = rowHtml(row, grid[index] ?? [], table, context);
    if (row.role === 'header' && bodies.length === 0) {
      head.push(html);
      return;
    }
    if (row.role === 'group' || bodies.length === 0) {
      bodies.push([]);
    }
    bodies.at(-1)?.push(html);
  });
  return [
    `<table${tracedAttributes(table)}>`,
    ...captionHtml(table, context),
    columnsHtml(table, context),
    ...(head.length > 0 ? [`<thead>\n${head.join('\n')}\n</thead>`] : []),
    ...bodies.map((rows) => `<tbody>\n${rows.join('\n')}\n</tbody>`),
    '</table>',
  ].join('\n');
}

function captionHtml({ label, title, note }: TableBlock, { anchors }: HtmlContext): string[] {
  const lines = [
    ...(label === undefined ? [] : [`<span class="table-title">${escapeHtml(numberText(label))}</span>`]),
    ...(title === undefined ? [] : [`<span class="table-title">${inlinesHtml(title, anchors)}</span>`]),
    ...(note === undefined ? [] : [`<span class="table-note">${inlinesHtml(note, anchors)}</span>`]),
  ];
  return lines.length === 0 ? [] : [`<caption>${lines.join('\n')}</caption>`];
}

function columnsHtml(table: TableBlock, { profile, textWidth }: HtmlContext): string {
  const widths = columnWidths(table, textWidth, profile.table.text.size, CELL_PADDING);
  const columns = widths.map((width) => `<col style="width:${((100 * width) / textWidth).toFixed(2)}%">`);
  return `<colgroup>${columns.join('')}</colgroup>`;
}

function rowHtml(row: TableRow, placed: readonly PlacedCell[], table: TableBlock, context: HtmlContext): string {
  const cells = placed.map((cell) => cellHtml(cell, row.role, table, context));
  const role = row.role === 'body' ? '' : ` class="${row.role}"`;
  return `<tr${role}${sourceAttribute(row)}>${cells.join('')}</tr>`;
}

function cellHtml(
  { cell, column, colSpan, rowSpan }: PlacedCell,
  role: TableRow['role'],
  table: TableBlock,
  { anchors }: HtmlContext,
): string {
  const heading = (role === 'header' || role === 'group') && cell.content.some((lines) => inlineText(lines) !== '');
  const scope = role === 'group' ? 'rowgroup' : colSpan > 1 ? 'colgroup' : 'col';
  const align = cell.align ?? (role === 'header' ? undefined : table.columns[column]?.align);
  const attributes = [
    heading ? ` scope="${scope}"` : '',
    colSpan > 1 ? ` colspan="${colSpan}"` : '',
    rowSpan > 1 ? ` rowspan="${rowSpan}"` : '',
    align === undefined ? '' : ` class="align-${align}"`,
    sourceAttribute(cell),
  ].join('');
  const element = heading ? 'th' : 'td';
  const content = cell.content.map((lines) => inlinesHtml(lines, anchors)).join('<br>');
  return `<${element}${attributes}>${content}</${element}>`;
}
