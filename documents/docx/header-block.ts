import {
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  type Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { numberLine, placeDateLine } from '../layout/header-text.ts';
import type { TextStyle } from '../layout/layout-profile.ts';
import { textWidth } from '../layout/measure-text.ts';
import { headerStamps } from '../layout/printed-lines.ts';
import type { HeaderBlock, TitleBlock } from '../model/document-model.ts';
import { centredParagraph, longestCentredLine, sideIndent } from './centred-text.ts';
import { DescribedTable } from './described-table.ts';
import { partRuns, plainRun } from './inline-runs.ts';
import type { RenderContext } from './render-context.ts';
import { ruleParagraph } from './rule-line.ts';
import { nationalStyle, STYLE } from './styles.ts';
import { twips } from './units.ts';

const HEADER_DESCRIPTION = {
  title: 'Phần đầu văn bản',
  description: 'Bảng dàn trang: cơ quan ban hành, số và ký hiệu; quốc hiệu hoặc tiêu đề, địa danh và ngày ban hành',
};

/** Least room left and right of the national header's longest line, in points. */
const SIDE_ROOM = 3;
const BOX = { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } as const;

/**
 * The header of an official document: issuing body, number and symbol on the left, national name and motto, place and
 * date on the right, in a table without borders (Nghị định 30/2020, phụ lục I, mục II.1-4; ô 1-4 of its layout table).
 */
export function headerBlock(header: HeaderBlock, title: TitleBlock, context: RenderContext): Table {
  const { left, right } = headerColumns(header, context);
  const widths = [twips(left), twips(right)];
  return new DescribedTable(HEADER_DESCRIPTION, {
    layout: TableLayoutType.FIXED,
    width: { size: twips(left) + twips(right), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 0, right: 0 },
    borders: TableBorders.NONE,
    rows: [
      headerRow([issuerParagraphs(header, left, context), nationalParagraphs(right, context)], widths),
      headerRow([numberParagraphs(header, title, left, context), placeParagraphs(header, context)], widths),
    ],
  });
}

/** The right column never takes more of the text width, so that the issuing body keeps room. */
const WIDEST_RIGHT = 0.64;

/** Widths of the two columns in points. The right one holds its longest line, place and date too. */
function headerColumns(
  { placeAndDate }: HeaderBlock,
  { profile, textWidth: total }: RenderContext,
): { left: number; right: number } {
  const { national, placeDate, rightShare } = profile.header;
  const lines = national.map((line) => textWidth(line.text, line.size, line.bold));
  const dated = placeAndDate === undefined ? 0 : textWidth(placeDateLine(placeAndDate), placeDate.size, placeDate.bold);
  const wanted = Math.max(total * rightShare, Math.min(dated + 2 * SIDE_ROOM, total * WIDEST_RIGHT));
  const right = Math.max(wanted, Math.max(...lines) + 2 * SIDE_ROOM);
  return { left: total - right, right };
}

function headerRow(cells: Paragraph[][], widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map(
      (children, index) =>
        new TableCell({
          children: children.length === 0 ? [new Paragraph({ style: STYLE.number })] : children,
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.TOP,
        }),
    ),
  });
}

function line(style: string, children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ style, children });
}

function issuerParagraphs(header: HeaderBlock, room: number, { profile }: RenderContext): Paragraph[] {
  const { issuer, parentIssuer } = profile.header;
  const name = (style: string, look: TextStyle) => (text: string) =>
    new Paragraph({ style, children: [plainRun(text)], ...sideIndent(text, look, room - 2 * SIDE_ROOM) });
  const above = { text: longestCentredLine(header.issuer, issuer, room), size: issuer.size, bold: issuer.bold };
  return [
    ...header.parentIssuer.map(name(STYLE.parentIssuer, parentIssuer)),
    ...header.issuer.map(name(STYLE.issuer, issuer)),
    ...(header.issuer.length === 0 ? [] : [ruleParagraph(issuer.rule, above, room, STYLE.issuerMark)]),
  ];
}

function nationalParagraphs(room: number, { profile }: RenderContext): Paragraph[] {
  return profile.header.national.flatMap((style, index) => {
    const id = nationalStyle(index);
    const text = line(id, [plainRun(style.text)]);
    return style.rule === undefined ? [text] : [text, ruleParagraph(style.rule, style, room, id)];
  });
}

function numberParagraphs(header: HeaderBlock, title: TitleBlock, room: number, context: RenderContext): Paragraph[] {
  const { profile } = context;
  const { letterSubject } = profile.header;
  return [
    ...(header.number === undefined
      ? []
      : [line(STYLE.number, partRuns(header.number, [plainRun(numberLine(header.number, profile))], context))]),
    ...(title.kind === undefined
      ? [centredParagraph(STYLE.letterSubject, title.subject, letterSubject, room - 2 * SIDE_ROOM, context, title)]
      : []),
    ...headerStamps(header).map((text) =>
      text === header.circulation
        ? stamp(text, STYLE.circulation, room, profile.header.circulation)
        : stamp(text, STYLE.stamp, room, profile.header.stamp),
    ),
  ];
}

/** A mark in a box just wide enough for its text (ô 10, 11). */
function stamp(text: string, style: string, room: number, look: TextStyle): Paragraph {
  const air = look.size;
  const indent = twips(Math.max(0, (room - textWidth(text, look.size, look.bold) - air) / 2));
  return new Paragraph({
    style,
    children: [plainRun(text)],
    indent: { left: indent, right: indent },
    border: { top: BOX, bottom: BOX, left: BOX, right: BOX },
  });
}

function placeParagraphs({ placeAndDate }: HeaderBlock, context: RenderContext): Paragraph[] {
  if (placeAndDate === undefined) return [];
  return [line(STYLE.placeDate, partRuns(placeAndDate, [plainRun(placeDateLine(placeAndDate))], context))];
}
