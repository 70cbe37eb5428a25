import type { Recipients, Unit } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { entriesOf, fieldIn, fieldText, type Plan, recipientsOf, referencesIn } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { givenWork } from '../../plan/uses.ts';
import { wordsKey } from '../../text/normalise.ts';
import { entryChange } from '../offers.ts';
import type { Fix, Rule } from '../rule.ts';
import { lineBreakOf } from '../syntax/fixes.ts';

/** Recipients that stand for a class of units: what they say, and the names that they cover. */
const classes: readonly { readonly says: RegExp; readonly covers: RegExp }[] = [
  { says: /các (?:cơ quan|đơn vị|ban,? ngành|ngành|tổ chức)|thành phần/u, covers: /^/u },
  {
    says: /(?:phòng|sở),? (?:ban|ngành)|các (?:phòng|sở)/u,
    covers:
      /^(?:các )?(?:sở|phòng|ban|văn phòng|trung tâm|cơ quan|công an|thanh tra|chi cục|bảo hiểm|bhxh|kho bạc|thuế|chi nhánh|đài|cổng|tổ|quân sự|bộ chỉ huy|đồn|hạt|trạm)/u,
  },
  {
    says: /các ban(?: xây dựng)? đảng|các cơ quan tham mưu/u,
    covers:
      /^(?:ban (?:tổ chức|tuyên giáo|dân vận|nội chính|kinh tế)|(?:cơ quan )?ủy ban kiểm tra|văn phòng (?:tỉnh|thành|huyện|đảng) ủy)/u,
  },
  { says: /đoàn thể|hội,? đoàn/u, covers: /^(?:hội|liên|đoàn|mặt trận|ủy ban mặt trận|huyện đoàn|tỉnh đoàn|ubmt)/u },
];

/** Words that say of a set of units which ones they are: "Các trường học trên địa bàn xã" → trường. */
const kinds =
  /(?<![\p{L}\p{M}])(?:trường|thôn|tổ dân phố|tổ(?! chức)|trạm|hợp tác xã|doanh nghiệp|ngân hàng|bệnh viện|đảng ủy|chi bộ|xã|phường|thị trấn|huyện|sở|hội|đoàn thể)(?![\p{L}\p{M}])/u;

/** Who is given work must get the document. */
export const workersNotInformed: Rule = {
  code: 'KH705',
  name: 'workers-not-informed',
  severity: 'info',
  title: { vi: 'Đơn vị được giao việc không có trong nơi nhận', en: 'A unit with work is no recipient' },
  description: {
    vi: 'Đơn vị được giao, được đề nghị hoặc chủ trì một việc mà không dòng nơi nhận nào gồm nó. Dòng chung như “Các phòng, ban, ngành”, “Các cơ quan, đơn vị”, “UBND các xã” được tính cho các đơn vị thuộc loại đó; không chắc thì không báo.',
    en: 'A unit that is ordered, asked or leads something and that no recipient covers. Collective recipients cover their class; where in doubt nothing is reported.',
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, Điều 8 và Phụ lục I, mục II.9: nơi nhận để thực hiện',
    en: 'Decree 30/2020/NĐ-CP, article 8 and annex I, II.9',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Công an không nhận được văn bản', en: 'The police do not get it' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị CongAn "Công an xã"\nđơn vị Thon "Các thôn" { loại: chung }\ngiao CongAn {\n  - Bảo đảm an toàn thông tin.\n}\nnơi nhận {\n  - {Thon};\n  lưu: "VT"\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Có tên, hoặc có dòng chung', en: 'Named, or covered' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị CongAn "Công an huyện"\nđơn vị Xa "UBND các xã, thị trấn" { loại: chung }\nđơn vị VHTT "Phòng Văn hóa - Thông tin"\ngiao CongAn {\n  - Bảo đảm an toàn thông tin.\n}\ngiao Xa, VHTT {\n  - Thực hiện.\n}\nnơi nhận {\n  - {CongAn};\n  - Các phòng, ban, ngành;\n  - Ủy ban nhân dân các xã;\n  lưu: "VT"\n}\n',
      },
      {
        title: { vi: 'Các ban đảng; nơi lưu', en: 'The boards of the Party; who keeps it' },
        text: 'chương trình A "Chương trình"\nthể thức: đảng\nđơn vị BTG "Ban Tuyên giáo Tỉnh ủy"\nđơn vị VPTU "Văn phòng Tỉnh ủy"\ngiao BTG {\n  - Tuyên truyền.\n}\ngiao VPTU {\n  - Theo dõi, đôn đốc.\n}\nnơi nhận {\n  - Các ban đảng, đảng ủy trực thuộc Tỉnh ủy,\n  lưu: "Văn phòng Tỉnh ủy"\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    const [node] = recipientsOf(plan);
    if (!node) {
      return;
    }
    const { words, units } = recipientWords(plan);
    const issuer = issuerOf(plan);
    const reported = new Set<Unit>();
    for (const { unit, role, node: at } of givenWork(plan)) {
      if (role === 'phối hợp' || reported.has(unit) || unit === issuer || isCovered(unit, plan, words, units)) {
        continue;
      }
      reported.add(unit);
      report({
        place: { offset: at.$cstNode?.offset ?? 0, end: at.$cstNode?.end ?? 0 },
        message: message(
          `“${stringText(unit.title)}” được giao việc nhưng không có trong nơi nhận.`,
          `“${stringText(unit.title)}” is given work but is no recipient.`,
        ),
        related: [{ place: placeOf(node), message: message('Nơi nhận', 'Recipients') }],
        fixes: unit.name === undefined ? [] : [offerRecipient(node, unit.name)],
      });
    }
  },
};

