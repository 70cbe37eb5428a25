import { lastDay } from '../../model/calendar.ts';
import { compareQuantities } from '../../model/compare.ts';
import { countingOf } from '../../model/counting.ts';
import { message } from '../../model/problem.ts';
import { headPlace } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import type { TargetFacts, TargetValue } from '../../plan/targets.ts';
import type { Finding, Rule } from '../rule.ts';
import { dayOf } from '../units/unit-registry.ts';
import { comparabilityDifference, relatedValue, timeWords, valuePlace, valueWords } from './describe.ts';

/** What is there already (`hiện trạng`) beside what is to be reached. */
export const baselineAndMilestones: Rule = {
  code: 'KH212',
  name: 'baseline',
  severity: 'info',
  title: { vi: 'Hiện trạng không hợp với các mốc', en: 'A baseline that does not fit the milestones' },
  description: {
    vi: '“hiện trạng” là mức đã có khi lập kế hoạch: năm của nó phải trước năm của các mốc và không sau ngày ban hành; mức phải đạt thường không kém hiện trạng. Mốc sau kém hiện trạng có thể đúng (mức tối thiểu của cấp trên), nên chỉ là thông tin. Khi hầu hết chỉ tiêu ghi hiện trạng của một năm, chỉ tiêu ghi năm khác hoặc không ghi cũng được báo.',
    en: 'A baseline is what was there when the plan was made: its year is before the milestones and not after the document. A target below the baseline may be right, so it is information. Where most targets give their state of one year, one that does not is told too.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Mức phải đạt kém hiện trạng', en: 'A target below the baseline' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { hiện trạng 2025: 85%; 2026: 80% }\n',
      },
      {
        title: { vi: 'Năm của hiện trạng không trước mốc', en: 'A baseline that is not before the milestone' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { hiện trạng 2026: 65%; 2026: 80% }\n',
      },
      {
        title: { vi: 'Hiện trạng sau ngày ban hành', en: 'A baseline after the document' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { hiện trạng 2027: 65%; 2030: 80% }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Hiện trạng, rồi các mốc', en: 'A baseline, then milestones' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { hiện trạng 2025: 65%; 2026: 80%; 2030: 95% }\nchỉ tiêu Ngheo "Hộ nghèo" { hướng: thấp; hiện trạng 2025: 3%; 2026: 2% }\nchỉ tiêu Lop "Lớp tập huấn" { cách tính: hằng năm; hiện trạng 2025: 5 lớp; 2026: 3 lớp }\n',
      },
    ],
  },
  check({ plan }, report) {
    const day = dayOf(plan);
    checkCustom(plan, report);
    for (const target of plan.targets) {
      for (const baseline of target.values) {
        if (baseline.time?.kind === 'baseline' && !baseline.part) {
          const found = wrongTime(baseline, target, day, plan) ?? belowBaseline(baseline, target, plan);
          if (found) {
            report(found);
          }
        }
      }
    }
  },
};

/** So many targets, and this part of all, make a custom of a plan. */
const enough = 5;
const mostOf = 0.8;

/** Where all targets but one or so give the state of one year, the others were mostly forgotten or have a slip. */
function checkCustom({ targets }: Plan, report: (finding: Finding) => void): void {
  const years = new Map<TargetFacts, number | undefined>();
  for (const target of targets) {
    if (milestonesOf(target).length > 0) {
      years.set(target, target.values.find(({ time, part }) => time?.kind === 'baseline' && !part)?.time?.to?.year);
    }
  }
  const counts = new Map<number, number>();
  for (const year of years.values()) {
    if (year !== undefined) {
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [usual, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [undefined, 0];
  if (usual === undefined || count < Math.max(enough, Math.ceil(years.size * mostOf))) {
    return;
  }
  for (const [target, year] of years) {
    if (year !== usual) {
      report({
        place: headPlace(target.node),
        message: message(
          year === undefined
            ? `Các chỉ tiêu khác có hiện trạng ${usual}, chỉ tiêu này không có.`
            : `Các chỉ tiêu khác ghi hiện trạng ${usual}, chỉ tiêu này ghi ${year}.`,
          year === undefined
            ? `The other targets give their state of ${usual}, this one does not.`
            : `The other targets give their state of ${usual}, this one of ${year}.`,
        ),
      });
    }
  }
}

const milestonesOf = ({ values }: TargetFacts): TargetValue[] =>
  values.filter(({ time, part }) => time?.kind === 'milestone' && !part);

const endOf = ({ time }: TargetValue): number | undefined => (time?.to ? lastDay(time.to) : undefined);

/** A baseline that is no earlier than a milestone, or lies after the year in which the document was made. */
function wrongTime(
  baseline: TargetValue,
  target: TargetFacts,
  day: number | undefined,
  plan: Plan,
): Finding | undefined {
  const end = endOf(baseline);
  if (end === undefined) {
    return undefined;
  }
  const notLater = milestonesOf(target).find((value) => (endOf(value) ?? end + 1) <= end);
  if (notLater) {
    return {
      place: valuePlace(baseline),
      severity: 'warning',
      message: message(
        `${timeWords(baseline)} không trước mốc ${timeWords(notLater)}: hiện trạng là mức đã có trước các mốc.`,
        `${timeWords(baseline)} is not before ${timeWords(notLater)}: a baseline comes before all milestones.`,
      ),
      related: [relatedValue(notLater, plan)],
    };
  }
  // The present year's state is often an estimate; a later year's cannot be known.
  if (day !== undefined && Math.floor(end / 10_000) > Math.floor(day / 10_000)) {
    return {
      place: valuePlace(baseline),
      severity: 'warning',
      message: message(
        `${timeWords(baseline)} sau ngày ban hành văn bản.`,
        `${timeWords(baseline)} is later than this document.`,
      ),
    };
  }
  return undefined;
}

/** The first milestone of the same scope that is weaker than what is there already. */
function belowBaseline(baseline: TargetValue, target: TargetFacts, plan: Plan): Finding | undefined {
  const { quantity, comparability, scope } = baseline;
  const { counting } = comparability;
  if (!quantity || (counting !== undefined && countingOf(counting)?.laterAtLeastAsStrict !== true)) {
    return undefined;
  }
  const options = {
    ...(target.direction ? { direction: target.direction } : {}),
    ...(counting === undefined ? {} : { counting }),
  };
  const weaker = milestonesOf(target).find(
    (value) =>
      value.quantity !== undefined &&
      value.scope === scope &&
      comparabilityDifference(comparability, value.comparability) === undefined &&
      compareQuantities(value.quantity, quantity, options).result === 'weaker',
  );
  return (
    weaker && {
      place: valuePlace(weaker),
      message: message(
        `Mốc ${timeWords(weaker)} đặt “${valueWords(weaker)}”, kém ${timeWords(baseline)} (“${valueWords(baseline)}”).`,
        `“${valueWords(weaker)}” for ${timeWords(weaker)} is below the baseline (“${valueWords(baseline)}”).`,
      ),
      related: [relatedValue(baseline, plan)],
    }
  );
}
