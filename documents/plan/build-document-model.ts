import type { LangiumDocument } from 'langium';
import type { Appendix as AppendixNode } from '../../language/grammar/generated/ast.ts';
import { appendicesOf, entriesOf, fieldIn, fieldText, recipientsOf, signaturesOf } from '../../language/plan/plan.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import { numberAndSymbol } from '../layout/header-text.ts';
import { withClosingMark } from '../model/closing-mark.ts';
import type { Appendix, Block, NumberedDocument, PlaceAndDate } from '../model/document-model.ts';
import { documentNotes } from '../model/document-parts.ts';
import { inlineText } from '../model/inline-text.ts';
import { assignNumbers } from './assign-numbers.ts';
import { bodyBlocks } from './body.ts';
import { bodyNames } from './body-names.ts';
import { documentDate } from './document-date.ts';
import { addresseesOf, headerBlock, recipientsBlock, signatureBlocks, titleBlock } from './frame.ts';
import { textInlines } from './inline-text.ts';
import { stringInlines } from './inlines.ts';
import { type Projection, startProjection, traced } from './projection.ts';

/**
 * The official document that a linked plan prints: everything numbered, every slot filled in, in the order in which it
 * prints. All exports and the preview read what this returns.
 *
 * @param index what is known of other documents, for slots that quote their targets
 */
export function buildDocumentModel(document: LangiumDocument, index?: PlanIndex): NumberedDocument {
  const projection = startProjection(document, index);
  assignNumbers(projection);
  const header = headerBlock(projection);
  const title = titleBlock(projection);
  const addressees = addresseesOf(projection);
  const blocks = bodyBlocks(projection, projection.plan.root.entries);
  const body = withClosingMark(
    blocks,
    fieldText(projection.plan.head.get('kết thúc')) ?? usualMark(projection, blocks),
  );
  const date = documentDate(projection);
  const recipients = recipientsBlock(projection);
  const appendices = appendicesOf(projection.plan)
    .filter((appendix) => !appendix.separate)
    .map((appendix) => appendixOf(projection, appendix));
  const [creator = ''] = bodyNames(projection, 'cơ quan ban hành');
  const model: NumberedDocument = {
    profile: projection.profile,
    ...(date ? { date } : {}),
    properties: {
      title: [title.kind ?? '', inlineText(title.subject)].filter((part) => part !== '').join(' '),
      creator,
    },
    ...(header ? { header } : {}),
    title,
    ...(addressees ? { addressees } : {}),
    body,
    ...(recipients ? { recipients } : {}),
    signatures: signatureBlocks(projection),
    appendices,
  };
  documentNotes(model).forEach((note, i) => {
    note.number = i + 1;
  });
  return model;
}

/**
 * The mark that ends a text: "./." (Decree 30, annex III), "." in Party documents. A draft that has neither recipients
 * nor signature yet is not ended, and nothing is put after a table or a heading.
 */
function usualMark(projection: Projection, blocks: readonly Block[]): string {
  const { plan, profile } = projection;
  const ended = recipientsOf(plan).length > 0 || signaturesOf(plan).length > 0;
  const last = blocks.at(-1)?.type;
  const isText = last === 'paragraph' || last === 'bullet' || last === 'numbered' || last === 'runIn';
  return !ended || !isText ? '' : profile === 'đảng' ? '.' : './.';
}

function appendixOf(projection: Projection, appendix: AppendixNode): Appendix {
  const number = projection.numbers.get(appendix);
  const annexed = annexedLine(projection);
  return {
    label: number?.label ?? { prefix: 'Phụ lục', value: '', suffix: '' },
    title: stringInlines(projection, appendix.title),
    ...(annexed ? { annexedTo: textInlines(annexed) } : {}),
    landscape: appendix.landscape,
    body: withClosingMark(bodyBlocks(projection, entriesOf(appendix)), fieldText(fieldIn(appendix, 'kết thúc')) ?? ''),
    ...traced(projection, appendix),
  };
}

/**
 * "(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của …)": Decree 30, annex I, mục III.1c. Party documents write
 * dates in short, with a comma before.
 */
function annexedLine(projection: Projection): string | undefined {
  const { header } = projection.plan;
  const block = headerBlock(projection);
  if (!header || !block?.number) {
    return undefined;
  }
  const issuers = bodyNames(projection, 'cơ quan ban hành').join(', ');
  const kind = header.kind.charAt(0).toLocaleUpperCase('vi') + header.kind.slice(1);
  const number = numberAndSymbol(block.number, '…');
  const when = issueDate(block.placeAndDate);
  return projection.profile === 'đảng'
    ? `(Kèm theo ${kind} số ${number}, ngày ${when.short}${issuers ? ` của ${issuers}` : ''})`
    : `(Kèm theo ${kind} số ${number} ngày ${when.long}${issuers ? ` của ${issuers}` : ''})`;
}

/** A date of issue in both forms, with a 0 before days below 10 and the months 1 and 2 (annex I, mục II.4). */
function issueDate(date: PlaceAndDate | undefined): { long: string; short: string } {
  const part = (value: number | null | undefined, below: number): string =>
    value === null || value === undefined ? '…' : value < below ? `0${value}` : String(value);
  const [day, month, year] = [part(date?.day, 10), part(date?.month, 3), String(date?.year ?? '…')];
  return { long: `${day} tháng ${month} năm ${year}`, short: `${day}/${month}/${year}` };
}
