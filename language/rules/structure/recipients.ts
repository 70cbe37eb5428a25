import type { Entry, Field, Prose, Recipients } from '../../grammar/generated/ast.ts';
import { isTextPart } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { headPlace, type Place, placeOf } from '../../plan/places.ts';
import { entriesOf, fieldText, type Plan, recipientsOf } from '../../plan/plan.ts';
import { wordsKey } from '../../text/normalise.ts';
import { offer, offerField, offerRemoval } from '../offers.ts';
import type { Finding, Fix, Rule } from '../rule.ts';

/** One line of the recipients: what it says, and the mark at its end. */
interface Item {
  readonly prose: Prose;
  readonly words: string;
  /** `;`, `,`, `.`, or nothing. */
  readonly mark: string;
  readonly markPlace: Place;
}

/** Decree 30, annex I, mục II.9: each recipient ends with ";", the last line ("Lưu") with ".". */
export const recipientsForm: Rule = {
  code: 'KH703',
  name: 'recipients-form',
  severity: 'info',
  title: { vi: 'Cách ghi nơi nhận', en: 'Form of the recipients' },
  description: {
    vi: 'Cuối mỗi nơi nhận là dấu chấm phẩy; dòng cuối là dòng lưu (`lưu: "VT, …"`, máy in dấu chấm); không ghi một nơi hai lần; có “kính gửi” thì dòng đầu là “Như trên”, không có thì không ghi; dòng lưu có “VT” (văn thư). Văn bản của Đảng theo Hướng dẫn 36-HD/VPTW dùng dấu phẩy, nhưng cũng một kiểu cho mọi dòng.',
    en: 'Each recipient ends with a semicolon; the last line is the filing line (`lưu:`); nobody is named twice; with an addressee the first line is “Như trên”, without one it never is; the filing line has “VT” (the clerks). Party documents may use commas, but one style throughout.',
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9; Hướng dẫn 36-HD/VPTW (2018)',
    en: 'Decree 30/2020/NĐ-CP, annex I, II.9; Guidance 36-HD/VPTW (2018)',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Dấu phẩy ở cuối', en: 'A comma at the end' },
        text: 'kế hoạch A "Kế hoạch"\nnơi nhận {\n  - Sở Nội vụ,\n  - UBND các xã;\n  lưu: "VT"\n}\n',
      },
      {
        title: { vi: 'Thiếu dòng lưu', en: 'No filing line' },
        text: 'kế hoạch A "Kế hoạch"\nnơi nhận {\n  - Sở Nội vụ;\n  - UBND các xã.\n}\n',
      },
      {
        title: { vi: 'Một nơi ghi hai lần', en: 'Named twice' },
        text: 'kế hoạch A "Kế hoạch"\nnơi nhận {\n  - Sở Nội vụ;\n  - UBND các xã;\n  - Sở Nội vụ;\n  lưu: "VT"\n}\n',
      },
      {
        title: { vi: 'Có kính gửi mà không có “Như trên”', en: 'An addressee without “Như trên”' },
        text: 'tờ trình A "Tờ trình"\nkính gửi: "Thường trực Huyện ủy."\nnơi nhận {\n  - Thường trực Huyện ủy;\n  - Văn phòng Huyện ủy;\n  lưu: "VT"\n}\n',
      },
      {
        title: {
          vi: '“Như trên” mà không có kính gửi; lưu không có văn thư',
          en: '“Như trên” without an addressee; no “VT”',
        },
        text: 'kế hoạch A "Kế hoạch"\nnơi nhận {\n  - Như trên;\n  - UBND các xã;\n  lưu: "VHTT"\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Công văn có kính gửi, quyết định có điều', en: 'A letter with an addressee' },
        text: 'công văn A "Công văn"\nkính gửi: "Sở Nội vụ."\nnơi nhận {\n  - Như trên;\n  - UBND các xã;\n  lưu: "VT, VX.02"\n}\n',
      },
      {
        title: { vi: 'Đúng', en: 'Right' },
        text: 'kế hoạch A "Kế hoạch"\nnơi nhận {\n  - Sở Nội vụ;\n  - UBND các xã (để thực hiện);\n  lưu: "VT, VHTT"\n}\n',
      },
      {
        title: { vi: 'Văn bản của Đảng', en: 'A Party document' },
        text: 'kế hoạch A "Kế hoạch"\nthể thức: đảng\nnơi nhận {\n  - Ban Thường vụ Tỉnh ủy (để báo cáo),\n  - Các chi bộ,\n  - Lưu Văn phòng.\n}\n',
      },
    ],
  },
  check({ plan, text }, report) {
    for (const node of recipientsOf(plan)) {
      const entries = entriesOf(node);
      const items = entries.flatMap((entry) => (entry.$type === 'Prose' ? itemOf(entry, text) : []));
      if (items.length === 0) {
        continue;
      }
      const filing = entries.some((entry): entry is Field => entry.$type === 'Field' && entry.key === 'lưu');
      checkMarks(items, filing, plan, report);
      checkFiling(node, items, filing, report);
      checkRepeats(items, report);
      checkAsAbove(items, plan, report);
      checkReferral(items, plan, report);
      checkClerks(entries, plan, report);
    }
  },
};

