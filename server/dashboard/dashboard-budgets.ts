import Big from 'big.js';
import { formatMoney, MONEY_UNITS, type MoneyUnit } from '../../language/model/money.ts';
import { type AmountHolder, knownAmount } from '../../language/plan/budget-sums.ts';
import { type BudgetFacts, breakdownEntryPlace, budgetPlace } from '../../language/plan/budgets.ts';
import type { Place } from '../../language/plan/places.ts';
import type { Plan } from '../../language/plan/plan.ts';
import type { Message } from '../../language/text/message.ts';
import type { DashboardAmount, DashboardBudget } from '../protocol/dashboard.ts';
import type { Sources } from './sources.ts';

const texts = {
  items: { vi: 'theo khoản chi', en: 'by item' },
  notSeparate: { vi: 'không tính riêng', en: 'not counted separately' },
} as const satisfies Record<string, Message>;

/** The budgets of a document that have parts: by item, and along each axis that they are broken down by. */
export function dashboardBudgets(
  { budgets }: Plan,
  uri: string,
  sources: Sources,
  say: (message: Message) => string,
): DashboardBudget[] {
  const holders = withPartsIn(budgets);
  return holders.map((budget, i) => {
    const amounts = (unit: MoneyUnit) => {
      const amount = (label: string, holder: AmountHolder, place: Place): DashboardAmount =>
        amountOf(label, holder, unit, sources.add(uri, place), say);
      return {
        total: amount(budget.title || budget.name || '…', budget, budgetPlace(budget)),
        views: [
          ...(budget.children.length > 0
            ? [
                {
                  title: say(texts.items),
                  amounts: budget.children.map((child) =>
                    amount(child.title || child.name || '…', child, budgetPlace(child)),
                  ),
                },
              ]
            : []),
          ...budget.breakdowns
            .filter(({ axis }) => axis !== 'khoản chi')
            .map(({ axis, entries }) => ({
              title: axis,
              amounts: entries.map((entry) => amount(entry.label, entry, breakdownEntryPlace(entry))),
            })),
        ],
      };
    };
    const unit = unitFor(budget);
    return { id: budget.name ?? `${i}`, title: budget.title || budget.name || '…', unit: unit.name, ...amounts(unit) };
  });
}

/** Budgets and items that are made of parts. */
function withPartsIn(budgets: readonly BudgetFacts[]): BudgetFacts[] {
  return budgets.flatMap((budget) => [
    ...(budget.children.length + budget.breakdowns.length > 0 ? [budget] : []),
    ...withPartsIn(budget.children),
  ]);
}

/** The largest usual unit of which the budget has at least ten. */
function unitFor(budget: BudgetFacts): MoneyUnit {
  const known = knownAmount(budget);
  const dong = known && known !== 'not separate' ? known.dong : new Big(1e9);
  return [...MONEY_UNITS].reverse().find(({ scale }) => dong.gte(scale.times(10))) ?? (MONEY_UNITS[0] as MoneyUnit);
}

function amountOf(
  label: string,
  holder: AmountHolder,
  unit: MoneyUnit,
  source: number,
  say: (message: Message) => string,
): DashboardAmount {
  const known = knownAmount(holder);
  if (known === undefined) {
    return { label, text: holder.written?.text.trim() ?? '', source };
  }
  return known === 'not separate'
    ? { label, text: say(texts.notSeparate), source }
    : { label, text: formatMoney(known), number: Number(known.dong.div(unit.scale)), source };
}
