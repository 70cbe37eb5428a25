import type { Task } from '../../grammar/generated/ast.ts';
import { firstDay, lastDay } from '../../model/calendar.ts';
import { readDeadline } from '../../model/deadline.ts';
import { readSpan } from '../../model/period.ts';
import { message } from '../../model/problem.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { entriesOf, fieldIn, fieldText, type Plan, tasksOf } from '../../plan/plan.ts';
import { timeOf } from '../../plan/times.ts';
import type { Finding, Rule } from '../rule.ts';
import { earliestDayOf } from '../units/unit-registry.ts';

/** The times that a task gives: deadline, schedule and steps must not contradict each other or the document's date. */
export const taskDates: Rule = {
  code: 'KH631',
  name: 'task-dates',
  severity: 'warning',
  title: { vi: 'Các mốc thời gian của nhiệm vụ không khớp', en: 'Times of a task that contradict each other' },
  description: {
    vi: 'Hạn của nhiệm vụ không thể trước ngày ban hành văn bản; “hạn”, “thời gian” và các “mốc” của một nhiệm vụ phải khớp nhau: hạn nằm trong thời gian, mốc không sau hạn.',
    en: 'A deadline is not before the date of the document; deadline, schedule and steps of a task agree.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Hạn trước ngày ban hành', en: 'A deadline before the document' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\nđơn vị VHTT "Phòng Văn hóa"\nnhiệm vụ "Tập huấn" { chủ trì: VHTT; hạn: 30/6/2025; sản phẩm: 3 lớp }\n',
      },
      {
        title: { vi: 'Hạn ngoài thời gian', en: 'A deadline outside the schedule' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa"\nnhiệm vụ "Tập huấn" { chủ trì: VHTT; thời gian: 3/2026 - 11/2026; hạn: 28/02/2026; sản phẩm: 3 lớp }\n',
      },
      {
        title: { vi: 'Mốc sau hạn', en: 'A step after the deadline' },
        text: 'kế hoạch A "Kế hoạch"\nđơn vị VHTT "Phòng Văn hóa"\nnhiệm vụ "Tập huấn" { chủ trì: VHTT; hạn: 30/6/2026; mốc quý IV/2026: "03 lớp"; sản phẩm: 6 lớp }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khớp nhau', en: 'In agreement' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\nđơn vị VHTT "Phòng Văn hóa"\nnhiệm vụ "Tập huấn" { chủ trì: VHTT; thời gian: 3/2026 - 11/2026; hạn: 30/11/2026; mốc quý II/2026: "03 lớp"; sản phẩm: 6 lớp }\nnhiệm vụ "Báo cáo" { chủ trì: VHTT; hạn: trước 15/12 hằng năm; sản phẩm: "báo cáo" }\n',
      },
      {
        title: { vi: 'Ngày ban hành còn để trống', en: 'The date of the document is still blank' },
        text: 'kế hoạch A "Kế hoạch"\nngày: …/…/2026\nđơn vị VHTT "Phòng Văn hóa"\nnhiệm vụ "Tập huấn" { chủ trì: VHTT; hạn: 30/6/2026; sản phẩm: 3 lớp }\n',
      },
    ],
  },
  check({ plan }, report) {
    const issued = earliestDayOf(plan);
    for (const task of tasksOf(plan)) {
      const times = timesOf(task);
      const { due, schedule } = times;
      if (due && issued !== undefined && fieldText(plan.head.get('ngày')) !== undefined && due.day < issued) {
        report({
          place: due.place,
          message: message('Hạn này trước ngày ban hành văn bản.', 'This deadline is before the date of the document.'),
          ...dateOfDocument(plan),
        });
      } else if (due && schedule && (due.day < schedule.from || due.day > schedule.to)) {
        report({
          place: due.place,
          message: message(
            due.day < schedule.from
              ? 'Hạn này trước khi nhiệm vụ bắt đầu.'
              : 'Hạn này sau thời gian thực hiện nhiệm vụ.',
            due.day < schedule.from ? 'This is before the task begins.' : 'This is after the schedule of the task.',
          ),
          ...(due.day < schedule.from ? {} : { severity: 'info' as const }),
          related: [{ place: schedule.place, message: message('Thời gian', 'The schedule') }],
        });
      } else if (due && schedule && due.isDay && schedule.to > due.day) {
        report({
          place: due.place,
          severity: 'info',
          message: message(
            'Hạn này trước khi thời gian thực hiện kết thúc.',
            'This is before the schedule of the task ends.',
          ),
          related: [{ place: schedule.place, message: message('Thời gian', 'The schedule') }],
        });
      }
      stepsOutside(times, report);
      if (schedule && issued !== undefined && schedule.to < issued) {
        report({
          place: schedule.place,
          message: message(
            'Thời gian này trước ngày ban hành văn bản.',
            'This schedule is before the date of the document.',
          ),
        });
      }
    }
  },
};

interface Times {
  /** The last day of the deadline; `isDay` where a day is given. */
  readonly due: { readonly place: Place; readonly day: number; readonly isDay: boolean } | undefined;
  readonly schedule: { readonly place: Place; readonly from: number; readonly to: number } | undefined;
  readonly steps: readonly { readonly place: Place; readonly first: number }[];
}

/** The times of a task, each as the number yyyymmdd; what cannot be read or recurs is left out. */
function timesOf(task: Task): Times {
  const due = fieldIn(task, 'hạn');
  const { deadline } = readDeadline(fieldText(due) ?? '');
  const day = deadline?.kind === 'once' && deadline.date ? lastDay(deadline.date) : undefined;
  const schedule = fieldIn(task, 'thời gian');
  const { span } = readSpan(fieldText(schedule) ?? '');
  const [from, to] = [span && firstDay(span.from), span && lastDay(span.to)];
  const steps = entriesOf(task).flatMap((entry) => {
    const time = entry.$type === 'TimeEntry' ? timeOf(entry.time) : undefined;
    const first = time?.kind === 'step' && time.to ? firstDay(time.from ?? time.to) : undefined;
    return first === undefined ? [] : [{ place: placeOf(entry, 'time'), first }];
  });
  return {
    due:
      due && day !== undefined ? { place: placeOf(due), day, isDay: deadline?.date?.precision === 'day' } : undefined,
    schedule: schedule && from !== undefined && to !== undefined ? { place: placeOf(schedule), from, to } : undefined,
    steps,
  };
}

/** Steps that come after the task is due, or before it begins. */
function stepsOutside({ due, schedule, steps }: Times, report: (finding: Finding) => void): void {
  for (const { place, first } of steps) {
    const end = due?.day ?? schedule?.to;
    if (end !== undefined && first > end) {
      report({ place, message: message('Mốc này sau hạn của nhiệm vụ.', 'This step is after the task is due.') });
    } else if (schedule && Math.floor(first / 10_000) < Math.floor(schedule.from / 10_000)) {
      report({
        place,
        message: message('Mốc này trước khi nhiệm vụ bắt đầu.', 'This step is before the task begins.'),
      });
    }
  }
}

function dateOfDocument({ head }: Plan): Pick<Finding, 'related'> {
  const field = head.get('ngày');
  return field ? { related: [{ place: placeOf(field), message: message('Ngày ban hành', 'The date') }] } : {};
}
