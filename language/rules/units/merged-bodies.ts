import { dayWords } from '../../model/calendar.ts';
import { message } from '../../model/problem.ts';
import { oneOf } from '../../text/one-of.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { bodiesNamed } from './past-context.ts';
import { type DatedUnit, datedUnitOf, datedUnits, earliestDayOf, successorsInWords } from './unit-registry.ts';

/** Ministries, departments and boards that a sentence names though they had been merged on the day of the document. */
export const mergedBodies: Rule = {
  code: 'KH642',
  name: 'merged-bodies',
  severity: 'warning',
  title: { vi: 'Câu văn nhắc bộ, sở đã sáp nhập', en: 'A merged ministry or department in a sentence' },
  description: {
    vi: 'Từ 01/3/2025 Bộ Thông tin và Truyền thông nhập vào Bộ Khoa học và Công nghệ, Bộ Kế hoạch và Đầu tư vào Bộ Tài chính, Bộ Giao thông vận tải vào Bộ Xây dựng …; các sở cũng vậy. Cơ quan đang được giao việc, nhận văn bản thì phải ghi tên mới (cảnh báo); chỉ nhắc tới thì là thông tin. Tên trong viện dẫn, trong phần kết quả, trong câu nói về trước đây, về việc sáp nhập không bị xét. Đơn vị khai báo bằng `đơn vị` thì xem KH612.',
    en: 'On 1 March 2025 ministries and departments were merged. Who is given work or gets the document has its new name (a warning); a mere mention is information. Citations, results and what tells of the past or of the merger are not looked at. For declared units see KH612.',
  },
  basis: {
    vi: 'Nghị quyết 176/2025/QH15; Nghị định 45/2025/NĐ-CP, Nghị định 150/2025/NĐ-CP',
    en: 'Resolution 176/2025/QH15; Decrees 45/2025/NĐ-CP and 150/2025/NĐ-CP',
  },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Phối hợp, báo cáo, nơi nhận', en: 'Works along, is reported to, a recipient' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\n- Phối hợp với Sở Thông tin và Truyền thông tổ chức tập huấn; báo cáo Sở KH&ĐT trước ngày 15/12/2026.\nnơi nhận {\n  - Bộ Lao động - Thương binh và Xã hội (để b/c);\n  lưu: "VT"\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Viện dẫn; trước đây; việc sáp nhập', en: 'Citations, the past, the merger' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\n- Thực hiện Quyết định số 2323/QĐ-BTTTT ngày 31/12/2019 của Bộ Thông tin và Truyền thông.\n- Hệ thống do Sở Thông tin và Truyền thông (cũ) quản lý; dữ liệu năm 2023 do Sở Kế hoạch và Đầu tư cung cấp.\n- Tiếp tục sử dụng kho dữ liệu sau khi hợp nhất Sở Giao thông vận tải và Sở Xây dựng.\n',
      },
      {
        title: { vi: 'Văn bản trước ngày sáp nhập', en: 'Before the merger' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 30/12/2022\n- Phối hợp với Sở Thông tin và Truyền thông tổ chức tập huấn.\n',
      },
    ],
  },
  check(document, report) {
    const day = earliestDayOf(document.plan);
    if (day === undefined || day < firstEnd) {
      return;
    }
    for (const { words, place, acts } of bodiesNamed(document, mergedIn, firstEnd)) {
      const unit = unitOf(words);
      if (unit?.until === undefined || day < unit.until) {
        continue;
      }
      const now = successorsInWords(unit);
      const since = dayWords(unit.until);
      report({
        place,
        ...(acts && unit.everywhere ? {} : { severity: 'info' as const }),
        message: message(
          `“${words}” không còn từ ${since} (${unit.source}); nay là ${now.vi}.`,
          `“${words}” is no more since ${since} (${unit.source}); now ${now.en}.`,
        ),
        fixes: unit.successors.length === 1 ? [offer(place, now.vi)] : [],
      });
    }
  },
};

const ended = datedUnits.filter(({ until }) => until !== undefined);
const firstEnd = Math.min(...ended.map(({ until }) => until ?? Number.POSITIVE_INFINITY));

const byShort = new Map(ended.flatMap((unit) => unit.short.map((name) => [shortKey(name), unit] as const)));

function shortKey(name: string): string {
  return name.replace(/[\s&–-]/gu, '').toLowerCase();
}

function unitOf(words: string): DatedUnit | undefined {
  return byShort.get(shortKey(words)) ?? datedUnitOf(words);
}

/** Names in full, with or without dashes and commas, or in short; not the beginning of a longer word. */
const pattern = new RegExp(
  `(?<!\\p{L})(?:${oneOf(ended.map(({ name }) => [...name.replaceAll(' ', '_')].map(loose)))}|${ended
    .flatMap(({ short }) => short)
    .join('|')})(?![\\p{L}\\p{M}&])`,
  'giu',
);

function loose(letter: string): string {
  if (letter === '_') {
    return '(?: ?[-–,] ?| )';
  }
  // "ủy" and "uỷ" are one word in two spellings.
  return letter === 'ủ' ? '[ủu]' : letter === 'y' ? '[yỷ]' : letter === 'ò' ? '[òo]' : letter;
}

const mergedIn = rememberByText((text) =>
  /(?<!\p{L})(?:Bộ|Sở|Ban|[ỦU][yỷ] ban)(?!\p{L})/iu.test(text)
    ? [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ words, index }))
    : [],
);
