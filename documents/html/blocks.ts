import type { LayoutProfile } from '../layout/layout-profile.ts';
import type { Block, BulletBlock, HeadingBlock, ListItem, RunInBlock } from '../model/document-model.ts';
import { escapeHtml, tracedAttributes } from './html-text.ts';
import { type Anchors, inlinesHtml, numberHtml } from './inlines.ts';
import { tableHtml } from './table.ts';

/** What all blocks of a document share. */
export interface HtmlContext {
  readonly profile: LayoutProfile;
  readonly anchors: Anchors;
  /** The level of the outermost headings: 2 in the text, 3 in an appendix, whose title has level 2. */
  readonly topLevel: number;
  /** Width of the text between the margins, in points. */
  readonly textWidth: number;
}

/** HTML knows six levels of headings. */
const DEEPEST_HEADING = 6;

/** The elements of a sequence of blocks, one on a line. Items that follow each other become a list. */
export function blocksHtml(blocks: readonly Block[], context: HtmlContext): string {
  const elements: string[] = [];
  let items: BulletBlock[] = [];
  const endList = (): void => {
    if (items.length > 0) {
      elements.push(listHtml(items, context));
      items = [];
    }
  };
  for (const block of blocks) {
    if (block.type === 'bullet') {
      items.push(block);
    } else {
      endList();
      elements.push(blockHtml(block, context));
    }
  }
  endList();
  return elements.join('\n');
}

function blockHtml(block: Exclude<Block, BulletBlock>, context: HtmlContext): string {
  const traced = tracedAttributes(block);
  switch (block.type) {
    case 'heading':
      return headingHtml(block, context);
    case 'runIn':
      return runInHtml(block, context);
    case 'paragraph': {
      const align = block.align === undefined ? '' : ` align-${block.align}`;
      return `<p class="text${align}"${traced}>${inlinesHtml(block.content, context.anchors)}</p>`;
    }
    case 'numbered':
      return `<p class="text"${traced}>${numberHtml(block.number, ' ')}${inlinesHtml(block.content, context.anchors)}</p>`;
    case 'basis': {
      const item = { mark: context.profile.basis.mark, content: block.content };
      return `<p class="basis"${traced}>${itemHtml(item, context.anchors)}</p>`;
    }
    case 'proclamation':
      return `<p class="proclamation"${traced}>${inlinesHtml(block.content, context.anchors)}</p>`;
    case 'pageBreak':
      return '<div class="page-break"></div>';
    case 'table':
      return tableHtml(block, context);
  }
}

function headingHtml(block: HeadingBlock, { profile, anchors, topLevel }: HtmlContext): string {
  const level = topLevel + block.depth - 1;
  const element = level <= DEEPEST_HEADING ? `h${level}` : 'div';
  const role = level <= DEEPEST_HEADING ? '' : ` role="heading" aria-level="${level}"`;
  const gap = profile.headings[block.form].numberOnOwnLine ? '<br>' : ' ';
  const title = inlinesHtml(block.title, anchors);
  return `<${element} class="heading-${block.form}"${role}${tracedAttributes(block)}>${numberHtml(block.number, gap)}${title}</${element}>`;
}

function runInHtml(block: RunInBlock, { anchors, topLevel }: HtmlContext): string {
  const level = topLevel + block.depth - 1;
  const title = `${numberHtml(block.number, block.title.length > 0 ? ' ' : '')}${inlinesHtml(block.title, anchors)}`;
  const head = `<span class="lead-${block.form}" role="heading" aria-level="${level}">${title}</span>`;
  return `<p class="text"${tracedAttributes(block)}>${head} ${inlinesHtml(block.content, anchors)}</p>`;
}

/** Items of level 2 belong to the item of level 1 before them. */
function listHtml(items: readonly BulletBlock[], { anchors }: HtmlContext): string {
  const item = (block: BulletBlock): string => `<li${tracedAttributes(block)}>${itemHtml(block, anchors)}`;
  let html = '<ul class="items">';
  let depth = 1;
  items.forEach((block, i) => {
    if (i === 0 && block.level === 2) {
      html += `\n${item(block)}`;
      return;
    }
    if (block.level > depth) {
      html += '\n<ul class="items">';
    } else if (i > 0) {
      html += block.level < depth ? '</li>\n</ul></li>' : '</li>';
    }
    depth = block.level;
    html += `\n${item(block)}`;
  });
  return `${html}</li>${depth === 2 ? '\n</ul></li>' : ''}\n</ul>`;
}

/** The mark is text for the eye; a screen reader says that it is an item. */
export function itemHtml({ mark, content }: ListItem, anchors: Anchors): string {
  const shown = mark === '' ? '' : `<span class="mark" aria-hidden="true">${escapeHtml(mark)} </span>`;
  return shown + inlinesHtml(content, anchors);
}
