import {
  Paragraph,
  type Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TextStyle } from '../layout/layout-profile.ts';
import { textWidth } from '../layout/measure-text.ts';
import { signatureRows } from '../layout/signature-rows.ts';
import type { NumberedDocument, Recipients, Signature } from '../model/document-model.ts';
import { sideIndent } from './centred-text.ts';
import { DescribedTable } from './described-table.ts';
import { inlineRuns, partRuns, plainRun } from './inline-runs.ts';
import type { RenderContext } from './render-context.ts';
import { STYLE } from './styles.ts';
import { twips } from './units.ts';

const END_DESCRIPTION = {
  title: 'Nơi nhận và chữ ký',
  description: 'Bảng dàn trang: nơi nhận; quyền hạn, chức vụ, họ tên người ký',
};

/** Points between the last line of the text and the block. */
const ABOVE = 8;

/**
 * Recipients and signature side by side, in a table without borders whose row is never split over two pages (Nghị
 * định 30/2020, phụ lục I, mục II.7-9; ô 7 and 9b on one level). Several signatures stand side by side above the
 * recipients.
 */
export function endBlock(document: NumberedDocument, context: RenderContext): Table[] {
  const { recipients, signatures } = document;
  if (recipients === undefined && signatures.length === 0) return [];
  const [only] = signatures;
  const list = recipients === undefined ? [] : recipientParagraphs(recipients, context);
  const left = context.textWidth * context.profile.recipients.share;
  const sides = [left, context.textWidth - left];
  if (signatures.length <= 1) {
    const room = context.textWidth - left;
    const signed = only === undefined ? [] : [...office(only, room, false, context), signerName(only, context)];
    return [borderlessTable([endRow([list, signed], sides, ABOVE)], sides)];
  }
  return [
    ...signatureRows(signatures).map((row) => jointSignatures(row, context)),
    ...(list.length === 0 ? [] : [borderlessTable([endRow([list, []], sides, ABOVE)], sides)]),
  ];
}

/** Signatures side by side; names stand in a row of their own, so that they are level. */
function jointSignatures(signatures: readonly Signature[], context: RenderContext): Table {
  const room = context.textWidth / signatures.length;
  const widths = signatures.map(() => room);
  const offices = signatures.map((signature) => office(signature, room, true, context));
  const names = signatures.map((signature) => [signerName(signature, context)]);
  return borderlessTable([endRow(offices, widths, ABOVE), endRow(names, widths, 0)], widths);
}

function recipientParagraphs(recipients: Recipients, context: RenderContext): Paragraph[] {
  const { label, items } = recipients;
  const look = context.profile.recipients.item;
  return [
    new Paragraph({ style: STYLE.recipientsHeading, children: partRuns(recipients, [plainRun(label)], context) }),
    ...items.map((item) => {
      const mark = item.mark === '' ? '' : `${item.mark} `;
      const hanging = twips(textWidth(mark, look.size, look.bold));
      return new Paragraph({
        style: STYLE.recipient,
        children: partRuns(item, [plainRun(mark), ...inlineRuns(item.content, context)], context),
        indent: { left: hanging, hanging },
      });
    }),
  ];
}

/** Quyền hạn and chức vụ. */
function office(signature: Signature, room: number, keepNext: boolean, context: RenderContext): Paragraph[] {
  const looks = context.profile.signature;
  const lines: { style: string; look: TextStyle; text: string }[] = [
    ...signature.authority.map((text) => ({ style: STYLE.authority, look: looks.authority, text })),
    ...(signature.position === undefined
      ? []
      : [{ style: STYLE.position, look: looks.position, text: signature.position }]),
  ];
  return lines.map(({ style, look, text }, index) => {
    const runs = [plainRun(text)];
    return new Paragraph({
      style,
      children: index === 0 ? partRuns(signature, runs, context) : runs,
      ...sideIndent(text, look, room),
      ...(keepNext ? { keepNext } : {}),
    });
  });
}

/** The name, with room for signature and seal above it; a draft keeps the room. */
function signerName({ name }: Signature, { profile }: RenderContext): Paragraph {
  return new Paragraph({
    style: STYLE.signerName,
    children: name === undefined ? [] : [plainRun(name)],
    spacing: { before: twips(profile.signature.room) },
  });
}

function endRow(cells: Paragraph[][], widths: readonly number[], above: number): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map(
      (children, index) =>
        new TableCell({
          children: children.length === 0 ? [new Paragraph({ style: STYLE.recipient })] : children,
          width: { size: twips(widths[index] ?? 0), type: WidthType.DXA },
          margins: { top: twips(above) },
          verticalAlign: VerticalAlignTable.TOP,
        }),
    ),
  });
}

function borderlessTable(rows: TableRow[], widths: readonly number[]): Table {
  const columns = widths.map(twips);
  return new DescribedTable(END_DESCRIPTION, {
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    margins: { left: 0, right: 0 },
    borders: TableBorders.NONE,
  });
}
