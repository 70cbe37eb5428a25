import { daysOfMonth } from '../../model/calendar.ts';
import { message } from '../../model/problem.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { inEachText } from './texts.ts';

/** "trước ngày 15/6", "ngày 05 tháng 6": a day of each year; with its year behind it KH871 reads it. */
const dayAndMonth = /(?<![\p{L}\p{M}])ngày (?<day>\d{1,2})(?:\/| tháng )(?<month>\d{1,2})(?![\d/.]|,\d| năm|-\p{L})/giu;
/** "trước ngày 32 hằng tháng", "ngày 31 của tháng cuối quý". */
const dayOfEach = /(?<![\p{L}\p{M}])ngày (?<day>\d{2})(?= (?:h[ằà]ng tháng|của tháng|tháng cuối))/giu;

/** Days of a month that no year has, where the year is not written. */
export const daysWithoutYear: Rule = {
  code: 'KH882',
  name: 'days-without-year',
  severity: 'warning',
  title: { vi: 'Ngày, tháng không ghi năm mà không thể có', en: 'A day without a year that cannot be' },
  description: {
    vi: '“trước ngày 15/16”, “ngày 31/6 hằng năm”, “ngày 32 hằng tháng”: không năm nào có ngày đó. Ngày ghi đủ năm thì xem KH871.',
    en: '“trước ngày 15/16”, “ngày 31/6 hằng năm”, “ngày 32 hằng tháng”: no year has such a day. For days with a year see KH871.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Không có trong lịch', en: 'Not in the calendar' },
        text: 'kế hoạch A "Kế hoạch"\n- Báo cáo 6 tháng trước ngày 15/16, hằng năm trước ngày 31/11; hằng tháng trước ngày 32 hằng tháng.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Có trong lịch; không phải ngày', en: 'In the calendar; no days' },
        text: 'kế hoạch A "Kế hoạch"\n- Báo cáo trước ngày 15/6, trước ngày 30 hằng tháng; ngày 29/02; bình quân mỗi ngày 12/15 xã báo cáo; ngày 31/6/2026.\n',
      },
    ],
  },
  check: inEachText(({ text, offset }, report) => {
    for (const match of [...text.matchAll(dayAndMonth), ...text.matchAll(dayOfEach)]) {
      const { day, month } = match.groups ?? {};
      const [d, m] = [Number(day), month === undefined ? 1 : Number(month)];
      // A leap year has all days that any year has. "mỗi ngày 12/15 xã": a share, not a day.
      const isShare = month !== undefined && /^ \p{L}/u.test(text.slice(match.index + match[0].length)) && m > 12;
      const isPossible = m >= 1 && m <= 12 && d >= 1 && d <= daysOfMonth(2024, m);
      if (!isPossible && !(isShare && /(?:mỗi|một) $/iu.test(text.slice(0, match.index)))) {
        const start = offset + match.index + match[0].indexOf(day ?? '');
        const last = String(m >= 1 && m <= 12 ? daysOfMonth(2024, m) : '');
        report({
          place: { offset: offset + match.index, end: offset + match.index + match[0].length },
          message: message(`Năm nào cũng không có “${match[0]}”.`, `No year has “${match[0]}”.`),
          fixes: last !== '' && d > 0 ? [offer({ offset: start, end: start + (day?.length ?? 0) }, last)] : [],
        });
      }
    }
  }),
};
