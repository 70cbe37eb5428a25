import type { Reference, Task } from '../../language/grammar/generated/ast.ts';
import { type BudgetFacts, budgetPlace } from '../../language/plan/budgets.ts';
import { headPlace } from '../../language/plan/places.ts';
import { fieldIn, fieldText, referencesIn, referenceText, tasksOf } from '../../language/plan/plan.ts';
import { stringText } from '../../language/plan/text.ts';
import type { Child, Shown } from './child.ts';

const noUnit = 'none';

/** The tasks of a document by the unit that leads them; a step without a unit of its own is its task's. */
export function taskNodes({ plan, uri, say }: Shown, [unit]: readonly string[]): readonly Child[] {
  const byUnit = new Map<string, Task[]>();
  for (const task of tasksOf(plan)) {
    const leads = leadsOf(task).map((reference) => `unit ${referenceText(reference)}`);
    for (const lead of leads.length > 0 ? new Set(leads) : [noUnit]) {
      byUnit.set(lead, [...(byUnit.get(lead) ?? []), task]);
    }
  }
  if (unit !== undefined) {
    return (byUnit.get(unit) ?? []).map((task): Child => {
      const due = fieldText(fieldIn(task, 'hạn'));
      return {
        key: task.name ?? stringText(task.title),
        kind: 'task',
        label: stringText(task.title) || task.name || '…',
        ...(due === undefined ? {} : { description: due }),
        uri,
        place: headPlace(task),
        hasChildren: false,
      };
    });
  }
  return [...byUnit].map(([key, tasks]): Child => {
    const name = key.replace(/^unit /u, '');
    const declared = plan.byName.get(name);
    const isUnit = key !== noUnit && declared?.$type === 'Unit';
    const known = isUnit ? stringText(declared.title) || name : name;
    return {
      key,
      kind: 'unit',
      label: key === noUnit ? say({ vi: 'Chưa giao đơn vị chủ trì', en: 'No leading unit' }) : known,
      description: `${tasks.length}`,
      ...(isUnit ? { uri, place: headPlace(declared) } : {}),
      hasChildren: true,
    };
  });
}

function leadsOf(task: Task): readonly Reference[] {
  for (let at: Task['$container'] | Task | undefined = task; at; at = at.$container as Task['$container'] | undefined) {
    const found = at.$type === 'Task' ? referencesIn(at, 'chủ trì') : [];
    if (found.length > 0) {
      return found;
    }
  }
  return [];
}

/** The budgets of a document, and the items below each. */
export function budgetNodes({ plan, uri }: Shown, path: readonly string[]): readonly Child[] {
  let budgets = plan.budgets;
  for (const key of path) {
    budgets = budgets.find((_, i) => keyOf(budgets, i) === key)?.children ?? [];
  }
  return budgets.map(
    (budget, i): Child => ({
      key: keyOf(budgets, i),
      kind: 'budget',
      // The amount first: the side bar is narrow, and titles are long.
      label: [budget.written?.text.trim(), budget.title || budget.name || '…'].filter(Boolean).join(' · '),
      uri,
      place: budgetPlace(budget),
      hasChildren: budget.children.length > 0,
    }),
  );
}

/** The name of an item; its place among its neighbours where it has none. */
const keyOf = (budgets: readonly BudgetFacts[], i: number): string => budgets[i]?.name ?? `${i}`;
