import { daysOfMonth } from '../../model/calendar.ts';
import { message } from '../../model/problem.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { inEachText } from './texts.ts';

/** By the number of the day, Sunday first. */
const names = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
const weekday = 'chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])';
const day = String.raw`(?<day>[0-9]{1,2})(?:\/| tháng )(?<month>[0-9]{1,2})(?:\/| năm )(?<year>[0-9]{4})(?![0-9])`;
/** "Kỳ họp thứ ba", "lần thứ hai" are no days of a week: small letters stand behind a mark or a word of time … */
const afterTime = String.raw`(?<=^|[,;:(–-] ?|(?:^|[^\p{L}])(?:vào|sáng|chiều|tối|trưa|từ|đến|hết|trước|là|ngày) )`;
/** … and "Kỳ họp thứ Ba" not behind what is counted. */
const notCounted = `(?<!(?:lần|họp|kỳ|phiên|nghị|khóa|khoá|đợt|hội|phần|hạng|trí|vòng|tập|số|tuần|quý|con|người) )`;
const weekdayFirst = new RegExp(
  String.raw`(?:${afterTime}|${notCounted})(?<!\p{L})(?<weekday>${weekday})\)?,? ?\(?(?:ngày )?${day}`,
  'giu',
);
const capital = /^(?:thứ|Thứ) (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|^Chủ|^chủ/u;
const behindTime = new RegExp(`${afterTime}$`, 'iu');
const dayFirst = new RegExp(String.raw`(?<![0-9/])${day},? ?\(?(?<weekday>${weekday})(?!\p{L})`, 'giu');

/** The day of the week that stands beside a date. */
export const weekdays: Rule = {
  code: 'KH873',
  name: 'weekdays',
  severity: 'warning',
  title: { vi: 'Thứ trong tuần không khớp với ngày', en: 'A weekday that does not fit the date' },
  description: {
    vi: '“Thứ Hai, ngày 30/6/2026” được so với lịch.',
    en: 'The weekday beside a date is compared with the calendar.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Ngày 30/6/2026 là thứ Ba', en: '30 June 2026 is a Tuesday' },
        text: 'kế hoạch A "Kế hoạch"\n- Khai mạc vào sáng thứ Hai, ngày 30/6/2026; tổng kết thứ Tư ngày 30/6/2026.\n- Bế mạc ngày 04 tháng 7 năm 2026 (Chủ nhật).\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khớp; kỳ họp thứ ba', en: 'It fits; the third session' },
        text: 'kế hoạch A "Kế hoạch"\n- Khai mạc vào sáng thứ Ba, ngày 30/6/2026, bế mạc ngày 05 tháng 7 năm 2026 (Chủ nhật).\n- Kỳ họp thứ hai, ngày 30/6/2026; hội nghị lần thứ Sáu ngày 30/6/2026; nhiệm vụ thứ hai ngày 30/6/2026.\n',
      },
    ],
  },
  check: inEachText(
    ({ text, offset }, report) => {
      for (const match of [...text.matchAll(weekdayFirst), ...text.matchAll(dayFirst)]) {
        const { weekday: written = '', day: d = '', month: m = '', year: y = '' } = match.groups ?? {};
        // In small letters "thứ hai" may be the second of anything.
        if (match[0].startsWith(written) && !capital.test(written) && !behindTime.test(text.slice(0, match.index))) {
          continue;
        }
        const right = weekdayOf(Number(y), Number(m), Number(d));
        if (right !== undefined && right !== numberOf(written)) {
          const start = offset + match.index + match[0].indexOf(written);
          const name = names[right] as string;
          report({
            place: { offset: offset + match.index, end: offset + match.index + match[0].length },
            message: message(
              `Ngày ${d}/${m}/${y} là ${name}.`,
              `${d}/${m}/${y} is not that day of the week (${name}).`,
            ),
            fixes: [offer({ offset: start, end: start + written.length }, name)],
          });
        }
      }
    },
    ({ quoted }) => !quoted,
  ),
};

/** 0 for Sunday; nothing where the calendar has no such day. */
function weekdayOf(year: number, month: number, date: number): number | undefined {
  const isPossible = month >= 1 && month <= 12 && date >= 1 && date <= daysOfMonth(year, month);
  return isPossible ? new Date(Date.UTC(year, month - 1, date)).getUTCDay() : undefined;
}

function numberOf(written: string): number {
  const word = written.toLocaleLowerCase('vi').normalize('NFC');
  const digit = /[2-7]$/u.exec(word);
  return digit ? Number(digit[0]) - 1 : names.findIndex((name) => name.toLocaleLowerCase('vi') === word);
}
