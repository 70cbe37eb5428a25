import { dayWords, firstDay, lastDay } from '../../model/calendar.ts';
import { readSpan } from '../../model/period.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { fieldIn, fieldText, referencesIn, tasksOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { isInOtherTitle } from '../structure/years-of-titles.ts';

/** Work that ends after the plan does. */
export const taskOutsidePeriod: Rule = {
  code: 'KH605',
  name: 'task-outside-period',
  severity: 'warning',
  title: { vi: 'Thời gian ngoài giai đoạn của kế hoạch', en: 'Schedule outside the plan’s period' },
  description: {
    vi: 'Thời gian hoặc hạn của nhiệm vụ kết thúc sau giai đoạn (và tầm nhìn) ghi ở đầu văn bản. Việc báo cáo, tổng kết, quyết toán sau giai đoạn và việc nhiều năm bắt đầu trong giai đoạn chỉ là thông tin.',
    en: 'The schedule or deadline of a task ends after the period (and vision year) of the head. Reports on the plan may come later: these and work of several years that begins in time are information.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Sau năm kế hoạch', en: 'After the year of the plan' },
        text: 'kế hoạch A "Kế hoạch"\ngiai đoạn: 2026\nđơn vị VHTT "Phòng Văn hóa"\nnhiệm vụ "Tập huấn" { chủ trì: VHTT; hạn: 30/6/2027; sản phẩm: 3 lớp }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Trong giai đoạn hoặc tầm nhìn', en: 'Within period or vision' },
        text: 'kế hoạch A "Kế hoạch"\ngiai đoạn: 2026\ntầm nhìn: 2030\nđơn vị VHTT "Phòng Văn hóa"\nnhiệm vụ "Tập huấn" { chủ trì: VHTT; thời gian: 2026-2030; hạn: trước 15/12 hằng năm; sản phẩm: 3 lớp }\n',
      },
    ],
  },
  check({ plan }, report) {
    const ends = ['giai đoạn', 'tầm nhìn'].flatMap((key) => {
      const text = fieldText(plan.head.get(key));
      const end = text === undefined ? undefined : readSpan(text).span?.to;
      const day = end && lastDay(end);
      return day === undefined ? [] : [day];
    });
    if (ends.length === 0) {
      return;
    }
    const end = Math.max(...ends);
    // Where title and period differ that is the mistake (KH711), not each task that follows the title.
    const isTitled = isInOtherTitle(plan);
    for (const task of tasksOf(plan)) {
      for (const key of ['thời gian', 'hạn']) {
        const field = fieldIn(task, key);
        const text = fieldText(field);
        const span =
          text === undefined
            ? undefined
            : readSpan(text.replace(/^\s*(?:trước|đến hết|đến|hết)\s+(?:ngày\s+)?/iu, '')).span;
        const day = span && lastDay(span.to);
        if (field && day !== undefined && day > end && !isTitled(day)) {
          const begins = span && firstDay(span.from ?? span.to);
          // Work of several years begins in a plan of one; the report on a plan often comes when its period is over.
          const afterwards =
            (key === 'thời gian' && begins !== undefined && begins <= end) ||
            referencesIn(task, 'gửi').length > 0 ||
            /báo cáo|tổng kết|sơ kết|quyết toán|đánh giá/iu.test(stringText(task.title));
          report({
            place: placeOf(field),
            ...(afterwards ? { severity: 'info' as const } : {}),
            fixes: key === 'hạn' && field.$type === 'Field' ? [offer(placeOf(field, 'text'), dayWords(end))] : [],
            message: message('Kết thúc sau giai đoạn của kế hoạch.', 'This ends after the period of the plan.'),
          });
        }
      }
    }
  },
};
