import { comparePeriods } from '../../language/model/period.ts';
import { type TargetValue, timeKeyOf } from '../../language/plan/targets.ts';
import { parentStates } from '../../language/rules/parents/compare-with-parent.ts';
import { parentTargets } from '../../language/rules/parents/parent-targets.ts';
import { untakenTargetsOf } from '../../language/rules/parents/untaken-targets.ts';
import { scopeWords, timeWords, valuePlace, valueWords } from '../../language/rules/targets/describe.ts';
import type { Message } from '../../language/text/message.ts';
import type { Child, Shown } from './child.ts';

const states: Record<'met' | 'weaker' | 'not comparable', Message> = {
  met: { vi: 'đạt', en: 'met' },
  weaker: { vi: 'kém', en: 'weaker' },
  'not comparable': { vi: 'không so sánh được', en: 'not comparable' },
};

/** The targets of a document by milestone, each value with its state; the parent's that it does not take up. */
export function targetNodes(shown: Shown, [milestone]: readonly string[]): readonly Child[] {
  if (milestone === undefined) {
    return [...milestones(shown), ...missingGroup(shown)];
  }
  return milestone === 'missing' ? missing(shown) : values(shown, milestone.replace(/^time /u, ''));
}

function milestones({ plan, say }: Shown): Child[] {
  const firsts = new Map<string, TargetValue>();
  for (const value of plan.targets.flatMap((target) => target.values)) {
    if (!value.part && !firsts.has(timeKeyOf(value))) {
      firsts.set(timeKeyOf(value), value);
    }
  }
  const sorted = [...firsts].sort(([, a], [, b]) => (a.time && b.time ? (comparePeriods(a.time, b.time) ?? 0) : 0));
  return sorted.map(([key, value]) => ({
    key: `time ${key}`,
    kind: 'milestone',
    label: timeWords(value) || say({ vi: 'không có mốc', en: 'no milestone' }),
    hasChildren: true,
  }));
}

function values({ plan, index, uri, say }: Shown, key: string): Child[] {
  const stated = parentStates(parentTargets(plan, index), plan);
  return plan.targets.flatMap((target) =>
    target.values
      .filter((value) => !value.part && timeKeyOf(value) === key)
      .map((value): Child => {
        const found = stated.get(value);
        const scope = scopeWords(value.scope, plan);
        const beside =
          found &&
          say({
            vi: `${states[found.state].vi} (cấp trên: ${valueWords(found.than.parentValue)})`,
            en: `${states[found.state].en} (parent: ${valueWords(found.than.parentValue)})`,
          });
        // What is long comes last: the side bar is narrow.
        const own = `${scope === '' ? '' : `${scope}: `}${valueWords(value)}`;
        return {
          key: `${target.name ?? target.title} ${value.scope}`,
          kind: 'target',
          label: `${own} · ${target.title || target.name || '…'}`,
          ...(beside === undefined ? {} : { description: beside }),
          ...(found ? { state: found.state } : {}),
          uri,
          place: valuePlace(value),
          hasChildren: false,
        };
      }),
  );
}

function missingGroup(shown: Shown): Child[] {
  const count = missing(shown).length;
  const label = { vi: 'Thiếu so với cấp trên', en: 'Missing, though the parent has them' };
  return count === 0
    ? []
    : [
        {
          key: 'missing',
          kind: 'missing',
          label: shown.say(label),
          description: `${count}`,
          state: 'missing',
          hasChildren: true,
        },
      ];
}

function missing({ plan, index }: Shown): Child[] {
  return untakenTargetsOf(plan, index).flatMap(({ name, parent, targets }) =>
    targets.map((target): Child => {
      const full = `${name}.${target.name}`;
      return {
        key: full,
        kind: 'missing',
        label: target.title || target.name,
        description: full,
        state: 'missing',
        uri: parent.uri,
        place: target.place,
        hasChildren: false,
      };
    }),
  );
}
