import type { Group, Prose, Table } from '../../language/grammar/generated/ast.ts';
import { isSlot } from '../../language/grammar/generated/ast.ts';
import { entriesOf, fieldIn, fieldText, type Plan } from '../../language/plan/plan.ts';
import type { TargetFacts, TargetValue } from '../../language/plan/targets.ts';
import { stringText } from '../../language/plan/text.ts';
import { timeOf } from '../../language/plan/times.ts';
import type { Inline, TableRow } from '../model/document-model.ts';
import { textInlines } from './inline-text.ts';
import { proseInlines } from './inlines.ts';
import { type Level, levelBelow, numberFor, sampleAt, topLevel } from './numbering.ts';
import { type Projection, traced } from './projection.ts';
import { unitNames, valueText } from './slot-text.ts';
import { type Column, cellLines, columnLook, columnsOf, headerRow } from './table-columns.ts';
import type { TableContent } from './tables.ts';

const headings = new Map([
  ['tt', 'TT'],
  ['stt', 'TT'],
  ['chỉ tiêu', 'Nội dung chỉ tiêu'],
  ['chủ trì', 'Chủ trì'],
  ['phối hợp', 'Phối hợp'],
  ['theo dõi', 'Theo dõi'],
  ['ghi chú', 'Ghi chú'],
  ['đơn vị tính', 'Đơn vị tính'],
]);

/** `bảng chỉ tiêu`: a row for each target, or the groups and rows that the table lists in its own words. */
export function targetTable(projection: Projection, table: Table): TableContent {
  const years = yearsOf(projection, table);
  const usual: Column[] = [
    { heading: 'TT', keys: ['tt'] },
    { heading: 'Chỉ tiêu', keys: ['chỉ tiêu'] },
    { heading: '', keys: ['năm'] },
    { heading: 'Chủ trì', keys: ['chủ trì'] },
    { heading: 'Phối hợp', keys: ['phối hợp'] },
    { heading: 'Ghi chú', keys: ['ghi chú'] },
  ];
  const asked = columnsOf(table, usual, headings);
  const expanded = asked.flatMap((column) =>
    column.keys[0] === 'năm' ? years.map((year) => ({ heading: yearHeading(year), keys: [year] })) : [column],
  );
  // `năm: 2025, 2030` asks for the years even where `cột` does not list them.
  const named = fieldIn(table, 'năm') !== undefined && !asked.some(({ keys }) => keys[0] === 'năm');
  const at = expanded.findIndex(({ keys }) => keys[0] === 'chỉ tiêu') + 1;
  const columns = named
    ? [
        ...expanded.slice(0, at),
        ...years.map((year) => ({ heading: yearHeading(year), keys: [year] })),
        ...expanded.slice(at),
      ]
    : expanded;
  const rows = new Rows(projection, columns);
  const scheme = fieldIn(table, 'đánh số')?.strings.map(stringText);
  const level = scheme && scheme.length > 0 ? topLevel(scheme) : undefined;
  const listed = entriesOf(table).filter(
    (entry): entry is Group | Prose => entry.$type === 'Group' || entry.$type === 'Prose',
  );
  if (listed.length === 0) {
    for (const target of projection.plan.targets) {
      rows.target(target, undefined, undefined, level);
    }
  }
  for (const entry of listed) {
    rows.entry(entry, level);
  }
  return { columns: columns.map(columnLook), rows: [headerRow(columns), ...rows.rows] };
}

class Rows {
  readonly rows: TableRow[] = [];
  private count = 0;
  private readonly projection: Projection;
  private readonly columns: readonly Column[];

  constructor(projection: Projection, columns: readonly Column[]) {
    this.projection = projection;
    this.columns = columns;
  }

  /** A group or a row of the table; `level` counts where the table has a numbering scheme of its own. */
  entry(entry: Group | Prose, level: Level | undefined): void {
    if (entry.$type === 'Group') {
      const title = textInlines(stringText(entry.title));
      const number = level && this.columns[0]?.keys.includes('tt') ? numbered(level) : undefined;
      const width = this.columns.length;
      this.rows.push({
        role: 'group',
        cells:
          number === undefined
            ? [{ content: [title], colSpan: width }]
            : [{ content: [textInlines(number)] }, { content: [title], ...(width > 2 ? { colSpan: width - 1 } : {}) }],
        ...traced(this.projection, entry),
      });
      const below = level && levelBelow(level, undefined);
      for (const inner of entriesOf(entry)) {
        if (inner.$type === 'Prose' || inner.$type === 'Group') {
          this.entry(inner, below);
        }
      }
      return;
    }
    const slot = entry.parts.find((part) => isSlot(part) && this.projection.slotUses.get(part)?.target !== undefined);
    const use = slot && isSlot(slot) ? this.projection.slotUses.get(slot) : undefined;
    const onlySlot =
      entry.parts.length === 1 &&
      use &&
      slot &&
      isSlot(slot) &&
      slot.words === undefined &&
      slot.selectors.length === 0;
    if (use?.target) {
      this.target(use.target, use.value, onlySlot ? undefined : proseInlines(this.projection, entry), level, entry);
    } else {
      this.words(entry, level);
    }
  }

