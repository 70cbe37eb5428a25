/** How targets of different documents, and tasks and targets, hang together: for code lenses and hierarchies. */
import { AstUtils } from 'langium';
import { type Document, isDocument, type Target, type Task } from '../grammar/generated/ast.ts';
import { type Plan, planOf, referencesIn, tasksOf } from '../plan/plan.ts';
import type { TargetFacts } from '../plan/targets.ts';
import type { DocumentExports, ExportedTarget } from '../references/exports.ts';
import type { PlanIndex } from '../references/plan-index.ts';
import { parentTargets } from '../rules/parents/parent-targets.ts';

/** A target of another document that carries out a target. */
export interface ChildTarget {
  readonly uri: string;
  readonly documentName: string | undefined;
  readonly target: TargetFacts;
}

/** The targets of other documents whose `theo` names this one, by address of their documents. */
export function childTargets(target: Target, index: PlanIndex): ChildTarget[] {
  const documentName = planAround(target)?.header?.name;
  if (documentName === undefined || target.name === undefined) {
    return [];
  }
  return [...index.usersOf(documentName)].sort().flatMap((uri) => {
    const root = index.documentAt(uri)?.parseResult.value;
    if (!isDocument(root)) {
      return [];
    }
    const plan = planOf(root as Document);
    return plan.targets
      .filter((child) =>
        [child, ...child.values].some(({ parents }) =>
          parents.some(
            ({ document, subject }) => document?.$refText === documentName && subject?.$refText === target.name,
          ),
        ),
      )
      .map((child) => ({ uri, documentName: plan.header?.name, target: child }));
  });
}

/** A target of a parent document. */
export interface ParentOfTarget {
  readonly parent: DocumentExports;
  readonly target: ExportedTarget;
}

/** The parents' targets that a target, or a single value of it, carries out. */
export function parentsOfTarget(target: Target, index: PlanIndex): ParentOfTarget[] {
  const plan = planAround(target);
  return plan
    ? parentTargets(plan, index)
        .filter((pair) => pair.target.node === target)
        .map(({ parent, parentTarget }) => ({ parent, target: parentTarget }))
    : [];
}

/** The tasks of the same document that serve a target (`phục vụ`). */
export function tasksServing(name: string, plan: Plan): Task[] {
  return tasksOf(plan).filter((task) =>
    referencesIn(task, 'phục vụ').some(({ document, subject }) => !document && subject?.$refText === name),
  );
}

function planAround(target: Target): Plan | undefined {
  const root = AstUtils.getDocument(target).parseResult.value;
  return isDocument(root) ? planOf(root as Document) : undefined;
}
