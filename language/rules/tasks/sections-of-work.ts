import type { AstNode } from 'langium';
import type { Prose, Section } from '../../grammar/generated/ast.ts';
import { isTextPart } from '../../grammar/generated/ast.ts';
import { entriesOf, fieldIn, fieldText, type Plan, referencesIn, sectionsOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { wordsKey } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';

/** A part of a document that lists what is to be done, and how much of it says by whom and by when. */
export interface WorkSection {
  readonly section: Section;
  /** Lines of prose in it, those of its parts too. */
  readonly items: number;
  readonly withLead: number;
  readonly withTime: number;
}

/** "NHIỆM VỤ, GIẢI PHÁP", "NHIỆM VỤ THỰC HIỆN"; not what was done last year, nor what one unit has to do. */
const ofWork = /(?<!\p{L})nhiệm vụ(?!\p{L})/u;
const ofOther = /kết quả|tình hình|đánh giá|mục tiêu|kinh phí|tổ chức thực hiện|phân công/u;

/** A day, a month, a quarter, a year, or a rhythm. */
const time =
  /[0-9]{1,2}\/[0-9]{1,4}|(?:(?<!trong )năm|tháng|quý)\s+(?:[0-9]{1,4}|[IV]{1,3})(?![\p{L}\p{N}])|h[ằà]ng (?:năm|quý|tháng|tuần|ngày)|giai đoạn [0-9]{4}/iu;

const saysTime = rememberByText((text) => time.test(text));

/** The outermost sections that list work. */
export function workSections(plan: Plan): WorkSection[] {
  const found: WorkSection[] = [];
  const taken = new Set<AstNode>();
  for (const section of sectionsOf(plan)) {
    const title = wordsKey(stringText(section.title));
    if (taken.has(section.$container.$container ?? section.$container) || taken.has(section.$container)) {
      taken.add(section);
      continue;
    }
    if (ofWork.test(title) && !ofOther.test(title)) {
      taken.add(section);
      found.push(count(section, fieldText(plan.head.get('giai đoạn'))?.trim()));
    }
  }
  return found;
}

/** @param period the period of the whole plan: a heading with just that says nothing more */
function count(section: Section, period: string | undefined): WorkSection {
  let [items, withLead, withTime] = [0, 0, 0];
  const visit = (node: AstNode, lead: boolean, dated: boolean): void => {
    const entries = entriesOf(node);
    const says = (line: RegExp): boolean =>
      entries.some((entry) => entry.$type === 'Prose' && line.test(firstWords(entry)));
    const typedLead = lead || says(leadLine);
    const typedTime = dated || says(timeLine);
    for (const entry of entries) {
      if (entry.$type === 'Prose') {
        items += 1;
        withLead += typedLead ? 1 : 0;
        withTime += typedTime || proseSaysTime(entry) ? 1 : 0;
      } else {
        visit(entry, lead || givesLead(entry), dated || givesTime(entry, period));
      }
    }
    // A task with a name is an item of its own.
    if (node.$type === 'Task' && (node as { title?: unknown }).title !== undefined) {
      items += 1;
      withLead += lead ? 1 : 0;
      withTime += dated ? 1 : 0;
    }
  };
  visit(section, givesLead(section), givesTime(section, period));
  return { section, items, withLead, withTime };
}

const givesLead = (node: AstNode): boolean =>
  (node.$type === 'Assignment' && (node as { parties?: unknown[] }).parties?.length !== 0) ||
  referencesIn(node, 'chủ trì').length > 0;

const givesTime = (node: AstNode, period: string | undefined): boolean =>
  fieldIn(node, 'hạn') !== undefined ||
  fieldIn(node, 'thời gian') !== undefined ||
  (node.$type === 'Section' && isOtherTime((node as { time?: string }).time, period)) ||
  entriesOf(node).some(({ $type }) => $type === 'TimeEntry');

const isOtherTime = (time: string | undefined, period: string | undefined): boolean =>
  time !== undefined && (period === undefined || !time.trim().endsWith(period));

/** Lines that say of the work around them who does it and when: "Đơn vị chủ trì: …", "Thời gian hoàn thành: …". */
const leadLine =
  /^\s*(?:(?:đơn vị|cơ quan|bộ phận|cán bộ|người) )?(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm)(?: [\p{L} ]{1,20})?:/iu;
const timeLine = /^\s*(?:thời gian|thời hạn|tiến độ)(?: [\p{L} ]{1,20})?:/iu;

const firstWords = ({ parts: [first] }: Prose): string => (first && isTextPart(first) ? first.text.slice(0, 60) : '');

const proseSaysTime = (prose: Prose): boolean =>
  prose.parts.some((part) =>
    isTextPart(part) ? saysTime(part.text) : part.selectors.some(({ word }) => word === 'hạn' || word === 'thời gian'),
  );
