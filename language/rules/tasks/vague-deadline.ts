import type { Field } from '../../grammar/generated/ast.ts';
import type { CalendarDate } from '../../model/calendar.ts';
import { readDeadline } from '../../model/deadline.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { fieldIn, fieldText, tasksOf } from '../../plan/plan.ts';
import { writtenValue } from '../../plan/targets.ts';
import { offer } from '../offers.ts';
import type { Fix, Rule } from '../rule.ts';

/** Constructs T5: "trước tháng 6" is before June to one reader and before its end to another. */
export const vagueDeadline: Rule = {
  code: 'KH604',
  name: 'vague-deadline',
  severity: 'info',
  title: { vi: 'Thời hạn hiểu được hai cách', en: 'A deadline that can be read in two ways' },
  description: {
    vi: '“Trước tháng 6/2026” có người hiểu là xong trước ngày 01/6, có người hiểu là đến hết tháng 6; “trước quý II”, “trước năm 2027” cũng vậy. Ghi ngày (“trước ngày 01/6/2026”) hoặc “đến hết tháng 5/2026”.',
    en: '“Trước tháng 6” may mean before June or by its end. Give a day, or “đến hết tháng 5”.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Trước một tháng', en: 'Before a month' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa"\nnhiệm vụ "Tập huấn" { chủ trì: VHTT; hạn: trước tháng 6/2026; sản phẩm: 3 lớp }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Rõ ngày, hoặc hết tháng', en: 'A day, or the end of a month' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa"\nnhiệm vụ "Tập huấn" { chủ trì: VHTT; hạn: đến hết tháng 5/2026; sản phẩm: 3 lớp }\nnhiệm vụ "Khảo sát" { chủ trì: VHTT; hạn: trước ngày 15/12 hằng năm; sản phẩm: "báo cáo" }\nnhiệm vụ "Kiểm tra" { chủ trì: VHTT; hạn: tháng 6/2026; sản phẩm: "biên bản" }\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const task of tasksOf(plan)) {
      const field = fieldIn(task, 'hạn');
      const text = fieldText(field);
      const { deadline } = text === undefined ? {} : readDeadline(text);
      if (field && deadline?.before && deadline.kind === 'once' && deadline.date && deadline.date.precision !== 'day') {
        report({
          place: placeOf(field),
          message: message(
            `“${text?.trim()}” hiểu được hai cách. Ghi rõ ngày, hoặc “đến hết …”.`,
            `“${text?.trim()}” can be read in two ways. Give a day, or “đến hết …”.`,
          ),
          fixes: offersFor(field, deadline.date),
        });
      }
    }
  },
};

/** Both ways to read "trước tháng 6/2026", each said so that there is no other. */
function offersFor(field: Field, { precision, year, month, quarter }: CalendarDate): Fix[] {
  const { place } = writtenValue(field);
  const [first, last] =
    precision === 'year'
      ? [1, 12]
      : precision === 'quarter'
        ? [(quarter ?? 1) * 3 - 2, (quarter ?? 1) * 3]
        : [month ?? 1, month ?? 1];
  const end =
    precision === 'year'
      ? `năm ${year}`
      : precision === 'quarter'
        ? `quý ${['I', 'II', 'III', 'IV'][(quarter ?? 1) - 1]}/${year}`
        : `tháng ${last}/${year}`;
  return year === undefined
    ? []
    : [offer(place, `trước ngày 01/${String(first).padStart(2, '0')}/${year}`), offer(place, `đến hết ${end}`)];
}
