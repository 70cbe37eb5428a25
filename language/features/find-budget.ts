import type { AstNode } from 'langium';
import type { BudgetFacts } from '../plan/budgets.ts';

/** The facts of a budget or cost item, by its statement. */
export function findBudget(budgets: readonly BudgetFacts[], node: AstNode): BudgetFacts | undefined {
  for (const budget of budgets) {
    const found = budget.node === node ? budget : findBudget(budget.children, node);
    if (found) {
      return found;
    }
  }
  return undefined;
}
