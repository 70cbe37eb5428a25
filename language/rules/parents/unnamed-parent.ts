import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import type { Rule } from '../rule.ts';
import { parentTargets } from './parent-targets.ts';

const parent = 'nghị quyết Tinh "Nghị quyết"\nchỉ tiêu Internet "Hộ có Internet" { 2025: 70% }\n';

/** A `theo` says what a document follows; the head should say so too. */
export const unnamedParent: Rule = {
  code: 'KH404',
  name: 'unnamed-parent',
  severity: 'info',
  title: { vi: 'Văn bản cấp trên chưa nêu ở đầu văn bản', en: 'Parent not named in the head' },
  description: {
    vi: 'Chỉ tiêu dẫn `theo:` tới một văn bản mà đầu văn bản không nêu ở `thực hiện:` hoặc `đối chiếu:`, nên không rõ phải bằng hoặc cao hơn hay chỉ để so sánh.',
    en: 'A target follows (`theo:`) a document that the head names neither in `thực hiện:` nor in `đối chiếu:`, so it is open whether it binds.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Chưa nêu', en: 'Not named' },
        text: 'kế hoạch Xa "Kế hoạch"\nchỉ tiêu Internet "Hộ có Internet" { theo: Tinh.Internet; 2025: 75% }\n',
        others: [parent],
      },
    ],
    good: [
      {
        title: { vi: 'Đã nêu', en: 'Named' },
        text: 'kế hoạch Xa "Kế hoạch"\nđối chiếu: Tinh\nchỉ tiêu Internet "Hộ có Internet" { theo: Tinh.Internet; 2025: 75% }\n',
        others: [parent],
      },
    ],
  },
  check({ plan, index }, report) {
    for (const { reference, parent: document, bond } of parentTargets(plan, index)) {
      if (bond === 'none') {
        report({
          place: placeOf(reference),
          message: message(
            `Thêm “thực hiện: ${document.name}” (phải bằng hoặc cao hơn) hoặc “đối chiếu: ${document.name}” (chỉ so sánh) ở đầu văn bản.`,
            `Add “thực hiện: ${document.name}” (it binds) or “đối chiếu: ${document.name}” (it is compared) to the head.`,
          ),
        });
      }
    }
  },
};
