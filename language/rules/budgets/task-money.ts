import type { Task } from '../../grammar/generated/ast.ts';
import { formatMoney, type Money, sumMoney } from '../../model/money.ts';
import { message } from '../../model/problem.ts';
import { certainAmount, isCollected, knownAmount, sumOfParts } from '../../plan/budget-sums.ts';
import { amountOf, type BudgetFacts, budgetPlace } from '../../plan/budgets.ts';
import { headPlace } from '../../plan/places.ts';
import { tasksOf as allTasks, fieldIn, type Plan, referencesIn } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { offer } from '../offers.ts';
import type { Finding, RelatedPlace, Rule } from '../rule.ts';
import { allBudgets, budgetName, differenceWords } from './describe.ts';

/** Language reference, section 3: `theo nhiệm vụ` is collected from the tasks. */
export const taskMoney: Rule = {
  code: 'KH306',
  name: 'task-money',
  severity: 'error',
  title: {
    vi: 'Kinh phí các nhiệm vụ không khớp với khoản chi',
    en: 'Money of the tasks and the item that pays for them',
  },
  description: {
    vi: 'Kinh phí các nhiệm vụ ghi `khoản: X` không được vượt khoản X. Khi kinh phí có `theo nhiệm vụ` thì phải đúng bằng, với từng khoản và với tổng số. Nhiệm vụ chưa ghi kinh phí thì chỉ xét có vượt hay không.',
    en: 'The money of the tasks with `khoản: X` is not more than item X. Where the budget asks for `theo nhiệm vụ` it is equal, for each item and for the whole. While a task has no amount, only exceeding is a finding.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Nhiệm vụ vượt khoản chi', en: 'Tasks above their item' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 150 triệu đồng {\n  khoản chi DaoTao "Đào tạo": 50 triệu đồng\n  khoản chi HaTang "Hạ tầng": 100 triệu đồng\n}\nnhiệm vụ "Tập huấn" { kinh phí: 30 triệu đồng; khoản: DaoTao }\nnhiệm vụ "Bồi dưỡng" { kinh phí: 25 triệu đồng; khoản: DaoTao }\n',
      },
      {
        title: { vi: 'Theo nhiệm vụ mà không đủ', en: 'By task, and short' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 150 triệu đồng {\n  khoản chi DaoTao "Đào tạo": 50 triệu đồng\n  khoản chi HaTang "Hạ tầng": 100 triệu đồng\n  theo nhiệm vụ\n}\nnhiệm vụ "Tập huấn" { kinh phí: 50 triệu đồng; khoản: DaoTao }\nnhiệm vụ "Mua sắm" { kinh phí: 90 triệu đồng; khoản: HaTang }\n',
      },
      {
        title: { vi: 'Không chia khoản', en: 'Without items' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 150 triệu đồng { theo nhiệm vụ }\nnhiệm vụ "Tập huấn" { kinh phí: 50 triệu đồng }\nnhiệm vụ "Mua sắm" { kinh phí: 90 triệu đồng }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đúng bằng từng khoản', en: 'Equal item by item' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 150 triệu đồng {\n  khoản chi DaoTao "Đào tạo": 50 triệu đồng\n  khoản chi HaTang "Hạ tầng": 100 triệu đồng\n  theo nhiệm vụ\n}\nnhiệm vụ "Tập huấn" { kinh phí: 50 triệu đồng; khoản: DaoTao }\nnhiệm vụ "Mua sắm" { kinh phí: 0,1 tỷ đồng; khoản: HaTang }\nnhiệm vụ "Tuyên truyền" { kinh phí: không tính riêng }\n',
      },
      {
        title: {
          vi: 'Không yêu cầu theo nhiệm vụ; nhiệm vụ chưa có kinh phí',
          en: 'Not asked for; a task without an amount',
        },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí KP "Kinh phí": 150 triệu đồng { khoản chi DaoTao "Đào tạo": 150 triệu đồng }\nkinh phí K2 "Kinh phí": 80 triệu đồng { khoản chi HaTang "Hạ tầng": 80 triệu đồng; theo nhiệm vụ }\nnhiệm vụ "Tập huấn" { kinh phí: 50 triệu đồng; khoản: DaoTao }\nnhiệm vụ "Mua sắm" { kinh phí: 50 triệu đồng; khoản: HaTang }\nnhiệm vụ "Lắp đặt" { khoản: HaTang }\n',
      },
      {
        title: { vi: 'Hai kinh phí, nhiệm vụ không ghi khoản', en: 'Two budgets, tasks of neither' },
        text: 'kế hoạch A "Kế hoạch"\nkinh phí K1 "Năm 2026": 50 triệu đồng { theo nhiệm vụ }\nkinh phí K2 "Năm 2027": 90 triệu đồng { theo nhiệm vụ }\nnhiệm vụ "Tập huấn" { kinh phí: 50 triệu đồng }\nnhiệm vụ "Mua sắm" { kinh phí: 90 triệu đồng }\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const { finding } of wrongItems(plan)) {
      report(finding);
    }
  },
};

/** An item, or a budget, that the money of its tasks does not fit. */
export interface WrongItem {
  readonly item: BudgetFacts;
  /** The budget above whose total would be right if the item had the money of its tasks: one mistake, not two. */
  readonly settles: BudgetFacts | undefined;
  readonly finding: Finding;
}

const remembered = new WeakMap<Plan, readonly WrongItem[]>();

/** All items and budgets that the money of their tasks does not fit. */
export function wrongItems(plan: Plan): readonly WrongItem[] {
  let wrong = remembered.get(plan);
  if (!wrong) {
    wrong = collectWrongItems(plan);
    remembered.set(plan, wrong);
  }
  return wrong;
}

function collectWrongItems(plan: Plan): WrongItem[] {
  const tasks = allTasks(plan);
  const byItem = new Map<string, Task[]>();
  for (const task of tasks) {
    for (const { subject } of referencesIn(task, 'khoản')) {
      const name = subject?.$refText;
      if (name !== undefined) {
        byItem.set(name, byItem.get(name) ?? []);
        byItem.get(name)?.push(task);
      }
    }
  }
  const found: WrongItem[] = [];
  const asking = plan.budgets.filter(asksForTasks);
  for (const budget of plan.budgets) {
    const asked = asking.includes(budget);
    const items = [...allBudgets([budget])];
    let wrong = false;
    for (const item of items) {
      const own = byItem.get(item.name ?? '');
      const above = items.find(({ children }) => children.includes(item));
      const one = own && checkItem(item, own, asked, above);
      if (one) {
        wrong = true;
        found.push(one);
      }
    }
    // The whole: unless an item is wrong already, or it is open whose the tasks are.
    if (asked && !wrong && !byItem.has(budget.name ?? '') && (byItem.size > 0 || asking.length === 1)) {
      const paid = byItem.size === 0 ? tasks : tasksOf(items, byItem);
      const one = checkItem(budget, paid, byItem.size === 0 || coversAll(items, byItem), undefined);
      found.push(...(one ? [one] : []));
    }
  }
  return found;
}

function asksForTasks(budget: BudgetFacts): boolean {
  return budget.breakdowns.some(isCollected) || budget.children.some(asksForTasks);
}

/** The tasks that name one of these items, each once. */
const tasksOf = (items: readonly BudgetFacts[], byItem: ReadonlyMap<string, readonly Task[]>): Task[] => [
  ...new Set(items.flatMap(({ name }) => byItem.get(name ?? '') ?? [])),
];

/** Does every item without items of its own have tasks? Otherwise the tasks need not reach the total. */
function coversAll(items: readonly BudgetFacts[], byItem: ReadonlyMap<string, readonly Task[]>): boolean {
  return items.every(({ children, name }) => children.length > 0 || byItem.has(name ?? ''));
}

/** Compares the tasks' money with the amount that pays for it. */
function checkItem(
  item: BudgetFacts,
  tasks: readonly Task[],
  mustBeEqual: boolean,
  above: BudgetFacts | undefined,
): WrongItem | undefined {
  const total = knownAmount(item);
  if (tasks.length === 0 || total === undefined || total === 'not separate') {
    return undefined;
  }
  const amounts: Money[] = [];
  const related: RelatedPlace[] = [];
  let complete = true;
  const named = tasks.some((task) => referencesIn(task, 'khoản').length > 0);
  for (const task of tasks) {
    const field = fieldIn(task, 'kinh phí');
    const amount = field && certainAmount(amountOf(field, item.unit));
    // A task that names its item but no money leaves the sum open; one that names neither needs no money.
    complete &&= amount !== undefined || (!named && !field);
    if (amount && amount !== 'not separate') {
      amounts.push(amount);
      const shown = `${stringText(task.title) || (task.name ?? '')}: ${formatMoney(amount)}`;
      related.push({ place: headPlace(task), message: message(shown, shown) });
    }
  }
  const sum = sumMoney(amounts);
  const exceeds = sum.dong.gt(total.dong);
  if (!exceeds && !(mustBeEqual && complete && amounts.length > 0 && sum.dong.lt(total.dong))) {
    return undefined;
  }
  const difference = differenceWords(sum, total);
  const [shown, whole] = [formatMoney(sum, total.unit), formatMoney(total)];
  const settles = above && complete && isRightWith(above, sum, total) ? above : undefined;
  const right = settles && {
    place: budgetPlace(settles),
    message: message(
      `“${budgetName(settles)}” cộng đúng tổng số khi khoản này là ${shown}.`,
      `“${budgetName(settles)}” sums to its total if this item is ${shown}.`,
    ),
  };
  const finding: Finding = {
    place: budgetPlace(item),
    message: message(
      `Kinh phí các nhiệm vụ của “${budgetName(item)}” cộng lại được ${shown}, khác ${whole} (${difference.vi}).`,
      `The tasks of “${budgetName(item)}” need ${shown}, the amount is ${whole} (${difference.en}).`,
    ),
    related: [...(right ? [right] : []), ...related.slice(0, 20)],
    ...(item.written ? { fixes: [offer(item.written.place, shown)] } : {}),
  };
  return { item, settles, finding };
}

/** Do the items above make their total once one of them has another amount? */
function isRightWith(above: BudgetFacts, now: Money, before: Money): boolean {
  const total = certainAmount(above.written);
  const items = above.breakdowns.find(({ axis }) => axis === 'khoản chi');
  if (!items || total === undefined || total === 'not separate') {
    return false;
  }
  const { sum, complete } = sumOfParts(items);
  return complete && !sum.dong.eq(total.dong) && sum.dong.minus(before.dong).plus(now.dong).eq(total.dong);
}
