import { Document, type FileChild, type ISectionOptions, Packer, Paragraph } from 'docx';
import type { LayoutProfile } from '../layout/layout-profile.ts';
import { tracedLines } from '../layout/printed-lines.ts';
import type { NumberedDocument } from '../model/document-model.ts';
import { documentNotes } from '../model/document-parts.ts';
import { inlineText } from '../model/inline-text.ts';
import { appendixTitle } from './appendix-block.ts';
import { bodyBlocks } from './body-blocks.ts';
import { collectBookmarks } from './bookmarks.ts';
import { endBlock } from './end-block.ts';
import { exportMarkBlank, exportMarkName } from './export-mark.ts';
import { finishPackage } from './finish-package.ts';
import { headerBlock } from './header-block.ts';
import { Links } from './links.ts';
import { Notes } from './notes.ts';
import type { RenderContext } from './render-context.ts';
import { documentSection, sectionTextWidth, splitByOrientation } from './sections.ts';
import { type SourceText, sourcePart } from './source-part.ts';
import { collectHeadingStyles, documentStyles, STYLE } from './styles.ts';
import { addresseeBlock, titleBlock } from './title-block.ts';
import { xmlText } from './word-text.ts';

/** What a Word file holds besides what is seen of it. */
export interface RenderOptions {
  source?: readonly SourceText[];
}

/**
 * Writes a document as a Word file in the layout of a profile.
 *
 * The same model, profile and source give the same bytes, in any process and however often.
 *
 * @param options.source what the document was written from; the file carries it unseen, so that it can be read back.
 * @throws TableGridError when merged cells of a table overlap.
 */
export async function renderDocx(
  document: NumberedDocument,
  profile: LayoutProfile,
  { source = [] }: RenderOptions = {},
): Promise<Uint8Array> {
  const headings = collectHeadingStyles(document);
  const bookmarks = collectBookmarks(document);
  const links = new Links();
  const notes = new Notes();
  const context = { profile, headings, bookmarks, links, notes };
  const sections = [...mainSections(document, context), ...appendixSections(document, context)];
  const file = new Document({
    title: xmlText(document.properties.title),
    subject: xmlText(inlineText(document.title.subject)),
    creator: xmlText(document.properties.creator),
    lastModifiedBy: xmlText(document.properties.creator),
    styles: documentStyles(profile, headings),
    compatibility: { version: 15 },
    customProperties: [{ name: exportMarkName, value: exportMarkBlank }],
    footnotes: notes.footnotes(),
    sections,
  });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(file)), {
    language: profile.language,
    mirrored: profile.page.sides === 2,
    category: document.title.kind ?? '',
    links: links.entries(),
    noteLinks: notes.links.entries(),
    ...(source.length === 0 ? {} : { source: sourcePart(source, document, bookmarks, tracedLines(document, profile)) }),
  });
}

type SharedContext = Omit<RenderContext, 'textWidth'>;

/** The text itself; landscape tables get sections of their own between portrait ones. */
function mainSections(document: NumberedDocument, shared: SharedContext): ISectionOptions[] {
  const parts = splitByOrientation(document.body, document.landscape === true);
  const signed = document.recipients !== undefined || document.signatures.length > 0;
  // The signature never stands on a landscape page.
  if (signed && parts.at(-1)?.landscape) parts.push({ landscape: false, blocks: [] });
  return parts.map((part, index) => {
    const context: RenderContext = { ...shared, textWidth: sectionTextWidth(shared.profile, part.landscape) };
    const last = index === parts.length - 1;
    const children: FileChild[] = [
      ...(index === 0 ? frontMatter(document, context) : []),
      ...bodyBlocks(part.blocks, context, last && signed),
      ...(last ? closing(document, context) : []),
    ];
    return documentSection(
      children,
      { landscape: part.landscape, restart: index === 0, withHeader: index === 0 },
      shared.profile,
    );
  });
}

function frontMatter(document: NumberedDocument, context: RenderContext): FileChild[] {
  const { header, title, addressees } = document;
  const headed = titleBlock(title, header !== undefined, context);
  // LibreOffice puts a table that begins a page with footnotes one line too low.
  const lead = documentNotes(document).length > 0 ? [new Paragraph({ style: STYLE.sectionEnd })] : [];
  return [
    ...(header === undefined ? [] : [...lead, headerBlock(header, title, context)]),
    ...headed,
    ...(addressees === undefined ? [] : addresseeBlock(addressees, headed.length === 0, context)),
  ];
}

/** Signatures and recipients. A file must not end in a table, so a paragraph without height follows it. */
function closing(document: NumberedDocument, context: RenderContext): FileChild[] {
  const tables = endBlock(document, context);
  const end = () => new Paragraph({ style: STYLE.sectionEnd });
  return tables.flatMap((table) => [table, end()]);
}

/** Each appendix starts on a new page and counts its own pages (Nghị định 30/2020, phụ lục I, mục III.1đ). */
function appendixSections(document: NumberedDocument, shared: SharedContext): ISectionOptions[] {
  return document.appendices.flatMap((appendix) =>
    splitByOrientation(appendix.body, appendix.landscape).map((part, index) => {
      const context: RenderContext = { ...shared, textWidth: sectionTextWidth(shared.profile, part.landscape) };
      const children = [
        ...(index === 0 ? appendixTitle(appendix, context) : []),
        ...bodyBlocks(part.blocks, context, false),
      ];
      return documentSection(
        children.length === 0 || endsWithTable(part.blocks.at(-1))
          ? [...children, new Paragraph({ style: STYLE.sectionEnd })]
          : children,
        { landscape: part.landscape, restart: index === 0, withHeader: false },
        shared.profile,
      );
    }),
  );
}

function endsWithTable(block: { type: string } | undefined): boolean {
  return block?.type === 'table';
}
