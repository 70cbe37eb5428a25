import { type FileChild, type IParagraphOptions, LineRuleType, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type {
  BasisBlock,
  Block,
  BulletBlock,
  HeadingBlock,
  NumberedBlock,
  ParagraphBlock,
  RunInBlock,
} from '../model/document-model.ts';
import { inlineRuns, numberRuns, partRuns, plainRun } from './inline-runs.ts';
import type { RenderContext } from './render-context.ts';
import { alignmentOf, headingStyleId, STYLE } from './styles.ts';
import { dataTable } from './table-block.ts';
import { twips } from './units.ts';

/** What the surroundings ask of a block's first and last paragraph. */
interface Placement {
  /** Points above, where the style's own are not enough. */
  before?: number;
  pageBreakBefore?: boolean;
  /** Stay on the page of what follows. */
  keepNext?: boolean;
}

/** Room above a paragraph that follows a table, in points. */
const AFTER_TABLE = 8;

/**
 * The paragraphs and tables of a sequence of blocks.
 *
 * @param keepLast keep the last block with what follows it (the signature must not stand alone on a page).
 */
export function bodyBlocks(blocks: readonly Block[], context: RenderContext, keepLast: boolean): FileChild[] {
  const children: FileChild[] = [];
  let breakBefore = false;
  let afterTable = false;
  blocks.forEach((block, index) => {
    if (block.type === 'pageBreak') {
      breakBefore = true;
      return;
    }
    const placement: Placement = {
      ...(afterTable ? { before: Math.max(AFTER_TABLE, ownSpaceBefore(block, context)) } : {}),
      ...(breakBefore ? { pageBreakBefore: true } : {}),
      ...(keepLast && index === blocks.length - 1 ? { keepNext: true } : {}),
    };
    if (block.type === 'table') {
      // Two tables without a paragraph between them would become one; a page break needs a paragraph to carry it.
      if (afterTable || breakBefore) children.push(spacer(placement));
      children.push(...dataTable(block, context, placement.keepNext === true));
    } else {
      children.push(blockParagraph(block, context, placement));
    }
    breakBefore = false;
    afterTable = block.type === 'table';
  });
  return children;
}

/** Points that a block's style puts above it. */
function ownSpaceBefore(block: Block, { profile }: RenderContext): number {
  return block.type === 'heading' ? profile.headings[block.form].before : 0;
}

function spacer({ before, pageBreakBefore }: Placement): Paragraph {
  return new Paragraph({
    style: STYLE.sectionEnd,
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
    spacing: { before: twips(before ?? 0), line: twips(1), lineRule: LineRuleType.EXACT },
  });
}

type TextBlock = Exclude<Block, { type: 'pageBreak' | 'table' }>;

function blockParagraph(block: TextBlock, context: RenderContext, placement: Placement): Paragraph {
  const { style, children, ...look } = styledText(block, context);
  return new Paragraph({
    style,
    children: partRuns(block, children, context),
    ...look,
    ...(placement.pageBreakBefore ? { pageBreakBefore: true } : {}),
    ...(placement.keepNext ? { keepNext: true } : {}),
    ...(placement.before === undefined ? {} : { spacing: { before: twips(placement.before) } }),
  });
}

interface StyledText extends Pick<IParagraphOptions, 'alignment' | 'indent'> {
  style: string;
  children: ParagraphChild[];
}

function styledText(block: TextBlock, context: RenderContext): StyledText {
  switch (block.type) {
    case 'heading':
      return heading(block, context);
    case 'runIn':
      return { style: STYLE.numbered, children: runIn(block, context) };
    case 'paragraph':
      return paragraph(block, context);
    case 'bullet':
      return bullet(block, context);
    case 'numbered':
      return { style: STYLE.numbered, children: numbered(block, context) };
    case 'basis':
      return { style: STYLE.basis, children: basis(block, context) };
    case 'proclamation':
      return { style: STYLE.proclamation, children: inlineRuns(block.content, context) };
  }
}

function heading(block: HeadingBlock, context: RenderContext): StyledText {
  const look = context.profile.headings[block.form];
  const gap = look.numberOnOwnLine ? new TextRun({ break: 1 }) : plainRun(' ');
  const number = block.number === undefined ? [] : [...numberRuns(block.number, block, context), gap];
  return {
    style: headingStyleId(context.headings, block.depth, block.form),
    children: [...number, ...inlineRuns(block.title, context)],
  };
}

/** The title has the look of its heading level, the text that follows that of the body. */
function runIn(block: RunInBlock, context: RenderContext): ParagraphChild[] {
  const { bold, italic } = context.profile.headings[block.form];
  const emphasis = { bold, italic };
  const number =
    block.number === undefined ? [] : [...numberRuns(block.number, block, context, emphasis), plainRun(' ', emphasis)];
  return [
    ...number,
    ...inlineRuns(block.title, context, emphasis),
    ...(block.title.length > 0 ? [plainRun(' ')] : []),
    ...inlineRuns(block.content, context),
  ];
}

function paragraph(block: ParagraphBlock, context: RenderContext): StyledText {
  return {
    style: STYLE.body,
    children: inlineRuns(block.content, context),
    ...(block.align === undefined ? {} : { alignment: alignmentOf(block.align), indent: { firstLine: 0 } }),
  };
}

function bullet(block: BulletBlock, context: RenderContext): StyledText {
  return {
    style: block.level === 1 ? STYLE.bullet : STYLE.subBullet,
    children: [...leadingMark(block.mark), ...inlineRuns(block.content, context)],
  };
}

function leadingMark(mark: string): TextRun[] {
  return mark === '' ? [] : [plainRun(`${mark} `)];
}

function basis(block: BasisBlock, context: RenderContext): ParagraphChild[] {
  return [...leadingMark(context.profile.basis.mark), ...inlineRuns(block.content, context)];
}

function numbered(block: NumberedBlock, context: RenderContext): ParagraphChild[] {
  return [...numberRuns(block.number, block, context), plainRun(' '), ...inlineRuns(block.content, context)];
}
