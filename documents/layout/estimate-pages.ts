import type { Block, Inline, NumberedDocument, TableBlock } from '../model/document-model.ts';
import { inlineText, numberText } from '../model/inline-text.ts';
import { tableGrid } from '../model/table-grid.ts';
import { columnWidths } from './column-widths.ts';
import { keptTogether } from './kept-together.ts';
import type { LayoutProfile, TextStyle } from './layout-profile.ts';
import { wrapText } from './measure-text.ts';
import { signatureRows } from './signature-rows.ts';

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** Single spacing of Times New Roman, as a multiple of its size. */
const SINGLE = 1.15;
/** Between a cell's border and its text, left and right together, and above and below together; points. */
const CELL_PADDING = 8;
const CELL_HEIGHT = 4.75;
/** A rule under a line, with its distance; points. */
const RULE = 4;

/** A stack of pages that fills from above; heights in points. */
class Stack {
  private page = 1;
  private filled = 0;
  private readonly height: number;

  constructor(height: number) {
    this.height = height;
  }

  get pages(): number {
    return this.page;
  }

  /** Something that stands on one page. */
  whole(height: number): void {
    if (this.filled > 0 && this.filled + height > this.height) {
      this.turn();
    }
    this.filled += height;
  }

  /** Lines that may be parted, but leave no line alone. */
  lines(count: number, height: number): void {
    const fitting = Math.floor((this.height - this.filled) / height);
    if (count <= fitting) {
      this.filled += count * height;
      return;
    }
    const here = Math.min(fitting, count - 2);
    this.turn();
    const rest = here >= 2 ? count - here : count;
    const full = Math.max(1, Math.floor(this.height / height));
    this.page += Math.floor((rest - 1) / full);
    this.filled = (((rest - 1) % full) + 1) * height;
  }

  /** Blank after a paragraph; at the end of a page it falls away. */
  blank(height: number): void {
    this.filled = Math.min(this.height, this.filled + height);
  }

  turn(): void {
    if (this.filled > 0) {
      this.page++;
      this.filled = 0;
    }
  }
}

/**
 * About how many pages a document prints: measured with the widths of Times New Roman, in a fraction of the time that
 * laying it out takes. Off by one now and then; the preview shows the pages themselves.
 */
export function estimatePages(document: NumberedDocument, profile: LayoutProfile): number {
  const { width, height, margin } = profile.page;
  const across = (width - margin.left - margin.right) * POINTS_PER_MILLIMETRE;
  const down = (height - margin.top - margin.bottom) * POINTS_PER_MILLIMETRE;
  const portrait = { across, down };
  const turned = {
    across: (height - margin.top - margin.bottom) * POINTS_PER_MILLIMETRE,
    down: (width - margin.left - margin.right) * POINTS_PER_MILLIMETRE,
  };
  let pages = 0;
  const fill = (blocks: readonly Block[], landscape: boolean, before = 0, after = 0): void => {
    let sheet = landscape ? turned : portrait;
    let stack = new Stack(sheet.down);
    if (before > 0) stack.whole(before);
    for (const block of blocks) {
      const isTurned = landscape || (block.type === 'table' && block.landscape === true);
      if ((isTurned ? turned : portrait) !== sheet) {
        pages += stack.pages;
        sheet = isTurned ? turned : portrait;
        stack = new Stack(sheet.down);
      }
      addBlock(stack, block, profile, sheet.across);
    }
    if (after > 0) {
      // The signature never stands on a landscape page.
      if (sheet !== portrait && !landscape) {
        pages += stack.pages;
        stack = new Stack(portrait.down);
      }
      stack.whole(after);
    }
    pages += stack.pages;
  };
  fill(document.body, false, frontHeight(document, profile, across), endHeight(document, profile, across));
  for (const { label, title, annexedTo, landscape, body } of document.appendices) {
    const { appendix } = profile;
    const head =
      textHeight(numberText(label), appendix.label, across) +
      textHeight(inlineText(title), appendix.title, across) +
      (annexedTo ? textHeight(inlineText(annexedTo), appendix.annexedTo, across) : 0);
    fill(body, landscape, head);
  }
  return pages;
}

