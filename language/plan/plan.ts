import type { Document } from '../grammar/generated/ast.ts';
import { type BudgetFacts, readBudgets } from './budgets.ts';
import { readSlots, type SlotUse } from './slots.ts';
import { collectStatements, type Statements } from './statements.ts';
import { readTargets, type TargetFacts } from './targets.ts';

export * from './statements.ts';

/** The meaning of one document: what its statements say, free of the order in which they stand. */
export interface Plan extends Statements {
  readonly targets: readonly TargetFacts[];
  readonly targetByName: ReadonlyMap<string, TargetFacts>;
  readonly budgets: readonly BudgetFacts[];
  readonly slotUses: readonly SlotUse[];
}

const plans = new WeakMap<Document, Plan>();

/** The meaning of a parsed document; read once, then remembered. Needs no linking. */
export function planOf(root: Document): Plan {
  let plan = plans.get(root);
  if (!plan) {
    const statements = collectStatements(root);
    const targets = readTargets(statements);
    const targetByName = new Map<string, TargetFacts>();
    for (const target of targets) {
      if (target.name !== undefined && !targetByName.has(target.name)) {
        targetByName.set(target.name, target);
      }
    }
    const slotUses = readSlots(statements, targetByName);
    plan = { ...statements, targets, targetByName, budgets: readBudgets(statements), slotUses };
    plans.set(root, plan);
  }
  return plan;
}
