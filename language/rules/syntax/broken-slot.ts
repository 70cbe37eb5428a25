import { isTextPart, type Selector, type Slot, type TextPart } from '../../grammar/generated/ast.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { isNote } from '../../plan/text.ts';
import { canonicalName } from '../../syntax/value-converter.ts';
import { scopeWords, slotSelectors } from '../../syntax/vocabulary.ts';
import { SimilarWords, WordIndex } from '../names/similar.ts';
import type { CheckedDocument, Finding, Rule } from '../rule.ts';
import { insertAt, replaceWith, shown } from './fixes.ts';
import { Spelling } from './misspelt.ts';

/** Language reference, section 2: a slot is a reference, perhaps selectors, perhaps `: words`. */
export const brokenSlot: Rule = {
  code: 'KH009',
  name: 'broken-slot',
  severity: 'error',
  title: { vi: 'Ô { } trong câu viết sai', en: 'A slot that cannot be read' },
  description: {
    vi: 'Trong câu, `{…}` chứa một tên đã khai báo, rồi nếu cần là năm, cấp hoặc cách in (`{HoSoMang 2025 cấp xã}`, `{NQ05 đầy đủ}`), rồi nếu cần là dấu hai chấm và lời in ra (`{HaiLong: Có 90% người dân}`). Muốn in dấu ngoặc nhọn thì gõ `{{` và `}}`.',
    en: 'In a sentence `{…}` holds a declared name, perhaps a year, a scope or a form (`{HoSoMang 2025 cấp xã}`, `{NQ05 đầy đủ}`), perhaps a colon and the words to print (`{HaiLong: Có 90% người dân}`). To print a brace type `{{` or `}}`.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Chưa đóng', en: 'Not closed' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu B "Hồ sơ" { 2025: 80% }\n- Có {B hồ sơ được xử lý.\n',
      },
      {
        title: { vi: 'Trống', en: 'Empty' },
        text: 'kế hoạch A "Kế hoạch"\n- Có {} hồ sơ được xử lý.\n',
      },
      {
        title: { vi: 'Chú thích không có lời', en: 'A footnote without words' },
        text: 'kế hoạch A "Kế hoạch"\n- Có 80% hồ sơ được xử lý trên mạng{chú thích}.\n',
      },
      {
        title: { vi: 'Cấp viết không dấu', en: 'A scope without diacritics' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu B "Hồ sơ" { 2025: 80% }\n- Có {B cap xa} hồ sơ được xử lý.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Các dạng thường dùng', en: 'The usual forms' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu B "Hồ sơ" { 2025: { cấp xã: 80% } }\nmục M "Mục" { }\n- Có {B 2025 cấp xã} hồ sơ, {B 2025 cấp xã: đạt 80%}, nêu tại {mục M} của {văn bản này}{chú thích: Bản in màu.}; in ngoặc {{nhọn}}.\n',
      },
    ],
  },
  check(checked, report) {
    const words = new SlotWords();
    for (const { slot } of checked.plan.slots) {
      const finding = findingOf(checked, slot, words);
      if (finding) {
        report(finding);
      }
    }
    for (const { prose } of checked.plan.proses) {
      const parts = prose.$type === 'Prose' ? prose.parts : prose.cells.flatMap((cell) => cell.parts);
      for (const part of parts) {
        if (isTextPart(part) && part.text.includes('}')) {
          loneBraces(checked, part, report);
        }
      }
    }
  },
};

/** `- NQ05 đầy đủ};`: a brace that closes no slot. */
function loneBraces({ plan }: CheckedDocument, part: TextPart, report: (finding: Finding) => void): void {
  const { offset } = placeOf(part);
  for (const { 0: braces, index } of part.text.matchAll(/\}+/gu)) {
    if (braces.length % 2 === 0) {
      continue;
    }
    const at = index + braces.length - 1;
    // A declared name in the words before it is what the slot was to hold.
    const before = part.text.slice(Math.max(0, at - 60), at);
    const name = [...before.matchAll(/[\p{L}\p{M}\p{N}_]+/gu)].find(([word]) => plan.byName.has(canonicalName(word)));
    const open = name && offset + at - before.length + name.index;
    report({
      place: { offset: open ?? offset + at, end: offset + at + 1 },
      message: {
        vi: 'Dấu } không có dấu { mở ô ở trước. Muốn in dấu này thì gõ “}}”.',
        en: 'No { opens a slot before this }. To print it type “}}”.',
      },
      ...(open === undefined ? {} : { fixes: [insertAt(open, '{', 'Thêm dấu {', 'Add {')] }),
    });
  }
}

const selectorIndex = new WordIndex([...scopeWords, ...slotSelectors]);

class SlotWords {
  private readonly similar = new SimilarWords(selectorIndex);
  private readonly spelling = new Spelling();

  selector(text: string): string | undefined {
    return this.similar.find(text)?.word ?? this.spelling.time(text);
  }
}

