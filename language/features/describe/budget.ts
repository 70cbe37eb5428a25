import type { Budget, CostItem } from '../../grammar/generated/ast.ts';
import { formatMoney } from '../../model/money.ts';
import { knownAmount, sumOfParts } from '../../plan/budget-sums.ts';
import { type BreakdownFacts, type BudgetFacts, findBudget } from '../../plan/budgets.ts';
import { amountInWords } from '../../text/amount-in-words.ts';
import { list, paragraphs, plain, table } from '../markdown.ts';
import { type DescribeContext, field, heading, references } from './parts.ts';

/** A budget or cost item: its amount, and its parts with their sum along every breakdown. */
export function describeBudget(node: Budget | CostItem, { plan, language }: DescribeContext): string {
  const facts = findBudget(plan.budgets, node);
  const keyword = node.$type === 'Budget' ? 'kinh phí' : 'khoản chi';
  if (!facts) {
    return heading(keyword, node.name, '');
  }
  const unwritten = knownAmount(facts);
  const total = { vi: 'Cộng các phần', en: 'Sum of the parts' }[language];
  const amount = facts.written
    ? `**${plain(facts.written.text)}**`
    : unwritten && unwritten !== 'not separate'
      ? `${total}: **${formatMoney(unwritten)}**`
      : undefined;
  return paragraphs(
    heading(keyword, node.name, facts.title),
    amount,
    ...facts.breakdowns.map((breakdown) => breakdownTable(breakdown, facts, total)),
    list(
      field(node, 'bằng chữ') ?? inWords(facts),
      field(node, 'tỷ lệ'),
      field(node, 'nguồn'),
      references(node, 'bằng'),
      references(node, 'chủ trì'),
    ),
  );
}

/** The amount in words, where the document does not spell it out itself. */
function inWords(facts: BudgetFacts): string | undefined {
  const amount = knownAmount(facts);
  return amount && amount !== 'not separate' ? `bằng chữ: ${amountInWords(amount.dong)}` : undefined;
}

function breakdownTable(breakdown: BreakdownFacts, { children }: BudgetFacts, total: string): string {
  const titles = new Map(children.map((child) => [child.node as unknown, child.title]));
  const rows = breakdown.entries.map((entry) => {
    const amount = knownAmount(entry);
    const known = amount && amount !== 'not separate' ? formatMoney(amount) : (amount ?? '…');
    return [plain(titles.get(entry.node) || entry.label), entry.written ? plain(entry.written.text) : String(known)];
  });
  const { sum, complete } = sumOfParts(breakdown);
  return table([breakdown.axis, ''], [...rows, [`**${total}**`, complete ? `**${formatMoney(sum)}**` : '…']]);
}
