import { formatMoney, type Money } from '../../model/money.ts';
import { message } from '../../model/problem.ts';
import { knownAmount } from '../../plan/budget-sums.ts';
import { type BreakdownEntry, type BreakdownFacts, type BudgetFacts, breakdownEntryPlace } from '../../plan/budgets.ts';
import type { Plan } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import type { Message } from '../../text/message.ts';
import type { RelatedPlace } from '../rule.ts';

/** What the parts along an axis are called. */
const axisNames: Readonly<Record<string, Message>> = {
  'khoản chi': message('Các khoản chi', 'The items'),
  'theo cấp': message('Các cấp', 'The levels'),
  'theo năm': message('Các năm', 'The years'),
  'theo nguồn': message('Các nguồn', 'The sources'),
  'theo nhiệm vụ': message('Các nhiệm vụ', 'The tasks'),
  'theo đơn vị': message('Các đơn vị', 'The units'),
  'theo nhóm': message('Các nhóm', 'The groups'),
  'trong đó': message('Các phần “trong đó”', 'The parts'),
};

/** What the parts along this axis are called: "Các nguồn". */
export function axisName({ axis }: Pick<BreakdownFacts, 'axis'>): Message {
  return axisNames[axis] ?? message('Các phần', 'The parts');
}

/** What an entry of a breakdown is called in messages: the title of an item, a level, a year. */
export function entryName({ node, label }: BreakdownEntry, plan: Plan): string {
  const { title } = node as { title?: Parameters<typeof stringText>[0] };
  const group = plan.byName.get(label);
  return stringText(title) || (group?.$type === 'Group' ? stringText(group.title) : '') || label;
}

/** The parts with their amounts, for related places; not more than a drafter reads. */
export function relatedParts(entries: readonly BreakdownEntry[], plan: Plan): RelatedPlace[] {
  return entries.slice(0, 12).map((entry) => {
    const amount = knownAmount(entry);
    const shown = amount === undefined ? '…' : amount === 'not separate' ? 'không tính riêng' : formatMoney(amount);
    const words = `${entryName(entry, plan)}: ${shown}`;
    return { place: breakdownEntryPlace(entry), message: message(words, words) };
  });
}

/** The difference of two amounts in words: "thiếu 45 triệu đồng". */
export function differenceWords(sum: Money, total: Money): Message {
  const difference = { dong: sum.dong.minus(total.dong).abs(), unit: total.unit };
  const amount = formatMoney(difference);
  return sum.dong.lt(total.dong)
    ? message(`thiếu ${amount}`, `${amount} short`)
    : message(`thừa ${amount}`, `${amount} too much`);
}

/** All budgets and items of a document, the outer before the inner. */
export function* allBudgets(budgets: readonly BudgetFacts[]): Iterable<BudgetFacts> {
  for (const budget of budgets) {
    yield budget;
    yield* allBudgets(budget.children);
  }
}

/** The name by which messages call a budget: its title, else its name. */
export function budgetName({ title, name }: BudgetFacts): string {
  return title || (name ?? '');
}
