import type { Reference } from '../../grammar/generated/ast.ts';
import { compareDates } from '../../model/calendar.ts';
import { readSpan } from '../../model/period.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { fieldText, type Plan, referencesIn, tasksOf } from '../../plan/plan.ts';
import type { DocumentExports, ExportedTarget } from '../../references/exports.ts';
import type { PlanIndex } from '../../references/plan-index.ts';
import { wordsKey } from '../../text/normalise.ts';
import type { Rule } from '../rule.ts';
import { levelsBelow } from './counterparts.ts';
import { isCommitment } from './parent-targets.ts';

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
      {
        title: {
          vi: 'Chỉ tiêu của riêng tỉnh, đã qua, hoặc chỉ là kết quả',
          en: 'Of the province alone, over, or a result',
        },
        text: 'kế hoạch Xa "Kế hoạch"\ncấp: xã\ngiai đoạn: 2026\nthực hiện: B\nnhiệm vụ "Lắp đặt" { phục vụ: B.Mang }\n',
        others: [
          'nghị quyết B "Nghị quyết"\nchỉ tiêu HoSo "Hồ sơ" { 2030: { cấp tỉnh: 90% } }\nchỉ tiêu Cu "Cũ" { 2025: 80% }\nchỉ tiêu KQ "Kết quả" { kết quả 2025: 80% }\nchỉ tiêu Mang "Mạng" { 2030: 100% }\n',
        ],
      },
    ],
  },
  check({ plan, index }, report) {
    for (const { reference, name, parent: exports, targets } of untakenTargetsOf(plan, index)) {
      const shown = targets
        .slice(0, 3)
        .map(({ title }) => `“${title}”`)
        .join(', ');
      const more = targets.length > 3 ? '…' : '';
      report({
        place: placeOf(reference),
        message: message(
          `${targets.length} chỉ tiêu của ${name} chưa được thực hiện: ${shown}${more}`,
          `${targets.length} targets of ${name} are not taken up: ${shown}${more}`,
        ),
        related: targets.slice(0, mostShown).map((target) => ({
          uri: exports.uri,
          place: target.place,
          message: message(`${name}.${target.name}: ${target.title}`, `${name}.${target.name}: ${target.title}`),
        })),
      });
    }
  },
};

/** A parent with the targets that no target of a document takes up. */
export interface UntakenTargets {
  /** Where the head names the parent. */
  readonly reference: Reference;
  readonly name: string;
  readonly parent: DocumentExports;
  /** Never empty. */
  readonly targets: readonly ExportedTarget[];
}

/** The targets of the documents in `thực hiện:` that are this document's business and that nothing in it takes up. */
export function untakenTargetsOf(plan: Plan, index: PlanIndex): UntakenTargets[] {
  const field = plan.head.get('thực hiện');
  if (field?.$type !== 'ReferenceField') {
    return [];
  }
  const taken = new Set<string>();
  const titles = new Set<string>();
  for (const { parents, values, name, title } of plan.targets) {
    for (const { document, subject } of [...parents, ...values.flatMap((value) => value.parents)]) {
      taken.add(`${document?.$refText}.${subject?.$refText}`);
    }
    titles.add(wordsKey(title));
    titles.add(name ?? '');
  }
  for (const { document, subject } of tasksOf(plan).flatMap((task) => referencesIn(task, 'phục vụ'))) {
    taken.add(`${document?.$refText}.${subject?.$refText}`);
  }
  return field.references.flatMap((reference): UntakenTargets[] => {
    const name = reference.subject?.$refText;
    const exports = name === undefined || plan.byName.has(name) ? undefined : index.exportsNamed(name);
    const targets = [...(exports?.targets.values() ?? [])].filter(
      (target) =>
        !taken.has(`${name}.${target.name}`) &&
        !titles.has(wordsKey(target.title)) &&
        !titles.has(target.name) &&
        concerns(target, plan),
    );
    return name !== undefined && exports && targets.length > 0 ? [{ reference, name, parent: exports, targets }] : [];
  });
}

/**
 * Is a target of the parent this document's business? Not where it sets values for levels above only, nor where all of
 * its times are over before the document's begins, nor where it has results only.
 */
function concerns({ values }: ExportedTarget, plan: Plan): boolean {
  const levels = levelsBelow(plan);
  const period = fieldText(plan.head.get('giai đoạn'));
  const begin = period === undefined ? undefined : readSpan(period).span?.from;
  return values.some(
    (value) =>
      isCommitment(value) &&
      (!levels || !value.scope.startsWith('cấp ') || levels.has(value.scope)) &&
      !(begin && value.time?.to && compareDates(value.time.to, begin) === -1),
  );
}