/** The units that the recipients name, and all their words with the names of those units. */
function recipientWords(plan: Plan): { words: string; units: ReadonlySet<Unit> } {
  const units = new Set<Unit>();
  const words: string[] = [];
  for (const node of recipientsOf(plan)) {
    // Who keeps the document has it: "Lưu Văn phòng Tỉnh ủy", "Lưu: VT, VHXH".
    const kept = fieldText(fieldIn(node, 'lưu')) ?? '';
    words.push(kept, ';');
    for (const name of kept.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []) {
      const unit = plan.byName.get(name);
      if (unit?.$type === 'Unit') {
        units.add(unit);
      }
    }
    for (const entry of entriesOf(node)) {
      if (entry.$type !== 'Prose') {
        continue;
      }
      for (const part of entry.parts) {
        if (part.$type === 'TextPart') {
          words.push(part.text);
          continue;
        }
        const unit = plan.byName.get(part.subject?.$refText ?? '');
        words.push(part.words ?? '');
        if (unit?.$type === 'Unit') {
          units.add(unit);
          words.push(stringText(unit.title));
        }
      }
      words.push(';');
    }
  }
  return { words: spelt(words.join(' ')), units };
}

/** For comparing, with the abbreviations that recipients mostly have written out. */
function spelt(name: string): string {
  return wordsKey(name)
    .replace(/ub(?=mttq)/gu, 'ủy ban ')
    .replace(/mttq(?:vn)?/gu, 'mặt trận tổ quốc')
    .replace(/ubnd/gu, 'ủy ban nhân dân')
    .replace(/hđnd/gu, 'hội đồng nhân dân')
    .replace(/mặt trận tổ quốc việt nam/gu, 'mặt trận tổ quốc');
}

function issuerOf(plan: Plan): Unit | undefined {
  const name = referencesIn(plan.root, 'cơ quan ban hành')[0]?.subject?.$refText;
  const unit = plan.byName.get(name ?? '');
  return unit?.$type === 'Unit' ? unit : undefined;
}

function isCovered(unit: Unit, plan: Plan, words: string, units: ReadonlySet<Unit>): boolean {
  if (units.has(unit)) {
    return true;
  }
  const names = [stringText(unit.title), fieldText(fieldIn(unit, 'viết tắt')), fieldText(fieldIn(unit, 'tên khác'))];
  const keys = names.flatMap((name) => (name === undefined ? [] : [spelt(name)]));
  if (keys.some((key) => key === '' || words.includes(key))) {
    return true;
  }
  const [name = ''] = keys;
  if (classes.some(({ says, covers }) => says.test(words) && covers.test(name))) {
    return true;
  }
  // The body above it passes the document on.
  const above = plan.byName.get(referencesIn(unit, 'thuộc')[0]?.subject?.$refText ?? '');
  if (above?.$type === 'Unit' && above !== issuerOf(plan) && units.has(above)) {
    return true;
  }
  if (fieldText(fieldIn(unit, 'loại')) === 'chung' || /^các /u.test(name)) {
    const kind = kinds.exec(name.replace(/trên địa bàn .*$/u, ''))?.[0];
    return kind === undefined || new RegExp(`(?<![\\p{L}\\p{M}])${kind}(?![\\p{L}\\p{M}])`, 'u').test(words);
  }
  // "UBND cấp xã", "Lãnh đạo huyện": several bodies under one name, or people.
  return /^(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|lãnh đạo|thành viên|thủ trưởng)/u.test(name);
}

/** Adds a unit to the recipients, behind the last of them and before the filing line. */
function offerRecipient(node: Recipients, name: string): Fix {
  const last = entriesOf(node).findLast(({ $type }) => $type === 'Prose');
  const title = { vi: `Thêm “{${name}}” vào nơi nhận`, en: `Add “{${name}}” to the recipients` };
  if (!last) {
    return { title, changes: [entryChange(node, `- {${name}};`)], uncertain: true };
  }
  const text = node.$cstNode?.root.fullText ?? '';
  const { offset, end } = placeOf(last);
  const indent = /[ \t]*$/u.exec(text.slice(0, offset))?.[0] ?? '';
  const at = offset + text.slice(offset, end).trimEnd().length;
  const place = { offset: at, end: at };
  return { title, changes: [{ place, newText: `${lineBreakOf(text)}${indent}- {${name}};` }], uncertain: true };
}
