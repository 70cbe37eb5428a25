import { type CalendarDate, formatDate, readDate } from '../../model/calendar.ts';
import { documentKind } from '../../model/document-kinds.ts';
import { readSymbol } from '../../model/document-symbol.ts';
import { message } from '../../model/problem.ts';
import { isInside, placeOf, rangesOf } from '../../plan/places.ts';
import { fieldText } from '../../plan/plan.ts';
import { mentionsIn } from '../citations/mentions.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';

/** What stands before a citation in an appendix that can only be the document itself. */
const annexed = /kèm theo $/iu;
const considered = /(?:xét|tại) $/iu;

/** Number and date that an appendix repeats of its own document. */
export const ownNumber: Rule = {
  code: 'KH714',
  name: 'own-number',
  severity: 'warning',
  title: { vi: 'Phụ lục ghi số, ngày khác của văn bản', en: 'An appendix with another number or date' },
  description: {
    vi: 'Dòng “(Kèm theo Kế hoạch số … ngày … của …)” ở phụ lục, “Xét Tờ trình số … ngày …” ở dự thảo kèm theo tờ trình phải ghi đúng số, ngày ở phần đầu văn bản. Số, ngày còn để trống thì không xét.',
    en: '“(Kèm theo Kế hoạch số … ngày … của …)” in an appendix, and “Xét Tờ trình số …” in the draft behind a submission, repeat the number and date of the head. Blanks are not looked at.',
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1: phụ lục ghi số, ký hiệu, thời gian ban hành của văn bản kèm theo',
    en: 'Decree 30/2020/NĐ-CP, annex I, III.1',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Số khác', en: 'Another number' },
        text: 'kế hoạch A "Kế hoạch"\nsố: "08/KH-SNV"\nngày: 15/01/2024\n> Nhiệm vụ tại {phụ lục NV}.\nphụ lục NV "NHIỆM VỤ" {\n  > (Kèm theo Kế hoạch số 18/KH-SNV ngày 15/01/2024 của Sở Nội vụ)\n}\n',
      },
      {
        title: { vi: 'Ngày khác', en: 'Another date' },
        text: 'kế hoạch A "Kế hoạch"\nsố: "…/KH-UBND"\nngày: 15/01/2024\n> Nhiệm vụ tại {phụ lục NV}.\nphụ lục NV "NHIỆM VỤ" {\n  > (Ban hành kèm theo Kế hoạch số 18/KH-UBND ngày 15/01/2023 của Ủy ban nhân dân tỉnh)\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khớp, còn để trống, văn bản khác', en: 'The same, a blank, another document' },
        text: 'kế hoạch A "Kế hoạch"\nsố: "08/KH-SNV"\nngày: 15/01/2024\n> Nhiệm vụ tại {phụ lục NV}; Danh mục kèm theo Kế hoạch số 11/KH-SNV ngày 02/01/2023.\nphụ lục NV "NHIỆM VỤ" {\n  > (Kèm theo Kế hoạch số 08/KH-SNV ngày 15 tháng 01 năm 2024 của Sở Nội vụ)\n  - Biểu mẫu kèm theo Quyết định số 12/QĐ-SNV ngày 03/01/2024; (Kèm theo Kế hoạch số …/KH-SNV ngày …/01/2024).\n}\n',
      },
    ],
  },
  check({ plan, text }, report) {
    const kind = documentKind(plan.header?.kind ?? '')?.name;
    const appendices = rangesOf(plan.byType.get('Appendix') ?? []);
    const [number, day] = [plan.head.get('số'), plan.head.get('ngày')];
    const own = readSymbol(fieldText(number) ?? '').symbol;
    const date = readDate(fieldText(day) ?? '').date;
    if (kind === undefined || appendices.length === 0) {
      return;
    }
    for (const { cited, offset } of mentionsIn(plan)) {
      const start = offset + cited.start;
      const before = text.slice(Math.max(0, start - 12), start);
      const isOwn = annexed.test(before) || (kind === 'tờ trình' && considered.test(before));
      if (!isOwn || cited.citation.kind !== kind || !isInside(appendices, offset)) {
        continue;
      }
      const said = cited.number && readSymbol(cited.number.text).symbol;
      if (number && cited.number && own?.number && said?.number && own.key !== said.key) {
        const place = { offset: offset + cited.number.start, end: offset + cited.number.end };
        report({
          place,
          message: message(
            `Số của văn bản này là “${fieldText(number)?.trim()}”, ở đây ghi “${cited.number.text}”.`,
            `The number of this document is “${fieldText(number)?.trim()}”, here it is “${cited.number.text}”.`,
          ),
          fixes: [offer(place, fieldText(number)?.trim() ?? '')],
          related: [{ place: placeOf(number), message: message('Số ở phần đầu', 'The number in the head') }],
        });
      }
      if (day && date && cited.date && cited.citation.date && differ(date, cited.citation.date)) {
        const place = { offset: offset + cited.date.start, end: offset + cited.date.end };
        report({
          place,
          message: message(
            `Ngày của văn bản này là ${formatDate(date)}, ở đây ghi ${formatDate(cited.citation.date)}.`,
            `This document is dated ${formatDate(date)}, here it is ${formatDate(cited.citation.date)}.`,
          ),
          related: [{ place: placeOf(day), message: message('Ngày ở phần đầu', 'The date in the head') }],
        });
      }
    }
  },
};

/** A blank in one of them leaves its part open. */
const differ = (a: CalendarDate, b: CalendarDate): boolean =>
  (['year', 'month', 'day'] as const).some(
    (part) => a[part] !== undefined && b[part] !== undefined && a[part] !== b[part],
  );