  /** A row for a target, or for one value of it; `words` are the table's own for it, and `row` is what asks for it. */
  target(
    target: TargetFacts,
    value: TargetValue | undefined,
    words: Inline[] | undefined,
    level: Level | undefined,
    row?: Prose,
  ): void {
    const number = this.next(level);
    this.rows.push({
      role: 'body',
      cells: this.columns.map((column) => ({
        content: column.keys.flatMap((key) =>
          key === 'chỉ tiêu' && words
            ? [words]
            : cellLines(targetCell(this.projection.plan, target, value, key, number)),
        ),
      })),
      ...traced(this.projection, row ?? target.node),
    });
  }

  private words(row: Prose, level: Level | undefined): void {
    const words = proseInlines(this.projection, row);
    const number = this.next(level);
    this.rows.push({
      role: 'body',
      cells: this.columns.map(({ keys }) => ({
        content: keys[0] === 'tt' || keys[0] === 'stt' ? [textInlines(number)] : keys[0] === 'chỉ tiêu' ? [words] : [],
      })),
      ...traced(this.projection, row),
    });
  }

  private next(level: Level | undefined): string {
    this.count++;
    return (level && numbered(level)) ?? String(this.count);
  }
}

/** The next number on a level of the table, as it prints; undefined below the last level of its scheme. */
function numbered(level: Level): string | undefined {
  level.count++;
  const label = numberFor(sampleAt(level), level.count, level.above);
  return label && `${label.prefix}${label.value}${label.suffix}`;
}

/** What of a target stands in a cell; a row for one value of it prefers what that value says (`chủ trì`, `ghi chú`). */
function targetCell(
  plan: Plan,
  target: TargetFacts,
  value: TargetValue | undefined,
  key: string,
  number: string,
): (string | undefined)[] {
  const [, field = key, short] = /^(chủ trì|phối hợp|theo dõi)( tắt)?$/u.exec(key) ?? [];
  switch (field) {
    case 'tt':
    case 'stt':
      return [number];
    case 'chỉ tiêu':
      return [target.title];
    case 'chủ trì':
    case 'phối hợp':
    case 'theo dõi':
      return [
        (value && unitNames(value.node, field, short !== undefined)) ||
          unitNames(target.node, field, short !== undefined),
      ];
    case 'ghi chú':
    case 'đơn vị tính':
    case 'điều kiện':
    case 'trên tổng':
    case 'trừ':
    case 'gồm':
      return [(value && fieldText(fieldIn(value.node, key))) ?? fieldText(fieldIn(target.node, key))];
    case 'hiện trạng':
    case 'kết quả':
      return valueLines(
        plan,
        target.values.filter((value) => value.time?.kind === (key === 'kết quả' ? 'result' : 'baseline')),
      );
    default: {
      const time = timeOf(key);
      const exact = target.values.filter((value) => !value.part && value.time?.key === time?.key);
      // A year whose only value is where things stood or ended shows that.
      const other = target.values.filter(
        (value) =>
          !value.part &&
          ['baseline', 'result'].includes(value.time?.kind ?? '') &&
          value.timeText?.endsWith(key) === true,
      );
      return valueLines(plan, exact.length > 0 ? exact : other);
    }
  }
}

function valueLines(plan: Plan, values: readonly TargetValue[]): string[] {
  return values
    .filter((value) => !value.part)
    .map((value) => (value.scope === '' ? valueText(value) : `${scopeName(plan, value.scope)}: ${valueText(value)}`));
}

/** A group prints its title, a level its words. */
function scopeName(plan: Plan, scope: string): string {
  const group = plan.byName.get(scope);
  return group?.$type === 'Group' ? stringText(group.title) || scope : scope;
}

function yearsOf(projection: Projection, table: Table): string[] {
  const text = fieldText(fieldIn(table, 'năm'));
  if (text !== undefined) {
    return text.split(/[,;]/u).flatMap((year) => (year.trim() === '' ? [] : [year.trim()]));
  }
  const years = new Map<string, number>();
  for (const { values } of projection.plan.targets) {
    for (const value of values) {
      if (value.time?.kind === 'milestone' && value.timeText !== undefined && !value.part) {
        years.set(value.time.key, value.time.to?.year ?? 0);
      }
    }
  }
  return [...years].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
}

const yearHeading = (year: string): string => (/^\d{4}$/.test(year) ? `Năm ${year}` : year);