function itemOf(prose: Prose, text: string): Item[] {
  const { offset, end } = placeOf(prose);
  const line = text.slice(offset, end).trimEnd();
  const last = prose.parts.at(-1);
  const mark = last && isTextPart(last) ? (/[;,.]$/u.exec(line)?.[0] ?? '') : '';
  const words = line.slice(prose.mark.length, line.length - mark.length).trim();
  const markEnd = offset + line.length;
  return words === '' ? [] : [{ prose, words, mark, markPlace: { offset: markEnd - mark.length, end: markEnd } }];
}

/** "- Lưu: VT." typed as prose. */
const isFiling = ({ words }: Item): boolean => /^lưu(?![\p{L}\p{M}])/iu.test(words);

function checkMarks(items: readonly Item[], filing: boolean, plan: Plan, report: (finding: Finding) => void): void {
  const party = fieldText(plan.head.get('thể thức')) === 'đảng';
  const commas = items.filter(({ mark }) => mark === ',').length;
  const right = party && commas > items.filter(({ mark }) => mark === ';').length ? ',' : ';';
  items.forEach((item, i) => {
    const { mark, markPlace } = item;
    // The last line may end the list; a sample "…" stands for more.
    if (mark === right || (!filing && i === items.length - 1 && mark !== ',') || /…$/u.test(item.words)) {
      return;
    }
    const place = mark === '' ? lastWords(item) : markPlace;
    report({
      place,
      message:
        mark === ''
          ? message(`Cuối nơi nhận thiếu dấu “${right}”.`, `A “${right}” is missing at the end of the recipient.`)
          : message(
              `Cuối nơi nhận là dấu “${right}”, không phải “${mark}”.`,
              `A recipient ends with “${right}”, not “${mark}”.`,
            ),
      fixes: [
        {
          title: message(`Sửa thành “${right}”`, `Change to “${right}”`),
          changes: [{ place: markPlace, newText: right }],
        },
      ],
    });
  });
}

function lastWords({ prose }: Item): Place {
  return placeOf(prose.parts.at(-1) ?? prose);
}

function checkFiling(
  node: Recipients,
  items: readonly Item[],
  filing: boolean,
  report: (finding: Finding) => void,
): void {
  if (!filing && !items.some(isFiling)) {
    report({
      place: headPlace(node),
      message: message(
        'Nơi nhận chưa có dòng lưu. Thêm “lưu: "VT, …"” ở cuối.',
        'The filing line is missing. Add “lưu: "VT, …"” at the end.',
      ),
      fixes: [offerField(node, 'lưu', '"VT"')],
    });
  }
}

