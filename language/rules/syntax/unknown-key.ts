import type { AstNode } from 'langium';
import type { Document, Field, GroupEntry } from '../../grammar/generated/ast.ts';
import { placeOf } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import { fieldOf, fields } from '../../syntax/fields.ts';
import { canonicalPhrase } from '../../syntax/phrases.ts';
import { scopeWords } from '../../syntax/vocabulary.ts';
import { fold } from '../../text/normalise.ts';
import { SimilarWords } from '../names/similar.ts';
import type { CheckedDocument, Finding, Fix, Rule } from '../rule.ts';
import { entriesAllowedIn, fieldsAllowedIn, holderOf } from './allowed.ts';
import { everydayKey } from './everyday-keys.ts';
import { insertAt, lineStartOf, replaceWith, shown } from './fixes.ts';
import { Spelling } from './misspelt.ts';

/** Language reference, section 2: an unknown key asks whether the mark of a paragraph was forgotten. */
export const unknownKey: Rule = {
  code: 'KH003',
  name: 'unknown-key',
  severity: 'error',
  title: { vi: 'Khóa không có trong ngôn ngữ', en: 'Unknown key' },
  description: {
    vi: 'Một dòng dạng `khóa: giá trị` phải dùng khóa của ngôn ngữ, viết chữ thường, có dấu (`chủ trì:`, `hạn:`, `cấp xã:`, `2025:`). Lời của văn bản có dấu hai chấm (“Bao gồm: …”) thì bắt đầu bằng `>`.',
    en: 'A line `key: value` needs a key of the language, in lower case with diacritics (`chủ trì:`, `hạn:`, `cấp xã:`, `2025:`). Text with a colon (“Bao gồm: …”) starts with `>`.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Lời văn quên dấu >', en: 'Text without its mark' },
        text: 'kế hoạch A "Kế hoạch"\nphần "NỘI DUNG" {\n  Bao gồm: các nội dung sau.\n}\n',
      },
      {
        title: { vi: 'Khóa không dấu', en: 'A key without diacritics' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SYT "Sở Y tế"\nnhiệm vụ "Tập huấn" { chu tri: SYT }\n',
      },
      {
        title: { vi: 'Tên gọi thường ngày của một khóa', en: 'The everyday name of a key' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SYT "Sở Y tế"\nnhiệm vụ "Tập huấn" { đơn vị chủ trì: SYT; thời hạn: 30/6/2026 }\nký { chức vụ: "CHỦ TỊCH"; người ký: "Nguyễn Văn A" }\n',
      },
      {
        title: { vi: 'Khóa viết hoa', en: 'A key in capitals' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu B "Hồ sơ" { Năm 2025: 80% }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khóa đúng, và lời văn có dấu >', en: 'Keys, and text with its mark' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SYT "Sở Y tế"\nphần "NỘI DUNG" {\n  > Bao gồm: các nội dung sau.\n  nhiệm vụ "Tập huấn" { chủ trì: SYT }\n}\nchỉ tiêu B "Hồ sơ" { năm 2025: 80%; cấp xã: 70% }\n',
      },
    ],
  },
  check(checked, report) {
    const keys = new KeySpelling();
    const misspelt = misspeltKeys(checked.plan);
    for (const { entry, holder } of checked.plan.entries) {
      if (entry.$type === 'Field' && !fieldOf(entry.key)) {
        report(finding(checked, entry, entry.key, holder, keys));
      } else if (entry.$type === 'GroupEntry' && misspelt.has(entry)) {
        report(finding(checked, entry, entry.group.$refText, holder, keys));
      }
    }
  },
};

/** The keys that may stand in each place, for finding the one that is meant. */
class KeySpelling {
  private readonly byHolder = new Map<string, SimilarWords>();
  private readonly spelling = new Spelling();

  meant(key: string, holder: AstNode): string | undefined {
    const place = holderOf(holder);
    let words = this.byHolder.get(place ?? '');
    if (!words) {
      const scopes = place && entriesAllowedIn(place).includes('ScopeEntry') ? scopeWords : [];
      words = new SimilarWords([...(place ? fieldsAllowedIn(place) : []), ...scopes]);
      this.byHolder.set(place ?? '', words);
    }
    const everyday = place && everydayKey(key, fieldsAllowedIn(place));
    return everyday ?? words.find(key)?.word ?? this.spelling.time(key);
  }
}

