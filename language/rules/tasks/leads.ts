import type { AstNode } from 'langium';
import type { Plan } from '../../plan/plan.ts';
import { entryChange } from '../offers.ts';
import type { Fix } from '../rule.ts';

/** More units than these are no offer but a list. */
const mostLeads = 3;

/** The units that lead most in the document, most first: one of them may be meant where a lead is missing. */
export function usualLeads(plan: Plan): readonly string[] {
  const found = known.get(plan) ?? leadsOf(plan);
  known.set(plan, found);
  return found;
}

/** By plan, which never changes: many tasks of one document ask. */
const known = new WeakMap<Plan, readonly string[]>();

function leadsOf(plan: Plan): readonly string[] {
  const counts = new Map<string, number>();
  for (const { entry } of plan.entries) {
    for (const { document, subject } of entry.$type === 'ReferenceField' && entry.key === 'chủ trì'
      ? entry.references
      : []) {
      const name = document ? undefined : subject?.$refText;
      if (name !== undefined && plan.byName.get(name)?.$type === 'Unit') {
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  const units = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const declared = [...plan.byName.values()].flatMap((node) => (node.$type === 'Unit' ? (node.name ?? []) : []));
  return (units.length > 0 ? units : declared).slice(0, mostLeads);
}

/** Makes a unit the lead of a task or target. */
export function offerLead(node: AstNode, unit: string): Fix {
  return {
    title: { vi: `Thêm “chủ trì: ${unit}”`, en: `Add “chủ trì: ${unit}”` },
    changes: [entryChange(node, `chủ trì: ${unit}`, unit)],
    uncertain: true,
  };
}
