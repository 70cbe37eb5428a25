import { message, replaceFix } from '../../model/problem.ts';
import { knownAmount } from '../../plan/budget-sums.ts';
import type { BudgetFacts } from '../../plan/budgets.ts';
import type { Place } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import { readAmountInWords } from '../../text/amount-in-words.ts';
import type { Rule } from '../rule.ts';
import { allBudgets } from './describe.ts';

/** Amounts in official documents are written in full, not as they are spoken. */
export const spokenAmount: Rule = {
  code: 'KH305',
  name: 'spoken-amount',
  severity: 'hint',
  title: { vi: 'Số tiền bằng chữ viết theo cách nói', en: 'Amount in spoken words' },
  description: {
    vi: 'Trong văn bản, số tiền bằng chữ viết đủ: “bốn mươi lăm”, không “bốn lăm”; “nghìn”, không “ngàn”; “mươi”, không “chục”.',
    en: 'Official documents write amounts in full: “bốn mươi lăm”, not “bốn lăm”; “nghìn”, not “ngàn”; “mươi”, not “chục”.',
  },
  examples: {
    bad: [
      {
        title: { vi: '“Bốn lăm”', en: '“Bốn lăm”' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 1.545.000.000 đồng { bằng chữ: "Một tỷ năm trăm bốn lăm triệu đồng" }\n',
      },
      {
        title: { vi: '“Ngàn”', en: '“Ngàn”' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 300.000 đồng { bằng chữ: "Ba trăm ngàn đồng" }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Viết đủ', en: 'In full' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 1.545.000.000 đồng { bằng chữ: "Một tỷ năm trăm bốn mươi lăm triệu đồng" }\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const { words, place, budget } of spelledAmounts(plan)) {
      const amount = knownAmount(budget);
      const { spoken, amount: read } = readAmountInWords(words);
      if (amount !== undefined && amount !== 'not separate' && !read?.eq(amount.dong)) {
        continue;
      }
      for (const { found, formal, start, end } of read ? spoken : []) {
        const at: Place = { offset: place.offset + start, end: place.offset + end };
        const { newText, title } = replaceFix(matchCase(formal, found));
        report({
          place: at,
          message: message(
            `“${found}” là cách nói; trong văn bản viết “${newText}”.`,
            `“${found}” is spoken; documents write “${newText}”.`,
          ),
          fixes: [{ title, changes: [{ place: at, newText }] }],
        });
      }
    }
  },
};

/** Amounts in words: of the declarations, and in the slots that print them in words of their own. */
function* spelledAmounts(plan: Plan): Iterable<WrittenAsWords> {
  const byNode = new Map<unknown, BudgetFacts>();
  for (const budget of allBudgets(plan.budgets)) {
    byNode.set(budget.node, budget);
    if (budget.words) {
      yield { words: budget.words.text, place: budget.words.place, budget };
    }
  }
  for (const { slot, subject, words, wordsPlace } of plan.slotUses) {
    const budget = byNode.get(subject);
    if (budget && words !== undefined && wordsPlace && slot.selectors.some(({ word }) => word === 'bằng chữ')) {
      yield { words, place: wordsPlace, budget };
    }
  }
}

interface WrittenAsWords {
  readonly words: string;
  readonly place: Place;
  readonly budget: BudgetFacts;
}

const matchCase = (word: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
