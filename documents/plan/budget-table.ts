import type { AstNode } from 'langium';
import type { Table, Task } from '../../language/grammar/generated/ast.ts';
import { DONG, formatMoneyNumber, type Money, type MoneyUnit, sumMoney } from '../../language/model/money.ts';
import { knownAmount } from '../../language/plan/budget-sums.ts';
import { type BudgetFacts, findBudget } from '../../language/plan/budgets.ts';
import { fieldIn, fieldText } from '../../language/plan/plan.ts';
import { stringText } from '../../language/plan/text.ts';
import type { TableRow } from '../model/document-model.ts';
import { capitalised, textInlines } from './inline-text.ts';
import { type Projection, traced } from './projection.ts';
import { type Column, cellLines, columnLook, columnsOf, headerRow } from './table-columns.ts';
import type { TableContent } from './tables.ts';

const headings = new Map([
  ['tt', 'TT'],
  ['nội dung', 'Nội dung'],
  ['khoản chi', 'Nội dung'],
  ['tổng', 'Tổng cộng'],
  ['số tiền', 'Số tiền'],
  ['tỷ lệ', 'Tỷ lệ'],
  ['ghi chú', 'Ghi chú'],
  ['nguồn', 'Nguồn'],
]);

/**
 * `bảng kinh phí X`: a row for each item, a column for each part of the breakdown that the items share, the total
 * last. All amounts are in one unit: the budget's `đơn vị tính`, else đồng.
 */
export function budgetTable(projection: Projection, table: Table): TableContent {
  const node = table.subject?.ref;
  const budget = node ? findBudget(projection.plan.budgets, node) : projection.plan.budgets[0];
  if (!budget) {
    return { columns: [{}], rows: [] };
  }
  const unit = budget.unit ?? commonUnit(budget);
  const labels = partLabels(projection, budget);
  const usual: Column[] = [
    { heading: 'TT', keys: ['tt'] },
    { heading: 'Nội dung', keys: ['nội dung'] },
    ...labels.map(({ label, heading }) => ({ heading, keys: [`=${label}`] })),
    { heading: labels.length > 0 ? 'Tổng cộng' : 'Kinh phí', keys: ['tổng'] },
  ];
  const columns = columnsOf(table, usual, headings);
  const rows: TableRow[] = [];
  const add = (item: BudgetFacts, number: string): void => {
    rows.push({
      role: 'body',
      cells: columns.map(({ keys }) => ({ content: cellLines(keys.map((key) => cell(item, key, number, unit))) })),
      ...traced(projection, item.node),
    });
    itemsOf(item).forEach((child, i) => {
      add(child, `${number}.${i + 1}`);
    });
  };
  itemsOf(budget).forEach((child, i) => {
    add(child, String(i + 1));
  });
  if (budget.children.length === 0) {
    rows.push(...entryRows(projection, budget, columns, unit));
  }
  rows.push({
    role: 'total',
    cells: columns.map(({ keys: [key = ''] }) => ({
      content: cellLines([
        key === 'nội dung' || key === 'khoản chi'
          ? 'Tổng cộng'
          : key === 'tt'
            ? undefined
            : cell(budget, key, '', unit),
      ]),
    })),
  });
  const look = columns.map((column) =>
    column.keys[0]?.startsWith('=') ? { align: 'right' as const } : columnLook(column),
  );
  return { columns: look, rows: [headerRow(columns), ...rows], note: textInlines(`Đơn vị tính: ${unit.name}`) };
}

/** A budget without items, broken down along one axis only: its parts are the rows. */
function entryRows(
  projection: Projection,
  { breakdowns }: BudgetFacts,
  columns: readonly Column[],
  unit: MoneyUnit,
): TableRow[] {
  const [breakdown] = breakdowns;
  return (breakdown?.entries ?? []).map((entry, i) => {
    const amount = knownAmount(entry);
    const shown = amount && amount !== 'not separate' ? formatMoneyNumber(amount, unit) : entry.written?.text;
    const title = breakdown?.axis === 'theo nhiệm vụ' ? taskTitle(entry.node) : undefined;
    const words = new Map([
      ['tt', String(i + 1)],
      ['stt', String(i + 1)],
      ...['nội dung', 'khoản chi', 'nguồn'].map(
        (key) => [key, title ?? headingOf(projection, breakdown?.axis ?? '', entry.label)] as const,
      ),
      ...['tổng', 'số tiền', 'kinh phí'].map((key) => [key, shown ?? ''] as const),
      ['tỷ lệ', entry.share?.text ?? ''],
    ]);
    return {
      role: 'body',
      cells: columns.map(({ keys }) => ({ content: cellLines(keys.map((key) => words.get(key))) })),
      ...traced(projection, entry.node),
    };
  });
}

