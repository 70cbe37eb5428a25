import type { LangiumDocument } from 'langium';
import { knownAmount } from '../../plan/budget-sums.ts';
import type { BudgetFacts } from '../../plan/budgets.ts';
import { headPlace, type Place, placeOf } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Fix } from '../../rules/rule.ts';
import { amountInWords } from '../../text/amount-in-words.ts';

const title = { vi: 'Ghi số tiền bằng chữ', en: 'Write the amount in words' };

/** Adds `bằng chữ: "…"` to the budget at the cursor, or corrects the words that it has. */
export function writeAmountInWords(document: LangiumDocument, selection: Place, plan: Plan): Fix | undefined {
  const budget = plan.budgets.find(({ node }) => {
    const { offset, end } = headPlace(node);
    return offset <= selection.offset && selection.end <= end;
  });
  const amount = budget && knownAmount(budget);
  if (!budget || !amount || amount === 'not separate') {
    return undefined;
  }
  const words = amountInWords(amount.dong);
  if (budget.words) {
    return budget.words.text === words
      ? undefined
      : { title, changes: [{ place: budget.words.place, newText: words }] };
  }
  return { title, changes: [added(document, budget, `bằng chữ: "${words}"`)] };
}

function added(document: LangiumDocument, { node }: BudgetFacts, field: string): Fix['changes'][number] {
  const text = document.textDocument.getText();
  const { block } = node;
  if (!block) {
    const { end } = headPlace(node);
    return { place: { offset: end, end }, newText: ` { ${field} }` };
  }
  const open = placeOf(block).offset + 1;
  const place = { offset: open, end: open };
  const lineStart = text.lastIndexOf('\n', placeOf(node).offset - 1) + 1;
  const indentation = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const isOneLine = !/^[ \t]*\r?\n/.test(text.slice(open));
  return { place, newText: isOneLine ? ` ${field};` : `\n${indentation}  ${field}` };
}