function findingOf(checked: CheckedDocument, slot: Slot, words: SlotWords): Finding | undefined {
  if (slot.close === undefined || (slot.special === undefined && slot.subject === undefined)) {
    const place = placeOf(slot);
    const source = checked.text.slice(place.offset, place.end);
    if (source.includes('\uFFFD')) {
      return undefined;
    }
    return slot.close === undefined ? unclosed(checked, slot, place) : withoutSubject(slot, place, source);
  }
  if (isNote(slot) && (slot.words ?? '').trim() === '') {
    return {
      place: placeOf(slot),
      message: {
        vi: 'Chú thích chưa có lời. Ghi sau dấu hai chấm: “{chú thích: Theo số liệu của Sở Nội vụ}”.',
        en: 'The footnote has no words. Write them after a colon: “{chú thích: Theo số liệu của Sở Nội vụ}”.',
      },
    };
  }
  const unknown = unknownSelectors(slot);
  // A name that is not declared is said once; what follows it is part of the same mistake.
  if (!unknown || (slot.subject && !slot.subject.ref)) {
    return undefined;
  }
  const text = checked.text.slice(unknown.offset, unknown.end);
  const meant = words.selector(text);
  return {
    place: unknown,
    message: meant
      ? { vi: `Không hiểu “${text}”. Có phải “${meant}”?`, en: `“${text}” is not understood. Did you mean “${meant}”?` }
      : {
          vi: `Không hiểu “${shown(text)}” sau tên. Ở đây có thể ghi năm, cấp, nhóm đã khai báo, hoặc ${slotSelectors.slice(0, 4).join(', ')}, …; lời in ra thì đặt sau dấu hai chấm.`,
          en: `“${shown(text)}” after the name is not understood. A year, a scope, a declared group, or ${slotSelectors.slice(0, 4).join(', ')}, … can stand here; words to print follow a colon.`,
        },
    ...(meant ? { fixes: [replaceWith(unknown, meant)] } : {}),
  };
}

function unclosed(checked: CheckedDocument, slot: Slot, place: Place): Finding {
  // The slot ends where its last understood part does: what follows is the sentence.
  const known = [
    placeOf(slot).offset + 1,
    slot.subject?.$refNode?.end,
    ...slot.selectors.filter((one) => isUnderstood(one)).map((one) => one.$cstNode?.end),
  ].filter((end) => end !== undefined);
  const end = Math.max(...known);
  const certain = slot.subject?.ref !== undefined && slot.words === undefined;
  const shownPlace = { offset: place.offset, end: slot.words === undefined ? end : place.end };
  return {
    place: shownPlace,
    message: {
      vi: `Ô “${shown(checked.text.slice(shownPlace.offset, shownPlace.end), 40)}” chưa có dấu } đóng lại. Muốn in dấu { thì gõ “{{”.`,
      en: `The slot “${shown(checked.text.slice(shownPlace.offset, shownPlace.end), 40)}” is not closed with }. To print { type “{{”.`,
    },
    ...(certain ? { fixes: [insertAt(end, '}', 'Thêm dấu }', 'Add }')] } : {}),
  };
}

function withoutSubject(slot: Slot, place: Place, source: string): Finding {
  if (slot.kind !== undefined) {
    return {
      place,
      message: {
        vi: `Thiếu tên sau “${slot.kind}”: {${slot.kind} Ten}.`,
        en: `A name is missing after “${slot.kind}”: {${slot.kind} Name}.`,
      },
    };
  }
  if (/^\{\s*\}$/u.test(source)) {
    return {
      place,
      message: {
        vi: 'Ô { } trống. Ghi tên đã khai báo vào trong; muốn in dấu ngoặc nhọn thì gõ “{{”, “}}”.',
        en: 'An empty slot. Write a declared name in it; to print braces type “{{”, “}}”.',
      },
      fixes: [
        {
          title: { vi: 'Xóa ô trống', en: 'Remove the empty slot' },
          changes: [{ place, newText: '' }],
          uncertain: true,
        },
      ],
    };
  }
  return {
    place,
    message: {
      vi: `Ô “${shown(source, 40)}” phải bắt đầu bằng tên đã khai báo. Muốn in dấu ngoặc nhọn thì gõ “{{”, “}}”.`,
      en: `The slot “${shown(source, 40)}” must start with a declared name. To print braces type “{{”, “}}”.`,
    },
  };
}

/** The first run of selectors that mean nothing. */
function unknownSelectors(slot: Slot): Place | undefined {
  let place: { offset: number; end: number } | undefined;
  for (const selector of slot.selectors) {
    if (isUnderstood(selector)) {
      if (place) {
        return place;
      }
      continue;
    }
    const { offset, end } = placeOf(selector);
    place = place ? { offset: place.offset, end } : { offset, end };
  }
  return place;
}

/** A group that is a name of another kind is another rule's matter. */
const isUnderstood = ({ group, junk }: Selector): boolean => (group ? group.ref !== undefined : junk === undefined);