const remembered = new WeakMap<Document, ReadonlySet<AstNode>>();

/**
 * A single word before a colon counts as the name of a group. Where there is no such group, it is a misspelt key, or
 * stands where groups have no business: these entries.
 */
export function misspeltKeys(plan: Plan): ReadonlySet<AstNode> {
  let entries = remembered.get(plan.root);
  if (!entries) {
    const keys = new KeySpelling();
    entries = new Set(
      plan.entries.flatMap(({ entry, holder }) =>
        entry.$type === 'GroupEntry' && isMisspelt(entry, holder, keys) ? [entry] : [],
      ),
    );
    remembered.set(plan.root, entries);
  }
  return entries;
}

function isMisspelt(entry: GroupEntry, holder: AstNode, keys: KeySpelling): boolean {
  if (entry.group.ref) {
    return false;
  }
  const place = holderOf(holder);
  const groupsStandHere = place === undefined || entriesAllowedIn(place).includes('GroupEntry');
  return !groupsStandHere || keys.meant(entry.group.$refText, holder) !== undefined;
}

function finding(
  { document, text }: CheckedDocument,
  entry: Field | GroupEntry,
  key: string,
  holder: AstNode,
  keys: KeySpelling,
): Finding {
  const { offset, end } = placeOf(entry, entry.$type === 'Field' ? 'key' : 'group');
  const place = { offset, end: text[end - 1] === ':' ? end - 1 : end };
  const meant = keys.meant(key, holder);
  if (meant !== undefined) {
    return {
      place,
      message: {
        vi: `Không có khóa “${key}:”. Có phải “${meant}:”?`,
        en: `There is no key “${key}:”. Did you mean “${meant}:”?`,
      },
      fixes: [replaceWith(place, meant)],
    };
  }
  const where = holderOf(holder);
  if (where && entriesAllowedIn(where).includes('LabelEntry')) {
    return {
      place,
      message: {
        vi: `Không có khóa “${key}:”. Tên một nguồn, một khoản thì đặt trong ngoặc kép: "${key}": …`,
        en: `There is no key “${key}:”. The words of a source or an item stand in quotes: "${key}": …`,
      },
      fixes: [replaceWith(place, `"${key}"`)],
    };
  }
  const allowed = where ? fieldsAllowedIn(where) : [];
  if (where && !entriesAllowedIn(where).includes('Prose') && allowed.length > 0) {
    const known = `${allowed.slice(0, mostListed).join(', ')}${allowed.length > mostListed ? ', …' : ''}`;
    return {
      place,
      message: {
        vi: `Ở đây không có khóa “${shown(key)}:”. Các khóa dùng được: ${known}.`,
        en: `There is no key “${shown(key)}:” here. Keys that can stand here: ${known}.`,
      },
    };
  }
  const start = lineStartOf(document, offset);
  const startsLine = text.slice(start, offset).trim() === '';
  const proseStandsHere = where === undefined || entriesAllowedIn(where).includes('Prose');
  const fixes: Fix[] =
    startsLine && proseStandsHere
      ? [
          {
            ...insertAt(offset, '> ', 'Thêm “>”: đây là lời của văn bản', 'Add “>”: this is text of the document'),
            // A key of another place: what is around it may not be understood yet.
            ...(isKeyElsewhere(key) ? { uncertain: true } : {}),
          },
        ]
      : [];
  return {
    place,
    message: {
      vi: `Không có khóa “${shown(key)}:”. Nếu là lời của văn bản, có phải quên dấu “>” ở đầu dòng?`,
      en: `There is no key “${shown(key)}:”. If it is text of the document, was “>” at the start of the line forgotten?`,
    },
    fixes,
  };
}

/** So many keys are named in a message. */
const mostListed = 10;

const foldedKeys = new Set(fields.map(({ key }) => fold(key)));

/** Is this a key of the language, perhaps typed without diacritics, that has no business here? */
function isKeyElsewhere(key: string): boolean {
  return foldedKeys.has(fold(canonicalPhrase(key)));
}
