import { message } from '../../model/problem.ts';
import { fieldText } from '../../plan/plan.ts';
import { rememberByText } from '../../text/remember.ts';
import type { Rule } from '../rule.ts';
import { isInCitedTitle } from '../text/quoted-title.ts';
import { textsOf } from '../text/texts.ts';

/** What only a higher level can do, in the words of the national programmes that plans are copied from. */
const beyond: readonly { readonly pattern: RegExp; readonly levels: readonly string[]; readonly whose: string }[] = [
  {
    pattern:
      /(?<!\p{L})(?<!(?:để|phục vụ|nhằm|cho|góp phần) )(?:hình thành|xây dựng|thiết lập) (?:các |hệ thống )?cơ sở dữ liệu quốc gia(?! trên địa bàn)/giu,
    levels: ['tỉnh', 'huyện', 'xã'],
    whose: 'Chính phủ, các bộ',
  },
  {
    pattern: /(?<!\p{L})hoàn thiện (?:hành lang|khung khổ|khung) pháp lý/giu,
    levels: ['tỉnh', 'huyện', 'xã'],
    whose: 'Quốc hội, Chính phủ',
  },
  {
    pattern: /(?<!\p{L})(?<!(?:để|phục vụ|nhằm|cho|góp phần) )phát triển chính phủ (?:số|điện tử)(?!\p{L})/giu,
    levels: ['tỉnh', 'huyện', 'xã'],
    whose: 'Chính phủ (ở địa phương là chính quyền số)',
  },
  {
    pattern: /(?<!\p{L})(?:sửa đổi, bổ sung|hoàn thiện) (?:các |hệ thống )?văn bản quy phạm pháp luật/giu,
    levels: ['huyện', 'xã'],
    whose: 'cấp trên',
  },
];

/** Tasks copied from a national programme that the issuer's level cannot carry out. */
export const beyondLevel: Rule = {
  code: 'KH622',
  name: 'beyond-level',
  severity: 'info',
  title: { vi: 'Việc vượt thẩm quyền của cấp ban hành', en: 'Work beyond the level of the issuer' },
  description: {
    vi: 'Địa phương không xây dựng cơ sở dữ liệu quốc gia, không hoàn thiện hành lang pháp lý; cấp huyện, cấp xã không sửa đổi hệ thống văn bản quy phạm pháp luật. Câu như vậy thường chép từ chương trình quốc gia: viết “tham gia”, “góp ý”, “phối hợp”, hoặc giới hạn vào văn bản của cấp mình.',
    en: 'Provinces and below build no national databases and no legal framework. Such sentences are mostly copied from a national programme.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Cấp tỉnh xây dựng cơ sở dữ liệu quốc gia', en: 'A province builds a national database' },
        text: 'kế hoạch A "Kế hoạch"\ncấp: tỉnh\n- Tích hợp thông tin, hình thành cơ sở dữ liệu quốc gia về y tế.\n- Hoàn thiện hành lang pháp lý cho khám bệnh từ xa.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Tên chương trình được viện dẫn', en: 'The name of a cited programme' },
        text: 'kế hoạch A "Kế hoạch"\ncấp: tỉnh\n- Thực hiện Quyết định số 2629/QĐ-TTg ngày 01/12/2025 của Thủ tướng Chính phủ về việc phê duyệt Chương trình phát triển Chính phủ số.\n',
      },
      {
        title: { vi: 'Kết nối, khai thác; chương trình quốc gia', en: 'Connected and used; a national programme' },
        text: 'kế hoạch A "Kế hoạch"\ncấp: tỉnh\n- Kết nối, khai thác các cơ sở dữ liệu quốc gia; cập nhật dữ liệu để hình thành cơ sở dữ liệu quốc gia về tài sản công; rà soát, đề xuất sửa đổi, bổ sung văn bản quy phạm pháp luật của tỉnh.\n',
      },
    ],
  },
  check({ plan }, report) {
    const level = fieldText(plan.head.get('cấp'))?.trim();
    if (level === undefined) {
      return;
    }
    for (const { text, offset, quoted } of textsOf(plan)) {
      for (const { index, words, levels, whose } of quoted ? [] : beyondIn(text)) {
        // A programme of the Government may be cited by any level.
        if (levels.includes(level) && !isInCitedTitle(text, index)) {
          report({
            place: { offset: offset + index, end: offset + index + words.length },
            message: message(
              `Việc này thuộc thẩm quyền của ${whose}, không của cấp ${level}. Nêu phần việc của cấp mình.`,
              `This is for ${whose} to do, not for this level (${level}). State what is yours to do.`,
            ),
          });
        }
      }
    }
  },
};

const beyondIn = rememberByText((text) =>
  beyond.flatMap(({ pattern, levels, whose }) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ words, index, levels, whose })),
  ),
);
