import type { AstNode } from 'langium';
import type {
  Breakdown,
  Budget,
  CostItem,
  Entry,
  Field,
  GroupEntry,
  LabelEntry,
  Reference,
  ScopeEntry,
  Task,
  TimeEntry,
} from '../grammar/generated/ast.ts';
import { type BudgetAmount, MONEY_UNITS, type MoneyUnit, moneyUnitOf, readMoney } from '../model/money.ts';
import type { ReadProblem } from '../model/problem.ts';
import { fieldOf } from '../syntax/fields.ts';
import { rememberByText } from '../text/remember.ts';
import { headPlace, type Place, placeOf } from './places.ts';
import { entriesOf, fieldIn, fieldText, referencesIn, type Statements } from './statements.ts';
import { writtenValue } from './targets.ts';
import { stringText } from './text.ts';

/** An amount as written, and where. */
export interface WrittenAmount {
  readonly text: string;
  readonly place: Place;
  readonly amount: BudgetAmount | undefined;
  readonly problems: readonly ReadProblem[];
}

/** One entry of a breakdown: `cấp huyện: 500 triệu đồng`, `2026: …`, `"Ngân sách tỉnh": …`, a cost item, a task. */
export interface BreakdownEntry {
  readonly node: AstNode;
  /** What tells this entry from its neighbours: `cấp huyện`, `2026`, the words of a source, the name of an item. */
  readonly label: string;
  readonly written: WrittenAmount | undefined;
  /** The parts of this entry, where it has some: `2026: { cấp huyện: …; cấp xã: … }`. */
  readonly breakdowns: readonly BreakdownFacts[];
  /** `tỷ lệ`: percentage of the amount above, as written. */
  readonly share: WrittenWords | undefined;
}

/** Words of a field, and where they stand. */
export interface WrittenWords {
  readonly text: string;
  readonly place: Place;
}

/** The parts of an amount along one axis. */
export interface BreakdownFacts {
  /** `theo cấp`, `theo năm`, …; `khoản chi` for nested items; `trong đó` for parts that need not be all. */
  readonly axis: string;
  readonly node: AstNode;
  readonly entries: readonly BreakdownEntry[];
  /** Does something stand among the parts that could not be read? Then their sum is not known. */
  readonly unread: boolean;
}

/** A budget or one of its items. */
export interface BudgetFacts {
  readonly node: Budget | CostItem;
  readonly name: string | undefined;
  readonly title: string;
  readonly unit: MoneyUnit | undefined;
  readonly written: WrittenAmount | undefined;
  readonly children: readonly BudgetFacts[];
  readonly breakdowns: readonly BreakdownFacts[];
  /** `bằng chữ`. */
  readonly words: WrittenWords | undefined;
  /** `tỷ lệ`: percentage of the item above, as written. */
  readonly share: WrittenWords | undefined;
  /** `bằng`: other views that must agree. */
  readonly equals: readonly Reference[];
}

/** Reads the budgets of a document, each with its items. */
export function readBudgets(statements: Statements): BudgetFacts[] {
  const tasks = tasksByItem((statements.byType.get('Task') ?? []) as Task[]);
  const budgets: BudgetFacts[] = [];
  const unitText = fieldText(statements.head.get('đơn vị tính'));
  const unit = unitText === undefined ? undefined : moneyUnitOf(unitText);
  for (const type of ['Budget', 'CostItem']) {
    for (const node of (statements.byType.get(type) ?? []) as (Budget | CostItem)[]) {
      if (!hasBudgetAbove(node)) {
        budgets.push(readBudget(node, unit, tasks));
      }
    }
  }
  return budgets;
}

function hasBudgetAbove(node: AstNode): boolean {
  for (let above = node.$container; above; above = above.$container) {
    if (above.$type === 'Budget' || above.$type === 'CostItem') {
      return true;
    }
  }
  return false;
}

function readBudget(node: Budget | CostItem, outerUnit: MoneyUnit | undefined, tasks: TasksByItem): BudgetFacts {
  const unitText = fieldText(fieldIn(node, 'đơn vị tính'));
  const unit = (unitText === undefined ? undefined : moneyUnitOf(unitText)) ?? outerUnit;
  return {
    node,
    name: node.name,
    title: stringText(node.title),
    unit,
    written: amountOf(node, unit),
    ...readParts(node, unit, tasks),
    words: written(fieldIn(node, 'bằng chữ')),
    share: written(fieldIn(node, 'tỷ lệ')),
    equals: referencesIn(node, 'bằng'),
  };
}

type PartEntry = TimeEntry | ScopeEntry | GroupEntry | LabelEntry;

