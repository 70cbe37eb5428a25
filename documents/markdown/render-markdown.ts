import { numberLine, placeDateLine } from '../layout/header-text.ts';
import type { LayoutProfile } from '../layout/layout-profile.ts';
import { headerStamps } from '../layout/printed-lines.ts';
import type {
  Addressees,
  Appendix,
  Block,
  HeaderBlock,
  Inline,
  ListItem,
  NumberedDocument,
  NumberLabel,
  Recipients,
  Signature,
  TitleBlock,
} from '../model/document-model.ts';
import { documentNotes } from '../model/document-parts.ts';
import { numberText } from '../model/inline-text.ts';
import { textMark } from '../text-mark.ts';
import { asParagraph, escapeMarkdown, inlinesMarkdown } from './markdown-text.ts';
import { tableMarkdown } from './table.ts';

/** Markdown knows six levels of headings. */
const DEEPEST_HEADING = 6;

/**
 * A document as Markdown that reads well as it is: headings with their numbers, items, tables, the frame as plain
 * lines. It says what the document says; how it looks is for the other formats.
 */
export function renderMarkdown(document: NumberedDocument, profile: LayoutProfile): string {
  const { header, title, addressees, recipients, signatures, appendices } = document;
  const parts = [
    ...(header === undefined ? [] : mastheadParts(header, title, profile)),
    ...titleParts(title, header !== undefined),
    ...(addressees === undefined ? [] : [addresseesPart(addressees)]),
    ...blockParts(document.body, profile, 2),
    ...(recipients === undefined ? [] : [recipientsPart(recipients)]),
    ...signatures.flatMap(signatureParts),
    ...appendices.flatMap((appendix) => appendixParts(appendix, profile)),
    notesPart(document),
    `<!-- ${textMark} -->`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Footnotes as Markdown of GitHub and Pandoc write them. */
function notesPart(document: NumberedDocument): string {
  return documentNotes(document)
    .map(({ number, content }) => `[^${number}]: ${inlinesMarkdown(content, ' ')}`)
    .join('\n');
}

const bold = (text: string): string => (text.trim() === '' ? '' : `**${escapeMarkdown(text.trim())}**`);
const italic = (text: string): string => (text.trim() === '' ? '' : `*${escapeMarkdown(text.trim())}*`);
const hardBreak = '\\\n';

function mastheadParts(header: HeaderBlock, title: TitleBlock, profile: LayoutProfile): string[] {
  const issuer = [...header.parentIssuer.map((text) => escapeMarkdown(text)), ...header.issuer.map(bold)];
  const national = profile.header.national.map(({ text }) => bold(text));
  const number = [
    ...(header.number === undefined
      ? []
      : [escapeMarkdown(numberLine(header.number, profile).replace(/ {2,}/, ' … '))]),
    ...(title.kind === undefined ? [inlinesMarkdown(title.subject, ' ')] : []),
    ...headerStamps(header).map(bold),
  ];
  const date = header.placeAndDate && placeDateLine(header.placeAndDate).replace(/ {3,}/g, ' … ');
  return [
    issuer.join(hardBreak),
    national.join(hardBreak),
    number.join(hardBreak),
    date === undefined ? '' : italic(date),
  ];
}

function titleParts(title: TitleBlock, hasHeader: boolean): string[] {
  const subject = inlinesMarkdown(title.subject, ' ');
  const kind = title.kind === undefined ? '' : `${escapeMarkdown(title.kind)} `;
  const annexed = title.annexedTo === undefined ? [] : [inlinesMarkdown(title.annexedTo, ' ', { italic: true })];
  return title.kind === undefined && hasHeader ? annexed : [`# ${kind}${subject}`, ...annexed];
}

function addresseesPart({ label, items }: Addressees): string {
  const [only, ...others] = items;
  return only !== undefined && others.length === 0
    ? `${escapeMarkdown(label)} ${inlinesMarkdown(only.content, hardBreak)}`
    : [escapeMarkdown(label), '', ...items.map(itemLine)].join('\n');
}

function recipientsPart({ label, items }: Recipients): string {
  return [bold(label), '', ...items.map(itemLine)].join('\n');
}

const itemLine = ({ content }: ListItem): string => `- ${inlinesMarkdown(content, '<br>')}`;

function signatureParts({ authority, position, name }: Signature): string[] {
  const office = [...authority, ...(position === undefined ? [] : [position])].map(bold).join(hardBreak);
  return [office, name === undefined ? '' : bold(name)];
}

function appendixParts(appendix: Appendix, profile: LayoutProfile): string[] {
  const title = inlinesMarkdown(appendix.title, ' ');
  return [
    '---',
    `## ${escapeMarkdown(numberText(appendix.label))}${title === '' ? '' : ` ${title}`}`,
    ...(appendix.annexedTo === undefined ? [] : [inlinesMarkdown(appendix.annexedTo, ' ', { italic: true })]),
    ...blockParts(appendix.body, profile, 3),
  ];
}

/** Paragraphs, headings, lists and tables; items that follow each other are one list. */
function blockParts(blocks: readonly Block[], profile: LayoutProfile, topLevel: number): string[] {
  const parts: string[] = [];
  let inList = false;
  for (const block of blocks) {
    const isItem = block.type === 'bullet' && block.mark !== '';
    const markdown = blockMarkdown(block, profile, topLevel);
    if (isItem && inList) {
      parts.push(`${parts.pop()}\n${markdown}`);
    } else {
      parts.push(isItem ? markdown.trimStart() : markdown);
    }
    inList = isItem;
  }
  return parts;
}

function blockMarkdown(block: Block, profile: LayoutProfile, topLevel: number): string {
  switch (block.type) {
    case 'heading': {
      const level = topLevel + block.depth - 1;
      return level <= DEEPEST_HEADING
        ? `${'#'.repeat(level)} ${numbered(block.number, inlinesMarkdown(block.title, ' '))}`
        : asParagraph(numbered(block.number, inlinesMarkdown(block.title, ' ', { bold: true })));
    }
    case 'runIn': {
      const { bold: strong, italic: slanted } = profile.headings[block.form];
      const lead: Inline[] = [
        ...(block.number === undefined
          ? []
          : [{ type: 'text' as const, text: `${numberText(block.number)}${block.title.length > 0 ? ' ' : ''}` }]),
        ...block.title,
      ];
      const title = inlinesMarkdown(lead, ' ', { bold: strong, italic: slanted });
      return asParagraph(`${title} ${inlinesMarkdown(block.content, hardBreak)}`);
    }
    case 'numbered':
      return asParagraph(numbered(block.number, inlinesMarkdown(block.content, hardBreak)));
    case 'bullet': {
      const content = inlinesMarkdown(block.content, '<br>');
      return block.mark === '' ? asParagraph(content) : block.level === 1 ? `- ${content}` : `  + ${content}`;
    }
    case 'basis': {
      const { mark, italic: slanted } = profile.basis;
      return asParagraph(`${mark === '' ? '' : `${mark} `}${inlinesMarkdown(block.content, ' ', { italic: slanted })}`);
    }
    case 'proclamation':
      return inlinesMarkdown(block.content, hardBreak, { bold: true });
    case 'paragraph':
      return asParagraph(inlinesMarkdown(block.content, hardBreak));
    case 'pageBreak':
      return '';
    case 'table':
      return tableMarkdown(block);
  }
}

const numbered = (number: NumberLabel | undefined, text: string): string =>
  number === undefined ? text : `${escapeMarkdown(numberText(number))} ${text}`;
