import { message } from '../../model/problem.ts';
import { headPlace, placeOf } from '../../plan/places.ts';
import { type Plan, sectionsOf } from '../../plan/plan.ts';
import type { TargetFacts } from '../../plan/targets.ts';
import { timeOf } from '../../plan/times.ts';
import type { Rule } from '../rule.ts';

/** A section names the targets of its year where it names most of them, and this many. */
const enough = 5;
const most = 0.75;

/** A section that goes through the targets of a year, and leaves one out. */
export const unnamedTargets: Rule = {
  code: 'KH213',
  name: 'unnamed-targets',
  severity: 'info',
  title: { vi: 'Mục của một năm bỏ sót chỉ tiêu', en: 'A section of a year that leaves a target out' },
  description: {
    vi: 'Mục ghi năm (`mục "…" năm 2026`) nhắc tới phần lớn chỉ tiêu có giá trị của năm ấy mà thiếu một vài: có thể bỏ sót, hoặc một câu lấy nhầm chỉ tiêu khác.',
    en: 'A section of a year names most targets that have a value for it, but not all: one may be forgotten, or a sentence takes the wrong one.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Một câu lấy nhầm chỉ tiêu', en: 'A sentence with the wrong target' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu A1 "Hồ sơ trực tuyến" { 2026: 80% }\nchỉ tiêu A2 "Hồ sơ số hóa" { 2026: 81% }\nchỉ tiêu A3 "Thanh toán" { 2026: 82% }\nchỉ tiêu A4 "Hài lòng" { 2026: 83% }\nchỉ tiêu A5 "Kỹ năng" { 2026: 84% }\nchỉ tiêu A6 "Định danh" { 2026: 85% }\nmục "Mục tiêu năm 2026" năm 2026 {\n  - {A1} hồ sơ trực tuyến, {A2} hồ sơ số hóa, {A3} thanh toán;\n  - {A4} hài lòng, {A5} có kỹ năng, {A1} có định danh.\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đủ; mục khác chỉ nhắc vài chỉ tiêu', en: 'All; another section names a few' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu A1 "Hồ sơ trực tuyến" { 2026: 80% }\nchỉ tiêu A2 "Hồ sơ số hóa" { 2026: 81% }\nchỉ tiêu A3 "Thanh toán" { 2026: 82% }\nchỉ tiêu A4 "Hài lòng" { 2026: 83% }\nchỉ tiêu A5 "Kỹ năng" { 2026: 84% }\nchỉ tiêu A6 "Định danh" { 2030: 85% }\nmục "Mục tiêu năm 2026" năm 2026 {\n  - {A1} hồ sơ trực tuyến, {A2} hồ sơ số hóa, {A3} thanh toán, {A4} hài lòng, {A5} có kỹ năng.\n}\nmục "Trọng tâm năm 2026" năm 2026 {\n  - {A1} hồ sơ trực tuyến.\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    const uses = plan.slotUses.flatMap(({ slot, subject }) =>
      subject?.$type === 'Target' ? [{ at: slot.$cstNode?.offset ?? -1, target: subject }] : [],
    );
    for (const section of sectionsOf(plan)) {
      const time = section.time === undefined ? undefined : timeOf(section.time);
      const year = time?.to?.year;
      const named = year === undefined || !section.$cstNode ? undefined : namedIn(uses, section.$cstNode);
      if (!named || named.size < enough) {
        continue;
      }
      const ofYear = plan.targets.filter((target) => promises(target, year));
      const left = ofYear.filter(({ node }) => !named.has(node) && !isNamedElsewhere(plan, node, year));
      if (left.length > 0 && left.length < ofYear.length * (1 - most)) {
        for (const target of left) {
          report({
            place: headPlace(target.node),
            message: message(
              `Mục lấy số năm ${year} nhắc tới ${ofYear.length - left.length} chỉ tiêu mà không nhắc chỉ tiêu này.`,
              `The section of ${year} names ${ofYear.length - left.length} targets, but not this one.`,
            ),
            related: [{ place: placeOf(section, 'title'), message: message('Mục', 'The section') }],
          });
        }
      }
    }
  },
};

/** The targets that the slots in a stretch of the text name. */
function namedIn(
  uses: readonly { readonly at: number; readonly target: unknown }[],
  { offset, end }: { offset: number; end: number },
): ReadonlySet<unknown> {
  const named = new Set<unknown>();
  for (const { at, target } of uses) {
    if (at >= offset && at < end) {
      named.add(target);
    }
  }
  return named;
}

/** Is the target named outside the section too, for this year or for no year in particular? */
const isNamedElsewhere = ({ slotUses }: Plan, node: unknown, year: number | undefined): boolean =>
  slotUses.some(({ subject, time }) => subject === node && (time?.to?.year ?? year) === year);

/** Has the target a value to be reached by the end of this year? */
const promises = ({ values }: TargetFacts, year: number | undefined): boolean =>
  values.some(
    ({ time, part, origin }) => !part && origin === 'declared' && time?.kind === 'milestone' && time.to?.year === year,
  );
