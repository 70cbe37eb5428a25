import type { Print } from '../../language/grammar/generated/ast.ts';
import { formatCitation } from '../../language/model/citation.ts';
import { type BudgetFacts, findBudget, type WrittenAmount } from '../../language/plan/budgets.ts';
import { citationOf } from '../../language/plan/citations.ts';
import type { TargetFacts } from '../../language/plan/targets.ts';
import { stringText } from '../../language/plan/text.ts';
import type { Block } from '../model/document-model.ts';
import { capitalised, textInlines } from './inline-text.ts';
import { type Projection, traced } from './projection.ts';
import { valueText } from './slot-text.ts';

/** `in X`: the default sentence of a declaration. */
export function printSentences(projection: Projection, print: Print): Block[] {
  const node = print.subject?.subject?.ref;
  const item = (text: string, level: 1 | 2 = 1): Block => ({
    type: 'bullet',
    level,
    mark: level === 1 ? '-' : '+',
    content: textInlines(capitalised(text)),
    ...traced(projection, print),
  });
  switch (node?.$type) {
    case 'Target': {
      const target = projection.plan.targets.find((candidate) => candidate.node === node);
      return target ? [item(targetSentence(target))] : [];
    }
    case 'Budget':
    case 'CostItem': {
      const budget = findBudget(projection.plan.budgets, node);
      return budget
        ? [item(budgetSentence(budget)), ...budget.children.map((child) => item(budgetSentence(child), 2))]
        : [];
    }
    case 'Citation':
      projection.mentioned.add(node);
      return [item(`${formatCitation(citationOf(node), 'đầy đủ', projection.profile)};`)];
    case 'Unit':
    case 'Task':
      return [item(`${stringText(node.title)}.`)];
    case 'Abbreviation':
      return [item(`${node.name ?? ''}: ${stringText(node.title)}.`)];
    default:
      return [];
  }
}

/** "Hồ sơ công việc … : năm 2025 cấp huyện 95%, cấp xã 80%; năm 2030 100%." */
function targetSentence(target: TargetFacts): string {
  const byTime = new Map<string, string[]>();
  for (const value of target.values.filter((candidate) => !candidate.part && candidate.origin === 'declared')) {
    const time = value.timeText ?? '';
    const text = value.scope === '' ? valueText(value) : `${value.scope} ${valueText(value)}`;
    byTime.set(time, [...(byTime.get(time) ?? []), text]);
  }
  const times = [...byTime].map(([time, texts]) => {
    const when = /^\d{4}$/.test(time) ? `đến năm ${time} ` : time === '' || time === 'không thời hạn' ? '' : `${time} `;
    return `${when}${texts.join(', ')}`;
  });
  return times.length === 0 ? `${target.title}.` : `${target.title}: ${times.join('; ')}.`;
}

function budgetSentence(budget: BudgetFacts): string {
  const words = budget.words ? ` (${budget.words.text})` : '';
  const parts = budget.breakdowns[0]?.entries.map((entry) => `${entry.label}: ${amountText(entry.written)}`);
  const amount = budget.written ? amountText(budget.written) : (parts?.join('; ') ?? '…');
  return `${budget.title}: ${amount}${words}.`;
}

/** An amount as written, with its unit where that is given once for the whole budget. */
function amountText(written: WrittenAmount | undefined): string {
  if (!written) {
    return '…';
  }
  const { amount, text } = written;
  return amount?.kind === 'money' && /[\d.,]$/u.test(text) ? `${text} ${amount.unit.name}` : text;
}
