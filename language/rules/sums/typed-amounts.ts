import { formatMoney, type Money } from '../../model/money.ts';
import { message } from '../../model/problem.ts';
import { knownAmount } from '../../plan/budget-sums.ts';
import {
  type BreakdownEntry,
  type BudgetFacts,
  breakdownEntryPlace,
  budgetPlace,
  findBudget,
} from '../../plan/budgets.ts';
import type { Place } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import { wordsKey } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import { allBudgets, budgetName, entryName } from '../budgets/describe.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import { type Amount, amountsIn, writtenLike } from './amounts.ts';
import { type Line, linesBelow, linesOf } from './lines.ts';

/** Words that may stand before the name of an item, or between it and its amount. */
const before = /^(?:[-+*\s]|và |trong đó |bao gồm |gồm |kinh phí |chi |từ |nguồn )+/u;
const between = /(?:\s|:|\(|là|khoảng|dự kiến|bố trí|kinh phí)+$/u;
/** A sentence that speaks of another year, or of what was. */
const ofOthers = /(?<!\p{L})(?:đã|năm trước|ước|tăng|giảm|so với|thêm|còn lại|mỗi|bình quân)(?!\p{L})/iu;

/** An amount typed behind the name of a budget item that has another one. */
export const typedAmounts: Rule = {
  code: 'KH315',
  name: 'typed-amounts',
  severity: 'warning',
  title: { vi: 'Số tiền gõ tay khác khoản đã khai báo', en: 'A typed amount that differs from the item' },
  description: {
    vi: 'Câu có ô của một kinh phí, trong câu hoặc danh sách bên dưới có “Hạ tầng kỹ thuật: 500 triệu đồng”, mà khoản chi, nguồn, cấp có đúng tên ấy của kinh phí đó có số tiền khác. Dùng ô `{HaTang}` để số luôn khớp.',
    en: 'A sentence with the slot of a budget, or the list below it, gives an amount right behind the name of an item, source or level of that budget, and the item has another one. A slot `{HaTang}` is always right.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Khoản chi, nguồn', en: 'An item, a source' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 500 triệu đồng {\n  khoản chi HaTang "Hạ tầng kỹ thuật": 300 triệu đồng\n  khoản chi DaoTao "Đào tạo": 200 triệu đồng\n  theo nguồn { "Ngân sách tỉnh": 400 triệu đồng; "Ngân sách xã": 100 triệu đồng }\n}\n> Tổng kinh phí {KP}, trong đó:\n- Hạ tầng kỹ thuật: 350 triệu đồng;\n- Từ ngân sách tỉnh 450 triệu đồng.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Cùng số tiền; năm khác; chỉ là một phần', en: 'The same; another year; a part' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 500 triệu đồng {\n  khoản chi HaTang "Hạ tầng kỹ thuật": 300 triệu đồng { cấp xã: 120 triệu đồng; cấp tỉnh: 180 triệu đồng }\n  khoản chi DaoTao "Đào tạo": 200 triệu đồng\n}\n> Kinh phí {KP}, gồm hạ tầng kỹ thuật: 0,3 tỷ đồng, đào tạo 200.000.000 đồng.\n- Năm 2025 đã chi hạ tầng kỹ thuật 250 triệu đồng.\n- Hạ tầng kỹ thuật 120 triệu đồng ở cấp xã; sửa chữa hạ tầng kỹ thuật 50 triệu đồng.\n',
      },
    ],
  },
  check({ plan }, report) {
    const lines = linesOf(plan);
    for (const { slot, subject } of plan.slotUses) {
      const line = (subject?.$type === 'Budget' || subject?.$type === 'CostItem') && slot.selectors.length === 0;
      const budget = line ? findBudget(plan.budgets, subject) : undefined;
      const at = budget ? lines.findIndex(({ prose }) => prose === slot.$container) : -1;
      const own = lines[at];
      if (budget && own) {
        checkLines([own, ...itemsBelow(own, linesBelow(lines, at))], declaredIn(budget, plan), report);
      }
    }
  },
};

