import type { Target } from '../../grammar/generated/ast.ts';
import type { TimeKey } from '../../model/period.ts';
import { fieldText } from '../../plan/statements.ts';
import { type Comparability, timeKeyOf } from '../../plan/targets.ts';
import type { ExportedTarget } from '../../references/exports.ts';
import { grouped } from '../grouped.ts';
import { list, paragraphs, plain, table } from '../markdown.ts';
import { type DescribeContext, field, heading, references } from './parts.ts';

/** A value of a target, of this document or another one. */
interface Value {
  readonly time: TimeKey | undefined;
  readonly timeText: string | undefined;
  readonly scope: string;
  readonly text: string;
  readonly comparability: Comparability;
}

/** A target: its values by milestone and scope, and those of the parents that it carries out. */
export function describeTarget(target: Target, context: DescribeContext): string {
  const { plan, language } = context;
  const facts = plan.targets.find(({ node }) => node === target);
  const parents = (facts?.parents ?? []).flatMap(({ document, subject }) => {
    const exports = document && context.index.exportsNamed(document.$refText);
    const parent = exports?.targets.get(subject?.$refText ?? '');
    return exports?.name !== undefined && parent ? [{ document: exports.name, parent }] : [];
  });
  return paragraphs(
    heading('chỉ tiêu', target.name, facts?.title ?? ''),
    valueTable(facts?.values.filter(({ part }) => !part) ?? [], context, parents),
    list(
      ...(facts ? conditions(facts.comparability) : []),
      field(target, 'hướng'),
      references(target, 'chủ trì'),
      references(target, 'phối hợp'),
      field(target, 'ghi chú'),
    ),
    ...parents.map(({ document, parent }) =>
      paragraphs(
        heading('theo', `${document}.${parent.name}`, parent.title),
        list(...conditions(parent.values[0]?.comparability)),
      ),
    ),
    facts?.values.length === 0 ? { vi: 'Chưa có giá trị.', en: 'It has no value yet.' }[language] : undefined,
  );
}

/** A parent's target beside whose values the target's own are shown. */
interface Parent {
  readonly document: string;
  readonly parent: ExportedTarget;
}

/** Milestones down, scopes across; the parents' values in columns of their own. Times that only parents have, too. */
function valueTable(
  values: readonly Value[],
  { plan, language }: DescribeContext,
  parents: readonly Parent[],
): string | undefined {
  const all = [...values, ...parents.flatMap(({ parent }) => parent.values)];
  if (all.length === 0) {
    return undefined;
  }
  const general = { vi: 'giá trị', en: 'value' }[language];
  const milestone = { vi: 'mốc', en: 'milestone' }[language];
  // "đến năm 2025" of a parent and "2025" are one milestone; the document's own words for it come first.
  const times = [...grouped(all, timeKeyOf)].sort(([, [a]], [, [b]]) => byYear(a?.timeText, b?.timeText));
  const columns = [
    ...columnsOf(values, ''),
    ...parents.flatMap(({ document, parent }) => columnsOf(parent.values, `${document}: `)),
  ];
  const rows = times.map(([key, [first]]) => [
    plain(first?.timeText ?? fieldText(plan.head.get('giai đoạn')) ?? '–'),
    ...columns.map((column) =>
      column.values
        .filter((value) => timeKeyOf(value) === key && value.scope === column.scope)
        .map(({ text }) => plain(text))
        .join('; '),
    ),
  ]);
  const labels = columns.map(({ scope, prefix }) => plain(`${prefix}${scope === '' ? general : scope}`));
  return table([milestone, ...labels], rows);
}

function columnsOf(values: readonly Value[], prefix: string) {
  return [...new Set(values.map(({ scope }) => scope))].map((scope) => ({ scope, prefix, values }));
}

/** By the first year that a time names; what names none keeps its place. */
function byYear(a: string | undefined, b: string | undefined): number {
  const [first, second] = [a, b].map((text) => Number(/\d{4}/u.exec(text ?? '')?.[0] ?? Number.NaN));
  return Number.isNaN(first) || Number.isNaN(second) ? 0 : (first as number) - (second as number);
}

/** What makes the values comparable only with some. */
function conditions(comparability: Comparability | undefined): (string | undefined)[] {
  const { counting, total, condition, including, excluding } = comparability ?? {};
  const words = (key: string, text: string | undefined): string | undefined =>
    text === undefined ? undefined : `${key}: ${plain(text)}`;
  return [
    words('cách tính', counting),
    words('trên tổng', total),
    words('điều kiện', condition),
    words('gồm', including),
    words('trừ', excluding),
  ];
}
