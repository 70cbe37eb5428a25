import { formatMoney } from '../../model/money.ts';
import { message } from '../../model/problem.ts';
import { knownAmount } from '../../plan/budget-sums.ts';
import type { BudgetFacts, WrittenWords } from '../../plan/budgets.ts';
import { budgetPlace } from '../../plan/budgets.ts';
import { amountInWords, readAmountInWords } from '../../text/amount-in-words.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import { allBudgets } from './describe.ts';

/** Language reference, section 4, check 3: the amount in words equals the amount. */
export const amountWords: Rule = {
  code: 'KH302',
  name: 'amount-in-words',
  severity: 'error',
  title: { vi: 'Số tiền bằng chữ khác số tiền', en: 'Amount in words differs from the amount' },
  description: {
    vi: '`bằng chữ:` phải đúng bằng số tiền. Cách đọc thông thường (“bốn lăm”, “ngàn”, “lẻ”) được hiểu như nhau.',
    en: '`bằng chữ:` must equal the amount. Spoken forms (“bốn lăm”, “ngàn”, “lẻ”) count as the same.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Khác một hàng', en: 'One digit differs' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 1.545.000.000 đồng { bằng chữ: "Một tỷ năm trăm năm mươi bốn triệu đồng" }\n',
      },
      {
        title: { vi: 'Thiếu hàng nghìn', en: 'A factor of thousand' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 500 triệu đồng { bằng chữ: "Năm trăm nghìn đồng" }\n',
      },
      {
        title: { vi: 'Tổng cộng từ các khoản', en: 'A total that is summed' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí" { bằng chữ: "Ba trăm triệu đồng"; khoản chi "A": 100 triệu đồng; khoản chi "B": 150 triệu đồng }\n',
      },
      {
        title: { vi: 'Không phải số tiền', en: 'No amount' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 500 triệu đồng { bằng chữ: "Năm trăm trịu đồng" }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đúng bằng', en: 'Equal' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 565.300.000 đồng { bằng chữ: "Năm trăm sáu mươi lăm triệu ba trăm nghìn đồng chẵn" }\n',
      },
      {
        title: { vi: 'Cách đọc thông thường; chỗ để trống', en: 'A spoken form; a blank' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 1.545.000.000 đồng { bằng chữ: "Một tỷ năm trăm bốn lăm triệu đồng" }\nkinh phí K2 "Kinh phí": 20 triệu đồng { bằng chữ: "…" }\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const budget of allBudgets(plan.budgets)) {
      if (budget.words && /\p{L}/u.test(budget.words.text)) {
        checkWords(budget, budget.words, report);
      }
    }
  },
};

function checkWords(budget: BudgetFacts, words: WrittenWords, report: (finding: Finding) => void): void {
  const amount = knownAmount(budget);
  if (amount === undefined || amount === 'not separate') {
    return;
  }
  const read = readAmountInWords(words.text);
  const formal = amountInWords(amount.dong);
  const related = [{ place: budgetPlace(budget), message: message(formatMoney(amount), formatMoney(amount)) }];
  const fixes = [offer(words.place, formal)];
  if (!read.amount) {
    report({
      place: words.place,
      severity: 'warning',
      message: message(
        `Không đọc được số tiền bằng chữ. ${formatMoney(amount)} viết là “${formal}”.`,
        `This is not an amount in words. ${formatMoney(amount)} is “${formal}”.`,
      ),
      related,
      fixes,
    });
  } else if (!read.amount.eq(amount.dong)) {
    const said = formatMoney({ dong: read.amount, unit: amount.unit });
    report({
      place: words.place,
      message: message(
        `Số tiền bằng chữ là ${said}, khác số tiền ${formatMoney(amount)} (“${formal}”).`,
        `The amount in words is ${said}, the amount ${formatMoney(amount)} (“${formal}”).`,
      ),
      related,
      fixes,
    });
  }
}
