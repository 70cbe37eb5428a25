import { message } from '../../model/problem.ts';
import { type Plan, unitsOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { fold, nfc } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { textsOf } from '../text/texts.ts';

const levels = 'xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh';
const name = '\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){0,3}';

/** The name of its place that the issuer has: "Ủy ban nhân dân xã Đồng Xuân". */
const ofIssuer = new RegExp(`(?:^|[^\\p{L}])(?<level>${levels}) (?<name>${name})$`, 'u');

/** The name of the own commune or province, mistyped. */
export const ownPlace: Rule = {
  code: 'KH645',
  name: 'own-place',
  severity: 'info',
  title: { vi: 'Tên địa phương của mình gõ nhầm', en: 'The name of the own place mistyped' },
  description: {
    vi: 'Câu văn nói “xã Đông Xuân” khi cơ quan ban hành là Ủy ban nhân dân xã Đồng Xuân: tên chỉ khác một dấu hoặc một chữ thường là gõ nhầm. Tên có ở đơn vị khác đã khai báo thì không bị báo.',
    en: 'A sentence says “xã Đông Xuân” where the issuer is of xã Đồng Xuân: a name that differs by a mark or one letter is mostly a slip. Names of other declared units are not reported.',
  },
  acceptsWords: true,
  examples: {
    bad: [
      {
        title: { vi: 'Thiếu dấu', en: 'A mark left out' },
        text: 'kế hoạch A "Kế hoạch"\ncơ quan ban hành: UBND\nđơn vị UBND "Ủy ban nhân dân xã Đồng Xuân"\n- Các đơn vị của xã Đông Xuân thực hiện.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đúng; địa phương khác', en: 'Right; other places' },
        text: 'kế hoạch A "Kế hoạch"\ncơ quan ban hành: UBND\nđơn vị UBND "Ủy ban nhân dân xã Đồng Xuân"\nđơn vị Ban "Ủy ban nhân dân xã Đông Xuân"\n- Xã Đồng Xuân phối hợp với xã Đông Xuân, xã Xuân Đồng, xã Đồng Xuân Bắc; {Ban}.\n',
      },
    ],
  },
  check({ plan }, report) {
    const own = placeOfIssuer(plan);
    if (!own) {
      return;
    }
    const others = unitsOf(plan).map(({ title }) => nfc(stringText(title)));
    for (const { text, offset, quoted } of textsOf(plan)) {
      for (const { found, index } of quoted ? [] : own.slipsIn(text)) {
        if (!others.some((title) => title.includes(`${own.level} ${found}`))) {
          const start = offset + index;
          const place = { offset: start, end: start + found.length };
          report({
            place,
            message: message(
              `“${own.level} ${found}” có phải “${own.level} ${own.name}”?`,
              `“${own.level} ${found}”: is “${own.level} ${own.name}” meant?`,
            ),
            fixes: [offer(place, own.name)],
          });
        }
      }
    }
  },
};

interface OwnPlace {
  readonly level: string;
  readonly name: string;
  /** Names of the same level that are nearly this one, with their places. */
  readonly slipsIn: (text: string) => readonly { readonly found: string; readonly index: number }[];
}

const remembered = new Map<string, OwnPlace>();

function placeOfIssuer(plan: Plan): OwnPlace | undefined {
  const field = plan.head.get('cơ quan ban hành');
  const reference = field?.$type === 'ReferenceField' ? field.references[0]?.subject?.$refText : undefined;
  const unit = reference === undefined ? undefined : plan.byName.get(reference);
  const title = unit?.$type === 'Unit' ? nfc(stringText(unit.title)).trim() : '';
  const groups = ofIssuer.exec(title)?.groups;
  if (!groups?.level || !groups.name) {
    return undefined;
  }
  const key = `${groups.level} ${groups.name}`;
  let own = remembered.get(key);
  if (!own) {
    const words = groups.name.split(' ').length - 1;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{M}])${groups.level} (?<name>\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){${words}})(?! ?\\p{Lu})(?![\\p{L}\\p{M}])`,
      'gu',
    );
    const { level, name: right } = groups;
    own = {
      level,
      name: right,
      slipsIn: rememberByText((text) =>
        text.includes(`${level} `)
          ? [...text.matchAll(pattern)].flatMap(({ index, groups: parts }) => {
              const found = parts?.name ?? '';
              return isNearly(found, right) ? [{ found, index: index + level.length + 1 }] : [];
            })
          : [],
      ),
    };
    remembered.clear();
    remembered.set(key, own);
  }
  return own;
}

/** Another name of as many syllables that differs by marks only, or by one letter of one syllable. */
function isNearly(found: string, own: string): boolean {
  if (nfc(found) === own) {
    return false;
  }
  const [a, b] = [fold(found), fold(own)];
  if (a === b) {
    return true;
  }
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 7) {
    return false;
  }
  let start = 0;
  while (a[start] === b[start] && start < a.length) {
    start++;
  }
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) {
    end++;
  }
  return Math.max(a.length, b.length) - start - end <= 1;
}
