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
  TableBlock,
  TitleBlock,
} from '../model/document-model.ts';
import type { Part } from '../model/document-parts.ts';
import { inlineText, numberText } from '../model/inline-text.ts';
import { tableGrid } from '../model/table-grid.ts';
import { numberLine, placeDateLine } from './header-text.ts';
import type { LayoutProfile, Rule } from './layout-profile.ts';
import { signatureRows } from './signature-rows.ts';

/** A line that a document prints, and the part of the document that it belongs to, where it can be traced. */
export interface PrintedLine {
  readonly text: string;
  readonly part?: Part;
}

/**
 * All text that a document prints, one entry per line that starts anew, in the order in which it is read: header left
 * then right, title, body, tables row by row, recipients, signatures, appendices.
 *
 * Every export must print exactly this; page numbers and drawn rules are not text.
 */
export function printedLines(document: NumberedDocument, profile: LayoutProfile): string[] {
  return tracedLines(document, profile).map(({ text }) => text);
}

/** The same, each line with the part that prints it. */
export function tracedLines(document: NumberedDocument, profile: LayoutProfile): PrintedLine[] {
  const lines = [
    ...(document.header === undefined ? [] : headerLines(document.header, document.title, profile)),
    ...titleLines(document.title, document.header !== undefined, profile),
    ...(document.addressees === undefined ? [] : addresseeLines(document.addressees)),
    ...document.body.flatMap((block) => blockLines(block, profile)),
    ...endLines(document.recipients, document.signatures),
    ...document.appendices.flatMap((appendix) => appendixLines(appendix, profile)),
  ];
  return lines.flatMap((line) =>
    line.text.split('\n').flatMap((text) => (text.trim() === '' ? [] : [{ ...line, text }])),
  );
}

/** Lines of one part. */
const of = (part: Part, texts: readonly string[]): PrintedLine[] => texts.map((text) => ({ text, part }));

/** Lines that no statement of the source prints. */
const fixed = (texts: readonly string[]): PrintedLine[] => texts.map((text) => ({ text }));

function headerLines(header: HeaderBlock, title: TitleBlock, profile: LayoutProfile): PrintedLine[] {
  return [
    ...fixed([
      ...header.parentIssuer,
      ...header.issuer,
      ...ruleLines(profile.header.issuer.rule),
      ...profile.header.national.flatMap((line) => [line.text, ...ruleLines(line.rule)]),
    ]),
    ...(header.number === undefined ? [] : of(header.number, [numberLine(header.number, profile)])),
    ...(title.kind === undefined ? of(title, [inlineText(title.subject)]) : []),
    ...fixed(headerStamps(header)),
    ...(header.placeAndDate === undefined ? [] : of(header.placeAndDate, [placeDateLine(header.placeAndDate)])),
  ];
}

/** The boxed marks of a header, in the order in which they stand under the number. */
export function headerStamps(header: HeaderBlock): string[] {
  return [header.secrecy, header.urgency, header.circulation].filter((stamp) => stamp !== undefined);
}

function ruleLines(rule: Rule | undefined): string[] {
  return rule?.kind === 'characters' ? [rule.text] : [];
}

function titleLines(title: TitleBlock, hasHeader: boolean, profile: LayoutProfile): PrintedLine[] {
  const subjectInHeader = title.kind === undefined && hasHeader;
  return [
    ...of(title, [
      ...(title.kind === undefined ? [] : [title.kind]),
      ...(subjectInHeader ? [] : [inlineText(title.subject)]),
      ...(title.annexedTo === undefined ? [] : [inlineText(title.annexedTo)]),
    ]),
    ...(subjectInHeader ? [] : fixed(ruleLines(profile.title.subject.rule))),
  ];
}

function addresseeLines(addressees: Addressees): PrintedLine[] {
  const { label, items } = addressees;
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) return of(addressees, [`${label} ${inlineText(only.content)}`]);
  return [...of(addressees, [label]), ...items.flatMap((item) => of(item, [itemLine(item)]))];
}

function itemLine({ mark, content }: Pick<ListItem, 'mark' | 'content'>): string {
  return mark === '' ? inlineText(content) : `${mark} ${inlineText(content)}`;
}

function endLines(recipients: Recipients | undefined, signatures: readonly Signature[]): PrintedLine[] {
  const left =
    recipients === undefined
      ? []
      : [...of(recipients, [recipients.label]), ...recipients.items.flatMap((item) => of(item, [itemLine(item)]))];
  const right = signatureRows(signatures).flatMap((row) => [
    ...row.flatMap((signature) => of(signature, [...signature.authority, signature.position ?? ''])),
    ...row.flatMap((signature) => of(signature, [signature.name ?? ''])),
  ]);
  return signatures.length > 1 ? [...right, ...left] : [...left, ...right];
}

function appendixLines(appendix: Appendix, profile: LayoutProfile): PrintedLine[] {
  const { label, title, annexedTo } = appendix;
  return [
    ...of(appendix, [
      numberText(label),
      inlineText(title),
      ...(annexedTo === undefined ? [] : [inlineText(annexedTo)]),
    ]),
    ...appendix.body.flatMap((block) => blockLines(block, profile)),
  ];
}

function blockLines(block: Block, profile: LayoutProfile): PrintedLine[] {
  return block.type === 'table' ? tableLines(block) : of(block, blockTexts(block, profile));
}

function blockTexts(block: Exclude<Block, TableBlock>, profile: LayoutProfile): string[] {
  switch (block.type) {
    case 'heading': {
      const gap = profile.headings[block.form].numberOnOwnLine ? '\n' : ' ';
      return [withNumber(block.number, gap, block.title)];
    }
    case 'runIn':
      return [`${withNumber(block.number, ' ', block.title).trimEnd()} ${inlineText(block.content)}`];
    case 'numbered':
      return [withNumber(block.number, ' ', block.content)];
    case 'bullet':
      return [itemLine(block)];
    case 'pageBreak':
      return [];
    case 'basis':
      return [itemLine({ mark: profile.basis.mark, content: block.content })];
    default:
      return [inlineText(block.content)];
  }
}

function withNumber(number: NumberLabel | undefined, gap: string, title: readonly Inline[]): string {
  return number === undefined ? inlineText(title) : numberText(number) + gap + inlineText(title);
}

function tableLines(table: TableBlock): PrintedLine[] {
  const grid = tableGrid(table);
  return [
    ...of(table, [
      ...(table.label === undefined ? [] : [numberText(table.label)]),
      ...(table.title === undefined ? [] : [inlineText(table.title)]),
      ...(table.note === undefined ? [] : [inlineText(table.note)]),
    ]),
    ...table.rows.flatMap((row, index) =>
      (grid[index] ?? []).flatMap(({ cell }) =>
        of(cell.sourceId === undefined ? row : cell, cell.content.map(inlineText)),
      ),
    ),
  ];
}
