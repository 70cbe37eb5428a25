import type { AstNode } from 'langium';
import type { Assignment, Prose, Task } from '../../language/grammar/generated/ast.ts';
import { entriesOf, type Plan } from '../../language/plan/plan.ts';

/** Work that the document gives: a task, or an item that a unit is given by `giao` or `đề nghị`. */
export interface Work {
  /** The statement that gives it. */
  readonly node: AstNode;
  readonly task: Task | undefined;
  /** The assignment that it stands in, or is. */
  readonly assignment: Assignment | undefined;
  readonly proses: readonly Prose[];
}

/** All work in the order of the text. Sub-items ("+") belong to the item before them. */
export function workOf(plan: Plan): Work[] {
  const found: Work[] = [];
  for (const { entry, holder } of plan.entries) {
    const assignment = holder.$type === 'Assignment' ? (holder as Assignment) : undefined;
    if (entry.$type === 'Task') {
      found.push({ node: entry, task: entry, assignment, proses: entry.title ? [] : prosesOf(entry) });
    } else if (entry.$type === 'Assignment' && entry.title) {
      found.push({ node: entry, task: undefined, assignment: entry, proses: prosesOf(entry) });
    } else if (entry.$type === 'Prose' && assignment && !assignment.title) {
      const last = found.at(-1);
      if (entry.mark === '+' && last?.assignment === assignment && !last.task) {
        found[found.length - 1] = { ...last, proses: [...last.proses, entry] };
      } else {
        found.push({ node: entry, task: undefined, assignment, proses: [entry] });
      }
    }
  }
  return found;
}

const prosesOf = (node: AstNode): Prose[] =>
  entriesOf(node).flatMap((entry) => (entry.$type === 'Prose' ? [entry] : []));
