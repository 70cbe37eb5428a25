import Big from 'big.js';
import type { AstNode } from 'langium';
import type { Assignment, Task } from '../../language/grammar/generated/ast.ts';
import { DONG, readMoney } from '../../language/model/money.ts';
import { placeOf } from '../../language/plan/places.ts';
import { fieldIn, fieldText, type Plan, referencesIn } from '../../language/plan/plan.ts';
import { proseText, stringText } from '../../language/plan/text.ts';
import type { NumberedDocument } from '../model/document-model.ts';
import { inlineText, numberText } from '../model/inline-text.ts';
import { unitNames } from '../plan/slot-text.ts';
import { type Work, workOf } from '../plan/work.ts';
import { moneyFormat } from './number-cell.ts';
import { firstTableRow, type RowCell, type SheetColumn, type TableRow, tableSheet } from './table-sheet.ts';
import { type CellValue, type Sheet, sumOf } from './workbook.ts';

/** A column of the sheet; `optional` ones are left out where no task has anything in them. */
interface TaskColumn extends SheetColumn {
  /** A field of tasks, or one of `number`, `words`, `section`, `money`, `targets`, `name`. */
  readonly key: string;
  readonly optional?: boolean;
}

const allColumns: readonly TaskColumn[] = [
  { key: 'number', heading: 'TT', width: 5, align: 'center' },
  { key: 'words', heading: 'Nhiệm vụ', width: 46 },
  { key: 'section', heading: 'Mục', width: 20 },
  { key: 'chủ trì', heading: 'Chủ trì', width: 18 },
  { key: 'phối hợp', heading: 'Phối hợp', width: 20 },
  { key: 'thời gian', heading: 'Thời gian', width: 13, align: 'center', optional: true },
  { key: 'hạn', heading: 'Thời hạn', width: 13, align: 'center' },
  { key: 'sản phẩm', heading: 'Sản phẩm', width: 20, optional: true },
  { key: 'money', heading: 'Kinh phí (đồng)', width: 16, align: 'right', optional: true },
  { key: 'targets', heading: 'Phục vụ chỉ tiêu', width: 20, optional: true },
  { key: 'ghi chú', heading: 'Ghi chú', width: 16, optional: true },
  { key: 'name', heading: 'Mã', width: 12, optional: true },
];

/**
 * "Nhiệm vụ": a row for each task, and for each item that a unit is given (`giao`, `đề nghị`), with the section that it
 * stands in. The words are those of the document model, so that they are as printed.
 */
export function taskSheet(plan: Plan, model: NumberedDocument): Sheet {
  const printed = printedWords(model);
  const found = workOf(plan);
  const values = found.map((item, i) =>
    allColumns.map(({ key }) => (key === 'number' ? new Big(i + 1) : valueOfTask(plan, item, key, printed))),
  );
  const used = allColumns.flatMap(({ optional }, i) =>
    optional && values.every((row) => row[i] === undefined || row[i] === '') ? [] : [i],
  );
  const columns = used.map((i) => allColumns[i] as TaskColumn);
  const moneyAt = columns.findIndex(({ key }) => key === 'money');
  const sums = values.flatMap((row, i) => {
    const value = row[used[moneyAt] ?? -1];
    return value instanceof Big ? [{ row: firstTableRow + 1 + i, column: moneyAt, value }] : [];
  });
  const style = { format: moneyFormat(sums.map(({ value }) => value)) };
  const rows: TableRow[] = values.map((row) => ({
    cells: used.map((i, at) => ({ value: row[i], ...(at === moneyAt ? { style } : {}) })),
  }));
  if (sums.length > 0) {
    const cells = columns.map(({ key }): RowCell | undefined =>
      key === 'words' ? { value: 'Tổng cộng' } : key === 'money' ? { value: sumOf(sums), style } : undefined,
    );
    rows.push({ total: true, cells });
  }
  return tableSheet({
    name: 'Nhiệm vụ',
    document: model.properties.title,
    caption: 'NHIỆM VỤ',
    columns,
    rows,
    empty: 'Văn bản này không khai báo nhiệm vụ.',
  });
}

function valueOfTask(plan: Plan, item: Work, key: string, printed: PrintedWords): CellValue {
  const { node, task, assignment } = item;
  switch (key) {
    case 'words':
      return words(item, printed);
    case 'section':
      return printed.get(placeOf(node).offset)?.section;
    case 'chủ trì':
    case 'phối hợp':
      return units(task, assignment, key);
    case 'money':
      return task && amountOf(task);
    case 'targets':
      return targetTitles(plan, task ?? node);
    case 'name':
      return task?.name;
    default: {
      const holder = task ?? assignment;
      return holder && fieldText(fieldIn(holder, key));
    }
  }
}

function words({ node, task, assignment, proses }: Work, printed: PrintedWords): string {
  const title = task?.title ?? (node === assignment ? assignment?.title : undefined);
  const lines = proses.map((prose) => printed.get(placeOf(prose).offset)?.text ?? proseText(prose));
  return [...(title ? [stringText(title)] : []), ...lines].join('\n');
}

/** The units of a task: its own, else those of the assignment around it. */
function units(task: Task | undefined, assignment: Assignment | undefined, key: string): string {
  const own = task ? unitNames(task, key) : '';
  if (own !== '' || !assignment) {
    return own;
  }
  return assignment.parties
    .filter(({ support }) => support === (key === 'phối hợp'))
    .flatMap(({ unit }) => (unit?.ref && 'title' in unit.ref ? stringText(unit.ref.title) : (unit?.$refText ?? [])))
    .join(', ');
}

function targetTitles(plan: Plan, node: AstNode): string {
  return referencesIn(node, 'phục vụ')
    .map(({ subject }) => plan.targetByName.get(subject?.$refText ?? '')?.title ?? subject?.$refText ?? '')
    .join('\n');
}

/** The money of a task in đồng, or the words that stand for it. */
function amountOf(task: Task): Big | string | undefined {
  const text = fieldText(fieldIn(task, 'kinh phí'));
  const amount = text === undefined ? undefined : readMoney(text, DONG).amount;
  return amount?.kind === 'money' ? amount.dong : text;
}

type PrintedWords = ReadonlyMap<number, { readonly text: string; readonly section: string }>;

/** What prints of each statement, and under which heading, by the offset at which the statement begins. */
function printedWords(model: NumberedDocument): PrintedWords {
  const printed = new Map<number, { text: string; section: string }>();
  for (const body of [model.body, ...model.appendices.map((appendix) => appendix.body)]) {
    let section = '';
    for (const block of body) {
      if (block.type === 'heading' || block.type === 'runIn') {
        const title = inlineText(block.title).trim();
        section = block.number === undefined ? title : `${numberText(block.number)} ${title}`;
      }
      if ('content' in block && block.source && !printed.has(block.source.start)) {
        printed.set(block.source.start, { text: inlineText(block.content), section });
      }
    }
  }
  return printed;
}
