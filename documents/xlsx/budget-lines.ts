import { isWhole, knownAmount } from '../../language/plan/budget-sums.ts';
import type { BreakdownEntry, BudgetFacts } from '../../language/plan/budgets.ts';
import type { Plan } from '../../language/plan/plan.ts';
import { stringText } from '../../language/plan/text.ts';
import { columnAxes, partHeading } from './budget-columns.ts';

/** A row of a budget: an item, a part by a task or unit, or the whole. */
export interface BudgetLine {
  /** "2.1"; empty for the whole. */
  readonly number: string;
  readonly title: string;
  /** How deep it lies under the budget, from 0. */
  readonly depth: number;
  readonly item: BudgetFacts | BreakdownEntry;
  readonly children: readonly BudgetLine[];
  /** Its row on the sheet, from 0. */
  readonly row: number;
}

/**
 * The lines of a budget: its items with theirs under them, then the whole, in the order of the sheet.
 *
 * @param firstRow the row of the first line
 */
export function budgetLines(plan: Plan, budget: BudgetFacts, firstRow: number): BudgetLine[] {
  const lines: BudgetLine[] = [];
  const add = (item: Part, title: string, number: string, depth: number): BudgetLine => {
    const children: BudgetLine[] = [];
    const line = { number, title, depth, item, children, row: firstRow + lines.length };
    lines.push(line);
    children.push(...addUnder(item, number, depth + 1));
    return line;
  };
  const addUnder = (item: Part, number: string, depth: number): BudgetLine[] =>
    partsInRows(plan, item).map(({ part, title }, i) =>
      add(part, title, number === '' ? String(i + 1) : `${number}.${i + 1}`, depth),
    );
  const children = addUnder(budget, '', 0);
  const row = firstRow + lines.length;
  return [...lines, { number: '', title: 'Tổng cộng', depth: 0, item: budget, children, row }];
}

type Part = BudgetFacts | BreakdownEntry;

/** The items under an item; where it has none, its parts by tasks or units. */
function partsInRows(plan: Plan, item: Part): { part: Part; title: string }[] {
  const children = 'children' in item ? item.children : [];
  if (children.length > 0) {
    return children.map((part) => ({ part, title: part.title }));
  }
  const entries = item.breakdowns.find(({ axis }) => !columnAxes.includes(axis))?.entries ?? [];
  return entries.map((part) => {
    const { title } = part.node as { title?: Parameters<typeof stringText>[0] };
    return { part, title: title ? stringText(title) : partHeading(plan, '', part.label) };
  });
}

/** Do the amounts of the lines under this one make its amount? Not where one is open, or where they need not be all. */
export function addsUp({ item, children }: BudgetLine): boolean {
  const hasItems = 'children' in item && item.children.length > 0;
  const whole =
    hasItems || item.breakdowns.some((breakdown) => !columnAxes.includes(breakdown.axis) && isWhole(breakdown));
  return children.length > 0 && whole && children.every((child) => knownAmount(child.item) !== undefined);
}
