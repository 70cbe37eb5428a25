import type { Reference } from '../../grammar/generated/ast.ts';
import { formatMoney } from '../../model/money.ts';
import { message } from '../../model/problem.ts';
import { knownAmount } from '../../plan/budget-sums.ts';
import { type BudgetFacts, budgetPlace } from '../../plan/budgets.ts';
import { placeOf } from '../../plan/places.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import { allBudgets, budgetName, differenceWords } from './describe.ts';

/** Language reference, section 3: `bằng: OtherView` where two views must agree. */
export const twoViews: Rule = {
  code: 'KH304',
  name: 'two-views',
  severity: 'error',
  title: { vi: 'Hai cách tính kinh phí không bằng nhau', en: 'Two views of a budget that differ' },
  description: {
    vi: '`bằng: Tên` nói rằng khoản này và khoản kia là cùng một số tiền, tính theo hai cách. Hai số phải bằng nhau.',
    en: '`bằng: Name` says that two items are one amount seen in two ways. They must be equal.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Theo năm và theo nhiệm vụ', en: 'By year and by task' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí TheoNam "Kinh phí theo năm" { theo năm { 2026: 10 tỷ đồng; 2027: 20 tỷ đồng } }\nkinh phí TheoViec "Kinh phí theo nhiệm vụ": 29.500 triệu đồng { bằng: TheoNam }\n',
      },
      {
        title: { vi: 'Một khoản bằng kinh phí khác', en: 'An item and another budget' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí K1 "Kinh phí": 300 triệu đồng { khoản chi X "Đào tạo": 100 triệu đồng { bằng: K2 }; khoản chi "Khác": 200 triệu đồng }\nkinh phí K2 "Kinh phí đào tạo": 120 triệu đồng\n',
      },
    ],
    good: [
      {
        title: { vi: 'Bằng nhau', en: 'Equal' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí TheoNam "Kinh phí theo năm" { theo năm { 2026: 10 tỷ đồng; 2027: 20 tỷ đồng } }\nkinh phí TheoViec "Kinh phí theo nhiệm vụ": 30.000 triệu đồng { bằng: TheoNam }\n',
      },
      {
        title: { vi: 'Chưa biết một số tiền', en: 'One is not known yet' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí K1 "Kinh phí" { nguồn: "Ngân sách" }\nkinh phí K2 "Kinh phí": 3 tỷ đồng { bằng: K1 }\n',
      },
    ],
  },
  check({ plan }, report) {
    const byName = new Map<string, BudgetFacts>();
    for (const budget of allBudgets(plan.budgets)) {
      if (budget.name !== undefined && !byName.has(budget.name)) {
        byName.set(budget.name, budget);
      }
    }
    for (const budget of allBudgets(plan.budgets)) {
      for (const reference of budget.equals) {
        const other = reference.document ? undefined : byName.get(reference.subject?.$refText ?? '');
        const finding = other && other !== budget && compare(budget, other, reference);
        if (finding) {
          report(finding);
        }
      }
    }
  },
};

function compare(budget: BudgetFacts, other: BudgetFacts, reference: Reference): Finding | undefined {
  const [own, same] = [knownAmount(budget), knownAmount(other)];
  if (own === undefined || same === undefined || own === 'not separate' || same === 'not separate') {
    return undefined;
  }
  if (own.dong.eq(same.dong)) {
    return undefined;
  }
  const difference = differenceWords(own, same);
  return {
    place: placeOf(reference),
    message: message(
      `“${budgetName(budget)}” là ${formatMoney(own)}, không bằng “${budgetName(other)}” ${formatMoney(same)} (${difference.vi}).`,
      `“${budgetName(budget)}” is ${formatMoney(own)}, “${budgetName(other)}” is ${formatMoney(same)} (${difference.en}).`,
    ),
    related: [{ place: budgetPlace(other), message: message(formatMoney(same), formatMoney(same)) }],
    ...(budget.written ? { fixes: [offer(budget.written.place, formatMoney(same, own.unit))] } : {}),
  };
}
