import type Big from 'big.js';
import { DONG, type Money, type MoneyUnit } from '../../language/model/money.ts';
import { isWhole, knownAmount, sumOfParts } from '../../language/plan/budget-sums.ts';
import type { BreakdownEntry, BreakdownFacts, BudgetFacts } from '../../language/plan/budgets.ts';
import { fieldIn, fieldText, type Plan } from '../../language/plan/plan.ts';
import {
  type AxisColumns,
  type BudgetColumns,
  budgetColumns,
  columnHeadings,
  headingRows,
  moneyColumn,
} from './budget-columns.ts';
import { addsUp, type BudgetLine, budgetLines } from './budget-lines.ts';
import { moneyFormat } from './number-cell.ts';
import { firstTableRow, framedRow, type RowCell, titleRows } from './table-sheet.ts';
import { type CellValue, cellName, type Sheet, sumOf } from './workbook.ts';

/**
 * "Kinh phí": a row for each item, a column for each part of the breakdowns, and the whole last. Amounts that the
 * document writes and nothing adds up to are numbers; all others are sums, as formulas. Where the document also writes
 * a sum, that stands beside it with the difference.
 */
export function budgetSheet(plan: Plan, budget: BudgetFacts, document: string, name: string): Sheet {
  const columns = budgetColumns(plan, budget);
  const lines = budgetLines(plan, budget, firstTableRow + columns.headerRows);
  const amounts = new Amounts(columns, budget.unit ?? commonUnit(budget));
  // A sum comes after what it adds up: every line stands before those under it, but the whole.
  const whole = lines.at(-1);
  for (const line of [...lines.slice(0, -1).reverse(), ...(whole ? [whole] : [])]) {
    amounts.addLine(line);
  }

  const compared = lines.some((line) => amounts.writtenSum(line) !== undefined);
  const shares = lines.map(({ item }) => item.share?.text ?? '');
  const notes = lines.map(({ item }) => noteOf(item));
  const withShares = shares.some((text) => text !== '');
  const withNotes = notes.some((text) => text !== '');
  const headings = columnHeadings(columns, [
    ...(compared ? [moneyColumn('Số ghi trong văn bản'), moneyColumn('Chênh lệch')] : []),
    ...(withShares ? [{ heading: 'Tỷ lệ', width: 10, align: 'center' as const }] : []),
    ...(withNotes ? [{ heading: 'Ghi chú', width: 30 }] : []),
  ]);
  const { rows: headerRows, merges } = headingRows(columns, headings);
  const style = { format: amounts.format() };
  const formatted = (value: CellValue): RowCell => (typeof value === 'object' ? { value, style } : { value });
  const rows = lines.map((line, i) => ({
    total: line === whole,
    cells: [
      { value: line.number },
      { value: line.title, style: line.depth > 0 ? { indent: line.depth } : {} },
      ...amounts.ofLine(line).map(formatted),
      ...(compared ? amounts.comparison(line).map(formatted) : []),
      ...(withShares ? [{ value: shares[i] }] : []),
      ...(withNotes ? [{ value: notes[i] }] : []),
    ],
  }));
  return {
    name,
    widths: headings.map(({ width }) => width),
    rows: [
      ...titleRows(document, budget.title === '' ? 'KINH PHÍ' : budget.title, `Đơn vị tính: ${amounts.unit.name}`),
      ...headerRows,
      ...rows.map((row) => framedRow(row, headings)),
    ],
    header: { start: firstTableRow, end: firstTableRow + columns.headerRows },
    merges,
  };
}

interface NumberedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Big;
}

/** The amounts of a budget's lines: what each cell holds, and its number for the sums that come after. */
class Amounts {
  readonly unit: MoneyUnit;
  private readonly columns: BudgetColumns;
  private readonly cells = new Map<BudgetLine, Map<number, CellValue>>();

  constructor(columns: BudgetColumns, unit: MoneyUnit) {
    this.columns = columns;
    this.unit = unit;
  }

  /** To be called for the lines under a line first. */
  addLine(line: BudgetLine): void {
    const cells = new Map<number, CellValue>();
    this.cells.set(line, cells);
    for (const { axis, parts, sumColumn } of this.columns.axes) {
      for (const { label, column } of parts) {
        cells.set(column, this.part(line, axis, label, column));
      }
      if (sumColumn !== undefined) {
        cells.set(sumColumn, sumCell(this.numbered(line, columnsOf(parts))));
      }
    }
    cells.set(this.columns.total, this.total(line));
  }

  /** The cells of a line from its first part to its total. */
  ofLine(line: BudgetLine): CellValue[] {
    return [...(this.cells.get(line)?.values() ?? [])];
  }

  /** What the document writes where the sheet has a sum, and the difference. */
  comparison(line: BudgetLine): CellValue[] {
    const written = this.writtenSum(line);
    const { total } = this.columns;
    const [sum] = this.numbered(line, [total]);
    const formula = `${cellName(line.row, total)}-${cellName(line.row, total + 1)}`;
    return [written, written && sum && { formula, result: sum.value.minus(written) }];
  }

