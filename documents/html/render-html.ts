import type { LayoutProfile } from '../layout/layout-profile.ts';
import type { Appendix, Block, NumberedDocument } from '../model/document-model.ts';
import { blockInlines, frontInlines, listInlines } from '../model/document-parts.ts';
import { textMark } from '../text-mark.ts';
import { blocksHtml, type HtmlContext } from './blocks.ts';
import { addresseesHtml, appendixTitleHtml, endHtml, mastheadHtml, titleHtml } from './frame.ts';
import { escapeHtml } from './html-text.ts';
import { type Anchors, notesHtml } from './inlines.ts';
import { type Sheet, sheetsOf } from './sheets.ts';
import { styleSheet } from './style-sheet.ts';

/** The pieces of a page, for a preview that has a page of its own around them. */
export interface HtmlParts {
  readonly title: string;
  readonly style: string;
  /** The sheets of paper: one for each stretch of pages of one orientation. */
  readonly body: string;
}

/**
 * A document as a page of HTML that needs nothing else: no script, no network, its style sheet in it. Headings are
 * headings, tables have header cells, and `data-source` says where each part stands in the source text.
 */
export function renderHtml(document: NumberedDocument, profile: LayoutProfile): string {
  const { title, style, body } = renderHtmlParts(document, profile);
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(profile.language.split('-')[0] ?? profile.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="author" content="${escapeHtml(document.properties.creator)}">`,
    `<meta name="generator" content="${textMark}">`,
    `<style>\n${style}\n</style>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The pieces of `renderHtml`. */
export function renderHtmlParts(document: NumberedDocument, profile: LayoutProfile): HtmlParts {
  const anchors = anchorsOf(document);
  const sheets = [
    ...mainSheets(document, profile, anchors),
    ...document.appendices.flatMap((appendix) => appendixSheets(appendix, profile, anchors)),
  ];
  return { title: document.properties.title, style: styleSheet(profile), body: sheets.join('\n') };
}

function mainSheets(document: NumberedDocument, profile: LayoutProfile, anchors: Anchors): string[] {
  const sheets = sheetsOf(document.body, false);
  const signed = document.recipients !== undefined || document.signatures.length > 0;
  // The signature never stands on a landscape page.
  if (signed && sheets.at(-1)?.landscape) {
    sheets.push({ landscape: false, blocks: [] });
  }
  return sheets.map((sheet, index) => {
    const context = contextOf(sheet, profile, anchors, 2);
    return sheetHtml(sheet, [
      ...(index === 0 ? frontHtml(document, context) : []),
      blocksHtml(sheet.blocks, context),
      ...(index === sheets.length - 1 ? endHtml(document, context) : []),
      notesHtml(
        [
          ...(index === 0 ? frontInlines(document) : []),
          ...sheet.blocks.flatMap(blockInlines),
          ...(index === sheets.length - 1 ? listInlines(document.recipients) : []),
        ],
        anchors,
      ),
    ]);
  });
}

function frontHtml(document: NumberedDocument, context: HtmlContext): string[] {
  const { header, title, addressees } = document;
  return [
    ...(header === undefined ? [] : [mastheadHtml(header, title, context)]),
    ...titleHtml(title, header !== undefined, context),
    ...(addressees === undefined ? [] : [addresseesHtml(addressees, context)]),
  ];
}

function appendixSheets(appendix: Appendix, profile: LayoutProfile, anchors: Anchors): string[] {
  return sheetsOf(appendix.body, appendix.landscape).map((sheet, index) => {
    const context = contextOf(sheet, profile, anchors, 3);
    return sheetHtml(sheet, [
      ...(index === 0 ? [appendixTitleHtml(appendix, context)] : []),
      blocksHtml(sheet.blocks, context),
      notesHtml([...(index === 0 ? appendix.title : []), ...sheet.blocks.flatMap(blockInlines)], anchors),
    ]);
  });
}

function sheetHtml({ landscape }: Sheet, elements: readonly string[]): string {
  const content = elements.filter((element) => element !== '').join('\n');
  return `<section class="sheet${landscape ? ' turned' : ''}">\n${content}\n</section>`;
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;

function contextOf(sheet: Sheet, profile: LayoutProfile, anchors: Anchors, topLevel: number): HtmlContext {
  const { width, height, margin } = profile.page;
  const across = sheet.landscape ? height - margin.top - margin.bottom : width - margin.left - margin.right;
  return { profile, anchors, topLevel, textWidth: across * POINTS_PER_MILLIMETRE };
}

/** Every id that an element of the page gets. */
function anchorsOf(document: NumberedDocument): Anchors {
  const blocks: readonly Block[] = [...document.body, ...document.appendices.flatMap(({ body }) => body)];
  const ids = [...blocks, ...document.appendices].flatMap(({ sourceId }) => (sourceId === undefined ? [] : [sourceId]));
  return new Set(ids);
}
