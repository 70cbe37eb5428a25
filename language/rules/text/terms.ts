import { message } from '../../model/problem.ts';
import { nfc } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import type { Finding, Rule } from '../rule.ts';
import { type DraftText, textsOf } from './texts.ts';

/** Names of products and techniques with their own capitals; a wrong form differs in capitals or blanks only. */
const fixedNames: readonly string[] = ['VNeID', 'VssID', 'IPv4', 'IPv6', 'IoT', 'PostMart', 'LoRaWAN', 'eKYC'];

/** Words that are spelt in two ways; one document uses one. Both are right, so the rarer one is reported. */
const spellings: readonly (readonly [string, string])[] = [
  ['bác sĩ', 'bác sỹ'],
  ['virus', 'virut'],
  ['tỉ lệ', 'tỷ lệ'],
  ['tỉ đồng', 'tỷ đồng'],
  ['kĩ thuật', 'kỹ thuật'],
  ['kĩ năng', 'kỹ năng'],
  ['kĩ sư', 'kỹ sư'],
  ['mĩ thuật', 'mỹ thuật'],
  ['qui định', 'quy định'],
  ['qui hoạch', 'quy hoạch'],
  ['qui trình', 'quy trình'],
  ['lí luận', 'lý luận'],
  ['quản lí', 'quản lý'],
  ['xử lí', 'xử lý'],
  ['pháp lí', 'pháp lý'],
];

const word = (words: string): string => `(?<![\\p{L}\\p{M}\\p{N}])${words}(?![\\p{L}\\p{M}\\p{N}])`;
const fixedPattern = new RegExp(
  word(`(?:Post ?Mart|${fixedNames.filter((name) => name !== 'PostMart').join('|')})`),
  'giu',
);
const spellingPattern = new RegExp(word(`(?:${spellings.flat().join('|')})`), 'giu');

interface Use {
  readonly words: string;
  readonly offset: number;
}

/** Terms that are written in two ways. */
export const terms: Rule = {
  code: 'KH853',
  name: 'terms',
  severity: 'hint',
  title: { vi: 'Một từ viết hai cách', en: 'Terms written in two ways' },
  description: {
    vi: 'Tên riêng của ứng dụng, công nghệ viết sai chữ hoa (“VneID” → “VNeID”), hoặc một từ được viết hai cách trong cùng văn bản (“bác sĩ” và “bác sỹ”, “virus” và “virut”): nên dùng một cách. Trích yếu của văn bản viện dẫn không bị xét.',
    en: 'Names of products in the wrong capitals, or one word spelt in two ways in one document. Titles of cited documents are not looked at.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Tên ứng dụng', en: 'A product' },
        text: 'kế hoạch A "Kế hoạch"\n- Cài đặt VneID cho người dân, kết nối Ipv6.\n',
      },
      {
        title: { vi: 'Hai cách viết', en: 'Two spellings' },
        text: 'kế hoạch A "Kế hoạch"\n- Mỗi xã có một bác sĩ; bác sĩ trực từ xa.\n- Tập huấn cho bác sỹ.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Nhất quán', en: 'Consistent' },
        text: 'kế hoạch A "Kế hoạch"\n- Cài đặt VNeID, kết nối IPv6, IOT2050; mỗi bác sỹ, tỷ lệ, kỹ năng.\n',
      },
    ],
  },
  check({ plan }, report) {
    const uses = new Map<string, Use[]>();
    for (const text of textsOf(plan)) {
      if (text.quoted) {
        continue;
      }
      for (const use of placed(text, fixedIn(text.text))) {
        const right = fixedNames.find((name) => name.toLowerCase() === use.words.replace(' ', '').toLowerCase());
        if (right !== undefined && use.words !== right) {
          report(change(use, right, `Tên viết đúng là “${right}”.`, `The name is written “${right}”.`));
        }
      }
      for (const use of placed(text, spellingsIn(text.text))) {
        const key = use.words.toLocaleLowerCase('vi');
        uses.set(key, [...(uses.get(key) ?? []), use]);
      }
    }
    for (const [a, b] of spellings) {
      const [first, second] = [uses.get(a) ?? [], uses.get(b) ?? []];
      const [rare, common, right] = first.length <= second.length ? [first, second, b] : [second, first, a];
      for (const use of common.length > 0 ? rare : []) {
        report(
          change(
            use,
            use.words.charAt(0) + right.slice(1),
            `“${use.words}” ở chỗ khác viết “${right}”; nên dùng một cách.`,
            `“${use.words}” is “${right}” elsewhere; use one of them.`,
          ),
        );
      }
    }
  },
};

const fixedIn = rememberByText((text) => matchesIn(text, fixedPattern));
const spellingsIn = rememberByText((text) => matchesIn(text, spellingPattern));

/** In NFD the places differ: the offer to bring the text into NFC comes first there. */
function matchesIn(text: string, pattern: RegExp): readonly Use[] {
  return nfc(text) === text ? [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ words, offset: index })) : [];
}

const placed = ({ offset }: DraftText, uses: readonly Use[]): Use[] =>
  uses.map((use) => ({ ...use, offset: offset + use.offset }));

function change({ words, offset }: Use, right: string, vi: string, en: string): Finding {
  const place = { offset, end: offset + words.length };
  return {
    place,
    message: message(vi, en),
    fixes: [{ title: message(`Sửa thành “${right}”`, `Change to “${right}”`), changes: [{ place, newText: right }] }],
  };
}
