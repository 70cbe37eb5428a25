import type { AstNode } from 'langium';
import type { Entry, Field, Signature as SignatureNode } from '../../language/grammar/generated/ast.ts';
import { readDate } from '../../language/model/calendar.ts';
import { formatCitation } from '../../language/model/citation.ts';
import { documentKind, printedKind } from '../../language/model/document-kinds.ts';
import { entriesOf, fieldIn, fieldText, recipientsOf, referenceText, signaturesOf } from '../../language/plan/plan.ts';
import type {
  Addressees,
  HeaderBlock,
  Inline,
  ListItem,
  PlaceAndDate,
  Recipients,
  Signature,
  TitleBlock,
} from '../model/document-model.ts';
import { bodyNames } from './body-names.ts';
import { annexedCitation, layoutFor } from './document-date.ts';
import { documentNumber } from './document-number.ts';
import { textInlines } from './inline-text.ts';
import { proseInlines, stringInlines } from './inlines.ts';
import { type Projection, traced } from './projection.ts';

/** The block above the title; none for a document that is annexed to a decision and has no number of its own. */
export function headerBlock(projection: Projection): HeaderBlock | undefined {
  const { head } = projection.plan;
  if (head.has('kèm theo') && !head.has('số')) {
    return undefined;
  }
  const number = documentNumber(projection);
  const placeAndDate = placeAndDateOf(projection);
  const secrecy = fieldText(head.get('độ mật'))?.toLocaleUpperCase('vi');
  const urgency = fieldText(head.get('độ khẩn'))?.toLocaleUpperCase('vi');
  const circulation = fieldText(head.get('phạm vi lưu hành'))?.toLocaleUpperCase('vi');
  return {
    parentIssuer: bodyNames(projection, 'cơ quan chủ quản').map((name) => name.toLocaleUpperCase('vi')),
    issuer: bodyNames(projection, 'cơ quan ban hành').flatMap(issuerLines),
    ...(number ? { number } : {}),
    ...(placeAndDate ? { placeAndDate } : {}),
    ...(secrecy ? { secrecy } : {}),
    ...(urgency ? { urgency } : {}),
    ...(circulation ? { circulation } : {}),
  };
}

/** "ỦY BAN NHÂN DÂN" above "HUYỆN ĐỨC THỌ": the committee and its place stand on two lines. */
function issuerLines(name: string): string[] {
  const upper = name.toLocaleUpperCase('vi').normalize('NFC');
  const match = /^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)\s+(.+)$/u.exec(upper);
  return match ? [match[1] as string, match[2] as string] : [upper];
}

function placeAndDateOf(projection: Projection): PlaceAndDate | undefined {
  const { head } = projection.plan;
  const place = fieldText(head.get('nơi ban hành'));
  const field = head.get('ngày');
  const text = fieldText(field);
  if (place === undefined && text === undefined) {
    return undefined;
  }
  const date = text === undefined ? undefined : readDate(text).date;
  return {
    place: place ?? '…',
    day: date?.day ?? null,
    month: date?.month ?? null,
    year: date?.year ?? null,
    ...(field ? traced(projection, field) : {}),
  };
}

/** Kind, trích yếu and "(Ban hành kèm theo …)". */
export function titleBlock(projection: Projection): TitleBlock {
  const { header, head } = projection.plan;
  const kind = documentKind(header?.kind ?? '');
  const own = fieldText(head.get('trích yếu'));
  const subject: Inline[] = own === undefined ? stringInlines(projection, header?.title) : textInlines(own);
  const annexed = annexedTo(projection);
  const letter = header?.kind === 'công văn';
  return {
    ...(kind && !letter ? { kind: printedKind(kind) } : {}),
    subject: letter && !inlineStartsWith(subject, 'V/v') ? [{ type: 'text', text: 'V/v ' }, ...subject] : subject,
    ...(annexed ? { annexedTo: textInlines(`(Ban hành kèm theo ${annexed})`) } : {}),
    ...(header ? traced(projection, header) : {}),
  };
}

function inlineStartsWith(inlines: readonly Inline[], words: string): boolean {
  const [first] = inlines;
  return first?.type === 'text' && first.text.startsWith(words);
}

function annexedTo(projection: Projection): string | undefined {
  const field = projection.plan.head.get('kèm theo');
  if (field?.$type !== 'ReferenceField') {
    return fieldText(field);
  }
  const cited = annexedCitation(projection);
  if (cited) {
    const { title: _title, ...citation } = cited;
    return formatCitation(citation, 'đầy đủ', projection.profile);
  }
  const [reference] = field.references;
  return reference ? referenceText(reference) : undefined;
}

