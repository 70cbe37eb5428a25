import type Big from 'big.js';
import { isProse } from '../../grammar/generated/ast.ts';
import { MONEY_UNITS, moneyUnitOf } from '../../model/money.ts';
import { formatNumber, readNumber } from '../../model/number.ts';
import { message } from '../../model/problem.ts';
import type { BreakdownFacts, WrittenAmount } from '../../plan/budgets.ts';
import type { Place } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import { proseText } from '../../plan/text.ts';
import { rememberByText } from '../../text/remember.ts';
import { allBudgets } from '../budgets/describe.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { numberPlace, plain, type WrittenTable, writtenTablesOf } from '../tables/table-numbers.ts';
import { amountsIn } from './amounts.ts';
import { linesOf } from './lines.ts';

/** Numbers with fewer figures meet by chance. */
const leastFigures = 4;

/** One number with two units of money: "1.545 triệu đồng" and "1.545 tỷ đồng". */
export const unitJump: Rule = {
  code: 'KH314',
  name: 'unit-jump',
  severity: 'warning',
  title: { vi: 'Một con số ghi với hai đơn vị tiền', en: 'One number with two units of money' },
  description: {
    vi: 'Cùng một con số (từ bốn chữ số có nghĩa) chỗ ghi “triệu đồng”, chỗ ghi “tỷ đồng”, trong câu, trong kinh phí đã khai báo, trong bảng tự viết có đơn vị ở tên cột hoặc ở dòng “Đơn vị tính” ngay trên bảng.',
    en: 'The same number (four figures and more) is millions in one place and billions in another: in sentences, in declared money, in written tables with the unit in the heading or in a line “Đơn vị tính” above.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Trong câu khác khoản đã khai báo', en: 'A sentence and a budget' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 1.545 triệu đồng\n> Tổng kinh phí {KP}; phần còn lại của 1.545 tỷ đồng bố trí năm sau.\n',
      },
      {
        title: { vi: 'Trong bảng và trong câu', en: 'A table and a sentence' },
        text: 'kế hoạch A "Kế hoạch"\n> Tổng kinh phí 1.545 tỷ đồng.\nbảng "Dự toán" {\n  | TT | Nội dung | Kinh phí (triệu đồng) |\n  |---|---|---:|\n  | 1 | Hạ tầng | 1.000 |\n  | 2 | Đào tạo | 545 |\n  | Tổng cộng | < | 1.545 |\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Cùng một số tiền; số tròn', en: 'The same amount; round numbers' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 1.545 triệu đồng\n> Tổng kinh phí 1,545 tỷ đồng (1.545.000.000 đồng), năm sau 500 triệu đồng, cả giai đoạn 500 tỷ đồng.\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const [number, said] of amountsOf(plan)) {
      const scales = new Set(said.map(({ scale }) => scale.toFixed()));
      const [first] = said;
      if (scales.size !== 2 || !first) {
        continue;
      }
      const [one, other] = [...scales].map((scale) => said.filter((amount) => amount.scale.toFixed() === scale));
      // The unit that is said less often is the slip; where both are said as often, what a sentence says.
      const typed = (said: readonly Said[] = []): number => (said.some(({ isTyped }) => isTyped) ? 0 : 1);
      const [rare, usual] = [other, one].sort((a = [], b = []) => a.length - b.length || typed(a) - typed(b));
      for (const { place, unit } of (rare ?? []).filter(({ isTyped }) => isTyped)) {
        const right = usual?.[0] as Said;
        report({
          place,
          message: message(
            `${number} ${unit} ở đây, chỗ khác ghi ${number} ${right.unit}.`,
            `${number} ${unit} here, ${number} ${right.unit} elsewhere.`,
          ),
          related: (usual ?? []).slice(0, 6).map((amount) => ({
            place: amount.place,
            message: message(`${number} ${amount.unit}`, `${number} ${amount.unit}`),
          })),
          fixes: [offer(place, `${number} ${right.unit}`)],
        });
      }
    }
  },
};

interface Said {
  readonly scale: Big;
  readonly unit: string;
  readonly place: Place;
  /** Is it written here, unit and all, by the drafter? */
  readonly isTyped: boolean;
}

/** The amounts of money of a document by their numbers as they are written. */
function amountsOf(plan: Plan): ReadonlyMap<string, Said[]> {
  const amounts = new Map<string, Said[]>();
  const add = (number: Big, said: Said): void => {
    // Trailing noughts are no figures of their own.
    if (number.c.length >= leastFigures) {
      const key = formatNumber(number);
      amounts.set(key, [...(amounts.get(key) ?? []), said]);
    }
  };
  for (const line of linesOf(plan)) {
    if (!line.some(mayBeMoney)) {
      continue;
    }
    for (const { unit, scale, start, end, isExact, value, unitText } of amountsIn(line.text)) {
      if (unit === 'money' && isExact) {
        const place = line.place(start, end);
        add(value.div(scale), { scale, unit: unitText, place, isTyped: place.end - place.offset === end - start });
      }
    }
  }
  for (const { amount, place } of declaredAmounts(plan)) {
    if (amount?.kind === 'money') {
      const { scale, name } = amount.unit;
      add(amount.dong.div(scale), { scale, unit: name, place, isTyped: false });
    }
  }
  for (const table of writtenTablesOf(plan)) {
    for (const { number, ...said } of amountsOfTable(table)) {
      add(number, said);
    }
  }
  return amounts;
}

const mayBeMoney = rememberByText((words) => /[0-9][0-9.,]{3,} ?(?:nghìn|triệu|tỷ|tỉ|đồng|đ)/iu.test(words));

function* declaredAmounts(plan: Plan): Iterable<WrittenAmount> {
  function* ofBreakdowns(breakdowns: readonly BreakdownFacts[]): Iterable<WrittenAmount> {
    for (const { written, breakdowns: inner, node } of breakdowns.flatMap(({ entries }) => entries)) {
      // Items are budgets of their own.
      if (node.$type !== 'CostItem') {
        yield* written ? [written] : [];
        yield* ofBreakdowns(inner);
      }
    }
  }
  for (const { written, breakdowns } of allBudgets(plan.budgets)) {
    yield* written ? [written] : [];
    yield* ofBreakdowns(breakdowns);
  }
}

/** "Kinh phí (triệu đồng)", "ĐVT: triệu đồng". */
const unitWords = /(?:\(|(?:đơn vị(?: tính)?|đvt) ?: ?)(?<unit>(?:nghìn |triệu |tỷ )?đồng)(?!\p{L})/iu;

function* amountsOfTable({ node, headings, rows }: WrittenTable): Iterable<Said & { readonly number: Big }> {
  const before = (node.$container as { entries?: readonly unknown[] }).entries?.[(node.$containerIndex ?? 0) - 1];
  const above = before !== undefined && isProse(before) ? unitWords.exec(proseText(before)) : null;
  for (const [x, heading] of headings.entries()) {
    const words = (unitWords.exec(heading) ?? above)?.groups?.unit;
    const unit = words === undefined ? undefined : moneyUnitOf(words);
    for (const { cells } of unit && x > 0 ? rows : []) {
      const written = plain(cells[x]);
      const cell = cells[x];
      if (!unit || !cell || !/^[0-9][0-9.,]*$/u.test(written) || !MONEY_UNITS.includes(unit)) {
        continue;
      }
      const { value, problem } = readNumber(written);
      if (!problem) {
        yield { number: value, scale: unit.scale, unit: unit.name, place: numberPlace(cell), isTyped: false };
      }
    }
  }
}
