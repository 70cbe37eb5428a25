import type { Reference, Target } from '../../grammar/generated/ast.ts';
import { fieldText } from '../../plan/statements.ts';
import type { Comparability } from '../../plan/targets.ts';
import { list, paragraphs, plain, table } from '../markdown.ts';
import { type DescribeContext, field, heading, references } from './parts.ts';

/** A value of a target, of this document or another one. */
interface Value {
  readonly timeText: string | undefined;
  readonly scope: string;
  readonly text: string;
  readonly comparability: Comparability;
}

/** A target: its values by milestone and scope, and those of the parents that it carries out. */
export function describeTarget(target: Target, context: DescribeContext): string {
  const { plan, language } = context;
  const facts = plan.targets.find(({ node }) => node === target);
  return paragraphs(
    heading('chỉ tiêu', target.name, facts?.title ?? ''),
    valueTable(facts?.values.filter(({ part }) => !part) ?? [], context),
    list(
      ...(facts ? conditions(facts.comparability) : []),
      field(target, 'hướng'),
      references(target, 'chủ trì'),
      references(target, 'phối hợp'),
      field(target, 'ghi chú'),
    ),
    ...(facts?.parents ?? []).map((parent) => describeParent(parent, context)),
    facts?.values.length === 0 ? { vi: 'Chưa có giá trị.', en: 'It has no value yet.' }[language] : undefined,
  );
}

function describeParent({ document, subject }: Reference, context: DescribeContext): string | undefined {
  const exports = document && context.index.exportsNamed(document.$refText);
  const parent = exports?.targets.get(subject?.$refText ?? '');
  if (!document || !parent) {
    return undefined;
  }
  return paragraphs(
    heading('theo', `${document.$refText}.${parent.name}`, parent.title),
    valueTable(parent.values, context),
    list(...conditions(parent.values[0]?.comparability)),
  );
}

/** Milestones down, scopes across. */
function valueTable(values: readonly Value[], { plan, language }: DescribeContext): string | undefined {
  if (values.length === 0) {
    return undefined;
  }
  const general = { vi: 'giá trị', en: 'value' }[language];
  const milestone = { vi: 'mốc', en: 'milestone' }[language];
  const times = [...new Set(values.map(({ timeText }) => timeText))];
  const scopes = [...new Set(values.map(({ scope }) => scope))];
  const rows = times.map((time) => [
    plain(time ?? fieldText(plan.head.get('giai đoạn')) ?? '–'),
    ...scopes.map((scope) =>
      values
        .filter((value) => value.timeText === time && value.scope === scope)
        .map(({ text }) => plain(text))
        .join('; '),
    ),
  ]);
  return table([milestone, ...scopes.map((scope) => (scope === '' ? general : plain(scope)))], rows);
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
