import { message } from '../../model/problem.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { inEachText } from './texts.ts';

const date =
  /(?<=ngày\s{1,3})(?<day>[0-9]{1,2})(?<first>\s?\/\s?)(?<month>[0-9]{1,2})(?<second>\s?\/\s?)(?<year>[0-9]{4})(?![0-9])/giu;
/** "ngày 15/5/25": the year has four figures. */
const shortYear = /(?<=ngày\s{1,3}[0-9]{1,2}\/[0-9]{1,2}\/)[0-9]{2}(?![0-9/])/giu;
/** "2021-2-25": neither a date of a Vietnamese document nor a period. */
const brokenPeriod = /(?<=giai đoạn\s{1,3})(?<from>[0-9]{4})(?<dash>\s?[-–]\s?)(?<broken>[0-9]-[0-9]{2})(?![0-9])/giu;

/** The house form of dates: zero before days below 10 and before months 1 and 2, nowhere else, no blanks. */
export const datesInWords: Rule = {
  code: 'KH860',
  name: 'dates-in-words',
  severity: 'hint',
  title: { vi: 'Cách viết ngày, giai đoạn', en: 'Form of dates and periods' },
  description: {
    vi: 'Ngày dưới 10 và tháng 1, 2 có số 0 ở trước, các tháng khác thì không: “04/5/2022”, “17/8/2022”, “11/02/2022”; không có dấu cách quanh dấu gạch chéo. Quy định này là cho ngày ban hành; trong lời văn chỉ là gợi ý cho thống nhất.',
    en: 'A zero before days below 10 and months 1 and 2 only; no blanks around the slashes. Binding for the date of issue, a suggestion in prose.',
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4',
    en: 'Decree 30/2020/NĐ-CP, annex I, II.4',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Thiếu, thừa số 0; dấu cách', en: 'Zeros and blanks' },
        text: 'kế hoạch A "Kế hoạch"\n- Văn bản ngày 4/5/2022, ngày 17/08/2022, ngày 15/6/ 2021, ngày 15/5/25.\n',
      },
      {
        title: { vi: 'Giai đoạn gõ hỏng', en: 'A broken period' },
        text: 'kế hoạch A "Kế hoạch"\n- Trong giai đoạn 2021-2-25.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đúng', en: 'Right' },
        text: 'kế hoạch A "Kế hoạch"\n- Văn bản ngày 04/5/2022, ngày 17/8/2022, ngày 11/02/2022, ngày 30/10/2021; giai đoạn 2021-2025; tỷ lệ 4/5.\n',
      },
    ],
  },
  check: inEachText(({ text, offset }, report) => {
    for (const match of text.matchAll(date)) {
      const { day = '', month = '', year = '' } = match.groups ?? {};
      const right = `${day.padStart(2, '0')}/${Number(month) < 3 ? month.padStart(2, '0') : String(Number(month))}/${year}`;
      if (right !== match[0] && Number(day) > 0 && Number(month) > 0) {
        const place = { offset: offset + match.index, end: offset + match.index + match[0].length };
        report({
          place,
          message: message(`Ngày nên viết “${right}”.`, `The date is written “${right}”.`),
          fixes: [
            { title: message(`Sửa thành “${right}”`, `Change to “${right}”`), changes: [{ place, newText: right }] },
          ],
        });
      }
    }
    for (const { 0: year, index } of text.matchAll(shortYear)) {
      const place = { offset: offset + index, end: offset + index + year.length };
      report({
        place,
        message: message(`Năm ghi đủ bốn chữ số: “20${year}”.`, `The year has four figures: “20${year}”.`),
        fixes: [offer(place, `20${year}`)],
      });
    }
    for (const match of text.matchAll(brokenPeriod)) {
      const { from = '', broken = '' } = match.groups ?? {};
      const place = { offset: offset + match.index, end: offset + match.index + match[0].length };
      const right = `${from}-${from.slice(0, 2)}${broken.slice(-2)}`;
      report({
        place,
        severity: 'info',
        message: message(`“${match[0]}” có phải “${right}”?`, `“${match[0]}”: is “${right}” meant?`),
        fixes: [
          { title: message(`Sửa thành “${right}”`, `Change to “${right}”`), changes: [{ place, newText: right }] },
        ],
      });
    }
  }),
};
