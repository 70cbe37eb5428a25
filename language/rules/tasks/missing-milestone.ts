import { z } from 'zod';
import { optionsOf } from '../../config/rule-settings.ts';
import { message } from '../../model/problem.ts';
import { headPlace } from '../../plan/places.ts';
import type { TargetFacts } from '../../plan/targets.ts';
import { offerField } from '../offers.ts';
import type { Rule } from '../rule.ts';

const options = z.strictObject({
  share: z
    .number()
    .min(0.1)
    .max(1)
    .default(0.5)
    .describe(
      'Phần chỉ tiêu phải có một mốc sau thì chỉ tiêu thiếu mốc ấy mới bị báo (0,5 = một nửa). / The part of the targets that must have a later year before one without it is reported.',
    ),
});
/** An earlier year may be missing on purpose: of so many targets all others must have it. */
const enoughOthers = 5;

/** A target that stops before the others do. */
export const missingMilestone: Rule = {
  code: 'KH618',
  name: 'missing-milestone',
  severity: 'info',
  title: { vi: 'Chỉ tiêu thiếu một mốc', en: 'A target without a milestone that others have' },
  description: {
    vi: 'Phần lớn chỉ tiêu của văn bản có giá trị cho năm này (ví dụ 2030), riêng chỉ tiêu này không có. Có thể là bỏ sót; nếu chỉ tiêu kết thúc ở mốc trước thì để nguyên.',
    en: 'Most targets of the document have a value for this year (2030, say), this one has none. It may have been forgotten.',
  },
  options,
  examples: {
    bad: [
      {
        title: { vi: 'Thiếu năm 2030', en: 'No 2030' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2025: 80%; 2030: 90% }\nchỉ tiêu KyNang "Kỹ năng số" { 2025: 50%; 2030: 70% }\nchỉ tiêu DinhDanh "Định danh điện tử" { 2025: 60% }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đủ mốc; đã đạt 100%; bắt đầu sau', en: 'All there; 100% is reached; begins later' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2025: 80%; 2030: 90% }\nchỉ tiêu KyNang "Kỹ năng số" { 2025: 50%; 2030: 70% }\nchỉ tiêu DuTienDo "Cán bộ có máy tính" { 2025: 100% }\nchỉ tiêu MoiTu2030 "Dịch vụ mới" { 2030: 30% }\n',
      },
    ],
  },
  check({ plan, config }, report) {
    const { share } = optionsOf(missingMilestone, options, config);
    const targets = plan.targets.flatMap((target) => {
      const years = yearsOf(target);
      return years.size > 0 ? [{ target, years }] : [];
    });
    const counts = new Map<number, number>();
    for (const { years } of targets) {
      for (const year of years) {
        counts.set(year, (counts.get(year) ?? 0) + 1);
      }
    }
    for (const { target, years } of targets) {
      const last = Math.max(...years);
      const missing = [...counts].filter(
        ([year, count]) =>
          !years.has(year) &&
          count > 1 &&
          (year > last
            ? count >= targets.length * share && !isComplete(target, last)
            : count >= enoughOthers && count === targets.length - 1),
      );
      for (const [year] of missing) {
        report({
          place: headPlace(target.node),
          message: message(
            `Phần lớn chỉ tiêu có giá trị năm ${year}, chỉ tiêu này chưa có.`,
            `Most targets have a value for ${year}, this one has none.`,
          ),
          fixes: [offerField(target.node, String(year), target.values.at(-1)?.text.trim() ?? '…')],
        });
      }
    }
  },
};

/** The years for which a target promises something; what is past promises nothing. */
function yearsOf({ values }: TargetFacts): ReadonlySet<number> {
  const years = new Set<number>();
  for (const { time, part } of values) {
    if (part || time?.kind === 'result' || time?.kind === 'baseline') {
      continue;
    }
    const year = time?.to?.year;
    if (year !== undefined) {
      years.add(year);
    }
  }
  return years;
}

/** Everything is reached: 100%, or a promise for all ("phổ cập"). */
function isComplete({ values }: TargetFacts, year: number): boolean {
  const last = values.filter(({ time, part }) => !part && time?.to?.year === year);
  return last.length > 0 && last.every(({ text }) => /(?:^|[^0-9])100\s*%|phổ cập|toàn bộ/u.test(text));
}