/** The items of the list below a line. */
function itemsBelow({ prose }: Line, below: readonly Line[]): readonly Line[] {
  const isItem = (mark: string): boolean => mark === '+' || (mark === '-' && prose.mark !== '-');
  const end = below.findIndex((line) => !isItem(line.prose.mark));
  return end < 0 ? below : below.slice(0, end);
}

function checkLines(
  lines: readonly Line[],
  declared: ReadonlyMap<string, readonly Declared[]>,
  report: (finding: Finding) => void,
): void {
  for (const line of lines) {
    for (const { name, amount } of line.some(mayBeMoney) ? namedIn(line.text) : []) {
      const items = declared.get(name);
      const [first] = items ?? [];
      const place = line.place(amount.start, amount.end);
      if (!first || place.end - place.offset !== amount.end - amount.start) {
        continue;
      }
      const all = (items ?? []).flatMap((item) => item.all);
      if (
        !all.some(({ dong }) =>
          dong
            .minus(amount.value)
            .abs()
            .lte(amount.hasDecimals ? amount.rounding : 0),
        )
      ) {
        const shown = formatMoney(first.amount);
        report({
          place,
          message: message(
            `“${first.title}” đã khai báo ${shown}, ở đây gõ ${writtenLike(amount.value, amount)}.`,
            `“${first.title}” is declared with ${shown}, ${writtenLike(amount.value, amount)} is typed here.`,
          ),
          related: [{ place: first.place, message: message(shown, shown) }],
          fixes: [offer(place, shown)],
        });
      }
    }
  }
}

const mayBeMoney = rememberByText((words) => /[0-9] ?(?:nghìn|triệu|tỷ|tỉ|đồng|đ)/iu.test(words));

/** The amounts of a text with the words that name what each is for, as `wordsKey` has them. */
const namedIn = rememberByText((text): readonly { readonly name: string; readonly amount: Amount }[] =>
  amountsIn(text).flatMap((amount) => {
    const clause = /[^,;.:(]*[:(]?\s*$/u.exec(text.slice(Math.max(0, amount.from - 120), amount.from))?.[0] ?? '';
    const after = /^[^;.\n]{0,60}/u.exec(text.slice(amount.end))?.[0] ?? '';
    // Years of its own, or a part of the item.
    if (amount.unit !== 'money' || !amount.isExact || amount.perYear || /20[0-9]{2}/u.test(clause + after)) {
      return [];
    }
    const words = wordsKey(clause).replace(between, '').replace(before, '').trim();
    const isOwn = !ofOthers.test(text.slice(0, amount.start)) && /^\s*(?:$|[,;.)(])/u.test(after);
    return isOwn && words.includes(' ') ? [{ name: words, amount }] : [];
  }),
);

interface Declared {
  readonly title: string;
  readonly amount: Money;
  /** The amount and those of its parts. */
  readonly all: readonly Money[];
  readonly place: Place;
}

/** What a budget declares under each name of an item, source or level. */
function declaredIn(root: BudgetFacts, plan: Plan): ReadonlyMap<string, readonly Declared[]> {
  const declared = new Map<string, Declared[]>();
  const add = (title: string, holder: BudgetFacts | BreakdownEntry, place: Place): void => {
    const amount = knownAmount(holder);
    if (amount && amount !== 'not separate') {
      const key = wordsKey(title).replace(before, '');
      const all = [amount, ...holder.breakdowns.flatMap(({ entries }) => entries.map(knownAmount))];
      declared.set(key, [
        ...(declared.get(key) ?? []),
        { title, amount, place, all: all.filter((one) => one !== undefined && one !== 'not separate') },
      ]);
    }
  };
  for (const budget of allBudgets([root])) {
    add(budgetName(budget), budget, budgetPlace(budget));
    for (const entry of budget.breakdowns.flatMap(({ entries }) => entries)) {
      if (entry.node.$type !== 'CostItem') {
        add(entryName(entry, plan), entry, breakdownEntryPlace(entry));
      }
    }
  }
  return declared;
}
