import type { LangiumDocument } from 'langium';
import { type Place, placeOf } from '../../plan/places.ts';
import { type Plan, statementsOf } from '../../plan/plan.ts';
import type { ExportedTarget, ExportedValue } from '../../references/exports.ts';
import type { PlanIndex } from '../../references/plan-index.ts';
import { levelsBelow } from '../../rules/parents/counterparts.ts';
import { isCommitment } from '../../rules/parents/parent-targets.ts';
import { untakenTargetsOf } from '../../rules/parents/untaken-targets.ts';
import type { Fix } from '../../rules/rule.ts';
import { freeName, headEnd, quoted } from './declaration.ts';

/**
 * Takes over the targets of the parent at the cursor that nothing takes up yet, as a list to go through: each a target
 * of this document with `theo:` and the parent's own values, under a comment that says what to do with them.
 */
export function takeOverTargets(
  _document: LangiumDocument,
  selection: Place,
  plan: Plan,
  index: PlanIndex,
): Fix | undefined {
  const field = plan.head.get('thực hiện');
  const untaken = untakenTargetsOf(plan, index);
  const at = field && placeOf(field);
  const here =
    untaken.find(({ reference }) => holds(placeOf(reference), selection)) ??
    (at && holds(at, selection) ? untaken[0] : undefined);
  if (!here) {
    return undefined;
  }
  const { name, targets } = here;
  const levels = levelsBelow(plan);
  const taken = new Set<string>();
  const declarations = targets.map((target) => {
    const own = freeName(target.name, plan, taken);
    taken.add(own);
    return `chỉ tiêu ${own} ${quoted(target.title)} {\n  theo: ${name}.${target.name}\n${valuesOf(target, levels)}}`;
  });
  const note = `// Chỉ tiêu của ${name}: sửa giá trị theo điều kiện của đơn vị, ghi chủ trì; xóa chỉ tiêu không thuộc phạm vi.`;
  const last = statementsOf(plan, 'Target').findLast((node) => node.$container === plan.root);
  const end = last ? placeOf(last).end : headEnd(plan);
  return {
    title: {
      vi: `Đưa ${targets.length} chỉ tiêu còn thiếu của ${name} vào văn bản`,
      en: `Take over the ${targets.length} missing targets of ${name}`,
    },
    changes: [{ place: { offset: end, end }, newText: `\n\n${note}\n${declarations.join('\n')}` }],
  };
}

/** The parent's commitments that this document's level can speak of, one line for each time. */
function valuesOf({ values }: ExportedTarget, levels: ReadonlySet<string> | undefined): string {
  const byTime = new Map<string, ExportedValue[]>();
  for (const value of values) {
    const isOurs = !levels || !value.scope.startsWith('cấp ') || levels.has(value.scope);
    if (isCommitment(value) && isOurs && value.text !== '') {
      const time = value.timeText ?? '';
      byTime.set(time, [...(byTime.get(time) ?? []), value]);
    }
  }
  return [...byTime]
    .filter(([time]) => time !== '')
    .map(([time, atTime]) => {
      const [first] = atTime;
      // Groups are names of the parent alone.
      const scoped = atTime.filter(({ scope }) => scope.startsWith('cấp '));
      const value =
        scoped.length > 0 ? `{ ${scoped.map(({ scope, text }) => `${scope}: ${text}`).join('; ')} }` : first?.text;
      return `  ${time}: ${value}\n`;
    })
    .join('');
}

function holds(outer: Place, inner: Place): boolean {
  return outer.offset <= inner.offset && inner.end <= outer.end;
}
