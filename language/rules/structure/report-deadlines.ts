import type { AstNode } from 'langium';
import type { Field, Task } from '../../grammar/generated/ast.ts';
import { type Deadline, readDeadline } from '../../model/deadline.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { fieldIn, fieldText, type Plan, referencesIn, referenceText, tasksOf } from '../../plan/plan.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { checkTypedReports } from './typed-reports.ts';

/** A report: who sends it, to whom, by when. */
interface Report {
  readonly field: Field;
  readonly text: string;
  readonly lead: string;
  /** Where it goes: `gửi`. */
  readonly to: readonly string[];
  /** Who puts it together on the way: `qua`. */
  readonly through: readonly string[];
  readonly deadline: Deadline;
  readonly day: number;
  readonly month: number;
}

/** Deadlines of reports that contradict each other. */
export const reportDeadlines: Rule = {
  code: 'KH707',
  name: 'report-deadlines',
  severity: 'warning',
  title: { vi: 'Hạn báo cáo mâu thuẫn', en: 'Deadlines of reports that contradict each other' },
  description: {
    vi: 'Một đơn vị gửi báo cáo định kỳ cho một nơi mà có hai ngày khác nhau trong cùng một tháng; hoặc các đơn vị gửi số liệu sau ngày mà đơn vị tổng hợp phải báo cáo. Chỉ xét nhiệm vụ có `chủ trì`, `gửi` (hoặc `qua`) và `hạn`, và dòng dưới `giao` có nêu nơi nhận và một ngày.',
    en: 'One unit reports regularly to one place on two days of the same month; or what it puts together arrives after its own report is due. Only tasks with `chủ trì`, `gửi` (or `qua`) and `hạn`, and lines under `giao` that name the receiver and one day.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Hai ngày cho một báo cáo', en: 'Two days for one report' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị UBND "UBND huyện"\nđơn vị VHTT "Phòng Văn hóa - Thông tin"\nnhiệm vụ "Báo cáo năm" { chủ trì: VHTT; gửi: UBND; hạn: trước ngày 15/12 hằng năm; sản phẩm: "báo cáo" }\nnhiệm vụ "Tổng hợp báo cáo" { chủ trì: VHTT; gửi: UBND; hạn: trước ngày 20/12 hằng năm; sản phẩm: "báo cáo" }\n',
      },
      {
        title: { vi: 'Số liệu đến sau báo cáo', en: 'The inputs come after the report' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị UBND "UBND huyện"\nđơn vị VHTT "Phòng Văn hóa - Thông tin"\nđơn vị Xa "UBND các xã"\nnhiệm vụ "Báo cáo của xã" { chủ trì: Xa; gửi: VHTT; hạn: trước ngày 25/12 hằng năm; sản phẩm: "báo cáo" }\nnhiệm vụ "Tổng hợp báo cáo" { chủ trì: VHTT; gửi: UBND; hạn: trước ngày 20/12 hằng năm; sản phẩm: "báo cáo" }\n',
      },
      {
        title: { vi: 'Dòng dưới “giao”', en: 'Lines under `giao`' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SoNV "Sở Nội vụ"\nđơn vị Xa "UBND các xã" { loại: chung }\ngiao SoNV {\n  - Tổng hợp, báo cáo UBND tỉnh trước ngày 15/12/2026.\n}\ngiao Xa {\n  - Báo cáo kết quả về Sở Nội vụ trước ngày 20/12/2026.\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Dòng dưới “giao” đúng thứ tự, khác kỳ', en: 'Lines under `giao` in order, of other times' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị SoNV "Sở Nội vụ"\nđơn vị SoTC "Sở Tài chính"\nđơn vị Xa "UBND các xã" { loại: chung }\ngiao SoNV {\n  - Tổng hợp, báo cáo UBND tỉnh trước ngày 15/12/2026.\n}\ngiao SoTC {\n  - Báo cáo UBND tỉnh trước ngày 20/12/2026.\n}\ngiao Xa {\n  - Báo cáo kết quả về {SoNV} trước ngày 05/12/2026; gửi dự toán trước ngày 20/12/2026.\n  - Báo cáo 6 tháng về Sở Nội vụ trước ngày 20/6/2026.\n}\n',
      },
      {
        title: { vi: 'Số liệu trước, báo cáo sau; 6 tháng và năm', en: 'Inputs first; half-yearly and yearly' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị UBND "UBND huyện"\nđơn vị VHTT "Phòng Văn hóa - Thông tin"\nđơn vị Xa "UBND các xã"\nnhiệm vụ "Báo cáo của xã" { chủ trì: Xa; gửi: VHTT; hạn: trước ngày 05/12 hằng năm; sản phẩm: "báo cáo" }\nnhiệm vụ "Tổng hợp báo cáo" { chủ trì: VHTT; gửi: UBND; hạn: trước ngày 20/12 hằng năm; sản phẩm: "báo cáo" }\nnhiệm vụ "Báo cáo 6 tháng" { chủ trì: VHTT; gửi: UBND; hạn: trước ngày 15/6 hằng năm; sản phẩm: "báo cáo" }\n',
      },
    ],
  },
  check({ plan }, report) {
    checkTypedReports(plan, report);
    const reports = reportsIn(plan);
    for (const [i, one] of reports.entries()) {
      for (const other of reports.slice(0, i)) {
        const related = [
          { place: placeOf(other.field), message: message(`Hạn kia: ${other.text}`, `The other: ${other.text}`) },
        ];
        if (one.month !== other.month || one.deadline.every !== other.deadline.every) {
          continue;
        }
        if (isSameReport(one, other) && one.day !== other.day) {
          report({
            place: placeOf(one.field),
            message: message(
              `Cùng một báo cáo định kỳ mà có hai hạn: “${other.text}” và “${one.text}”.`,
              `One regular report with two deadlines: “${other.text}” and “${one.text}”.`,
            ),
            fixes: [offer(placeOf(one.field, 'text'), other.text)],
            related,
          });
        }
        for (const [input, total] of [
          [one, other],
          [other, one],
        ] as const) {
          if (feeds(input, total) && input.day > total.day) {
            report({
              place: placeOf(input.field),
              message: message(
                `Hạn gửi số liệu (${input.text}) sau hạn báo cáo tổng hợp (${total.text}).`,
                `The inputs (${input.text}) are due after the report they go into (${total.text}).`,
              ),
              fixes: [offer(placeOf(input.field, 'text'), total.text)],
              related: [{ place: placeOf(total.field), message: message('Báo cáo tổng hợp', 'The report') }],
            });
          }
        }
      }
    }
  },
};

/** Tasks that are regular reports on a day of the year. */
function reportsIn(plan: Plan): Report[] {
  return tasksOf(plan).flatMap((task): Report[] => {
    const field = fieldIn(task, 'hạn');
    const text = fieldText(field);
    const lead = leadOf(task);
    const [to, through] = ['gửi', 'qua'].map((key) => referencesIn(task, key).map(referenceText).sort());
    if (!field || text === undefined || lead === undefined || !to || !through || to.length + through.length === 0) {
      return [];
    }
    const { deadline } = readDeadline(text);
    const { day, month } = deadline?.date ?? {};
    return deadline?.kind === 'recurring' && deadline.every === 'year' && day !== undefined && month !== undefined
      ? [{ field, text: text.trim(), lead, to, through, deadline, day, month }]
      : [];
  });
}

/** The unit that leads a task: its own, or that of the section or assignment around it. */
function leadOf(task: Task): string | undefined {
  for (let node: AstNode | undefined = task; node; node = node.$container) {
    const [lead] = referencesIn(node, 'chủ trì');
    if (lead) {
      return referenceText(lead);
    }
    if (node.$type === 'Assignment') {
      const parties =
        (node as { parties?: readonly { support?: boolean; unit?: { $refText: string } }[] }).parties ?? [];
      return parties.find(({ support }) => !support)?.unit?.$refText;
    }
  }
  return undefined;
}

const isSameReport = (a: Report, b: Report): boolean =>
  a.lead === b.lead && a.to.length > 0 && a.to.join() === b.to.join() && a.through.join() === b.through.join();

/** Does one report go to the unit that leads the other, which sends on what it gets? */
const feeds = (input: Report, total: Report): boolean =>
  input.lead !== total.lead &&
  (input.to.includes(total.lead) || input.through.includes(total.lead)) &&
  !total.to.includes(input.lead);
