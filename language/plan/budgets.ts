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
import { type BudgetAmount, type MoneyUnit, moneyUnitOf, readMoney } from '../model/money.ts';
import type { ReadProblem } from '../model/problem.ts';
import { headPlace, type Place, placeOf } from './places.ts';
import { entriesOf, fieldIn, fieldText, referencesIn, type Statements } from './plan.ts';
import { valueOf } from './targets.ts';
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
}

/** The parts of an amount along one axis. */
export interface BreakdownFacts {
  /** `theo cấp`, `theo năm`, …; `khoản chi` for nested items. */
  readonly axis: string;
  readonly node: AstNode;
  readonly entries: readonly BreakdownEntry[];
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
  readonly words: { readonly text: string; readonly place: Place } | undefined;
  /** `tỷ lệ`: percentage of the item above, as written. */
  readonly share: { readonly text: string; readonly place: Place } | undefined;
  /** `bằng`: other views that must agree. */
  readonly equals: readonly Reference[];
}

/** Reads the budgets of a document, each with its items. */
export function readBudgets(statements: Statements): BudgetFacts[] {
  const tasks = (statements.byType.get('Task') ?? []) as Task[];
  const budgets: BudgetFacts[] = [];
  for (const type of ['Budget', 'CostItem']) {
    for (const node of (statements.byType.get(type) ?? []) as (Budget | CostItem)[]) {
      if (!hasBudgetAbove(node)) {
        budgets.push(readBudget(node, undefined, tasks));
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

function readBudget(node: Budget | CostItem, outerUnit: MoneyUnit | undefined, tasks: readonly Task[]): BudgetFacts {
  const unitText = fieldText(fieldIn(node, 'đơn vị tính'));
  const unit = (unitText === undefined ? undefined : moneyUnitOf(unitText)) ?? outerUnit;
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
          });
          break;
        }
        case 'ScopeEntry':
          add(axis ?? 'theo cấp', holder, { node: entry, label: entry.scope, written: amountOf(entry, unit) });
          break;
        case 'TimeEntry':
          add(axis ?? 'theo năm', holder, { node: entry, label: entry.time, written: amountOf(entry, unit) });
          break;
        case 'LabelEntry':
          add(axis ?? 'theo nguồn', holder, { node: entry, label: entry.label, written: amountOf(entry, unit) });
          break;
        case 'GroupEntry':
          add(axis ?? 'theo nhóm', holder, {
            node: entry,
            label: entry.group.$refText,
            written: amountOf(entry, unit),
          });
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
    node,
    name: node.name,
    title: stringText(node.title),
    unit,
    written: amountOf(node, unit),
    children,
    breakdowns: [...axes].map(([axis, { node: axisNode, entries }]) => ({ axis, node: axisNode, entries })),
    words: written(fieldIn(node, 'bằng chữ')),
    share: written(fieldIn(node, 'tỷ lệ')),
    equals: referencesIn(node, 'bằng'),
  };
}

/** `theo nhiệm vụ` without entries: the money of the tasks that name this item, or of all tasks where none does. */
function addTasks(
  axis: Breakdown,
  node: Budget | CostItem,
  unit: MoneyUnit | undefined,
  tasks: readonly Task[],
  add: (axis: string, node: AstNode, entry: BreakdownEntry) => void,
): void {
  const assigned = tasks.filter((task) => referencesIn(task, 'khoản').length > 0);
  const own = assigned.filter((task) =>
    referencesIn(task, 'khoản').some((item) => item.subject?.$refText === node.name),
  );
  for (const task of assigned.length > 0 ? own : tasks) {
    const field = fieldIn(task, 'kinh phí');
    if (field) {
      add(axis.axis, axis, { node: task, label: task.name ?? stringText(task.title), written: amountOf(field, unit) });
    }
  }
}

/** The amount of an entry, with its place. */
export function amountOf(
  node: Budget | CostItem | TimeEntry | ScopeEntry | GroupEntry | LabelEntry | Field,
  unit: MoneyUnit | undefined,
): WrittenAmount | undefined {
  const { text, place } = valueOf(node as Field);
  if (text === undefined) {
    return undefined;
  }
  return { text, place, ...withAmount(readMoney(text, unit)) };
}

const withAmount = (read: ReturnType<typeof readMoney>): Pick<WrittenAmount, 'amount' | 'problems'> => ({
  amount: read.amount,
  problems: read.problems,
});

function written(field: Field | undefined): { text: string; place: Place } | undefined {
  if (!field) {
    return undefined;
  }
  const { text, place } = valueOf(field);
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