/** The parts of a budget, an item or an entry: items below it, and the breakdowns along each axis. */
function readParts(
  node: Budget | CostItem | PartEntry,
  unit: MoneyUnit | undefined,
  tasks: TasksByItem,
): Pick<BudgetFacts, 'children' | 'breakdowns'> {
  const children: BudgetFacts[] = [];
  const axes = new Map<string, { node: AstNode; entries: BreakdownEntry[] }>();
  const add = (axis: string, axisNode: AstNode, entry: BreakdownEntry): void => {
    const found = axes.get(axis);
    if (found) {
      found.entries.push(entry);
    } else {
      axes.set(axis, { node: axisNode, entries: [entry] });
    }
  };
  const addEntry = (axis: string, axisNode: AstNode, entry: PartEntry, label: string): void => {
    const { breakdowns, children: items } = readParts(entry, unit, tasks);
    children.push(...items);
    add(axis, axisNode, {
      node: entry,
      label,
      written: amountOf(entry, unit),
      breakdowns,
      share: written(fieldIn(entry, 'tỷ lệ')),
    });
  };
  let unread = false;
  const visit = (entries: readonly Entry[], axis: string | undefined, holder: AstNode): void => {
    for (const entry of entries) {
      switch (entry.$type) {
        case 'CostItem': {
          const child = readBudget(entry, unit, tasks);
          children.push(child);
          add(axis ?? 'khoản chi', axis ? holder : node, {
            node: entry,
            label: child.name ?? child.title,
            written: child.written,
            breakdowns: child.breakdowns,
            share: child.share,
          });
          break;
        }
        case 'ScopeEntry':
          addEntry(axis ?? 'theo cấp', holder, entry, entry.scope);
          break;
        case 'TimeEntry':
          addEntry(axis ?? 'theo năm', holder, entry, entry.time);
          break;
        case 'LabelEntry':
          addEntry(axis ?? 'theo nguồn', holder, entry, entry.label);
          break;
        case 'GroupEntry':
          addEntry(axis ?? 'theo nhóm', holder, entry, entry.group.$refText);
          break;
        case 'Parts':
          visit(entriesOf(entry), 'trong đó', entry);
          break;
        case 'Junk':
          unread = true;
          break;
        case 'Field':
          unread ||= fieldOf(entry.key) === undefined;
          break;
        case 'Breakdown':
          if (entry.axis === 'theo nhiệm vụ' && !entry.block) {
            addTasks(entry, node, unit, tasks, add);
          } else {
            visit(entriesOf(entry), entry.axis, entry);
          }
          break;
      }
    }
  };
  visit(entriesOf(node), undefined, node);
  return {
    children,
    breakdowns: [...axes].map(([axis, { node: axisNode, entries }]) => ({ axis, node: axisNode, entries, unread })),
  };
}

/** `theo nhiệm vụ` without entries: the money of the tasks that name this item or one below it, or of all tasks where none names any. */
function addTasks(
  axis: Breakdown,
  node: Budget | CostItem | PartEntry,
  unit: MoneyUnit | undefined,
  tasks: TasksByItem,
  add: (axis: string, node: AstNode, entry: BreakdownEntry) => void,
): void {
  for (const task of tasksOfItem(node, tasks)) {
    const field = fieldIn(task, 'kinh phí');
    if (field) {
      const label = task.name ?? stringText(task.title);
      add(axis.axis, axis, { node: task, label, written: amountOf(field, unit), breakdowns: [], share: undefined });
    }
  }
}

/** The tasks of a document, and those that name an item (`khoản`), by its name; numbers are places in `all`. */
interface TasksByItem {
  readonly all: readonly Task[];
  readonly byItem: ReadonlyMap<string, readonly number[]>;
  readonly someNameItems: boolean;
}

function tasksByItem(all: readonly Task[]): TasksByItem {
  const byItem = new Map<string, number[]>();
  let someNameItems = false;
  all.forEach((task, i) => {
    for (const { subject } of referencesIn(task, 'khoản')) {
      someNameItems = true;
      const name = subject?.$refText;
      const tasks = name === undefined ? undefined : byItem.get(name);
      if (tasks) {
        tasks.push(i);
      } else if (name !== undefined) {
        byItem.set(name, [i]);
      }
    }
  });
  return { all, byItem, someNameItems };
}

/** The tasks that a budget or an item pays for: those that name it or an item below it; all where no task names an item. */
function tasksOfItem(node: AstNode, { all, byItem, someNameItems }: TasksByItem): readonly Task[] {
  if (!someNameItems) {
    return all;
  }
  const found = new Set<number>();
  const collect = (item: AstNode): void => {
    const { name } = item as { name?: string };
    for (const task of (name === undefined ? undefined : byItem.get(name)) ?? []) {
      found.add(task);
    }
    for (const entry of entriesOf(item)) {
      collect(entry);
    }
  };
  collect(node);
  return [...found].sort((a, b) => a - b).map((i) => all[i] as Task);
}

/** The amount of an entry, with its place. */
export function amountOf(
  node: Budget | CostItem | TimeEntry | ScopeEntry | GroupEntry | LabelEntry | Field,
  unit: MoneyUnit | undefined,
): WrittenAmount | undefined {
  const { text, place } = writtenValue(node as Field);
  if (text === undefined) {
    return undefined;
  }
  return { text, place, ...withAmount(readAmount(text, unit)) };
}

/** Amounts under the common units are remembered by their words; a document may invent others. */
const amountReaders = new Map(
  [undefined, ...MONEY_UNITS].map((unit) => [unit, rememberByText((text) => readMoney(text, unit))] as const),
);

function readAmount(text: string, unit: MoneyUnit | undefined): ReturnType<typeof readMoney> {
  return amountReaders.get(unit)?.(text) ?? readMoney(text, unit);
}

const withAmount = (read: ReturnType<typeof readMoney>): Pick<WrittenAmount, 'amount' | 'problems'> => ({
  amount: read.amount,
  problems: read.problems,
});

function written(field: Field | undefined): WrittenWords | undefined {
  if (!field) {
    return undefined;
  }
  const { text, place } = writtenValue(field);
  return text === undefined ? undefined : { text, place };
}

/** Where to point at for a budget as a whole: its amount, else its head. */
export function budgetPlace(budget: BudgetFacts): Place {
  return budget.written?.place ?? headPlace(budget.node);
}

/** The place of an entry of a breakdown: its amount, else the entry. */
export function breakdownEntryPlace(entry: BreakdownEntry): Place {
  return entry.written?.place ?? placeOf(entry.node);
}

/** The budget or item that a statement declares. */
export function findBudget(budgets: readonly BudgetFacts[], node: AstNode): BudgetFacts | undefined {
  for (const budget of budgets) {
    const found = budget.node === node ? budget : findBudget(budget.children, node);
    if (found) {
      return found;
    }
  }
  return undefined;
}