const taskTitle = (node: AstNode): string | undefined =>
  node.$type === 'Task' ? stringText((node as Task).title) : undefined;

/** The items that make up an amount, once: those of other axes (`theo nguồn { khoản chi … }`) are the same money again. */
function itemsOf(item: BudgetFacts): readonly BudgetFacts[] {
  const axes = item.breakdowns.filter(({ entries }) => entries.some(({ node }) => node.$type === 'CostItem'));
  const [chosen = undefined] = [...axes.filter(({ axis }) => axis === 'khoản chi'), ...axes];
  if (axes.length < 2 || !chosen) {
    return item.children;
  }
  const nodes = new Set<AstNode>(chosen.entries.map(({ node }) => node));
  return item.children.filter(({ node }) => nodes.has(node));
}

function cell(item: BudgetFacts, key: string, number: string, unit: MoneyUnit): string | undefined {
  if (key.startsWith('=')) {
    const amount = partAmount(item, key.slice(1));
    return amount && formatMoneyNumber(amount, unit);
  }
  switch (key) {
    case 'tt':
    case 'stt':
      return number;
    case 'nội dung':
    case 'khoản chi':
      return item.title;
    case 'tổng':
    case 'số tiền':
    case 'kinh phí': {
      const amount = amountOf(item);
      return amount ? formatMoneyNumber(amount, unit) : item.written?.text;
    }
    case 'tỷ lệ':
      return item.share?.text;
    default:
      return fieldText(fieldIn(item.node, key));
  }
}

/** The amount of an item: its own, else the sum of its items, else of its first breakdown. */
function amountOf(item: BudgetFacts): Money | undefined {
  if (item.written?.amount?.kind === 'money') {
    return item.written.amount;
  }
  if (item.written) {
    return undefined;
  }
  const items = itemsOf(item);
  if (items.length > 0) {
    return total(items.map(amountOf));
  }
  const [breakdown] = item.breakdowns;
  return (
    breakdown &&
    total(breakdown.entries.map(({ written }) => (written?.amount?.kind === 'money' ? written.amount : undefined)))
  );
}

function partAmount(item: BudgetFacts, label: string): Money | undefined {
  for (const { entries } of item.breakdowns) {
    const entry = entries.find((candidate) => candidate.label === label);
    if (entry) {
      return entry.written?.amount?.kind === 'money' ? entry.written.amount : undefined;
    }
  }
  const items = itemsOf(item);
  return items.length > 0 ? total(items.map((child) => partAmount(child, label))) : undefined;
}

function total(amounts: readonly (Money | undefined)[]): Money | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length > 0 && known.length === amounts.length ? sumMoney(known) : undefined;
}

/** The parts that the items of a budget are broken down by. */
function partLabels(projection: Projection, budget: BudgetFacts): { label: string; heading: string }[] {
  const labels = new Map<string, string>();
  for (const item of itemsOf(budget)) {
    for (const { axis, entries } of item.breakdowns) {
      if (axis === 'theo cấp' || axis === 'theo năm' || axis === 'theo nguồn' || axis === 'theo nhóm') {
        for (const { label } of entries) {
          labels.set(label, headingOf(projection, axis, label));
        }
      }
    }
  }
  return [...labels].map(([label, heading]) => ({ label, heading }));
}

function headingOf(projection: Projection, axis: string, label: string): string {
  if (axis === 'theo năm') {
    return /^\d{4}$/.test(label) ? `Năm ${label}` : capitalised(label);
  }
  const group = axis === 'theo nhóm' ? projection.plan.byName.get(label) : undefined;
  return group?.$type === 'Group' ? stringText(group.title) : capitalised(label);
}

/** The unit that all written amounts share; đồng where they differ. */
function commonUnit(budget: BudgetFacts): MoneyUnit {
  const units = new Map<string, MoneyUnit>();
  const visit = (item: BudgetFacts): void => {
    for (const written of [
      item.written,
      ...item.breakdowns.flatMap(({ entries }) => entries.map((entry) => entry.written)),
    ]) {
      if (written?.amount?.kind === 'money') {
        units.set(written.amount.unit.name, written.amount.unit);
      }
    }
    item.children.forEach(visit);
  };
  visit(budget);
  const [only] = units.values();
  return units.size === 1 && only ? only : DONG;
}
