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
import { inlineText, numberText } from '../model/inline-text.ts';
import { tableGrid } from '../model/table-grid.ts';
import { numberLine, placeDateLine } from './header-text.ts';
import type { LayoutProfile, Rule } from './layout-profile.ts';
import { signatureRows } from './signature-rows.ts';

/**
 * All text that a document prints, one entry per line that starts anew, in the order in which it is read: header left
 * then right, title, body, tables row by row, recipients, signatures, appendices.
 *
 * Every export must print exactly this; page numbers and drawn rules are not text.
 */
export function printedLines(document: NumberedDocument, profile: LayoutProfile): string[] {
  const lines = [
    ...(document.header === undefined ? [] : headerLines(document.header, document.title, profile)),
    ...titleLines(document.title, document.header !== undefined, profile),
    ...(document.addressees === undefined ? [] : addresseeLines(document.addressees)),
    ...document.body.flatMap((block) => blockLines(block, profile)),
    ...endLines(document.recipients, document.signatures),
    ...document.appendices.flatMap((appendix) => appendixLines(appendix, profile)),
  ];
  return lines.flatMap((line) => line.split('\n')).filter((line) => line.trim() !== '');
}

function headerLines(header: HeaderBlock, title: TitleBlock, profile: LayoutProfile): string[] {
  return [
    ...header.parentIssuer,
    ...header.issuer,
    ...ruleLines(profile.header.issuer.rule),
    ...profile.header.national.flatMap((line) => [line.text, ...ruleLines(line.rule)]),
    ...(header.number === undefined ? [] : [numberLine(header.number, profile)]),
    ...(title.kind === undefined ? [inlineText(title.subject)] : []),
    ...headerStamps(header),
    ...(header.placeAndDate === undefined ? [] : [placeDateLine(header.placeAndDate)]),
  ];
}

/** The boxed marks of a header, in the order in which they stand under the number. */
export function headerStamps(header: HeaderBlock): string[] {
  return [header.secrecy, header.urgency, header.circulation].filter((stamp) => stamp !== undefined);
}

function ruleLines(rule: Rule | undefined): string[] {
  return rule?.kind === 'characters' ? [rule.text] : [];
}

function titleLines(title: TitleBlock, hasHeader: boolean, profile: LayoutProfile): string[] {
  const subjectInHeader = title.kind === undefined && hasHeader;
  return [
    ...(title.kind === undefined ? [] : [title.kind]),
    ...(subjectInHeader ? [] : [inlineText(title.subject)]),
    ...(title.annexedTo === undefined ? [] : [inlineText(title.annexedTo)]),
    ...(subjectInHeader ? [] : ruleLines(profile.title.subject.rule)),
  ];
}

function addresseeLines({ label, items }: Addressees): string[] {
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) return [`${label} ${inlineText(only.content)}`];
  return [label, ...items.map(itemLine)];
}

function itemLine({ mark, content }: ListItem): string {
  return mark === '' ? inlineText(content) : `${mark} ${inlineText(content)}`;
}

function endLines(recipients: Recipients | undefined, signatures: readonly Signature[]): string[] {
  const left = recipients === undefined ? [] : [recipients.label, ...recipients.items.map(itemLine)];
  const office = ({ authority, position }: Signature): string[] => [...authority, position ?? ''];
  const right = signatureRows(signatures).flatMap((row) => [
    ...row.flatMap(office),
    ...row.map(({ name }) => name ?? ''),
  ]);
  return signatures.length > 1 ? [...right, ...left] : [...left, ...right];
}

function appendixLines(appendix: Appendix, profile: LayoutProfile): string[] {
  return [
    numberText(appendix.label),
    inlineText(appendix.title),
    ...(appendix.annexedTo === undefined ? [] : [inlineText(appendix.annexedTo)]),
    ...appendix.body.flatMap((block) => blockLines(block, profile)),
  ];
}

function blockLines(block: Block, profile: LayoutProfile): string[] {
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
    case 'table':
      return tableLines(block);
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

function tableLines(table: TableBlock): string[] {
  return [
    ...(table.label === undefined ? [] : [numberText(table.label)]),
    ...(table.title === undefined ? [] : [inlineText(table.title)]),
    ...(table.note === undefined ? [] : [inlineText(table.note)]),
    ...tableGrid(table)
      .flat()
      .flatMap(({ cell }) => cell.content.map(inlineText)),
  ];
}
