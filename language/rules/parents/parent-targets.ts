import type { Reference } from '../../grammar/generated/ast.ts';
import { type Comparison, compareQuantities } from '../../model/compare.ts';
import { countingOf } from '../../model/counting.ts';
import { comparePeriods } from '../../model/period.ts';
import { message } from '../../model/problem.ts';
import { isMeasure } from '../../model/quantity.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Comparability, TargetFacts, TargetValue } from '../../plan/targets.ts';
import type { DocumentExports, ExportedTarget, ExportedValue } from '../../references/exports.ts';
import type { PlanIndex } from '../../references/plan-index.ts';
import type { Message } from '../../text/message.ts';
import { comparabilityDifference } from '../targets/describe.ts';

/** How a document stands to another: `thực hiện` binds, `đối chiếu` informs, else it says neither. */
export type Bond = 'carries out' | 'compares' | 'none';

/** A target and the parent's target that its `theo` names. */
export interface ParentTarget {
  readonly target: TargetFacts;
  readonly reference: Reference;
  readonly parent: DocumentExports;
  readonly parentTarget: ExportedTarget;
  readonly bond: Bond;
}

/** The documents of the workspace that a head field names, by name. */
export function documentsIn(plan: Plan, key: string): ReadonlySet<string> {
  const field = plan.head.get(key);
  return new Set(
    field?.$type === 'ReferenceField'
      ? field.references.flatMap(({ subject }) => (subject ? [subject.$refText] : []))
      : [],
  );
}

/** All targets of a document with the parent's targets that they carry out. */
export function parentTargets(plan: Plan, index: PlanIndex): ParentTarget[] {
  const [carriedOut, compared] = [documentsIn(plan, 'thực hiện'), documentsIn(plan, 'đối chiếu')];
  return plan.targets.flatMap((target) =>
    target.parents.flatMap((reference): ParentTarget[] => {
      const name = reference.document?.$refText;
      const parent = name === undefined ? undefined : index.exportsNamed(name);
      const parentTarget = parent?.targets.get(reference.subject?.$refText ?? '');
      if (name === undefined || !parent || !parentTarget) {
        return [];
      }
      const bond: Bond = carriedOut.has(name) ? 'carries out' : compared.has(name) ? 'compares' : 'none';
      return [{ target, reference, parent, parentTarget, bond }];
    }),
  );
}

/** A value beside the parent's value that it has to meet, and how they compare. */
export interface ComparedValue {
  readonly value: TargetValue;
  readonly parentValue: ExportedValue;
  readonly comparison: Comparison;
}

/**
 * Compares the milestones of a target with the parent's. A value meets the parent's value of the same time; where the
 * number only grows (shares and stocks), a later value also has to meet the parent's last one before it. An earlier
 * value below the parent's later one is normal and not compared. Baselines and results are no commitments.
 */
export function compareWithParent({ target, parentTarget }: ParentTarget): ComparedValue[] {
  const direction = target.direction ?? parentTarget.direction;
  return target.values.filter(isCommitment).flatMap((value) =>
    counterparts(value, parentTarget).flatMap((parentValue): ComparedValue[] => {
      const { quantity } = value;
      if (!quantity || !parentValue.quantity) {
        return [];
      }
      const reason = differentMeaning(value, parentValue);
      const counting = value.comparability.counting ?? parentValue.comparability.counting;
      const comparison: Comparison = reason
        ? { result: 'not comparable', reason }
        : compareQuantities(quantity, parentValue.quantity, {
            ...(direction ? { direction } : {}),
            ...(counting ? { counting } : {}),
          });
      return [{ value, parentValue, comparison }];
    }),
  );
}

function isCommitment(value: TargetValue | ExportedValue): boolean {
  const kind = value.time?.kind;
  return !('part' in value && value.part) && kind !== 'baseline' && kind !== 'result' && kind !== 'step';
}

/** The parent's values that a value has to meet: of its scope, at its time or the last before it. */
function counterparts(value: TargetValue, parentTarget: ExportedTarget): ExportedValue[] {
  const candidates = parentTarget.values.filter(
    (other) => isCommitment(other) && other.time?.kind === value.time?.kind,
  );
  const scoped = candidates.filter((other) => other.scope === value.scope);
  const general = candidates.filter((other) => other.scope === '');
  // The parent's value without scope holds for a scope that the parent gives no value of its own.
  const own = atOrBefore(value, scoped) ?? atOrBefore(value, general);
  if (own) {
    return [own];
  }
  // A value for every scope against the parent's values by scope: it has to meet the least of them.
  return value.scope === '' ? leastOf(value, candidates) : [];
}

function atOrBefore(value: TargetValue, others: readonly ExportedValue[]): ExportedValue | undefined {
  const same = others.find((other) => other.time?.key === value.time?.key);
  if (same || !value.time || !isCumulative(value)) {
    return same;
  }
  let last: ExportedValue | undefined;
  for (const other of others) {
    if (
      other.time &&
      comparePeriods(other.time, value.time) === -1 &&
      (!last?.time || comparePeriods(last.time, other.time) === -1)
    ) {
      last = other;
    }
  }
  return last;
}

/** Of the parent's values by scope at one time: the least strict, where all can be compared. */
function leastOf(value: TargetValue, candidates: readonly ExportedValue[]): ExportedValue[] {
  const atTime = candidates.filter((other) => other.time?.key === value.time?.key && other.quantity);
  let least: ExportedValue | undefined;
  for (const other of atTime) {
    if (!least?.quantity) {
      least = other;
    } else if (other.quantity) {
      const { result } = compareQuantities(other.quantity, least.quantity);
      if (result === 'not comparable') {
        return [];
      }
      least = result === 'weaker' ? other : least;
    }
  }
  return least ? [least] : [];
}

/** Is the number one that only grows (shares and stocks)? Rates and yearly flows are compared at the same time only. */
function isCumulative({ quantity, comparability }: TargetValue): boolean {
  if (comparability.counting !== undefined) {
    return countingOf(comparability.counting)?.laterAtLeastAsStrict === true;
  }
  return (
    quantity !== undefined &&
    (quantity.kind === 'rank' ||
      quantity.kind === 'fraction' ||
      (isMeasure(quantity) && quantity.kind === 'level' && quantity.unit.per === undefined))
  );
}

/** Why two values count different things, or undefined. The default way of counting need not be written. */
function differentMeaning(value: TargetValue, parentValue: ExportedValue): Message | undefined {
  const usual = (comparability: Comparability): Comparability => {
    const counting = comparability.counting;
    return { ...comparability, counting: counting === 'tỷ lệ' || counting === 'lũy kế' ? undefined : counting };
  };
  const difference = comparabilityDifference(usual(value.comparability), usual(parentValue.comparability));
  return (
    difference &&
    message(`Khác ${difference.name.vi} so với văn bản cấp trên.`, `They differ in ${difference.name.en}.`)
  );
}
