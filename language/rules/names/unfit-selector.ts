import { message } from '../../model/problem.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { haveValues, selectorWords } from '../../syntax/selector-words.ts';
import type { Rule } from '../rule.ts';
import { statementName } from '../syntax/statement-names.ts';

/** A word in a slot that chooses what the named statement does not have. */
export const unfitSelector: Rule = {
  code: 'KH107',
  name: 'unfit-selector',
  severity: 'warning',
  title: { vi: 'Từ trong ô không hợp với tên', en: 'A word in a slot that does not fit the name' },
  description: {
    vi: '`{VHTT 2025}`: đơn vị không có giá trị theo năm; `{HoSo bằng chữ}`: chỉ kinh phí có số tiền bằng chữ. Từ không hợp bị bỏ qua khi in, nên chữ in ra không phải điều người soạn muốn.',
    en: '`{VHTT 2025}`: a unit has no values by year; `{HoSo bằng chữ}`: only budgets have amounts in words. What does not fit is left out in print.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Năm của đơn vị, chữ của chỉ tiêu', en: 'A year of a unit, words of a target' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa"\nchỉ tiêu HoSo "Hồ sơ" { 2025: 80% }\n- {VHTT 2025} đạt {HoSo 2025 bằng chữ}.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Hợp với tên', en: 'They fit' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa" { viết tắt: "VHTT" }\nchỉ tiêu HoSo "Hồ sơ" { 2025: { cấp xã: 80% } }\nkinh phí KP "Kinh phí": 5 triệu đồng { bằng chữ: "Năm triệu đồng" }\n- {VHTT tắt} đạt {HoSo 2025 cấp xã số}; {KP bằng chữ}.\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const { slot, subject } of plan.slotUses) {
      const fitting = subject && slot.kind === undefined ? selectorWords[subject.$type] : undefined;
      if (!subject || !fitting) {
        continue;
      }
      for (const selector of slot.selectors) {
        const { word, time, scope, group } = selector;
        // A word that is nothing known is another rule's matter.
        const asksValue = time !== undefined || scope !== undefined || group?.ref !== undefined;
        // A task has fields of many names.
        const unfit =
          word !== undefined
            ? !fitting.includes(word) && (subject.$type !== 'Task' || otherWords.has(word))
            : asksValue && !haveValues.has(subject.$type);
        if (unfit) {
          const name = statementName(subject);
          const words = selector.$cstNode?.text ?? '';
          report({
            place: placeOf(selector),
            message: message(
              `${subject.name} là ${name.vi}, không có “${words}”. Dùng được: ${fitting.join(', ')}${haveValues.has(subject.$type) ? ', năm, cấp' : ''}.`,
              `${subject.name} is ${name.en} and has no “${words}”. It takes: ${fitting.join(', ')}${haveValues.has(subject.$type) ? ', a year, a level' : ''}.`,
            ),
            fixes: [
              {
                title: message(`Bỏ “${words}”`, `Leave out “${words}”`),
                changes: [
                  { place: withBlankBefore(slot.$cstNode?.root.fullText ?? '', placeOf(selector)), newText: '' },
                ],
                uncertain: true,
              },
            ],
          });
        }
      }
    }
  },
};

function withBlankBefore(text: string, { offset, end }: Place): Place {
  let start = offset;
  while (/[\s,]/u.test(text[start - 1] ?? '')) {
    start--;
  }
  return { offset: start, end };
}

/** Words of other statements, which are no fields of a task. */
const otherWords: ReadonlySet<string> = new Set(
  Object.entries(selectorWords)
    .filter(([type]) => type !== 'Task')
    .flatMap(([, words]) => words)
    .filter((word) => !selectorWords.Task?.includes(word)),
);
