import type { Assignment, Table, Task } from '../../language/grammar/generated/ast.ts';
import { entriesOf, fieldIn, fieldText, tasksOf, unitsOf } from '../../language/plan/plan.ts';
import { proseText, stringText } from '../../language/plan/text.ts';
import type { TableRow } from '../model/document-model.ts';
import { textInlines } from './inline-text.ts';
import { type Projection, traced } from './projection.ts';
import { unitNames } from './slot-text.ts';
import { type Column, cellLines, columnLook, columnsOf, headerRow } from './table-columns.ts';
import type { TableContent } from './tables.ts';

const headings = new Map([
  ['tt', 'TT'],
  ['stt', 'TT'],
  ['nhiệm vụ', 'Nhiệm vụ'],
  ['chủ trì', 'Đơn vị chủ trì'],
  ['phối hợp', 'Đơn vị phối hợp'],
  ['hạn', 'Thời hạn'],
  ['thời gian', 'Thời gian thực hiện'],
  ['sản phẩm', 'Sản phẩm'],
  ['kinh phí', 'Kinh phí'],
  ['nguồn lực', 'Nguồn lực'],
  ['phương pháp', 'Phương pháp'],
  ['lãnh đạo', 'Lãnh đạo phụ trách'],
  ['ghi chú', 'Ghi chú'],
]);

const usualKeys = ['tt', 'nhiệm vụ', 'chủ trì', 'phối hợp', 'thời gian', 'sản phẩm'];

const usual: readonly Column[] = usualKeys.map((key) => ({
  heading: headings.get(key) ?? key,
  keys: key === 'thời gian' ? ['thời gian', 'hạn'] : [key],
}));

/** `bảng nhiệm vụ`: a row for each task, with the columns that plans of 2026 ask for. */
export function taskTable(projection: Projection, table: Table): TableContent {
  const columns = columnsOf(table, usual, headings);
  const rows = tasksOf(projection.plan).map((task, i) => taskRow(projection, task, columns, i + 1));
  return { columns: columns.map(columnLook), rows: [headerRow(columns), ...rows] };
}

/** `bảng đơn vị`: the same tasks under the units that lead them. */
export function unitTable(projection: Projection, table: Table): TableContent {
  const columns = columnsOf(
    table,
    usual.filter(({ keys }) => keys[0] !== 'chủ trì'),
    headings,
  );
  const rows: TableRow[] = [];
  for (const unit of unitsOf(projection.plan)) {
    const led = tasksOf(projection.plan).filter((task) => leads(task, unit.name));
    if (led.length > 0) {
      rows.push({
        role: 'group',
        cells: [{ content: [textInlines(stringText(unit.title))], colSpan: columns.length }],
      });
      rows.push(...led.map((task, i) => taskRow(projection, task, columns, i + 1)));
    }
  }
  return { columns: columns.map(columnLook), rows: [headerRow(columns), ...rows] };
}

function leads(task: Task, unit: string | undefined): boolean {
  const own = entriesOf(task).flatMap((entry) =>
    entry.$type === 'ReferenceField' && entry.key === 'chủ trì' ? entry.references : [],
  );
  if (own.length > 0) {
    return own[0]?.subject?.$refText === unit;
  }
  return assignmentAround(task)?.parties.find((party) => !party.support)?.unit?.$refText === unit;
}

function assignmentAround(task: Task): Assignment | undefined {
  const holder = task.$container.$container;
  return holder?.$type === 'Assignment' ? (holder as Assignment) : undefined;
}

function taskRow(projection: Projection, task: Task, columns: readonly Column[], count: number): TableRow {
  return {
    role: 'body',
    cells: columns.map(({ keys }) => ({ content: cellLines(keys.map((key) => taskCell(task, key, count))) })),
    ...traced(projection, task),
  };
}

function taskCell(task: Task, key: string, count: number): string | undefined {
  switch (key) {
    case 'tt':
    case 'stt':
      return String(count);
    case 'nhiệm vụ':
      return task.title ? stringText(task.title) : firstProse(task);
    case 'chủ trì':
    case 'phối hợp':
    case 'phục vụ':
    case 'theo dõi':
    case 'gửi':
    case 'qua':
      return unitNames(task, key) || undefined;
    default:
      return fieldText(fieldIn(task, key)) ?? blockText(task, key);
  }
}

function firstProse(task: Task): string | undefined {
  const prose = entriesOf(task).find((entry) => entry.$type === 'Prose');
  return prose?.$type === 'Prose' ? proseText(prose) : undefined;
}

function blockText(task: Task, key: string): string | undefined {
  const block = entriesOf(task).find((entry) => entry.$type === 'TextBlock' && entry.key === key);
  const texts = block ? entriesOf(block).flatMap((entry) => (entry.$type === 'Prose' ? [proseText(entry)] : [])) : [];
  return texts.length > 0 ? texts.join(' ') : undefined;
}
