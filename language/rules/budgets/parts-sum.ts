import { formatMoney, type Money, sumMoney } from '../../model/money.ts';
import { message } from '../../model/problem.ts';
import { type AmountHolder, certainAmount, isWhole, knownAmount, sumOfParts } from '../../plan/budget-sums.ts';
import { type BreakdownFacts, breakdownEntryPlace, budgetPlace } from '../../plan/budgets.ts';
import type { Place } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import { allBudgets, axisName, budgetName, differenceWords, entryName, relatedParts } from './describe.ts';
import { entryOf } from './money-in-words.ts';
import { wrongItems } from './task-money.ts';

/** Language reference, section 4, check 3. */
export const partsSum: Rule = {
  code: 'KH301',
  name: 'parts-sum',
  severity: 'error',
  title: { vi: 'Các khoản không cộng bằng tổng', en: 'Parts that do not sum to their total' },
  description: {
    vi: 'Mọi cách chia một số tiền (khoản chi, theo cấp, theo năm, theo nguồn, theo nhiệm vụ) phải cộng đúng bằng số tiền đó, ở mọi tầng. Khoản không ghi số tiền là tổng các phần của nó; “không tính riêng” tính bằng 0; cách chia còn thiếu số tiền thì chỉ xét có vượt tổng hay không.',
    en: 'Every way to break an amount down (items, levels, years, sources, tasks) sums exactly to it, at every depth. An item without an amount is the sum of its parts; “không tính riêng” counts nothing; where amounts are missing only exceeding the total is a finding.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Các khoản chi thiếu 45 triệu đồng', en: 'Items that are short' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí năm 2023": 1.545.000.000 đồng {\n  khoản chi HaTang "Hạ tầng": 820 triệu đồng\n  khoản chi UngDung "Ứng dụng": 0,68 tỷ đồng\n}\n',
      },
      {
        title: { vi: 'Một khoản có các cấp không khớp', en: 'The levels of one item' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 500 triệu đồng {\n  khoản chi HaTang "Hạ tầng": 500 triệu đồng { cấp huyện: 300 triệu đồng; cấp xã: 250 triệu đồng }\n}\n',
      },
      {
        title: { vi: 'Chia theo năm, theo nguồn', en: 'By year and by source' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 30.000 triệu đồng {\n  đơn vị tính: triệu đồng\n  theo năm { 2026: 10.000; 2027: 20.000 }\n  theo nguồn { "Ngân sách tỉnh": 25.000; "Xã hội hóa": 4.000 }\n}\n',
      },
      {
        title: { vi: 'Hai cách chia không cùng tổng', en: 'Two breakdowns with two sums' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí" {\n  theo năm { 2026: 100 triệu đồng; 2027: 200 triệu đồng }\n  theo nguồn { "Tỉnh": 250 triệu đồng; "Xã": 60 triệu đồng }\n}\n',
      },
      {
        title: { vi: 'Còn thiếu số tiền nhưng đã vượt tổng', en: 'Not complete, yet too much' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 100 triệu đồng {\n  khoản chi "A": 80 triệu đồng\n  khoản chi "B": 30 triệu đồng\n  khoản chi "C"\n}\n',
      },
      {
        title: { vi: 'Cộng các khoản theo từng cấp', en: 'The levels over all items' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 300 triệu đồng {\n  khoản chi "A": 100 triệu đồng { cấp huyện: 60 triệu đồng; cấp xã: 40 triệu đồng }\n  khoản chi "B": 200 triệu đồng { cấp huyện: 120 triệu đồng; cấp xã: 80 triệu đồng }\n  theo cấp { cấp huyện: 190 triệu đồng; cấp xã: 110 triệu đồng }\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Cộng đúng 1.545 triệu đồng, qua hai tầng', en: 'Sums through two depths' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 1.545.000.000 đồng {\n  khoản chi HaTang "Hạ tầng" { cấp huyện: 500 triệu đồng; cấp xã: 320.000.000đ }\n  khoản chi UngDung "Ứng dụng" { cấp huyện: 0,2 tỷ đồng; cấp xã: 427 triệu đồng }\n  khoản chi DaoTao "Đào tạo": 98.000 nghìn đồng\n  theo cấp { cấp huyện: 798 triệu đồng; cấp xã: 747 triệu đồng }\n}\n',
      },
      {
        title: { vi: 'Không tính riêng, chưa có số tiền', en: 'Not separate, not known yet' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 100 triệu đồng {\n  khoản chi "A": 100 triệu đồng\n  khoản chi "B": không tính riêng\n  theo nguồn { "Tỉnh": 60 triệu đồng; "Xã": }\n}\nkinh phí K2 "Kinh phí": 100 triệu đồng {\n  khoản chi "A": 60 triệu đồng\n  khoản chi "B"\n}\n',
      },
      {
        title: { vi: 'Trong đó chỉ nêu một phần', en: 'Only some parts' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 100 triệu đồng {\n  trong đó { cấp xã: 40 triệu đồng }\n}\n',
      },
      {
        title: { vi: 'Cả giai đoạn và từng năm', en: 'A period beside its years' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 500 triệu đồng {\n  theo năm { giai đoạn 2026-2030: 500 triệu đồng; 2026: 100 triệu đồng }\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    // An item that the tasks do not fit and that makes the total wrong is one mistake (KH306).
    const settled = new Set(wrongItems(plan).map(({ settles }) => settles));
    for (const budget of allBudgets(plan.budgets)) {
      checkHolder(budget, budgetName(budget), budgetPlace(budget), plan, report, settled.has(budget));
      for (const { entries } of budget.breakdowns) {
        checkEntries(entries, plan, report);
      }
    }
  },
};

/** Entries that have parts of their own; items among them are budgets and have their turn. */
function checkEntries(entries: BreakdownFacts['entries'], plan: Plan, report: (finding: Finding) => void): void {
  for (const entry of entries) {
    if (entry.node.$type !== 'CostItem' && entry.breakdowns.length > 0) {
      checkHolder(entry, entryName(entry, plan), breakdownEntryPlace(entry), plan, report);
      for (const breakdown of entry.breakdowns) {
        checkEntries(breakdown.entries, plan, report);
      }
    }
  }
}

function checkHolder(
  holder: AmountHolder,
  name: string,
  place: Place,
  plan: Plan,
  report: (finding: Finding) => void,
  itemsSaid = false,
): void {
  const own = certainAmount(holder.written);
  if (own === 'not separate' || (holder.written && own === undefined)) {
    return;
  }
  let wrong = false;
  /** Where the total is not written: the first sum, which the other breakdowns must meet. */
  let total: Money | undefined = own;
  for (const breakdown of holder.breakdowns) {
    if (itemsSaid && breakdown.axis === 'khoản chi') {
      wrong = true;
      continue;
    }
    const { sum, complete, overlapping } = sumOfParts(breakdown);
    if (!isWhole(breakdown) || overlapping) {
      if (breakdown.axis === 'trong đó' && own && sum.dong.gt(own.dong)) {
        report(exceeding(breakdown, sum, own, name, place, plan));
      }
      continue;
    }
    if (complete && !total) {
      total = sum;
    } else if (complete && total && !sum.dong.eq(total.dong)) {
      wrong = true;
      report(
        own
          ? mismatch(breakdown, sum, own, holder.written, name, place, plan)
          : disagreement(breakdown, sum, total, name, plan),
      );
    } else if (!complete && own && sum.dong.gt(own.dong)) {
      wrong = true;
      report(exceeding(breakdown, sum, own, name, place, plan));
    }
  }
  if (!wrong) {
    checkAcross(holder, plan, report);
  }
}

function mismatch(
  breakdown: BreakdownFacts,
  sum: Money,
  total: Money,
  written: AmountHolder['written'],
  name: string,
  place: Place,
  plan: Plan,
): Finding {
  const [parts, difference] = [axisName(breakdown), differenceWords(sum, total)];
  const [shown, whole] = [formatMoney(sum, total.unit), formatMoney(total)];
  return {
    place,
    message: message(
      `${parts.vi} của “${name}” cộng lại được ${shown}, khác tổng số ${whole} (${difference.vi}).`,
      `${parts.en} of “${name}” sum to ${shown}, not to the total of ${whole} (${difference.en}).`,
    ),
    related: relatedParts(breakdown.entries, plan),
    ...(written ? { fixes: [offer(written.place, shown)] } : {}),
  };
}

function exceeding(
  breakdown: BreakdownFacts,
  sum: Money,
  total: Money,
  name: string,
  place: Place,
  plan: Plan,
): Finding {
  const parts = axisName(breakdown);
  const [shown, whole] = [formatMoney(sum, total.unit), formatMoney(total)];
  return {
    place,
    message: message(
      `${parts.vi} của “${name}” đã ghi số tiền cộng lại được ${shown}, vượt tổng số ${whole}.`,
      `${parts.en} of “${name}” that have an amount sum to ${shown}, above the total of ${whole}.`,
    ),
    related: relatedParts(breakdown.entries, plan),
  };
}

function disagreement(breakdown: BreakdownFacts, sum: Money, total: Money, name: string, plan: Plan): Finding {
  const [first] = breakdown.entries;
  const [parts, difference] = [axisName(breakdown), differenceWords(sum, total)];
  const [shown, whole] = [formatMoney(sum, total.unit), formatMoney(total)];
  return {
    place: first ? breakdownEntryPlace(first) : { offset: 0, end: 0 },
    message: message(
      `${parts.vi} của “${name}” cộng lại được ${shown}, nhưng cách chia trước cộng được ${whole} (${difference.vi}).`,
      `${parts.en} of “${name}” sum to ${shown}, but the breakdown before to ${whole} (${difference.en}).`,
    ),
    related: relatedParts(breakdown.entries, plan),
  };
}

/**
 * Where each part along one axis is broken down along a second, and the whole is broken down along the second too, the
 * two must agree: the items' money for the communes is the communes' money.
 */
function checkAcross(holder: AmountHolder, plan: Plan, report: (finding: Finding) => void): void {
  const wholes = holder.breakdowns.filter((breakdown) => isWhole(breakdown) && sumOfParts(breakdown).complete);
  for (const inner of wholes) {
    for (const outer of wholes) {
      const halves = outer === inner ? undefined : innerBreakdowns(outer, inner.axis);
      if (halves) {
        compareAcross(outer, inner, halves, plan, report);
      }
    }
  }
}

/** The breakdown along `axis` of each part; undefined where one has none that is complete. */
function innerBreakdowns(outer: BreakdownFacts, axis: string): readonly AmountHolder[] | undefined {
  const parts = outer.entries.filter((entry) => knownAmount(entry) !== 'not separate');
  const halves = parts.map((entry) => {
    const breakdown = entry.breakdowns.find((candidate) => candidate.axis === axis);
    const sum = breakdown && sumOfParts(breakdown);
    const amount = knownAmount(entry);
    const whole = sum?.complete === true && amount !== 'not separate' && amount?.dong.eq(sum.sum.dong) === true;
    return breakdown && whole ? { written: undefined, breakdowns: [breakdown] } : undefined;
  });
  return halves.length > 0 && halves.every((half) => half !== undefined) ? halves : undefined;
}

function compareAcross(
  outer: BreakdownFacts,
  inner: BreakdownFacts,
  halves: readonly AmountHolder[],
  plan: Plan,
  report: (finding: Finding) => void,
): void {
  for (const entry of inner.entries) {
    const amount = knownAmount(entry);
    if (amount === undefined || amount === 'not separate') {
      continue;
    }
    const parts = halves.flatMap((half) => entryOf(half, entry.label) ?? []);
    const sum = sumMoney(parts.map(knownAmount).flatMap((part) => (part && part !== 'not separate' ? [part] : [])));
    if (!sum.dong.eq(amount.dong)) {
      const name = entryName(entry, plan);
      const [shown, whole, difference] = [
        formatMoney(sum, amount.unit),
        formatMoney(amount),
        differenceWords(sum, amount),
      ];
      report({
        place: breakdownEntryPlace(entry),
        message: message(
          `Phần “${name}” của ${axisName(outer).vi.toLowerCase()} cộng lại được ${shown}, khác ${whole} ở đây (${difference.vi}).`,
          `The “${name}” parts of ${axisName(outer).en.toLowerCase()} sum to ${shown}, not to ${whole} (${difference.en}).`,
        ),
        related: relatedParts(parts, plan),
      });
    }
  }
}
