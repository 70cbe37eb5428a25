import {
  type FileChild,
  Header,
  type ISectionOptions,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { LayoutProfile } from '../layout/layout-profile.ts';
import type { Block, TableBlock } from '../model/document-model.ts';
import { STYLE } from './styles.ts';
import { pointsOf, twipsOfMillimetres } from './units.ts';

/** A stretch of pages with one orientation. */
export interface SectionPlan {
  landscape: boolean;
  /** Pages are counted from 1, and the first shows no number. */
  restart: boolean;
  /** Gives the section its own page number; later sections inherit it. */
  withHeader: boolean;
}

/** Blocks that share one orientation. */
export interface OrientedBlocks {
  landscape: boolean;
  blocks: Block[];
}

/** Splits blocks where a landscape table begins or ends. A portrait stretch comes first, even if it is empty. */
export function splitByOrientation(blocks: readonly Block[], appendixLandscape: boolean): OrientedBlocks[] {
  const parts: OrientedBlocks[] = [{ landscape: appendixLandscape, blocks: [] }];
  for (const block of blocks) {
    const landscape = appendixLandscape || (block.type === 'table' && isLandscape(block));
    let current = parts[parts.length - 1] as OrientedBlocks;
    if (current.landscape !== landscape) {
      current = { landscape, blocks: [] };
      parts.push(current);
    }
    current.blocks.push(block);
  }
  return parts;
}

function isLandscape(table: TableBlock): boolean {
  return table.landscape === true;
}

/** Width between the margins, in points. */
export function sectionTextWidth({ page }: LayoutProfile, landscape: boolean): number {
  const across = landscape
    ? page.height - page.margin.top - page.margin.bottom
    : page.width - page.margin.left - page.margin.right;
  return pointsOf(across);
}

/**
 * A section of the Word file. On landscape pages the sheet is turned, so the wide binding margin lies at the top.
 */
export function documentSection(children: FileChild[], plan: SectionPlan, profile: LayoutProfile): ISectionOptions {
  const { page, pageNumber } = profile;
  const { top, bottom, left, right } = page.margin;
  const margin = plan.landscape ? { top: left, bottom: right, left: bottom, right: top } : { top, bottom, left, right };
  const edge = twipsOfMillimetres(pageNumber.edge);
  return {
    children,
    ...(plan.withHeader
      ? { headers: { default: pageNumberHeader(), ...(pageNumber.onFirstPage ? {} : { first: emptyHeader() }) } }
      : {}),
    properties: {
      titlePage: plan.restart && !pageNumber.onFirstPage,
      page: {
        size: {
          width: twipsOfMillimetres(page.width),
          height: twipsOfMillimetres(page.height),
          orientation: plan.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMillimetres(margin.top),
          bottom: twipsOfMillimetres(margin.bottom),
          left: twipsOfMillimetres(margin.left),
          right: twipsOfMillimetres(margin.right),
          header: edge,
          footer: edge,
        },
        pageNumbers: { formatType: NumberFormat.DECIMAL, ...(plan.restart ? { start: 1 } : {}) },
      },
    },
  };
}

function pageNumberHeader(): Header {
  return new Header({
    children: [new Paragraph({ style: STYLE.pageNumber, children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
  });
}

function emptyHeader(): Header {
  return new Header({ children: [new Paragraph({ style: STYLE.pageNumber })] });
}
