import { z } from 'zod';
import { optionsOf } from '../../config/rule-settings.ts';
import { message } from '../../model/problem.ts';
import { nfc } from '../../text/normalise.ts';
import { oneOf } from '../../text/one-of.ts';
import { rememberByText } from '../../text/remember.ts';
import type { Finding, Rule } from '../rule.ts';
import { isInCitedTitle } from './quoted-title.ts';
import { type DraftText, textsOf } from './texts.ts';

/** Names of products and techniques with their own capitals; a wrong form differs in capitals or blanks only. */
const fixedNames: readonly string[] = [
  'VNeID',
  'VssID',
  'IPv4',
  'IPv6',
  'IoT',
  'PostMart',
  'LoRaWAN',
  'eKYC',
  'VietGAP',
  'GlobalGAP',
  'VietGAHP',
];

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
  ['mức độ 3, 4', 'mức độ 3, mức độ 4'],
  ['học sỹ', 'học sĩ'],
  ['thạc sỹ', 'thạc sĩ'],
  ['tiến sỹ', 'tiến sĩ'],
];

/** Terms with a better and a worse way: where a document has both, the worse one is reported, however often it stands. */
const better: readonly (readonly [worse: string, better: string])[] = [
  ['cán bộ công chức', 'cán bộ, công chức'],
  ['công chức viên chức', 'công chức, viên chức'],
  ['khám chữa bệnh', 'khám, chữa bệnh'],
  ['kinh tế xã hội', 'kinh tế - xã hội'],
  ['kinh tế, xã hội', 'kinh tế - xã hội'],
  ['chính trị xã hội', 'chính trị - xã hội'],
  ['tài nguyên môi trường', 'tài nguyên và môi trường'],
  ['an ninh trật tự', 'an ninh, trật tự'],
  ['an toàn an ninh', 'an toàn, an ninh'],
  ['cơ chế chính sách', 'cơ chế, chính sách'],
  ['các phòng ban', 'các phòng, ban'],
  ['các sở ngành', 'các sở, ngành'],
  ['nông nghiệp nông thôn', 'nông nghiệp, nông thôn'],
  ['phòng chống', 'phòng, chống'],
  ['vừa và nhỏ', 'nhỏ và vừa'],
  ['hàng năm', 'hằng năm'],
  ['hàng quý', 'hằng quý'],
  ['hàng tháng', 'hằng tháng'],
  ['hàng tuần', 'hằng tuần'],
  ['hàng ngày', 'hằng ngày'],
  ['thuộc bí mật nhà nước', 'thuộc phạm vi bí mật nhà nước'],
];

/** Words after which a spelling means something else: "phòng ban hành", "kinh tế, xã hội số". */
const otherAfter: Readonly<Record<string, string>> = {
  'các phòng ban': '(?! hành)',
  'kinh tế xã hội': '(?! số)',
  'kinh tế, xã hội': '(?! số|,)',
  'phòng chống': '(?! đối)',
  'chính trị xã hội': '(?! - nghề)',
};

const word = (words: string): string => `(?<![\\p{L}\\p{M}\\p{N}])${words}(?![\\p{L}\\p{M}\\p{N}])`;
const fixedPattern = new RegExp(
  word(`(?:Post ?Mart|Viet ?GAH?P|Global ?GAP|${fixedNames.filter((name) => !/Mart|GA/u.test(name)).join('|')})`),
  'giu',
);
const spellingPattern = new RegExp(
  word(
    `(?:${[...spellings, ...better]
      .flat()
      .map((words) => words + (otherAfter[words] ?? ''))
      .join('|')})`,
  ),
  'giu',
);

const options = z.strictObject({
  replace: z
    .record(z.string().trim().min(1).max(100), z.string().trim().min(1).max(100))
    .default({})
    .describe(
      'Cách viết của cơ quan: từ không dùng và từ thay thế, ví dụ {"hàng năm": "hằng năm"}. / House style: words that are not used, and what is used instead.',
    ),
});

