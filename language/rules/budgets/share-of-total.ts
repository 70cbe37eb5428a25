import Big from 'big.js';
import { optionsOf } from '../../config/rule-settings.ts';
import { type Money, shareOfTotal } from '../../model/money.ts';
import { formatNumber } from '../../model/number.ts';
import { message } from '../../model/problem.ts';
import { isMeasure } from '../../model/quantity.ts';
import { readQuantity } from '../../model/read-quantity.ts';
import { knownAmount, sumOfParts } from '../../plan/budget-sums.ts';
import type { BreakdownEntry, BreakdownFacts, WrittenWords } from '../../plan/budgets.ts';
import type { Plan } from '../../plan/plan.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import { toleranceOptions } from '../tolerance.ts';
import { allBudgets, axisName, entryName } from './describe.ts';

const options = toleranceOptions(
  'Sai số cho phép ngoài sai số làm tròn, điểm phần trăm. / Percentage points that a share may be off, beyond its rounding.',
);

/** Language reference, section 3: `tỷ lệ: 32,44%` is the share of an item in the one above. */
export const shareOfTotalRule: Rule = {
  code: 'KH303',
  name: 'share-of-total',
  severity: 'error',
  title: { vi: 'Tỷ lệ không khớp với số tiền', en: 'Share that does not fit the amounts' },
  description: {
    vi: '`tỷ lệ:` của một khoản là phần trăm của nó trong khoản trên, làm tròn đến số chữ số thập phân đã viết. Khi mọi khoản đều ghi tỷ lệ thì các tỷ lệ cộng lại bằng 100%.',
    en: '`tỷ lệ:` is the percentage of an item in the one above, rounded to the decimals that are written. Where all items give it, the shares sum to 100 %.',
  },
  options,
  examples: {
    bad: [
      {
        title: { vi: 'Tỷ lệ tính sai', en: 'A wrong share' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 1.000 triệu đồng {\n  khoản chi "A": 324 triệu đồng { tỷ lệ: 34,2% }\n  khoản chi "B": 676 triệu đồng { tỷ lệ: 67,6% }\n}\n',
      },
      {
        title: { vi: 'Tỷ lệ của một nguồn', en: 'The share of a source' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 500 triệu đồng {\n  theo nguồn { "Tỉnh": 300 triệu đồng { tỷ lệ: 50% }; "Xã": 200 triệu đồng }\n}\n',
      },
      {
        title: { vi: 'Các tỷ lệ không cộng đủ 100%', en: 'Shares that do not sum to 100 %' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí" {\n  khoản chi "A" { tỷ lệ: 40% }\n  khoản chi "B" { tỷ lệ: 50% }\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Làm tròn đến số chữ số đã viết', en: 'Rounded as written' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 643.780 triệu đồng {\n  khoản chi "A": 208.842 triệu đồng { tỷ lệ: 32,44% }\n  khoản chi "B": 434.938 triệu đồng { tỷ lệ: 67,6% }\n}\n',
      },
      {
        title: { vi: 'Ba phần bằng nhau', en: 'Thirds' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 3 tỷ đồng {\n  khoản chi "A": 1 tỷ đồng { tỷ lệ: 33,3% }\n  khoản chi "B": 1 tỷ đồng { tỷ lệ: 33,3% }\n  khoản chi "C": 1 tỷ đồng { tỷ lệ: 33,3% }\n}\n',
      },
      {
        title: { vi: 'Chưa có tổng số', en: 'No total yet' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí" {\n  khoản chi "A": 1 tỷ đồng { tỷ lệ: 40% }\n  khoản chi "B"\n}\n',
      },
    ],
  },
  check({ plan, config }, report) {
    const { tolerance } = optionsOf(shareOfTotalRule, options, config);
    for (const budget of allBudgets(plan.budgets)) {
      checkBreakdowns(budget, tolerance, plan, report);
    }
  },
};

function checkBreakdowns(
  holder: Pick<BreakdownEntry, 'written' | 'breakdowns'>,
  tolerance: number,
  plan: Plan,
  report: (finding: Finding) => void,
): void {
  const total = knownAmount(holder);
  for (const breakdown of holder.breakdowns) {
    const wrong = breakdown.entries.filter((entry) => checkEntry(entry, total, tolerance, plan, report)).length > 0;
    if (!wrong) {
      checkSum(breakdown, tolerance, report);
    }
    for (const entry of breakdown.entries) {
      if (entry.node.$type !== 'CostItem') {
        checkBreakdowns(entry, tolerance, plan, report);
      }
    }
  }
}

interface Share {
  readonly percent: Big;
  readonly decimals: number;
}

/** The share that is written, where it is one exact number of per cent. */
function shareOf(written: WrittenWords | undefined): Share | undefined {
  const { quantity, problems } = written ? readQuantity(written.text) : { quantity: undefined, problems: [] };
  if (!quantity || problems.length > 0 || !isMeasure(quantity) || quantity.bound.operator !== 'eq') {
    return undefined;
  }
  if (quantity.unit.kind !== 'percent' && quantity.unit.kind !== 'none') {
    return undefined;
  }
  const { number } = quantity.parts;
  const digits = number
    ? quantity.text.slice(number.start - quantity.span.start, number.end - quantity.span.start)
    : '';
  return { percent: quantity.bound.number.times(quantity.unit.scale), decimals: digits.split(',')[1]?.length ?? 0 };
}

/** Reports a share that does not fit; is it wrong? */
function checkEntry(
  entry: BreakdownEntry,
  total: ReturnType<typeof knownAmount>,
  tolerance: number,
  plan: Plan,
  report: (finding: Finding) => void,
): boolean {
  const share = shareOf(entry.share);
  const amount = knownAmount(entry);
  if (!entry.share || !share || share.percent.gt(100) || !isMoney(amount) || !isMoney(total) || total.dong.eq(0)) {
    return false;
  }
  // One unit of the last digit: half of it is rounding, the other half is where shares are trimmed to sum to 100.
  const unit = new Big(`1e-${share.decimals}`);
  const error = amount.dong.times(100).minus(share.percent.times(total.dong)).abs().minus(total.dong.times(tolerance));
  if (error.lte(total.dong.times(unit).div(2))) {
    return false;
  }
  const right = formatNumber(shareOfTotal(amount, total, share.decimals) ?? new Big(0));
  report({
    place: entry.share.place,
    ...(error.lt(total.dong.times(unit)) ? { severity: 'info' as const } : {}),
    message: message(
      `“${entryName(entry, plan)}” chiếm ${right}% khoản trên, không phải ${entry.share.text.trim()}.`,
      `“${entryName(entry, plan)}” is ${right}% of the amount above, not ${entry.share.text.trim()}.`,
    ),
    fixes: [offer(entry.share.place, `${right}%`)],
  });
  return true;
}

const isMoney = (amount: ReturnType<typeof knownAmount>): amount is Money =>
  amount !== undefined && amount !== 'not separate';

/** Where all parts give their share, the shares sum to 100 but for their rounding. */
function checkSum(breakdown: BreakdownFacts, tolerance: number, report: (finding: Finding) => void): void {
  const shares = breakdown.entries.map(({ share }) => shareOf(share));
  if (breakdown.axis === 'trong đó' || shares.length < 2 || !shares.every((share) => share !== undefined)) {
    return;
  }
  if (sumOfParts(breakdown).overlapping) {
    return;
  }
  const sum = shares.reduce((so, { percent }) => so.plus(percent), new Big(0));
  // Each share is rounded to its own last digit; whole per cents of two parts are not rounded at all.
  const room = shares.reduce(
    (so, { decimals }) => so.plus(decimals === 0 && shares.length < 3 ? 0 : `5e-${decimals + 1}`),
    new Big(0),
  );
  if (sum.minus(100).abs().gt(room.plus(tolerance))) {
    const [first] = breakdown.entries;
    const parts = axisName(breakdown);
    report({
      place: first?.share?.place ?? { offset: 0, end: 0 },
      message: message(
        `${parts.vi}: các tỷ lệ cộng lại bằng ${formatNumber(sum)}%, phải bằng 100%.`,
        `${parts.en}: the shares sum to ${formatNumber(sum)}%, not to 100%.`,
      ),
      related: breakdown.entries.flatMap(({ share }) =>
        share ? [{ place: share.place, message: message(share.text, share.text) }] : [],
      ),
    });
  }
}
