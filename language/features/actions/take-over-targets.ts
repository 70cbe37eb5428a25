import type { LangiumDocument } from 'langium';
import { targetDeclaration } from '../../new-plan/parent-target.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { type Plan, statementsOf } from '../../plan/plan.ts';
import type { PlanIndex } from '../../references/plan-index.ts';
import { levelsBelow } from '../../rules/parents/counterparts.ts';
import { untakenTargetsOf } from '../../rules/parents/untaken-targets.ts';
import type { Fix } from '../../rules/rule.ts';
import { freeName, headEnd } from './declaration.ts';

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
    return targetDeclaration(target, own, name, levels);
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

function holds(outer: Place, inner: Place): boolean {
  return outer.offset <= inner.offset && inner.end <= outer.end;
}
