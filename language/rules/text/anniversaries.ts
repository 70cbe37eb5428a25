import { message } from '../../model/problem.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { inEachText } from './texts.ts';

/** "110 năm Ngày sinh … (17/3/1913 - 17/3/2023)", "lần thứ 135 Ngày sinh … (1890 - 2025)". */
const anniversary =
  /(?<![\p{L}\p{M}\d.,/])(?:(?<years>\d{1,4}) năm|lần thứ (?<nth>\d{1,4})) (?<what>[^()\d;:]{3,160}?) ?\(\s?(?:(?<from>\d{1,2}[/-]\d{1,2})[/-])?(?<first>[12]\d{3})\s?[-–]\s?(?:(?<to>\d{1,2}[/-]\d{1,2})[/-])?(?<last>[12]\d{3})\s?\)/giu;

/** Days are kept, not periods: "10 năm thực hiện Nghị quyết (2011 - 2020)" counts both years. */
const kept =
  /^(?:ngày|năm sinh|thành lập|chiến thắng|cách mạng|quốc khánh|giải phóng|truyền thống|đại thắng|khởi nghĩa|toàn quốc|tổng khởi nghĩa|bác hồ|chủ tịch)(?![\p{L}\p{M}])/iu;

/** The number of an anniversary against its two days. */
export const anniversaries: Rule = {
  code: 'KH879',
  name: 'anniversaries',
  severity: 'warning',
  title: { vi: 'Số năm kỷ niệm không khớp với hai ngày', en: 'An anniversary that its two days do not make' },
  description: {
    vi: '“110 năm Ngày sinh … (17/3/1913 - 17/3/2023)”: số năm phải bằng hiệu của hai năm trong ngoặc. Chỉ xét ngày kỷ niệm (ngày, tháng giống nhau, hoặc chỉ có năm), không xét giai đoạn (“10 năm thực hiện Nghị quyết (2011 - 2020)”).',
    en: '“110 năm Ngày sinh … (17/3/1913 - 17/3/2023)”: the number is the difference of the two years. Only days that are kept, never periods.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Số năm sai', en: 'A wrong number' },
        text: 'kế hoạch A "Kế hoạch"\n- Tuyên truyền kỷ niệm 100 năm Ngày sinh đồng chí Chu Huy Mân (17/3/1913 - 17/3/2023).\n',
      },
      {
        title: { vi: 'Lần thứ; chỉ ghi năm', en: 'With an ordinal; years only' },
        text: 'kế hoạch A "Kế hoạch"\n- Kỷ niệm lần thứ 135 Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890-19/5/2026); 80 năm Ngày thành lập Quân đội nhân dân Việt Nam (1944 - 2026).\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khớp; giai đoạn', en: 'It fits; a period' },
        text: 'kế hoạch A "Kế hoạch"\n- Kỷ niệm 80 năm Ngày thành lập Quân đội nhân dân Việt Nam (22/12/1944 - 22/12/2024), 35 năm Ngày hội Quốc phòng toàn dân (22/12/1989-22/12/2024); tổng kết 10 năm thực hiện Nghị quyết (2011 - 2020), 40 năm thành lập Hội (1985-2025); kế hoạch 05 năm phát triển kinh tế - xã hội (2026 - 2030).\n',
      },
    ],
  },
  check: inEachText(({ text, offset }, report) => {
    for (const match of text.matchAll(anniversary)) {
      const { years, nth, what = '', from, to, first, last } = match.groups ?? {};
      const said = years ?? nth ?? '';
      const passed = Number(last) - Number(first);
      const isDay = from === undefined ? to === undefined && kept.test(what) : from === to;
      // "từ 4 đến 80 năm": a figure that belongs to no anniversary would be far off.
      if (!isDay || passed <= 0 || Number(said) === passed || / \d/u.test(what)) {
        continue;
      }
      const start = offset + match.index + match[0].indexOf(said);
      const place = { offset: start, end: start + said.length };
      report({
        place,
        message: message(
          `Từ ${first} đến ${last} là ${passed} năm, câu viết ${said}.`,
          `From ${first} to ${last} it is ${passed} years, the sentence says ${said}.`,
        ),
        fixes: [offer(place, String(passed))],
      });
    }
  }),
};
