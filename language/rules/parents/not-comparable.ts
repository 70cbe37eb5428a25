import { message } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';
import { valuePlace } from '../targets/describe.ts';
import { compareWithParent, parentTargets } from './parent-targets.ts';

const parent = 'nghị quyết Tinh "Nghị quyết"\nchỉ tiêu Internet "Hộ có Internet" { 2025: 70% }\n';

/** "Not comparable" is an answer of its own, never an error: language reference, section 4, check 4. */
export const notComparable: Rule = {
  code: 'KH403',
  name: 'not-comparable',
  severity: 'info',
  title: { vi: 'Không so sánh được với văn bản cấp trên', en: 'Not comparable with the parent' },
  description: {
    vi: 'Hai giá trị khác mẫu số, điều kiện, phần gồm, phần trừ hoặc loại số thì không kết luận được cao hay thấp. Nếu thật ra là một chỉ tiêu, ghi lại cho giống văn bản cấp trên.',
    en: 'Two values that differ in denominator, condition, inclusion, exclusion or kind are neither higher nor lower. If they are meant alike, write them as the parent does.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Thêm điều kiện', en: 'An added condition' },
        text: 'kế hoạch Xa "Kế hoạch"\nthực hiện: Tinh\nchỉ tiêu Internet "Hộ có Internet" { theo: Tinh.Internet; điều kiện: "có nhu cầu"; 2025: 80% }\n',
        others: [parent],
      },
    ],
    good: [
      {
        title: { vi: 'So sánh được', en: 'Comparable' },
        text: 'kế hoạch Xa "Kế hoạch"\nthực hiện: Tinh\nchỉ tiêu Internet "Hộ có Internet" { theo: Tinh.Internet; cách tính: tỷ lệ; 2025: 80% }\n',
        others: [parent],
      },
    ],
  },
  check({ plan, index }, report) {
    for (const pair of parentTargets(plan, index)) {
      for (const { value, parentValue, comparison } of compareWithParent(pair)) {
        if (comparison.result === 'not comparable') {
          const name = `${pair.parent.name}.${pair.parentTarget.name}`;
          report({
            place: valuePlace(value),
            message: message(
              `Không so sánh được với ${name} (“${parentValue.text}”). ${comparison.reason.vi}`,
              `Not comparable with ${name} (“${parentValue.text}”). ${comparison.reason.en}`,
            ),
            related: [{ uri: pair.parent.uri, place: parentValue.place, message: message(name, name) }],
          });
        }
      }
    }
  },
};
