import { compareQuantities } from '../../model/compare.ts';
import { message } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';
import { relatedValue, timeWords, valuePlace, valueWords } from './describe.ts';
import { isGrowth, stepsOf } from './later-milestones.ts';

/** A later milestone that asks for slower growth: nothing is lost, and yet a reader asks why. */
export const slowerGrowth: Rule = {
  code: 'KH207',
  name: 'slower-growth',
  severity: 'info',
  title: { vi: 'Tốc độ tăng của mốc sau thấp hơn mốc trước', en: 'A later milestone asks for slower growth' },
  description: {
    vi: 'Tốc độ tăng năm 2030 đặt thấp hơn năm 2025 thì không sai, nhưng người đọc sẽ hỏi lý do; thường là chép từ hai văn bản khác nhau. Kiểm tra lại, hoặc nêu lý do ở `ghi chú`.',
    en: 'A rate of growth for 2030 below that of 2025 is no contradiction, but readers ask why; often the two were copied from different documents.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Từ 10% xuống 8%', en: 'From 10% to 8%' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu NangSuat "Năng suất lao động" { cách tính: tốc độ tăng; 2025: tăng từ 10% trở lên; 2030: tăng tối thiểu 8% }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Bằng hoặc cao hơn', en: 'Equal or higher' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu NangSuat "Năng suất lao động" { cách tính: tốc độ tăng; 2025: tăng tối thiểu 7%; 2030: tăng tối thiểu 8% }\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const { target, earlier, later } of stepsOf(plan.targets)) {
      if (!isGrowth(earlier) || !isGrowth(later) || !earlier.quantity || !later.quantity) {
        continue;
      }
      const options = target.direction ? { direction: target.direction } : {};
      if (compareQuantities(later.quantity, earlier.quantity, options).result === 'weaker') {
        report({
          place: valuePlace(later),
          message: message(
            `Mốc ${timeWords(later)} đặt “${valueWords(later)}”, thấp hơn mốc ${timeWords(earlier)} (“${valueWords(earlier)}”).`,
            `“${valueWords(later)}” for ${timeWords(later)} is slower than “${valueWords(earlier)}” for ${timeWords(earlier)}.`,
          ),
          related: [relatedValue(earlier, plan)],
        });
      }
    }
  },
};
