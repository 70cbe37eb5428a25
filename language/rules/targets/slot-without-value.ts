import type { AstNode } from 'langium';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import type { SlotUse } from '../../plan/slots.ts';
import { offer } from '../offers.ts';
import type { Fix, Rule } from '../rule.ts';

/** Selectors that quote something of a target other than a value. */
const notAValue = new Set(['tên', 'chủ trì', 'phối hợp']);

/** A slot that names no value would print the target's title in the middle of a sentence. */
export const slotWithoutValue: Rule = {
  code: 'KH206',
  name: 'slot-without-value',
  severity: 'error',
  title: { vi: 'Ô không chỉ rõ giá trị nào của chỉ tiêu', en: 'Slot that names no value of its target' },
  description: {
    vi: 'Ô nhắc tới chỉ tiêu phải chỉ ra đúng một giá trị: ghi năm, cấp (`{HoSo 2025 cấp xã}`), hoặc ghi lời (`{HoSo 2025: 80% hồ sơ}`). Năm có thể lấy từ đề mục. Muốn in tên chỉ tiêu thì viết `{HoSo tên}`.',
    en: 'A slot that mentions a target must mean one value: name the year and the scope, or give the words. The year may come from the section. To print the target’s title write `{HoSo tên}`.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Hai năm, hai cấp', en: 'Two years, two scopes' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trên mạng" { 2025: { cấp huyện: 80%; cấp xã: 60% } }\nchỉ tiêu DVC "Dịch vụ công" { 2025: 50%; 2030: 80% }\n- {HoSo} hồ sơ; {DVC} dịch vụ công.\n',
      },
      {
        title: { vi: 'Không có năm đó', en: 'No such year' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu DVC "Dịch vụ công" { 2025: 50%; 2030: 80% }\n- {DVC 2027} dịch vụ công.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Rõ giá trị, có lời, hoặc trong bảng', en: 'One value, words, or in a table' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu DVC "Dịch vụ công" { 2025: 50%; 2030: 80% }\nmục "Mục tiêu" đến năm 2025 {\n  - {DVC} dịch vụ công; {DVC 2027: 60%}; {DVC tên}.\n}\nbảng chỉ tiêu {\n  nhóm "Chính quyền số" {\n    - {DVC}\n  }\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const use of plan.slotUses) {
      if (!use.target || use.value || use.words !== undefined || use.slot.kind !== undefined || !asksForValue(use)) {
        continue;
      }
      const times = [
        ...new Set(use.target.values.map(({ timeText }) => timeText).filter((time) => time !== undefined)),
      ];
      const scopes = [...new Set(use.target.values.map(({ scope }) => scope).filter((scope) => scope !== ''))];
      const known = [...times, ...scopes].join(', ');
      report({
        place: placeOf(use.slot),
        message:
          use.target.values.length === 0
            ? message(
                'Chỉ tiêu chưa có giá trị nào. Thêm giá trị vào chỉ tiêu hoặc ghi lời trong ô: “{Ten 2025: 80% …}”.',
                'The target has no value. Give it one, or words in the slot: “{Name 2025: 80% …}”.',
              )
            : message(
                `Không rõ ô này lấy giá trị nào. Ghi năm và cấp, trong số: ${known}.`,
                `It is open which value this slot means. Name year and scope, of: ${known}.`,
              ),
        fixes: offersFor(use),
      });
    }
  },
};

/** Rows of tables name targets as a whole; elsewhere a slot asks for a value unless its selector says otherwise. */
function asksForValue({ slot }: SlotUse): boolean {
  if (slot.selectors.some(({ word, junk }) => junk !== undefined || (word !== undefined && notAValue.has(word)))) {
    return false;
  }
  for (let node: AstNode | undefined = slot.$container; node; node = node.$container) {
    if (node.$type === 'Table') {
      return false;
    }
  }
  return true;
}

/** More ways than these are found by completion. */
const mostOffers = 6;

/** The values of the target that the slot may mean. */
function offersFor({ slot, target }: SlotUse): Fix[] {
  const end = placeOf(slot).end - 1;
  const after = slot.subject ? placeOf(slot, 'subject').end : end;
  const chosen = (target?.values ?? []).map(({ timeText, scope }) =>
    [timeText, scope].filter((part) => part).join(' '),
  );
  return [...new Set(chosen)]
    .filter((selectors) => selectors !== '')
    .slice(0, mostOffers)
    .map((selectors) =>
      offer({ offset: after, end }, ` ${selectors}`, { vi: `Lấy giá trị ${selectors}`, en: `Take ${selectors}` }),
    );
}
