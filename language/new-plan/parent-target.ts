import type { ExportedTarget, ExportedValue } from '../references/exports.ts';
import { isCommitment } from '../rules/parents/parent-targets.ts';
import { quoted } from '../text/quoted.ts';

/**
 * A parent's target as a target of a document that carries it out: with `theo:` and the parent's own values.
 *
 * @param own the name that it gets
 * @param parent the name of the parent
 * @param levels the scopes that the document can speak of; all where left out
 */
export function targetDeclaration(
  target: ExportedTarget,
  own: string,
  parent: string,
  levels: ReadonlySet<string> | undefined,
): string {
  const values = [...valuesByTime(target, levels)].map(([time, atTime]) => `  ${time}: ${written(atTime)}\n`).join('');
  return `chỉ tiêu ${own} ${quoted(target.title)} {\n  theo: ${parent}.${target.name}\n${values}}`;
}

/** The parent's commitments that a document of these levels can speak of, by their time; groups are the parent's alone. */
export function valuesByTime(
  { values }: ExportedTarget,
  levels: ReadonlySet<string> | undefined,
): Map<string, readonly ExportedValue[]> {
  const byTime = new Map<string, ExportedValue[]>();
  for (const value of values) {
    const isOurs = value.scope === '' || (value.scope.startsWith('cấp ') && (!levels || levels.has(value.scope)));
    if (isCommitment(value) && isOurs && value.text !== '' && value.timeText) {
      byTime.set(value.timeText, [...(byTime.get(value.timeText) ?? []), value]);
    }
  }
  return byTime;
}

function written(values: readonly ExportedValue[]): string {
  const scoped = values.filter(({ scope }) => scope !== '');
  return scoped.length > 0
    ? `{ ${scoped.map(({ scope, text }) => `${scope}: ${text}`).join('; ')} }`
    : (values[0]?.text ?? '');
}
