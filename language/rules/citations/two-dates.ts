import { type CalendarDate, dateKey, formatDate } from '../../model/calendar.ts';
import { citationOf } from '../../plan/citations.ts';
import type { Place } from '../../plan/places.ts';
import type { Rule } from '../rule.ts';
import { citedIn } from './cited-in.ts';

/** Two sentences that date one document differently, where its declaration gives no date. */
export const twoDates: Rule = {
  code: 'KH505',
  name: 'two-dates',
  severity: 'error',
  title: { vi: 'Hai câu ghi hai ngày của một văn bản', en: 'Two sentences, two dates of one document' },
  description: {
    vi: 'Khi `viện dẫn` chưa ghi ngày, các câu nhắc tới văn bản đó phải ghi cùng một ngày. Ghi `ngày:` vào khai báo sau khi đối chiếu với văn bản gốc.',
    en: 'Where a `viện dẫn` gives no date, the sentences that mention it must agree on one. Look at the original and write `ngày:` in the declaration.',
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.6b',
    en: 'Decree 30/2020/NĐ-CP, annex I, point II.6b',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Hai ngày của một quyết định', en: 'Two dates of one decision' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD739 quyết định "739/QĐ-UBND" { cơ quan: "UBND tỉnh Hà Tĩnh" }\n- Theo {QD739: Quyết định số 739/QĐ-UBND ngày 23/3/2017 của UBND tỉnh}.\n- Công khai theo {QD739: Quyết định số 739/QĐ-UBND ngày 22/3/2017}.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Cùng ngày, hoặc không ghi ngày', en: 'One date, or none' },
        text: 'kế hoạch A "Kế hoạch"\nviện dẫn QD739 quyết định "739/QĐ-UBND" { cơ quan: "UBND tỉnh Hà Tĩnh" }\n- Theo {QD739: Quyết định số 739/QĐ-UBND ngày 22/3/2017 của UBND tỉnh}.\n- Theo {QD739: Quyết định 739/QĐ-UBND}, {QD739: Quyết định số 739/QĐ-UBND ngày 22 tháng 3 năm 2017}.\n',
      },
    ],
  },
  check({ plan }, report) {
    const dated = new Map<string, { readonly date: CalendarDate; readonly place: Place }>();
    for (const { subject, words, wordsPlace } of plan.slotUses) {
      if (subject?.$type !== 'Citation' || words === undefined || !wordsPlace || citationOf(subject).date) {
        continue;
      }
      const read = citedIn(words, citationOf(subject));
      const date = read?.citation.date;
      if (!read?.date || !date || date.blank) {
        continue;
      }
      const place = { offset: wordsPlace.offset + read.date.start, end: wordsPlace.offset + read.date.end };
      const first = dated.get(subject.name);
      if (!first) {
        dated.set(subject.name, { date, place });
      } else if (dateKey(first.date) !== dateKey(date)) {
        report({
          place,
          message: {
            vi: `Văn bản này ghi ngày ${formatDate(date)}, ở trên ghi ngày ${formatDate(first.date)}. Một trong hai ngày sai.`,
            en: `The document is dated ${formatDate(date)} here and ${formatDate(first.date)} above. One of the two is wrong.`,
          },
          related: [{ place: first.place, message: { vi: formatDate(first.date), en: formatDate(first.date) } }],
        });
      }
    }
  },
};