/** "Kính gửi:": the words of the field, parted by ";", or the items of its block. */
export function addresseesOf(projection: Projection): Addressees | undefined {
  const field = projection.plan.head.get('kính gửi');
  const block = projection.plan.root.entries.find((entry) => entry.$type === 'TextBlock' && entry.key === 'kính gửi');
  const labels = layoutFor(projection).addressees.label;
  const label = projection.plan.header?.kind === 'tờ trình' ? labels.submission : labels.text;
  const proses = [...(field ? entriesOf(field) : []), ...(block ? entriesOf(block) : [])];
  const items = proses.flatMap((entry) => (entry.$type === 'Prose' ? [listItem(projection, entry)] : []));
  if (items.length > 0) {
    return { label, items: items.length === 1 ? [{ ...(items[0] as ListItem), mark: '' }] : items };
  }
  if (field?.$type !== 'Field') {
    return undefined;
  }
  const words =
    field.strings.length > 0
      ? field.strings.map((str) => stringInlines(projection, str))
      : [textInlines(field.text ?? '')];
  const mark = words.length > 1 ? '-' : '';
  return { label, items: words.map((content) => ({ mark, content })), ...traced(projection, field) };
}

function listItem(projection: Projection, entry: Entry & { $type: 'Prose' }): ListItem {
  return {
    mark: entry.mark === '>' ? '' : '-',
    content: proseInlines(projection, entry),
    ...traced(projection, entry),
  };
}

/** "Nơi nhận:" with its items and the filing line. */
export function recipientsBlock(projection: Projection): Recipients | undefined {
  const [node] = recipientsOf(projection.plan);
  if (!node) {
    return undefined;
  }
  const items = entriesOf(node).flatMap((entry): ListItem[] => {
    if (entry.$type === 'Prose') {
      return [listItem(projection, entry)];
    }
    if (entry.$type !== 'Field') {
      return [];
    }
    return entry.key === 'lưu'
      ? [filingItem(projection, entry)]
      : entry.key === 'người soạn'
        ? [{ mark: '', content: textInlines(fieldText(entry) ?? ''), ...traced(projection, entry) }]
        : [];
  });
  return { label: 'Nơi nhận:', items, ...traced(projection, node) };
}

function filingItem(projection: Projection, field: Field): ListItem {
  const text = (fieldText(field) ?? '').replace(/\.$/u, '');
  return {
    mark: '-',
    content: textInlines(`Lưu${layoutFor(projection).recipients.filing}${text}.`),
    ...traced(projection, field),
  };
}

/** How a signer's authority is marked: in state documents, in Party documents. */
const authorityWords: ReadonlyMap<string, readonly [state: string, party: string]> = new Map([
  ['thay mặt', ['TM.', 'T/M']],
  ['quyền', ['Q.', 'Q.']],
  ['ký thay', ['KT.', 'K/T']],
  ['thừa lệnh', ['TL.', 'T/L']],
  ['thừa ủy quyền', ['TUQ.', 'TUQ.']],
]);

/** The signatures, in the order of the text. */
export function signatureBlocks(projection: Projection): Signature[] {
  return signaturesOf(projection.plan)
    .filter((node) => !isInAppendix(node))
    .map((node) => signatureBlock(projection, node));
}

function signatureBlock(projection: Projection, node: SignatureNode): Signature {
  const text = (key: string): string | undefined => fieldText(fieldIn(node, key));
  const authority = authorityFields(node).map(({ key, words }) => {
    const [state, party] = authorityWords.get(key) ?? ['', ''];
    const sign = projection.profile === 'đảng' ? party : state;
    return words.startsWith(sign) ? words : `${sign} ${words}`;
  });
  const position = text('chức vụ');
  const name = text('họ tên');
  return { authority, ...(position ? { position } : {}), ...(name ? { name } : {}), ...traced(projection, node) };
}

/**
 * The authorities in the order of the text, since it tells who acts for whom: "TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG".
 * The collective (`thay mặt`) is always first.
 */
function authorityFields(node: SignatureNode): { key: string; words: string }[] {
  const fields = entriesOf(node).flatMap((entry) => {
    const words = entry.$type === 'Field' && authorityWords.has(entry.key) ? fieldText(entry) : undefined;
    return entry.$type === 'Field' && words !== undefined ? [{ key: entry.key, words }] : [];
  });
  const collective = ({ key }: { key: string }): boolean => key === 'thay mặt';
  return [...fields.filter(collective), ...fields.filter((field) => !collective(field))];
}

function isInAppendix(node: AstNode): boolean {
  for (let above = node.$container; above; above = above.$container) {
    if (above.$type === 'Appendix') {
      return true;
    }
  }
  return false;
}