  /** The amount that the document writes for a line whose total is a sum. */
  writtenSum({ item, ...line }: BudgetLine): Big | undefined {
    const amount = item.written?.amount;
    const isSum = addsUp({ item, ...line }) || summedAxis(item) !== undefined;
    return isSum && amount?.kind === 'money' ? this.inUnit(amount) : undefined;
  }

  /** The format of all amounts of the sheet. */
  format(): string {
    const numbers = [...this.cells.values()].flatMap((cells) => [...cells.values()].map(numberOf));
    return moneyFormat(numbers.filter((number) => number !== undefined));
  }

  private part(line: BudgetLine, axis: string, label: string, column: number): CellValue {
    const below = line.children.flatMap((child) => this.numbered(child, [column]));
    const entry = line.item.breakdowns
      .find((breakdown) => breakdown.axis === axis)
      ?.entries.find((candidate) => candidate.label === label && candidate.node.$type !== 'CostItem');
    if (below.length > 0 && (!entry || below.length === line.children.length)) {
      return sumCell(below);
    }
    const amount = entry && knownAmount(entry);
    if (!entry || amount === undefined || amount === 'not separate') {
      return entry?.written?.text;
    }
    const inner = entry.written ? undefined : entry.breakdowns.find((breakdown) => sumOfParts(breakdown).complete);
    return inner ? this.sumOfAmounts(inner) : this.inUnit(amount);
  }

  private total(line: BudgetLine): CellValue {
    if (addsUp(line)) {
      return sumCell(line.children.flatMap((child) => this.numbered(child, [this.columns.total])));
    }
    const axis = summedAxis(line.item);
    const parts = this.columns.axes.find((candidate) => candidate.axis === axis)?.parts;
    if (parts) {
      return sumCell(this.numbered(line, columnsOf(parts)));
    }
    const amount = knownAmount(line.item);
    return amount === undefined || amount === 'not separate' ? line.item.written?.text : this.inUnit(amount);
  }

  /** The parts of a part have no cells: they are added up where they are written. */
  private sumOfAmounts({ entries }: BreakdownFacts): CellValue {
    const amounts = entries.flatMap((entry) => {
      const amount = knownAmount(entry);
      return amount === undefined || amount === 'not separate' ? [] : [this.inUnit(amount)];
    });
    const [first, ...others] = amounts;
    return first && others.length > 0
      ? {
          formula: amounts.map((amount) => amount.toFixed()).join('+'),
          result: others.reduce((total, amount) => total.plus(amount), first),
        }
      : first;
  }

  private numbered(line: BudgetLine, columns: readonly number[]): NumberedCell[] {
    return columns.flatMap((column) => {
      const value = numberOf(this.cells.get(line)?.get(column));
      return value ? [{ row: line.row, column, value }] : [];
    });
  }

  /** Units are powers of ten, so nothing is rounded. */
  private inUnit({ dong }: Money): Big {
    return dong.times(`1e-${this.unit.scale.e}`);
  }
}

const columnsOf = (parts: AxisColumns['parts']): number[] => parts.map(({ column }) => column);

const sumCell = (cells: readonly NumberedCell[]): CellValue => (cells.length === 0 ? undefined : sumOf(cells));

const numberOf = (value: CellValue): Big | undefined =>
  typeof value !== 'object' ? undefined : 'formula' in value ? value.result : value;

/** The first axis whose parts are in columns and make the amount of an item. */
function summedAxis(item: BudgetFacts | BreakdownEntry): string | undefined {
  return item.breakdowns.find(
    (breakdown) =>
      isWhole(breakdown) &&
      sumOfParts(breakdown).complete &&
      breakdown.entries.every(({ node }) => columnTypes.has(node.$type)),
  )?.axis;
}

/** Parts of these kinds stand in columns. */
const columnTypes: ReadonlySet<string> = new Set(['ScopeEntry', 'TimeEntry', 'LabelEntry', 'GroupEntry']);

function noteOf({ node }: BudgetFacts | BreakdownEntry): string {
  const note = fieldText(fieldIn(node, 'ghi chú'));
  const source = fieldText(fieldIn(node, 'nguồn'));
  return [note, source === undefined ? undefined : `Nguồn: ${source}`].filter((text) => text !== undefined).join('\n');
}

/** The unit that all written amounts share; đồng where they differ. */
function commonUnit(budget: BudgetFacts): MoneyUnit {
  const units = new Map<string, MoneyUnit>();
  const visit = (item: BudgetFacts | BreakdownEntry): void => {
    if (item.written?.amount?.kind === 'money') {
      units.set(item.written.amount.unit.name, item.written.amount.unit);
    }
    for (const { entries } of item.breakdowns) {
      entries.forEach(visit);
    }
    if ('children' in item) {
      item.children.forEach(visit);
    }
  };
  visit(budget);
  const [only] = units.values();
  return units.size === 1 && only ? only : DONG;
}
