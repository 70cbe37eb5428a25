import { comparePeriods } from '../../model/period.ts';
import { fieldText, type Plan } from '../../plan/plan.ts';
import { type TargetValue, timeKeyOf } from '../../plan/targets.ts';
import type { ExportedValue } from '../../references/exports.ts';
import { wordsKey } from '../../text/normalise.ts';
import { isCommitment, isCumulative, type ParentTarget } from './parent-targets.ts';

/** The parent's values that a value has to meet. */
export interface Counterparts {
  readonly values: readonly ExportedValue[];
  /** It has to meet one of them only: which of their scopes it speaks of is not known. */
  readonly any: boolean;
}

const levels = ['cấp trung ương', 'cấp tỉnh', 'cấp huyện', 'cấp xã', 'cấp thôn'];

/** The scopes of which a document of this level can speak: its own level and those below; undefined where it gives none. */
export function levelsBelow(plan: Plan): ReadonlySet<string> | undefined {
  const level = levelOf(fieldText(plan.head.get('cấp')));
  return level < 0 ? undefined : new Set(levels.slice(level));
}

const levelOf = (level: string | undefined): number => levels.indexOf(`cấp ${wordsKey(level ?? '')}`);

/** Does the first of two levels, as heads write them, stand below the second? Not where one is unknown. */
export function isLevelBelow(lower: string | undefined, upper: string | undefined): boolean {
  return levelOf(upper) >= 0 && levelOf(lower) > levelOf(upper);
}

/** More earlier milestones of the parent than this are not looked at for one value. */
const mostEarlier = 8;

/**
 * Finds the parent's values that the values of a target have to meet: those of the same time and scope; for a number
 * that only grows also the last earlier one, where the target has no value for that time. A value without scope holds
 * for every scope that has none of its own, on either side; `còn lại` are the scopes that are not named.
 */
export class Meeting {
  private readonly own: readonly TargetValue[];
  private readonly theirs = new Map<string, ExportedValue[]>();
  /** The parent's times in their order, one value for each. */
  private readonly times: readonly ExportedValue[];
  private readonly ownScopes = new Map<string, Set<string>>();
  private readonly levels: ReadonlySet<string> | undefined;

  constructor({ values, target, parentTarget }: ParentTarget, plan: Plan) {
    this.own = values.filter((value) => isCommitment(value) && value.quantity !== undefined);
    this.levels = levelsBelow(plan);
    for (const value of target.values) {
      if (isCommitment(value)) {
        const scopes = this.ownScopes.get(timeKeyOf(value)) ?? new Set();
        this.ownScopes.set(timeKeyOf(value), scopes.add(value.scope));
      }
    }
    for (const value of parentTarget.values) {
      if (isCommitment(value) && value.quantity) {
        const same = this.theirs.get(timeKeyOf(value));
        if (same) {
          same.push(value);
        } else {
          this.theirs.set(timeKeyOf(value), [value]);
        }
      }
    }
    this.times = [...this.theirs.values()]
      .flatMap(([first]) => (first?.time?.to ? [first] : []))
      .sort((a, b) => (a.time && b.time ? (comparePeriods(a.time, b.time) ?? 0) : 0));
  }

  /** The values of the target, each with what it has to meet. */
  *pairs(): Iterable<readonly [TargetValue, Counterparts]> {
    for (const value of this.own) {
      const atTime = this.theirs.get(timeKeyOf(value));
      const found = atTime ? this.inScope(value, atTime) : this.earlier(value);
      if (found.values.length > 0) {
        yield [value, found];
      }
    }
  }

  /** A value for whose time the parent has values, but of other scopes only; undefined where some value meets its like. */
  outOfScope(): readonly [TargetValue, ExportedValue] | undefined {
    let first: readonly [TargetValue, ExportedValue] | undefined;
    for (const value of this.own) {
      const atTime = this.theirs.get(timeKeyOf(value));
      const other = atTime?.[0];
      if (atTime && other) {
        if (this.inScope(value, atTime).values.length > 0) {
          return undefined;
        }
        first ??= [value, other];
      }
    }
    return first;
  }

  private inScope(value: TargetValue, others: readonly ExportedValue[]): Counterparts {
    const one = (other: ExportedValue | undefined): Counterparts => ({ values: other ? [other] : [], any: false });
    const of = (scope: string) => others.find((other) => other.scope === scope);
    const scopes = this.ownScopes.get(timeKeyOf(value)) ?? new Set();
    if (value.scope === 'còn lại') {
      const sameRest = others.every(({ scope }) => scope === '' || scope === 'còn lại' || scopes.has(scope));
      return one((sameRest ? of('còn lại') : undefined) ?? of(''));
    }
    if (value.scope !== '') {
      return one(of(value.scope) ?? of('còn lại') ?? of(''));
    }
    const general = of('');
    const scoped = others.filter(({ scope }) => scope !== '' && !scopes.has(scope));
    const known = this.levels;
    if (known) {
      const concerned = scoped.filter(({ scope }) => known.has(scope));
      if (general || concerned.length > 0) {
        return { values: general ? [general, ...concerned] : concerned, any: false };
      }
      const groups = scoped.filter(({ scope }) => !levels.includes(scope));
      return { values: groups, any: true };
    }
    return general ? one(general) : { values: scoped, any: true };
  }

  /** The last earlier milestone of the parent for which the target has no value of its own. */
  private earlier(value: TargetValue): Counterparts {
    const none: Counterparts = { values: [], any: false };
    const { time } = value;
    if (!time || !isCumulative(value)) {
      return none;
    }
    let looked = 0;
    for (let i = this.before(time); i >= 0 && looked < mostEarlier; i--) {
      const key = timeKeyOf(this.times[i] as ExportedValue);
      const scopes = this.ownScopes.get(key);
      if (!scopes?.has(value.scope) && !scopes?.has('')) {
        const found = this.inScope(value, this.theirs.get(key) ?? []);
        if (
          found.values.length > 0 &&
          found.values.every((other) => other.time?.kind === time.kind && isCumulative(other))
        ) {
          return found;
        }
      }
      looked++;
    }
    return none;
  }

  /** The place of the last of the parent's times before this one. */
  private before(time: NonNullable<TargetValue['time']>): number {
    let [low, high] = [0, this.times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.times[middle]?.time;
      if (other && comparePeriods(other, time) === -1) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
