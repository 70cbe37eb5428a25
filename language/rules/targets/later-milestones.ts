import { comparePeriods } from '../../model/period.ts';
import { isMeasure } from '../../model/quantity.ts';
import type { TargetFacts, TargetValue } from '../../plan/targets.ts';
import { comparabilityDifference } from './describe.ts';

/** A milestone with the one before it of the same scope, comparable by all that is said of them. */
export interface Step {
  readonly target: TargetFacts;
  readonly earlier: TargetValue;
  readonly later: TargetValue;
}

/** The steps between the milestones of each target, scope by scope. */
export function* stepsOf(targets: readonly TargetFacts[]): Generator<Step> {
  for (const target of targets) {
    const last = new Map<string, TargetValue>();
    const milestones = target.values.filter(
      ({ time, part, quantity }) => time?.kind === 'milestone' && !part && quantity !== undefined,
    );
    milestones.sort((a, b) => (a.time && b.time ? (comparePeriods(a.time, b.time) ?? 0) : 0));
    for (const later of milestones) {
      const earlier = last.get(later.scope);
      last.set(later.scope, later);
      const sameTime = earlier?.time && later.time && comparePeriods(earlier.time, later.time) === 0;
      if (earlier && !sameTime && !comparabilityDifference(earlier.comparability, later.comparability)) {
        yield { target, earlier, later };
      }
    }
  }
}

/** Is the value a rate of growth: "tăng 8%/năm"? Those may fall without anything being lost. */
export function isGrowth({ quantity, comparability }: TargetValue): boolean {
  return (
    quantity !== undefined &&
    isMeasure(quantity) &&
    (quantity.kind === 'growth' || (quantity.kind === 'increase' && comparability.counting === 'tốc độ tăng'))
  );
}
