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

/**
 * The targets of other documents whose `theo` names a target of this one, by the name of that target and in the order
 * of their addresses.
 */
export function childrenByTarget(documentName: string, index: PlanIndex): ReadonlyMap<string, readonly ChildTarget[]> {
  const children = new Map<string, ChildTarget[]>();
  for (const uri of [...index.usersOf(documentName)].sort()) {
    const root = index.documentAt(uri)?.parseResult.value;
    const plan = isDocument(root) ? planOf(root as Document) : undefined;
    for (const target of plan?.targets ?? []) {
      const named = [target, ...target.values]
        .flatMap(({ parents }) => parents)
        .flatMap(({ document, subject }) => (document?.$refText === documentName ? (subject?.$refText ?? []) : []));
      for (const name of new Set(named)) {
        const child = { uri, documentName: plan?.header?.name, target };
        children.set(name, [...(children.get(name) ?? []), child]);
      }
    }
  }
  return children;
}

/** The targets of other documents that carry out this one. */
export function childTargets(target: Target, index: PlanIndex): readonly ChildTarget[] {
  const documentName = planAround(target)?.header?.name;
  return documentName === undefined || target.name === undefined
    ? []
    : (childrenByTarget(documentName, index).get(target.name) ?? []);
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

/** The tasks of a document that serve each of its targets (`phục vụ`), by the name of the target. */
export function servingTasks(plan: Plan): ReadonlyMap<string, readonly Task[]> {
  const tasks = new Map<string, Task[]>();
  for (const task of tasksOf(plan)) {
    const names = referencesIn(task, 'phục vụ').flatMap(({ document, subject }) =>
      document ? [] : (subject?.$refText ?? []),
    );
    for (const name of new Set(names)) {
      tasks.set(name, [...(tasks.get(name) ?? []), task]);
    }
  }
  return tasks;
}

function planAround(target: Target): Plan | undefined {
  const root = AstUtils.getDocument(target).parseResult.value;
  return isDocument(root) ? planOf(root as Document) : undefined;
}