function textHeight(text: string, style: TextStyle, width: number): number {
  const lines = wrapText(text, style.size, style.bold, width).length;
  return style.before + style.after + lines * style.size * SINGLE;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Header, title and addressees. */
function frontHeight({ header, title, addressees }: NumberedDocument, profile: LayoutProfile, width: number): number {
  const styles = profile.header;
  const left = width * (1 - styles.rightShare);
  const subject = inlineText(title.subject);
  const headHeight = header
    ? Math.max(
        sum(header.parentIssuer.map((text) => textHeight(text, styles.parentIssuer, left))) +
          sum(header.issuer.map((text) => textHeight(text, styles.issuer, left))),
        sum(styles.national.map((style) => textHeight(style.text, style, width))),
      ) +
      RULE +
      Math.max(
        textHeight('1', styles.number, left) +
          (title.kind === undefined ? textHeight(subject, styles.letterSubject, left) : 0),
        textHeight('1', styles.placeDate, width),
      )
    : 0;
  const isInHeader = title.kind === undefined && header !== undefined;
  const titleHeight = isInHeader
    ? 0
    : (title.kind === undefined ? 0 : textHeight(title.kind, profile.title.kind, width)) +
      textHeight(subject, profile.title.subject, width * 0.85) +
      (title.annexedTo ? textHeight(inlineText(title.annexedTo), profile.title.annexedTo, width) : 0) +
      RULE +
      14;
  const items = addressees?.items ?? [];
  return (
    headHeight +
    titleHeight +
    sum(items.map(({ content }) => textHeight(inlineText(content), profile.addressees.list, width * 0.7)))
  );
}

/** Recipients beside the signature; several signatures stand above them. */
function endHeight({ recipients, signatures }: NumberedDocument, profile: LayoutProfile, width: number): number {
  const left = width * profile.recipients.share;
  const list = recipients
    ? textHeight(recipients.label, profile.recipients.heading, left) +
      sum(recipients.items.map(({ content }) => textHeight(`- ${inlineText(content)}`, profile.recipients.item, left)))
    : 0;
  const styles = profile.signature;
  const rows = signatureRows(signatures).map((row) =>
    Math.max(
      ...row.map(
        ({ authority, position }) =>
          sum(authority.map((text) => textHeight(text, styles.authority, width - left))) +
          (position === undefined ? 0 : textHeight(position, styles.position, width - left)) +
          styles.room +
          styles.name.size * SINGLE,
      ),
    ),
  );
  const height = signatures.length > 1 ? sum(rows) + list : Math.max(list, ...rows);
  return height > 0 ? height + 8 : 0;
}

function addBlock(stack: Stack, block: Block, profile: LayoutProfile, width: number): void {
  const { body, headings, basis, proclamation } = profile;
  const lineHeight = (size: number): number =>
    body.lineSpacing.rule === 'multiple' ? SINGLE * body.lineSpacing.value * size : body.lineSpacing.points;
  const indent = body.firstLineIndent * POINTS_PER_MILLIMETRE;
  const flow = (text: string, { size, bold = false, after }: { size: number; bold?: boolean; after: number }) => {
    // The indent is as wide as a word of that length.
    stack.lines(countLines(text, size, bold, width, indent), lineHeight(size));
    stack.blank(after);
  };
  const numbered = (number: Parameters<typeof numberText>[0] | undefined, ...content: readonly Inline[][]): string =>
    [...(number ? [numberText(number)] : []), ...content.map(inlineText)].filter(Boolean).join(' ');
  switch (block.type) {
    case 'heading': {
      const style = headings[block.form];
      stack.blank(style.before);
      flow(numbered(block.number, block.title), { size: style.size, bold: style.bold, after: style.after });
      break;
    }
    case 'runIn':
      flow(numbered(block.number, block.title, block.content), body);
      break;
    case 'numbered':
      flow(numbered(block.number, block.content), body);
      break;
    case 'bullet':
      flow(`${block.mark} ${inlineText(block.content)}`, body);
      break;
    case 'basis':
      flow(inlineText(block.content), basis);
      break;
    case 'proclamation':
      stack.blank(proclamation.before);
      flow(inlineText(block.content), proclamation);
      break;
    case 'paragraph':
      flow(inlineText(block.content), body);
      break;
    case 'pageBreak':
      stack.turn();
      break;
    case 'table':
      addTable(stack, block, profile, width);
      break;
  }
}

/** Lines of a paragraph whose first line is indented. */
function countLines(text: string, size: number, bold: boolean, width: number, indent: number): number {
  const kept = keptTogether(text);
  const [first = ''] = wrapText(kept, size, bold, Math.max(width - indent, size));
  const rest = kept.slice(first.length).trim();
  return 1 + (rest === '' ? 0 : wrapText(rest, size, bold, width).length);
}

function addTable(stack: Stack, table: TableBlock, profile: LayoutProfile, width: number): void {
  const { text, header, title, note } = profile.table;
  const caption = [
    ...(table.label ? [textHeight(numberText(table.label), title, width)] : []),
    ...(table.title ? [textHeight(inlineText(table.title), title, width)] : []),
    ...(table.note ? [textHeight(inlineText(table.note), note, width)] : []),
  ];
  if (caption.length > 0) {
    stack.whole(sum(caption));
  }
  const widths = columnWidths(table, width, text.size, CELL_PADDING);
  tableGrid(table).forEach((cells, index) => {
    const style = table.rows[index]?.role === 'header' ? header : text;
    const bold = style.bold || table.rows[index]?.role !== 'body';
    const lines = cells
      .filter(({ rowSpan }) => rowSpan === 1)
      .map(({ cell, column, colSpan }) => {
        const room = sum(widths.slice(column, column + colSpan)) - CELL_PADDING;
        return sum(
          cell.content.map((content) => wrapText(keptTogether(inlineText(content)), style.size, bold, room).length),
        );
      });
    stack.whole(Math.max(1, ...lines) * style.size * SINGLE + CELL_HEIGHT);
  });
  stack.blank(profile.body.after);
}