/** Two spellings of one word; where `isBetter`, the second is always the right one. */
const pairs = [
  ...spellings.map(([a, b]) => ({ a, b, isBetter: false })),
  ...better.map(([a, b]) => ({ a, b, isBetter: true })),
];

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
    vi: 'Tên riêng của ứng dụng, công nghệ viết sai chữ hoa (“VneID” → “VNeID”), hoặc một từ được viết hai cách trong cùng văn bản (“bác sĩ” và “bác sỹ”, “virus” và “virut”): nên dùng một cách. Tùy chọn `replace` cho cơ quan đặt cách viết riêng. Trích yếu của văn bản viện dẫn không bị xét.',
    en: 'Names of products in the wrong capitals, or one word spelt in two ways in one document. The option `replace` sets a house style. Titles of cited documents are not looked at.',
  },
  options,
  acceptsWords: true,
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
      {
        title: { vi: 'Một cách tốt hơn', en: 'One of the two is better' },
        text: 'kế hoạch A "Kế hoạch"\n- Tập huấn cho cán bộ công chức; cán bộ, công chức cấp xã báo cáo hằng năm, hàng năm.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Nhất quán', en: 'Consistent' },
        text: 'kế hoạch A "Kế hoạch"\n- Cài đặt VNeID, kết nối IPv6, IOT2050; mỗi bác sỹ, tỷ lệ, kỹ năng.\n',
      },
    ],
  },
  check({ plan, config }, report) {
    const { replace } = optionsOf(terms, options, config);
    const house = houseOf(replace);
    const uses = new Map<string, Use[]>();
    for (const text of textsOf(plan)) {
      if (text.quoted) {
        continue;
      }
      for (const use of placed(text, fixedIn(text.text))) {
        const right = fixedNames.find((name) => name.toLowerCase() === use.words.replaceAll(' ', '').toLowerCase());
        if (right !== undefined && use.words !== right) {
          report(change(use, right, `Tên viết đúng là “${right}”.`, `The name is written “${right}”.`));
        }
      }
      for (const use of house ? placed(text, matchesIn(text.text, house.pattern)) : []) {
        const right = house?.words.get(use.words.toLocaleLowerCase('vi'));
        if (right !== undefined) {
          report(
            change(
              use,
              withFirstLetterOf(use.words, right),
              `Cơ quan dùng “${right}”, không dùng “${use.words}”.`,
              `House style is “${right}”, not “${use.words}”.`,
            ),
          );
        }
      }
      for (const use of placed(text, spellingsIn(text.text))) {
        if (isInCitedTitle(text.text, use.offset - text.offset)) {
          continue;
        }
        const key = use.words.toLocaleLowerCase('vi');
        const same = uses.get(key) ?? [];
        uses.set(key, same);
        same.push(use);
      }
    }
    for (const { a, b, isBetter } of uses.size > 1 ? pairs : []) {
      const [first, second] = [uses.get(a), uses.get(b)];
      if (!first || !second) {
        continue;
      }
      const inOrder = first.length <= second.length || isBetter;
      const [rare, right] = inOrder ? [first, b] : [second, a];
      for (const use of rare) {
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

interface House {
  readonly pattern: RegExp;
  /** What replaces a word, by the word in small letters. */
  readonly words: ReadonlyMap<string, string>;
}

const houses = new WeakMap<object, House>();

/** The house style as one pattern; undefined where there is none. The options of a configuration are one object. */
function houseOf(replace: Readonly<Record<string, string>>): House | undefined {
  const entries = Object.entries(replace);
  if (entries.length === 0) {
    return undefined;
  }
  let house = houses.get(replace);
  if (!house) {
    const words = new Map(entries.map(([wrong, right]) => [nfc(wrong).toLocaleLowerCase('vi'), nfc(right)]));
    const pieces = [...words.keys()].map((phrase) => [...phrase].map((letter) => letter.replace(/\W/u, literal)));
    house = { pattern: new RegExp(word(oneOf(pieces)), 'giu'), words };
    houses.set(replace, house);
  }
  return house;
}

/** A sign as a piece of a pattern; letters beyond ASCII stand for themselves. */
const literal = (sign: string): string => (/^[.*+?^${}()|[\]\\/]$/.test(sign) ? `\\${sign}` : sign);

/** The right words, with a capital where the found ones have it. */
const withFirstLetterOf = (found: string, right: string): string =>
  /^\p{Lu}/u.test(found) ? right.charAt(0).toLocaleUpperCase('vi') + right.slice(1) : right;

const fixedIn = rememberByText((text) => matchesIn(text, fixedPattern));
const spellingsIn = rememberByText((text) => matchesIn(text, spellingPattern));

/** In NFD the places differ: the offer to bring the text into NFC comes first there. */
function matchesIn(text: string, pattern: RegExp): readonly Use[] {
  return nfc(text) === text ? [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ words, offset: index })) : [];
}

const placed = ({ offset }: DraftText, uses: readonly Use[]): readonly Use[] =>
  uses.length === 0 ? uses : uses.map((use) => ({ ...use, offset: offset + use.offset }));

function change({ words, offset }: Use, right: string, vi: string, en: string): Finding {
  const place = { offset, end: offset + words.length };
  return {
    place,
    message: message(vi, en),
    fixes: [{ title: message(`Sửa thành “${right}”`, `Change to “${right}”`), changes: [{ place, newText: right }] }],
  };
}
