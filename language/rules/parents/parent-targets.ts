import type { Reference } from '../../grammar/generated/ast.ts';
import { countingOf } from '../../model/counting.ts';
import { isMeasure } from '../../model/quantity.ts';
import type { Plan } from '../../plan/plan.ts';
import type { TargetFacts, TargetValue } from '../../plan/targets.ts';
import type { DocumentExports, ExportedTarget, ExportedValue } from '../../references/exports.ts';
import type { PlanIndex } from '../../references/plan-index.ts';

/** How a document stands to another: `thực hiện` binds, `đối chiếu` informs, else it says neither. */
export type Bond = 'carries out' | 'compares' | 'none';

/** A target and the parent's target that its `theo` names. */
export interface ParentTarget {
  readonly target: TargetFacts;
  /** The values of the target to which this `theo` belongs. */
  readonly values: readonly TargetValue[];
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

/** All targets of a document with the parent's targets that they, or single values of them, carry out. */
export function parentTargets(plan: Plan, index: PlanIndex): ParentTarget[] {
  const [carriedOut, compared] = [documentsIn(plan, 'thực hiện'), documentsIn(plan, 'đối chiếu')];
  return plan.targets.flatMap((target) => {
    const byReference = new Map<Reference, TargetValue[]>(target.parents.map((reference) => [reference, []]));
    for (const value of target.values) {
      for (const reference of value.parents) {
        const values = byReference.get(reference) ?? [];
        values.push(value);
        byReference.set(reference, values);
      }
    }
    return [...byReference].flatMap(([reference, values]): ParentTarget[] => {
      const name = reference.document?.$refText;
      const parent = name === undefined ? undefined : index.exportsNamed(name);
      const parentTarget = parent?.targets.get(reference.subject?.$refText ?? '');
      if (name === undefined || !parent || !parentTarget) {
        return [];
      }
      const bond: Bond = carriedOut.has(name) ? 'carries out' : compared.has(name) ? 'compares' : 'none';
      return [{ target, values, reference, parent, parentTarget, bond }];
    });
  });
}

/** Is this a value to be reached? Baselines and results are none, nor are parts and steps. */
export function isCommitment(value: TargetValue | ExportedValue): boolean {
  const kind = value.time?.kind;
  return !('part' in value && value.part) && kind !== 'baseline' && kind !== 'result' && kind !== 'step';
}

/** Is the number one that only grows (shares and stocks)? Rates and yearly flows are compared at the same time only. */
export function isCumulative({ quantity, comparability }: TargetValue | ExportedValue): boolean {
  if (comparability.counting !== undefined) {
    return countingOf(comparability.counting)?.laterAtLeastAsStrict === true;
  }
  return (
    quantity !== undefined &&
    (quantity.kind === 'rank' ||
      quantity.kind === 'fraction' ||
      (isMeasure(quantity) && quantity.kind === 'level' && quantity.unit.per === undefined && !quantity.perYear))
  );
}
