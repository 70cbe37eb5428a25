import { message } from '../../model/problem.ts';
import { nfc } from '../../text/normalise.ts';
import type { Rule } from '../rule.ts';
import { inEachText } from './texts.ts';

/**
 * Pairs of words that were seen for others in real plans, and that hardly occur on purpose. Only pairs: most slips of
 * the pen are words of their own ("đi" in "đi động"), so no dictionary finds them.
 */
const slips: ReadonlyMap<string, string> = new Map([
  ['đi động', 'di động'],
  ['nộ bộ', 'nội bộ'],
  ['danh nghiệp', 'doanh nghiệp'],
  ['doang nghiệp', 'doanh nghiệp'],
  ['cải cách hình chính', 'cải cách hành chính'],
  ['hành chánh', 'hành chính'],
  ['toán trình', 'toàn trình'],
  ['đạo tạo', 'đào tạo'],
  ['người dan', 'người dân'],
  ['thông tinn', 'thông tin'],
  ['kỷ thuật', 'kỹ thuật'],
  ['đội ngủ', 'đội ngũ'],
  ['chuyển đỏi', 'chuyển đổi'],
  ['chuyển dổi', 'chuyển đổi'],
  ['quyết dịnh', 'quyết định'],
  ['nghị quyêt', 'nghị quyết'],
  ['đè án', 'đề án'],
  ['chuyền tải', 'truyền tải'],
  ['tất các', 'tất cả các'],
  ['cạnh trang', 'cạnh tranh'],
  ['tiêu chuẩu', 'tiêu chuẩn'],
  ['sản phẩn', 'sản phẩm'],
  ['xây dưng', 'xây dựng'],
  ['hướng ứng', 'hưởng ứng'],
  ['chính chính', 'chính sách'],
  ['rà quyét', 'rà quét'],
  ['internet vạn vât', 'internet vạn vật'],
  ['intenet', 'internet'],
  ['uỷ ban nhân đân', 'uỷ ban nhân dân'],
  ['ủy ban nhân đân', 'ủy ban nhân dân'],
  ['triên khai', 'triển khai'],
  ['nhiêm vụ', 'nhiệm vụ'],
  ['chỉ têu', 'chỉ tiêu'],
  ['thục hiện', 'thực hiện'],
  ['tỉnh thành phố', 'tỉnh, thành phố'],
  ['tổ chứ thực hiện', 'tổ chức thực hiện'],
]);

const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${[...slips.keys()].join('|')})(?![\\p{L}\\p{M}])`, 'giu');

/** Slips of the pen that only pairs of words show. */
export const likelySlips: Rule = {
  code: 'KH852',
  name: 'likely-slips',
  severity: 'info',
  title: { vi: 'Có thể gõ nhầm', en: 'Likely slip of the pen' },
  description: {
    vi: 'Cụm từ thường là gõ nhầm của một cụm khác: “đi động” → “di động”, “danh nghiệp” → “doanh nghiệp”. Chỉ là gợi ý; nếu viết có chủ ý thì bỏ qua.',
    en: 'Words that are usually a slip for others: “đi động” for “di động”. A suggestion only.',
  },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Hai chỗ gõ nhầm', en: 'Two slips' },
        text: 'kế hoạch A "Kế hoạch"\n- Thiết bị đi động của người dân và danh nghiệp.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Viết đúng', en: 'Right' },
        text: 'kế hoạch A "Kế hoạch"\n- Thiết bị di động của người dân và doanh nghiệp; đi lại, danh sách.\n',
      },
    ],
  },
  check: inEachText(({ text, offset }, report) => {
    // In NFD the places differ: the offer to bring the text into NFC comes first there.
    if (nfc(text) !== text) {
      return;
    }
    for (const match of text.matchAll(pattern)) {
      const found = match[0];
      const right = sameCase(found, slips.get(found.toLocaleLowerCase('vi')) ?? found);
      const place = { offset: offset + match.index, end: offset + match.index + found.length };
      report({
        place,
        message: message(`“${found}” có phải “${right}”?`, `“${found}”: is “${right}” meant?`),
        fixes: [
          { title: message(`Sửa thành “${right}”`, `Change to “${right}”`), changes: [{ place, newText: right }] },
        ],
      });
    }
  }),
};

function sameCase(found: string, right: string): string {
  const first = found.charAt(0);
  return first === first.toLocaleUpperCase('vi') ? right.charAt(0).toLocaleUpperCase('vi') + right.slice(1) : right;
}
