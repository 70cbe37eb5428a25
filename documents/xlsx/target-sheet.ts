import Big from 'big.js';
import { lastDay } from '../../language/model/calendar.ts';
import type { TimeKey } from '../../language/model/period.ts';
import { fieldIn, fieldText, type Plan } from '../../language/plan/plan.ts';
import { type Comparability, type TargetFacts, type TargetValue, timeKeyOf } from '../../language/plan/targets.ts';
import { stringText } from '../../language/plan/text.ts';
import { capitalised } from '../plan/inline-text.ts';
import { unitNames } from '../plan/slot-text.ts';
import { longestShown, valueCell } from './number-cell.ts';
import { type RowCell, type SheetColumn, type TableRow, tableSheet } from './table-sheet.ts';
import type { Sheet } from './workbook.ts';

/** A milestone, period or state of things that targets have values for. */
interface Milestone {
  readonly key: string;
  readonly heading: string;
  /** In characters: numbers are not wrapped, so the widest decides. */
  readonly width: number;
}

/** "Chỉ tiêu": a row for each target and scope, a column for each milestone, numbers as numbers. */
export function targetSheet(plan: Plan, document: string): Sheet {
  const milestones = milestonesOf(plan.targets);
  const columns: SheetColumn[] = [
    { heading: 'TT', width: 5, align: 'center' },
    { heading: 'Chỉ tiêu', width: 40 },
    { heading: 'Phạm vi', width: 12 },
    ...milestones.map(({ heading, width }) => ({ heading, width, align: 'center' as const })),
    { heading: 'Chủ trì', width: 20 },
    { heading: 'Phối hợp', width: 22 },
    { heading: 'Ghi chú', width: 26 },
    { heading: 'Mã', width: widestName(plan.targets) },
  ];
  const rows = plan.targets.flatMap((target, i) => targetRows(plan, target, i + 1, milestones));
  return tableSheet({
    name: 'Chỉ tiêu',
    document,
    caption: 'CHỈ TIÊU',
    columns,
    rows,
    empty: 'Văn bản này không khai báo chỉ tiêu.',
  });
}

const ranks: Readonly<Record<TimeKey['kind'], number>> = {
  baseline: 0,
  result: 1,
  step: 2,
  milestone: 3,
  period: 4,
  yearly: 5,
  open: 6,
};

/** In the order of time; what has none comes last. */
function milestonesOf(targets: readonly TargetFacts[]): Milestone[] {
  const found = new Map<string, { value: TargetValue; order: number[] }>();
  for (const value of targets.flatMap(({ values }) => values)) {
    const key = timeKeyOf(value);
    if (!found.has(key)) {
      const end = value.time?.to && lastDay(value.time.to);
      found.set(key, { value, order: [end ?? Number.MAX_SAFE_INTEGER, value.time ? ranks[value.time.kind] : 9] });
    }
  }
  return [...found]
    .sort(([, a], [, b]) => (a.order[0] ?? 0) - (b.order[0] ?? 0) || (a.order[1] ?? 0) - (b.order[1] ?? 0))
    .map(([key, { value }]) => ({ key, heading: timeHeading(value.timeText), width: widthFor(targets, key) }));
}

function widthFor(targets: readonly TargetFacts[], key: string): number {
  const lengths = targets
    .flatMap(({ values }) => values.filter((value) => timeKeyOf(value) === key))
    .map((value) => Math.min(value.text.length, longestShown) + 2);
  return Math.max(11, ...lengths);
}

/** Names have no blanks to wrap at. */
const widestName = (targets: readonly TargetFacts[]): number =>
  Math.min(26, Math.max(8, ...targets.map(({ name = '' }) => name.length + 3)));

function timeHeading(text: string | undefined): string {
  if (text === undefined) {
    return 'Giá trị';
  }
  return /^\d{4}$/.test(text) ? `Năm ${text}` : capitalised(text);
}

function targetRows(plan: Plan, target: TargetFacts, number: number, milestones: readonly Milestone[]): TableRow[] {
  const scopes = new Map<string, TargetValue[]>();
  for (const value of target.values) {
    const scope = scopeName(plan, value);
    scopes.set(scope, [...(scopes.get(scope) ?? []), value]);
  }
  return [...(scopes.size === 0 ? new Map([['', []]]) : scopes)].map(([scope, values]: [string, TargetValue[]]) => ({
    cells: [
      { value: new Big(number) },
      { value: target.title },
      { value: scope },
      ...milestones.map(({ key }) => valuesCell(values.filter((value) => timeKeyOf(value) === key))),
      { value: unitNames(target.node, 'chủ trì') },
      { value: unitNames(target.node, 'phối hợp') },
      { value: notes(target, values).join('\n') },
      { value: target.name ?? '' },
    ],
  }));
}

function scopeName(plan: Plan, { scope, part }: TargetValue): string {
  const group = plan.byName.get(scope);
  const name = group?.$type === 'Group' ? stringText(group.title) : capitalised(scope);
  return part ? `Trong đó: ${name}` : name;
}

function valuesCell(values: readonly TargetValue[]): RowCell | undefined {
  const [first, ...others] = values;
  if (!first) {
    return undefined;
  }
  if (others.length > 0) {
    return { value: values.map((value) => String(value.text)).join('; ') };
  }
  const { value, format } = valueCell(first);
  return { value, ...(format === undefined ? {} : { style: { format } }) };
}

const conditions: readonly (readonly [key: keyof Comparability, label: string])[] = [
  ['total', 'Trên tổng'],
  ['condition', 'Điều kiện'],
  ['including', 'Gồm'],
  ['excluding', 'Trừ'],
  ['counting', 'Cách tính'],
];

/** The note of a target, and what its values hold under; where values differ in that, with their times. */
function notes({ node, comparability, unitText }: TargetFacts, values: readonly TargetValue[]): string[] {
  const note = fieldText(fieldIn(node, 'ghi chú'));
  return [
    ...(note === undefined ? [] : [note]),
    ...(unitText === undefined ? [] : [`Đơn vị tính: ${unitText}`]),
    ...conditions.flatMap(([key, label]) => {
      const own = values
        .filter((value) => value.comparability[key] !== comparability[key])
        .map((value) => `${timeHeading(value.timeText)} - ${label}: ${value.comparability[key]}`);
      const common = comparability[key];
      return common === undefined ? own : [`${label}: ${common}`, ...own];
    }),
  ];
}
