import type { BreakdownEntry, BudgetFacts } from '../../language/plan/budgets.ts';
import type { Plan } from '../../language/plan/plan.ts';
import { stringText } from '../../language/plan/text.ts';
import { capitalised } from '../plan/inline-text.ts';
import { firstTableRow, headingStyle, type SheetColumn } from './table-sheet.ts';
import type { Cell, Merge } from './workbook.ts';

/** Parts along these axes stand in columns; parts by tasks or units are rows of their own. */
export const columnAxes: readonly string[] = ['theo cấp', 'theo năm', 'theo nguồn', 'theo nhóm', 'trong đó'];

/** A column of parts: `cấp huyện` of `theo cấp`. */
export interface PartColumn {
  readonly label: string;
  readonly heading: string;
  readonly column: number;
}

/** The columns of one axis, side by side, and where several axes are shown the column of its sum. */
export interface AxisColumns {
  readonly axis: string;
  readonly parts: readonly PartColumn[];
  readonly sumColumn: number | undefined;
}

/** What stands in which column of a budget: number, title, parts by axis, total. */
export interface BudgetColumns {
  readonly axes: readonly AxisColumns[];
  readonly total: number;
  /** Rows of headings: two where several axes stand side by side. */
  readonly headerRows: 1 | 2;
}

/** The columns before the first part: number and title. */
const before = 2;

/** The columns that the parts of a budget and its items ask for. */
export function budgetColumns(plan: Plan, budget: BudgetFacts): BudgetColumns {
  const labels = partLabels(budget);
  const several = labels.size > 1;
  let column = before;
  const axes = [...labels].map(([axis, found]): AxisColumns => {
    const parts = [...found].map((label) => ({ label, heading: partHeading(plan, axis, label), column: column++ }));
    const hasSum = several && axis !== 'trong đó' && parts.length > 1;
    return { axis, parts, sumColumn: hasSum ? column++ : undefined };
  });
  return { axes, total: column, headerRows: several ? 2 : 1 };
}

function partLabels(budget: BudgetFacts): Map<string, Set<string>> {
  const labels = new Map(columnAxes.map((axis) => [axis, new Set<string>()]));
  const visit = (item: BudgetFacts | BreakdownEntry): void => {
    for (const { axis, entries } of item.breakdowns) {
      for (const { node, label } of entries) {
        if (node.$type !== 'CostItem') {
          labels.get(axis)?.add(label);
        }
      }
    }
    if ('children' in item) {
      item.children.forEach(visit);
    }
  };
  visit(budget);
  return new Map([...labels].filter(([, found]) => found.size > 0));
}

/** "Năm 2026", "Cấp huyện", the title of a declared group. */
export function partHeading(plan: Plan, axis: string, label: string): string {
  const named = plan.byName.get(label);
  if (named && 'title' in named) {
    return stringText(named.title);
  }
  return axis === 'theo năm' && /^\d{4}$/.test(label) ? `Năm ${label}` : capitalised(label);
}

/** The looks and headings of all columns; `after` are those behind the total. */
export function columnHeadings({ axes }: BudgetColumns, after: readonly SheetColumn[]): SheetColumn[] {
  return [
    { heading: 'TT', width: 7, align: 'center' },
    { heading: 'Nội dung', width: 52 },
    ...axes.flatMap(({ parts, sumColumn }) => [
      ...parts.map(({ heading }) => moneyColumn(heading)),
      ...(sumColumn === undefined ? [] : [moneyColumn('Cộng')]),
    ]),
    moneyColumn('Tổng cộng'),
    ...after,
  ];
}

/** A column of amounts. */
export function moneyColumn(heading: string): SheetColumn {
  return { heading, width: 18, align: 'right' };
}

/** The rows of headings, and which of their cells are one. */
export function headingRows(
  { axes, headerRows }: BudgetColumns,
  columns: readonly SheetColumn[],
): { readonly rows: Cell[][]; readonly merges: readonly Merge[] } {
  const cell = (value: string): Cell => ({ value, style: headingStyle });
  const labels = columns.map(({ heading }) => heading);
  if (headerRows === 1) {
    return { rows: [labels.map(cell)], merges: [] };
  }
  const [top, bottom] = [firstTableRow, firstTableRow + 1];
  const groups = axes.map(({ axis, parts, sumColumn }) => ({
    axis,
    left: parts[0]?.column ?? 0,
    right: sumColumn ?? parts.at(-1)?.column ?? 0,
  }));
  const upper = [...labels];
  const lower = labels.map(() => '');
  const merges: Merge[] = [];
  for (const { axis, left, right } of groups) {
    for (let column = left; column <= right; column++) {
      upper[column] = column === left ? capitalised(axis) : '';
      lower[column] = labels[column] ?? '';
    }
    if (right > left) {
      merges.push({ top, left, bottom: top, right });
    }
  }
  labels.forEach((_, column) => {
    if (!groups.some(({ left, right }) => left <= column && column <= right)) {
      merges.push({ top, left: column, bottom, right: column });
    }
  });
  return { rows: [upper.map(cell), lower.map(cell)], merges };
}
