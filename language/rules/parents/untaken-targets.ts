import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { sameWords } from '../../text/normalise.ts';
import type { Rule } from '../rule.ts';

/** More related places than this are not shown. */
const mostShown = 20;

const parent =
  'nghị quyết Tinh "Nghị quyết"\nchỉ tiêu Internet "Hộ có Internet" { 2025: 70% }\nchỉ tiêu HoSo "Hồ sơ trên mạng" { 2025: 80% }\n';

/** Parent targets that no target takes up: language reference, section 4, check 4. */
export const untakenTargets: Rule = {
  code: 'KH402',
  name: 'untaken-parent-targets',
  severity: 'info',
  title: { vi: 'Chỉ tiêu cấp trên chưa được thực hiện', en: 'Parent’s targets that nothing takes up' },
  description: {
    vi: 'Mỗi chỉ tiêu của văn bản nêu ở `thực hiện:` nên có một chỉ tiêu dẫn tới nó (`theo: X.Ten`) hoặc cùng tên. Chỉ tiêu không thuộc phạm vi của đơn vị thì bỏ qua phát hiện này, có ghi lý do.',
    en: 'Each target of a document in `thực hiện:` should have a target that names it (`theo: X.Name`) or has its title. Where one is not the unit’s business, silence the finding with a reason.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Thiếu một chỉ tiêu', en: 'One is missing' },
        text: 'kế hoạch Xa "Kế hoạch"\nthực hiện: Tinh\nchỉ tiêu Internet "Hộ có Internet" { theo: Tinh.Internet; 2025: 75% }\n',
        others: [parent],
      },
    ],
    good: [
      {
        title: { vi: 'Đủ', en: 'All are there' },
        text: 'kế hoạch Xa "Kế hoạch"\nthực hiện: Tinh\nchỉ tiêu Internet "Hộ có Internet" { theo: Tinh.Internet; 2025: 75% }\nchỉ tiêu HoSo2 "Hồ sơ trên mạng" { 2025: 80% }\n',
        others: [parent],
      },
    ],
  },
  check({ plan, index }, report) {
    const field = plan.head.get('thực hiện');
    if (field?.$type !== 'ReferenceField') {
      return;
    }
    const taken = new Set(
      plan.targets.flatMap(({ parents }) =>
        parents.map(({ document, subject }) => `${document?.$refText}.${subject?.$refText}`),
      ),
    );
    for (const reference of field.references) {
      const name = reference.subject?.$refText;
      const exports = name === undefined || plan.byName.has(name) ? undefined : index.exportsNamed(name);
      const untaken = [...(exports?.targets.values() ?? [])].filter(
        (target) =>
          !taken.has(`${name}.${target.name}`) && !plan.targets.some(({ title }) => sameWords(title, target.title)),
      );
      if (!exports || untaken.length === 0) {
        continue;
      }
      const titles = untaken
        .slice(0, 3)
        .map(({ title }) => `“${title}”`)
        .join(', ');
      const more = untaken.length > 3 ? '…' : '';
      report({
        place: placeOf(reference),
        message: message(
          `${untaken.length} chỉ tiêu của ${name} chưa được thực hiện: ${titles}${more}`,
          `${untaken.length} targets of ${name} are not taken up: ${titles}${more}`,
        ),
        related: untaken.slice(0, mostShown).map((target) => ({
          uri: exports.uri,
          place: target.place,
          message: message(`${name}.${target.name}: ${target.title}`, `${name}.${target.name}: ${target.title}`),
        })),
      });
    }
  },
};
