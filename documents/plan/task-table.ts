import type { AstNode } from 'langium';
import type { Assignment, Table, Unit } from '../../language/grammar/generated/ast.ts';
import { entriesOf, fieldIn, fieldText, tasksOf, unitsOf } from '../../language/plan/plan.ts';
import { stringText } from '../../language/plan/text.ts';
import type { Inline, TableRow } from '../model/document-model.ts';
import { textInlines } from './inline-text.ts';
import { proseInlines, stringInlines } from './inlines.ts';
import { type Projection, traced } from './projection.ts';
import { unitNames } from './slot-text.ts';
import { type Column, columnLook, columnsOf, headerRow } from './table-columns.ts';
import type { TableContent } from './tables.ts';
import { type Work, workOf } from './work.ts';

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

const usual: readonly Column[] = usualKeys.map((key) => ({ heading: headings.get(key) ?? key, keys: [key] }));

/** `bảng nhiệm vụ`: a row for each task, with the columns that plans of 2026 ask for. */
export function taskTable(projection: Projection, table: Table): TableContent {
  const columns = withDates(columnsOf(table, usual, headings));
  const tasks = tasksOf(projection.plan).map((task) => ({ node: task, task, assignment: around(task), proses: [] }));
  const rows = tasks.map((work, i) => workRow(projection, work, columns, i + 1));
  return { columns: columns.map(columnLook), rows: [headerRow(columns), ...rows] };
}

/** `bảng đơn vị`: tasks, and what `giao` and `đề nghị` give, under the units that lead them. */
export function unitTable(projection: Projection, table: Table): TableContent {
  const own = usual.filter(({ keys }) => keys[0] !== 'chủ trì');
  const columns = withDates(columnsOf(table, own, headings));
  const byUnit = new Map<Unit | undefined, Work[]>();
  for (const work of workOf(projection.plan)) {
    for (const unit of leadsOf(work)) {
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), work]);
    }
  }
  const rows = unitsOf(projection.plan).flatMap((unit): TableRow[] => {
    const led = byUnit.get(unit) ?? [];
    const heading = { content: [textInlines(stringText(unit.title))], colSpan: columns.length, align: 'left' as const };
    return led.length === 0
      ? []
      : [{ role: 'group', cells: [heading] }, ...led.map((work, i) => workRow(projection, work, columns, i + 1))];
  });
  return { columns: columns.map(columnLook), rows: [headerRow(columns), ...rows] };
}

/** A task has a schedule or a deadline: where only one of the two has a column, it shows the other, too. */
function withDates(columns: readonly Column[]): Column[] {
  const keys = columns.flatMap((column) => column.keys);
  const lone = ['thời gian', 'hạn'].filter((key) => keys.includes(key));
  return columns.map((column) =>
    lone.length === 1 && column.keys.length === 1 && column.keys[0] === lone[0]
      ? { ...column, keys: lone[0] === 'hạn' ? ['hạn', 'thời gian'] : ['thời gian', 'hạn'] }
      : column,
  );
}

/** The units that lead work: its own, else those that it is given to. */
function leadsOf({ task, assignment }: Work): Unit[] {
  const own = (task ? entriesOf(task) : []).flatMap((entry) =>
    entry.$type === 'ReferenceField' && entry.key === 'chủ trì'
      ? entry.references.map(({ subject }) => subject?.ref)
      : [],
  );
  const given = assignment?.parties.filter(({ support }) => !support).map(({ unit }) => unit?.ref) ?? [];
  return [...new Set(own.length > 0 ? own : given)].filter((unit): unit is Unit => unit?.$type === 'Unit');
}

function around(node: AstNode): Assignment | undefined {
  const holder = node.$container?.$container;
  return holder?.$type === 'Assignment' ? (holder as Assignment) : undefined;
}

function workRow(projection: Projection, work: Work, columns: readonly Column[], count: number): TableRow {
  return {
    role: 'body',
    cells: columns.map(({ keys }) => ({
      content: keys
        .flatMap((key) => workCell(projection, work, key, count))
        .map((line) => line.filter(({ type }) => type !== 'note')),
    })),
    ...traced(projection, work.node),
  };
}

/** The lines of a cell. Footnotes stand where the task itself prints. */
function workCell(projection: Projection, work: Work, key: string, count: number): Inline[][] {
  const { task, assignment } = work;
  const holder = task ?? assignment;
  switch (key) {
    case 'tt':
    case 'stt':
      return [textInlines(String(count))];
    case 'nhiệm vụ':
      return workWords(projection, work);
    case 'chủ trì':
    case 'phối hợp':
      return lines(unitsIn(work, key));
    case 'phục vụ':
    case 'theo dõi':
    case 'gửi':
    case 'qua':
      return lines(holder && unitNames(holder, key));
    default:
      return holder ? fieldLines(projection, holder, key) : [];
  }
}

const lines = (text: string | undefined): Inline[][] => (text === undefined || text === '' ? [] : [textInlines(text)]);

function workWords(projection: Projection, { node, task, assignment, proses }: Work): Inline[][] {
  const title = task?.title ?? (node === assignment ? assignment?.title : undefined);
  const texts = task && !task.title ? entriesOf(task).flatMap((entry) => (entry.$type === 'Prose' ? [entry] : [])) : [];
  const printed = [...proses, ...texts.slice(0, proses.length > 0 ? 0 : 1)];
  return [
    ...(title ? [stringInlines(projection, title)] : []),
    ...printed.map((prose) => proseInlines(projection, prose)),
  ];
}

/** Names of the units of a task: its own, else those of the assignment around it. */
function unitsIn({ task, assignment }: Work, key: string): string {
  const own = task ? unitNames(task, key) : '';
  const parties = assignment?.parties.filter(({ support }) => support === (key === 'phối hợp')) ?? [];
  const names = parties.map(
    ({ unit }) => (unit?.ref?.$type === 'Unit' && stringText(unit.ref.title)) || unit?.$refText,
  );
  return own !== '' ? own : names.filter((name) => name !== undefined).join(', ');
}

/** A field, or the lines of its block of prose. */
function fieldLines(projection: Projection, holder: AstNode, key: string): Inline[][] {
  const field = fieldIn(holder, key);
  if (field) {
    return field.strings.length > 0
      ? field.strings.map((str) => stringInlines(projection, str))
      : lines(fieldText(field));
  }
  const block = entriesOf(holder).find((entry) => entry.$type === 'TextBlock' && entry.key === key);
  return (block ? entriesOf(block) : []).flatMap((entry) =>
    entry.$type === 'Prose' ? [proseInlines(projection, entry)] : [],
  );
}
