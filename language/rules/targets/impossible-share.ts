import { impossibleShare as check } from '../../model/share.ts';
import type { Rule } from '../rule.ts';

/** Language reference, section 4, check 1. */
export const impossibleShare: Rule = {
  code: 'KH201',
  name: 'impossible-share',
  severity: 'error',
  title: { vi: 'Tỷ lệ không thể có', en: 'Impossible share' },
  description: {
    vi: 'Một tỷ lệ nằm trong khoảng 0–100%. “Trên 100%” hoặc “từ 100% trở lên” không thể đạt hoặc không có nghĩa. Chỉ số, tốc độ tăng thì ghi `cách tính:`.',
    en: 'A share lies within 0–100 %. “Above 100 %” or “100 % or more” cannot be met or means nothing. For an index or a growth rate say so with `cách tính:`.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Trên 100%', en: 'Above 100 %' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu VanBan "Văn bản gửi dưới dạng điện tử" { 2025: trên 100% }\n',
      },
    ],
    good: [
      {
        title: { vi: '100%, và chỉ số trên 100%', en: '100 %, and an index above 100 %' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu VanBan "Văn bản điện tử" { 2025: 100% }\nchỉ tiêu GiaTri "Giá trị sản xuất" { cách tính: chỉ số; 2025: 112% }\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const target of plan.targets) {
      for (const value of target.values) {
        const impossible = value.quantity && check(value.quantity, value.comparability.counting);
        if (impossible) {
          const { start, end } = impossible.place;
          report({
            place: { offset: value.place.offset + start, end: value.place.offset + end },
            message: impossible.reason,
          });
        }
      }
    }
  },
};