/** “Như trên” as the first line. */
function asAbove({ offset }: Place): Fix {
  return {
    title: { vi: 'Thêm “Như trên”', en: 'Add “Như trên”' },
    changes: [{ place: { offset, end: offset }, newText: '- Như trên;\n  ' }],
    uncertain: true,
  };
}

/** With "Kính gửi" the first line is "Như trên": the addressees are not named again. */
function checkAsAbove(items: readonly Item[], plan: Plan, report: (finding: Finding) => void): void {
  const addressed =
    plan.head.has('kính gửi') ||
    plan.root.entries.some((entry) => entry.$type === 'TextBlock' && entry.key === 'kính gửi');
  const [first] = items;
  if (addressed && first && !items.some(({ words }) => /^như trên/iu.test(words))) {
    report({
      place: placeOf(first.prose),
      message: message(
        'Văn bản có “kính gửi” thì dòng đầu của nơi nhận là “Như trên”.',
        'A document with an addressee has “Như trên” as its first recipient.',
      ),
      fixes: [asAbove(placeOf(first.prose))],
    });
  }
}

/** "Như trên" means the addressees, "Như Điều 3" an article: neither is said where there is none. */
function checkReferral(items: readonly Item[], plan: Plan, report: (finding: Finding) => void): void {
  const addressed = plan.head.has('kính gửi') || /kính gửi/iu.test(plan.root.$cstNode?.text ?? '');
  const articles = /(?:^|\n)\s*(?:điều|[>#-] \**Điều)(?![\p{L}\p{M}])/u.test(plan.root.$cstNode?.text ?? '');
  for (const { prose, words } of items) {
    const above = /^như trên(?![\p{L}\p{M}])/iu.test(words);
    if ((above && !addressed && !articles) || (/^như điều \d/iu.test(words) && !articles)) {
      report({
        place: placeOf(prose),
        message: above
          ? message(
              '“Như trên” chỉ nơi nhận ghi ở “kính gửi”; văn bản này không có “kính gửi”.',
              '“Như trên” means the addressees of “kính gửi”; this document has none.',
            )
          : message('Văn bản này không có điều nào.', 'This document has no articles.'),
        fixes: [offerRemoval(prose)],
      });
    }
  }
}

/** The archive copy lies with the clerks ("VT"), then with the unit that drafted. */
function checkClerks(entries: readonly Entry[], plan: Plan, report: (finding: Finding) => void): void {
  const field = entries.find((entry): entry is Field => entry.$type === 'Field' && entry.key === 'lưu');
  const words = fieldText(field);
  const isParty = fieldText(plan.head.get('thể thức')) === 'đảng';
  if (
    field &&
    words !== undefined &&
    !isParty &&
    /\p{L}/u.test(words) &&
    !/(?<!\p{L})(?:VT|văn thư|HC)(?!\p{L})/iu.test(words)
  ) {
    report({
      place: placeOf(field),
      message: message(
        `Dòng lưu bắt đầu bằng “VT” (văn thư cơ quan), rồi đến đơn vị soạn thảo: “VT, ${words}”.`,
        `The filing line begins with “VT” (the clerks), then the unit that drafted: “VT, ${words}”.`,
      ),
      fixes: [offer(placeOf(field), `lưu: "VT, ${words}"`)],
    });
  }
}

function checkRepeats(items: readonly Item[], report: (finding: Finding) => void): void {
  const seen = new Map<string, Item>();
  for (const item of items) {
    // "(để báo cáo)" says why, not who.
    const key = wordsKey(item.words.replace(/\([^)]*\)$/u, ''));
    const first = seen.get(key);
    if (!first) {
      seen.set(key, item);
      continue;
    }
    report({
      place: placeOf(item.prose),
      message: message('Nơi nhận này đã ghi ở trên.', 'This recipient is named above.'),
      fixes: [offerRemoval(item.prose)],
      related: [{ place: placeOf(first.prose), message: message('Lần đầu', 'First time') }],
    });
  }
}
