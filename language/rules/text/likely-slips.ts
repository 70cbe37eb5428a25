import { message } from '../../model/problem.ts';
import { nfc } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import { unlikelyPairsIn } from '../../text/unlikely-pairs.ts';
import type { Rule } from '../rule.ts';
import { slipSources, slipsBefore, slipWords } from './slip-words.ts';
import { inEachText } from './texts.ts';

/** Longer words first, where one slip begins another. */
const written = (source: string): string => source.replace(/^\(\?<!.*\) \)/u, '');
const sources = [...slipSources, ...slipsBefore.map(({ pattern }) => pattern)].sort(
  (a, b) => written(b).length - written(a).length,
);
const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${sources.join('|')})(?![\\p{L}\\p{M}])`, 'giu');

/** Slips of the pen that only pairs of words show. */
export const likelySlips: Rule = {
  code: 'KH852',
  name: 'likely-slips',
  severity: 'info',
  title: { vi: 'Có thể gõ nhầm', en: 'Likely slip of the pen' },
  description: {
    vi: 'Cụm từ thường là gõ nhầm của một cụm khác: “đi động” → “di động”, “danh nghiệp” → “doanh nghiệp”. Ngoài danh sách các lỗi thường gặp, hai tiếng hầu như không đứng cạnh nhau trong văn bản pháp luật mà chỉ khác một dấu, một chữ với một từ thường gặp (“phu trách” → “phụ trách”) cũng được báo. Chỉ là gợi ý; nếu viết có chủ ý thì bỏ qua.',
    en: 'Words that are usually a slip for others: “đi động” for “di động”. Beside a list of common slips, two syllables that hardly stand together in laws and are one mark or letter away from a common word (“phu trách” for “phụ trách”) are reported. A suggestion only.',
  },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Sai một dấu, một chữ', en: 'One mark, one letter' },
        text: 'kế hoạch A "Kế hoạch"\n- Giữ vì phạm thì xử lý; só lượng cử tri; chuyên viên phu trách; trưởng ban phối họp với trưởng thôn.\n',
      },
      {
        title: { vi: 'Hai chỗ gõ nhầm', en: 'Two slips' },
        text: 'kế hoạch A "Kế hoạch"\n- Thiết bị đi động của người dân và danh nghiệp.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Hai từ đứng cạnh nhau', en: 'Two words that meet' },
        text: 'kế hoạch A "Kế hoạch"\n- Cơ bản nhân dân đồng thuận; dự kiến kinh phí; tìm hiểu và khai thác; hình thành cơ sở; mạng cáp quang đến thôn; kinh tế số trở nên phổ biến.\n',
      },
      {
        title: { vi: 'Viết đúng', en: 'Right' },
        text: 'kế hoạch A "Kế hoạch"\n- Thiết bị di động của người dân và doanh nghiệp; đi lại, danh sách; Nghị định ban hành năm 2025; gia công xuất khẩu; định hướng ứng dụng; hoàn tất các thủ tục; các khoản có tính chất lương.\n',
      },
    ],
  },
  check: inEachText(({ text, offset }, report) => {
    // In NFD the places differ: the offer to bring the text into NFC comes first there.
    if (nfc(text) !== text) {
      return;
    }
    for (const { found, start, right } of slipsIn(text)) {
      const place = { offset: offset + start, end: offset + start + found.length };
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

interface Slip {
  readonly start: number;
  readonly found: string;
  readonly right: string;
}

/** The slips of the list, and pairs of syllables that are one slip away from a word, where the list has none. */
const slipsIn = rememberByText((text): readonly Slip[] => {
  const listed = [...text.matchAll(pattern)].map(
    ({ 0: found, index }): Slip => ({
      start: index,
      found,
      right: sameCase(found, meant(found)),
    }),
  );
  const pairs = unlikelyPairsIn(text)
    .filter(({ start, end }) => !listed.some((slip) => start < slip.start + slip.found.length && slip.start < end))
    .map(({ start, found, right }): Slip => ({ start, found, right: sameCase(found, right) }));
  return [...listed, ...pairs];
});

/** What the words are for. A slip that shows by what follows it is the beginning of its own pattern. */
function meant(found: string): string {
  const words = found.toLocaleLowerCase('vi');
  return slipWords.get(words) ?? slipsBefore.find(({ pattern: source }) => source.startsWith(words))?.right ?? found;
}

function sameCase(found: string, right: string): string {
  const first = found.charAt(0);
  return first === first.toLocaleUpperCase('vi') ? right.charAt(0).toLocaleUpperCase('vi') + right.slice(1) : right;
}
