import type { Unit } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { fieldIn, fieldText, type Plan, unitsOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { nfc, wordsKey } from '../../text/normalise.ts';
import { oneOf } from '../../text/one-of.ts';
import { rememberByText } from '../../text/remember.ts';
import { otherNames } from '../abbreviations/declared.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { textsOf } from './texts.ts';

/** A unit with all the names that its declaration accepts. */
interface Named {
  readonly unit: Unit;
  readonly title: string;
  readonly names: readonly string[];
  /** The names for comparing. */
  readonly keys: readonly string[];
}

/** What joins the parts of a unit's name: "Văn hóa - Thông tin", "Văn hóa và Thông tin", "CNTT&TT". */
const joint = /\s*(?:,\s+|\s(?:và|-|–)\s|&|(?<=\p{Lu})[-–](?=\p{Lu}))\s*/u;

/** The same as a pattern. */
const joints = '(?:,? và | [-–] |[-–]| ?& ?|, )';

/** A name that begins with a found one is at most this much longer. */
const farthest = 60;

/** Kinds of unit whose names go on with what they do. */
const kindsOfUnit = /^(?:sở|phòng|ban|bộ|trung tâm|văn phòng|cơ quan|chi cục|cục)(?!\p{L})/iu;

/** One unit is called by one name. */
export const unitNames: Rule = {
  code: 'KH859',
  name: 'unit-names',
  severity: 'info',
  title: { vi: 'Một đơn vị, hai cách gọi', en: 'One unit under two names' },
  description: {
    vi: 'Tên đơn vị trong văn bản chỉ khác tên đã khai báo ở chữ nối (“Văn hóa - Thông tin” và “Văn hóa và Thông tin”), hoặc lời trong ô của đơn vị là tên của một đơn vị khác. Cách gọi được chấp nhận thì ghi ở `viết tắt`, `tên khác`.',
    en: 'A name that differs from the declared one only in its joints (“-” or “và”), or words of a unit’s slot that name another unit. Accepted names belong into `viết tắt`, `tên khác`.',
  },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Khác chữ nối', en: 'Other joints' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa - Thông tin"\n- Giao {VHTT: Phòng Văn hóa và Thông tin} theo dõi.\n',
      },
      {
        title: { vi: 'Cả trong lời văn', en: 'In prose too' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị STTTT "Sở Thông tin và Truyền thông"\n- Báo cáo {STTTT}; gửi Sở Thông tin - Truyền thông theo quy định.\n',
      },
      {
        title: { vi: 'Tên gần giống', en: 'A name that is nearly it' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị HiepHoi "Hiệp hội Doanh nghiệp huyện"\nđề nghị HiepHoi {\n  > {HiepHoi: Hội Doanh nghiệp} làm đầu mối.\n}\n',
      },
      {
        title: { vi: 'Ô ghi tên đơn vị khác', en: 'The slot names another unit' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa - Thông tin"\nđơn vị TCKH "Phòng Tài chính - Kế hoạch"\n- Giao {VHTT: Phòng Tài chính - Kế hoạch} bố trí kinh phí, {TCKH} theo dõi.\n',
      },
    ],
    good: [
      {
        title: {
          vi: 'Đúng tên, tên ngắn, chữ đầu viết thường, thêm địa danh',
          en: 'Its name, a short one, a place added',
        },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa - Thông tin" { viết tắt: "Phòng VH-TT"; tên khác: "Phòng Văn hóa và Thông tin" }\n- {VHTT}, phòng Văn hóa - Thông tin huyện, {VHTT: Phòng VH-TT}, {VHTT: Phòng Văn hóa và Thông tin}, {VHTT: cơ quan thường trực}.\n',
      },
    ],
  },
  check({ plan }, report) {
    const named = unitsOf(plan).map(namesOf);
    const accepted = new Set(named.flatMap(({ keys }) => keys));
    const found = new Set<number>();
    const finding = (offset: number, words: string, { unit, title }: Named): void => {
      found.add(offset);
      report({
        place: { offset, end: offset + words.length },
        message: message(
          `“${words}” khác tên đã khai báo: “${title}”. Dùng một tên, hoặc thêm vào “tên khác”.`,
          `“${words}” is not the declared name “${title}”. Use one name, or add it to “tên khác”.`,
        ),
        related: [{ place: placeOf(unit), message: message('Khai báo', 'Declaration') }],
        fixes: [offer({ offset, end: offset + words.length }, title)],
      });
    };
    const variants = variantsOf(named);
    for (const text of variants ? textsOf(plan) : []) {
      const uses = !variants || text.quoted ? [] : variants.find(text.text);
      if (!variants || uses.length === 0 || isTitleOf(text.offset, plan)) {
        continue;
      }
      for (const { words, index } of uses) {
        const one = variants.units.get(joined(words));
        const rest = wordsKey(text.text.slice(index, index + words.length + farthest));
        if (one && !beginsWithOne(rest, wordsKey(words).length, accepted)) {
          finding(text.offset + index, words, one);
        }
      }
    }
    const byUnit = new Map<unknown, Named>(named.map((one) => [one.unit, one]));
    const titles = new Set(named.map(({ keys }) => keys[0]));
    for (const { subject, words, wordsPlace } of plan.slotUses) {
      const one = byUnit.get(subject);
      if (one && words !== undefined && wordsPlace && !one.keys.includes(wordsKey(words))) {
        // It is not this unit's own title, which is one of its keys.
        if ((titles.has(wordsKey(words)) || isOtherName(words, one)) && !found.has(wordsPlace.offset)) {
          finding(wordsPlace.offset, words.trim(), one);
        }
      }
    }
  },
};

function namesOf(unit: Unit): Named {
  const title = stringText(unit.title);
  const short = fieldText(fieldIn(unit, 'viết tắt'));
  const names = [title, ...(short === undefined ? [] : [short]), ...otherNames(unit)];
  return { unit, title, names, keys: names.map(wordsKey) };
}

/** Kinds of body with which a name begins; other words ("cơ quan thường trực") speak of the unit without naming it. */
const beginsName =
  /^(?:hiệp hội|hội|liên đoàn|liên minh|văn phòng|trung tâm|sở|phòng|chi cục|công ty|quỹ|trường|bệnh viện) /iu;

/**
 * Do the words give one unit a name that its declaration does not accept: other joints, or another kind of body ("Hội
 * doanh nghiệp" for "Hiệp hội doanh nghiệp huyện")? Names that only leave out or add the place are the same.
 */
function isOtherName(words: string, { unit, keys }: Named): boolean {
  const key = wordsKey(words);
  if (fieldText(fieldIn(unit, 'loại')) === 'chung' || !beginsName.test(`${key} `)) {
    return false;
  }
  const short = [...words].filter((letter) => letter !== letter.toLocaleLowerCase('vi')).length > 3;
  return !short && keys.every((own) => !key.startsWith(own) && !own.startsWith(key)) && beginsName.test(`${keys[0]} `);
}

/** A name without its joints: the same for every way to join its parts. */
const joined = (name: string): string => wordsKey(nfc(name).split(joint).join(' '));

/**
 * One pattern for all names with any joints, and whose name each is; undefined where no name has a joint. Sets of units
 * are called in many ways and left out.
 */
function variantsOf(named: readonly Named[]): { find: Find; units: ReadonlyMap<string, Named> } | undefined {
  const units = new Map<string, Named>();
  const names: string[] = [];
  for (const one of named) {
    if (fieldText(fieldIn(one.unit, 'loại')) === 'chung') {
      continue;
    }
    for (const name of one.names) {
      const { key, pieces } = jointsOf(name);
      if (pieces && !units.has(key)) {
        units.set(key, one);
        names.push(name);
      }
    }
  }
  return units.size === 0 ? undefined : { find: finderOf(names), units };
}

/** A name without its joints, and the pieces of a pattern for it with any; none where it has none. */
const jointsOf = rememberByText((name): { readonly key: string; readonly pieces: readonly string[] | undefined } => {
  const parts = nfc(name).split(joint);
  const varies = parts.length > 1 && kindsOfUnit.test(name) && parts.every((part) => part !== '');
  return {
    key: joined(name),
    pieces: varies ? parts.flatMap((part, i) => [...(i === 0 ? [] : [joints]), ...[...part].map(literal)]) : undefined,
  };
});

type Find = (text: string) => readonly { readonly words: string; readonly index: number }[];

/** The last finders by the names that they find: units change seldom, and few documents are open. */
const finders = new Map<string, Find>();

function finderOf(names: readonly string[]): Find {
  const known = names.join('\n');
  let find = finders.get(known);
  if (!find) {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{M}])${oneOf(names.map((name) => jointsOf(name).pieces ?? []))}(?![\\p{L}\\p{M}])`,
      'giu',
    );
    find = rememberByText((text) => [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ words, index })));
    if (finders.size >= 8) {
      finders.clear();
    }
    finders.set(known, find);
  }
  return find;
}

/** Does a text begin with one of these keys that has at least so many letters? */
function beginsWithOne(text: string, least: number, keys: ReadonlySet<string>): boolean {
  for (let length = least; length <= text.length; length++) {
    if (keys.has(text.slice(0, length))) {
      return true;
    }
  }
  return false;
}

/** A letter of a name as a piece of a pattern. */
const literal = (letter: string): string => letter.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&');

/** Is this in a unit's own declaration? Units stand in the order of the text. */
function isTitleOf(offset: number, plan: Plan): boolean {
  const units = unitsOf(plan);
  let [first, end] = [0, units.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((units[middle]?.$cstNode?.end ?? 0) <= offset) {
      first = middle + 1;
    } else {
      end = middle;
    }
  }
  const { $cstNode } = units[first] ?? {};
  return $cstNode !== undefined && $cstNode.offset <= offset && offset < $cstNode.end;
}
