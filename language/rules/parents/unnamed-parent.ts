import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import { offer } from '../offers.ts';
import type { Fix, Rule } from '../rule.ts';
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
          fixes: ['thực hiện', 'đối chiếu'].map((key) => offerParent(plan, key, document.name ?? '')),
        });
      }
    }
  },
};

/** Names the document in the head: behind the parents that stand there already, or in a field of its own. */
function offerParent(plan: Plan, key: string, name: string): Fix {
  const field = plan.head.get(key);
  const last = field ?? [...plan.head.values()].at(-1) ?? plan.header;
  const { end } = last ? placeOf(last) : { end: 0 };
  const isListed = field?.$type === 'ReferenceField' && field.references.length > 0;
  const newText = isListed ? `, ${name}` : `\n${key}: ${name}`;
  return offer({ offset: end, end }, newText, { vi: `Thêm “${key}: ${name}”`, en: `Add “${key}: ${name}”` });
}
