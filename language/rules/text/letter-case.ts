import { message } from '../../model/problem.ts';
import { nfc, wordsKey } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import type { Rule } from '../rule.ts';
import { textsOf } from './texts.ts';

/** Terms that are written with and without capitals; a document chooses one way. */
const terms: readonly string[] = [
  'internet',
  'chính quyền số',
  'chính quyền điện tử',
  'chính phủ số',
  'chính phủ điện tử',
  'cổng thông tin điện tử',
  'trang thông tin điện tử',
  'cổng dịch vụ công',
  'bộ phận một cửa',
  'bộ phận tiếp nhận và trả kết quả',
  'tổ chuyển đổi số cộng đồng',
  'tổ công nghệ số cộng đồng',
  'trung tâm hành chính công',
  'trung tâm phục vụ hành chính công',
  'cơ quan nhà nước',
  'hành chính nhà nước',
  'quản lý nhà nước',
  'đề án 06',
];

const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${terms.join('|')})(?![\\p{L}\\p{M}])`, 'giu');

/** One term, one way to write its capitals. */
export const letterCase: Rule = {
  code: 'KH863',
  name: 'letter-case',
  severity: 'hint',
  title: { vi: 'Một từ viết hoa hai cách', en: 'A term in two ways of capitals' },
  description: {
    vi: '“Internet” và “internet”, “Chính quyền số” và “chính quyền số” trong cùng một văn bản: nên viết một cách. Cách dùng ít hơn được báo; đầu câu và chữ in hoa toàn bộ không tính.',
    en: '“Internet” and “internet” in one document: use one. The rarer way is reported; beginnings of sentences and words all in capitals do not count.',
  },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Lẫn hai cách', en: 'Both ways' },
        text: 'kế hoạch A "Kế hoạch"\n- Kết nối Internet băng rộng, hạ tầng Internet đến thôn; mạng internet cáp quang.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Một cách; đầu câu', en: 'One way; the beginning of a sentence' },
        text: 'kế hoạch A "Kế hoạch"\n- Chính quyền số, hạ tầng Internet; xây dựng chính quyền số. Chính quyền số phục vụ người dân.\n',
      },
    ],
  },
  check({ plan }, report) {
    const uses = new Map<string, Map<string, { offset: number; end: number }[]>>();
    for (const text of textsOf(plan)) {
      for (const { words, index } of text.quoted ? [] : usesIn(text.text)) {
        const key = wordsKey(words);
        const ways = uses.get(key) ?? new Map<string, { offset: number; end: number }[]>();
        uses.set(key, ways);
        const places = ways.get(words) ?? [];
        ways.set(words, places);
        places.push({ offset: text.offset + index, end: text.offset + index + words.length });
      }
    }
    for (const ways of uses.values()) {
      const [most, ...rarer] = [...ways].sort(([, a], [, b]) => b.length - a.length);
      for (const [words, places] of most ? rarer : []) {
        const [right] = most as [string, unknown];
        for (const place of places) {
          report({
            place,
            message: message(
              `“${words}” ở chỗ khác viết “${right}”; nên viết hoa một cách.`,
              `“${words}” is “${right}” elsewhere; use one way of capitals.`,
            ),
            fixes: [
              { title: message(`Sửa thành “${right}”`, `Change to “${right}”`), changes: [{ place, newText: right }] },
            ],
          });
        }
      }
    }
  },
};

/** The terms inside sentences: at the beginning of one, and of a text that may begin one, nothing can be told. */
const usesIn = rememberByText((text): readonly { words: string; index: number }[] =>
  nfc(text) !== text
    ? []
    : [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
        const before = text.slice(0, index).trimEnd();
        const inside = before !== '' && !/[.:;!?…“"(/–+-]$/u.test(before);
        return inside && words !== words.toLocaleUpperCase('vi') ? [{ words, index }] : [];
      }),
);
