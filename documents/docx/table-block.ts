import {
  AlignmentType,
  type FileChild,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { columnWidths } from '../layout/column-widths.ts';
import { keptTogether } from '../layout/kept-together.ts';
import { wrapText } from '../layout/measure-text.ts';
import type { CellAlignment, TableRow as ModelRow, TableBlock } from '../model/document-model.ts';
import type { Part } from '../model/document-parts.ts';
import { inlineText, numberText } from '../model/inline-text.ts';
import { type PlacedCell, tableGrid } from '../model/table-grid.ts';
import { DescribedTable, type TableDescription } from './described-table.ts';
import { inlineRuns, numberRuns, partRuns } from './inline-runs.ts';
import type { RenderContext } from './render-context.ts';
import { alignmentOf, STYLE } from './styles.ts';
import { twips } from './units.ts';

/** Points between a cell's border and its text, on each side. */
const CELL_PADDING = 4;
/** A row that takes more lines than this may run over to the next page; shorter ones stay whole. */
const LONGEST_WHOLE_ROW = 20;
/** A table up to this size is not split over two pages. */
const SHORT_TABLE_ROWS = 8;
const SHORT_TABLE_LINES = 16;

/**
 * A table with its title and remark above it. Header rows repeat on every page and stay with the first row under them.
 *
 * @param keepLast keep the last row with what follows the table.
 */
export function dataTable(table: TableBlock, context: RenderContext, keepLast: boolean): FileChild[] {
  const size = context.profile.table.text.size;
  const widths = columnWidths(table, context.textWidth, size, 2 * CELL_PADDING);
  const grid = tableGrid(table);
  const short = table.rows.length <= SHORT_TABLE_ROWS && tableLines(grid, widths, context) <= SHORT_TABLE_LINES;
  const above = caption(table, context);
  const titled = table.label !== undefined || table.title !== undefined;
  const rows = table.rows.map((row, index) => {
    const last = index === table.rows.length - 1;
    // A short table stays whole; in a long one a group's heading stays with its first row, and the sum does not stand
    // alone under a repeated heading.
    const keepNext = last ? keepLast : short || row.role === 'group' || table.rows[index + 1]?.role === 'total';
    const parts = index === 0 && !titled ? [table, row] : [row];
    return tableRow(row, grid[index] ?? [], parts, { table, widths, context }, keepNext);
  });
  return [
    ...above,
    new DescribedTable(description(table), {
      rows,
      layout: TableLayoutType.FIXED,
      width: { size: twips(context.textWidth), type: WidthType.DXA },
      columnWidths: wholeTwips(widths),
      margins: { left: twips(CELL_PADDING), right: twips(CELL_PADDING) },
      alignment: AlignmentType.CENTER,
    }),
  ];
}

/** What a screen reader says of a table: its name, else that it is one, and its columns. */
function description(table: TableBlock): TableDescription {
  const label = table.label === undefined ? '' : numberText(table.label);
  const name = [label, inlineText(table.title ?? [])].filter((part) => part !== '').join('. ');
  const [header] = table.rows;
  const columns = header?.role === 'header' ? header.cells.map(({ content }) => content.map(inlineText).join(' ')) : [];
  const named = columns.filter((column) => column !== '').join('; ');
  return {
    title: name === '' ? 'Bảng' : name,
    description: named === '' ? `Bảng có ${table.columns.length} cột` : `Bảng có các cột: ${named}`,
  };
}

/** Widths in twips that sum to the table's width exactly. */
function wholeTwips(widths: readonly number[]): number[] {
  let edge = 0;
  let before = 0;
  return widths.map((width) => {
    edge += width;
    const next = twips(edge);
    const whole = next - before;
    before = next;
    return whole;
  });
}

function caption(table: TableBlock, context: RenderContext): Paragraph[] {
  const label = table.label === undefined ? [] : numberRuns(table.label, table, context);
  const title = table.title === undefined ? [] : inlineRuns(table.title, context);
  const gap = label.length > 0 && title.length > 0 ? [new TextRun({ break: 1 })] : [];
  const children = [...label, ...gap, ...title];
  return [
    ...(children.length === 0
      ? []
      : [new Paragraph({ style: STYLE.tableTitle, children: partRuns(table, children, context) })]),
    ...(table.note === undefined
      ? []
      : [new Paragraph({ style: STYLE.tableNote, children: inlineRuns(table.note, context) })]),
  ];
}

/** What the cells of one table share. */
interface TableFrame {
  table: TableBlock;
  widths: readonly number[];
  context: RenderContext;
}

/** @param parts of the document that begin with this row. */
function tableRow(
  row: ModelRow,
  placed: readonly PlacedCell[],
  parts: readonly Part[],
  frame: TableFrame,
  keepNext: boolean,
): TableRow {
  const { widths, context } = frame;
  const header = row.role === 'header';
  const whole = placed.every((cell) => cell.rowSpan > 1 || lineCount(cell, widths, context) <= LONGEST_WHOLE_ROW);
  return new TableRow({
    tableHeader: header,
    cantSplit: header || whole,
    children: placed.map((cell, index) =>
      tableCell(cell, row.role, index === 0 ? [...parts, cell.cell] : [cell.cell], frame, keepNext),
    ),
  });
}

/** How many lines of text the rows take, one under the other. */
function tableLines(grid: readonly PlacedCell[][], widths: readonly number[], context: RenderContext): number {
  return grid
    .map((cells) => Math.max(1, ...cells.map((cell) => lineCount(cell, widths, context))))
    .reduce((total, lines) => total + lines, 0);
}

function lineCount(
  { cell, column, colSpan }: PlacedCell,
  widths: readonly number[],
  { profile }: RenderContext,
): number {
  const room = spanWidth(widths, column, colSpan) - 2 * CELL_PADDING;
  return cell.content
    .map((content) => wrapText(keptTogether(inlineText(content)), profile.table.text.size, false, room).length)
    .reduce((total, lines) => total + lines, 0);
}

function spanWidth(widths: readonly number[], column: number, colSpan: number): number {
  return widths.slice(column, column + colSpan).reduce((total, width) => total + width, 0);
}

function tableCell(
  { cell, column, rowSpan, colSpan }: PlacedCell,
  role: ModelRow['role'],
  parts: readonly Part[],
  { table, widths, context }: TableFrame,
  keepNext: boolean,
): TableCell {
  const style = role === 'header' ? STYLE.tableHeader : STYLE.tableText;
  const emphasis = role === 'group' || role === 'total' ? { bold: true } : {};
  const align = cell.align ?? (role === 'header' ? undefined : table.columns[column]?.align);
  const paragraphs = cell.content.length === 0 ? [[]] : cell.content;
  return new TableCell({
    children: paragraphs.map((content, index) => {
      const runs = inlineRuns(content, context, emphasis);
      return new Paragraph({
        style,
        children: index === 0 ? parts.reduceRight((inner, part) => partRuns(part, inner, context), runs) : runs,
        ...(align === undefined ? {} : { alignment: alignmentOf(align satisfies CellAlignment) }),
        ...(keepNext ? { keepNext: true } : {}),
      });
    }),
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: twips(spanWidth(widths, column, colSpan)), type: WidthType.DXA },
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
  });
}
