import type { Named } from '../../grammar/generated/ast.ts';
import type { Plan } from '../../plan/plan.ts';
import type { NamedType } from '../../rules/names/expected.ts';
import { timesOf } from './times.ts';

/** A list of names to choose from that is longer than this is no help; the drafter types and completes instead. */
const mostNames = 30;

/**
 * Places to fill in of a template, in the order in which they are asked for, written as LSP snippets write them. Where
 * the document has names of the wanted kind, they are offered to choose from.
 *
 * LSP 3.17: snippet syntax.
 */
export class Fill {
  private stops = 0;
  private readonly plan: Plan;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  /** Words to type over. */
  words(example: string): string {
    return `\${${++this.stops}:${example.replace(/[\\$}]/gu, '\\$&')}}`;
  }

  /** One of some words. */
  choice(...words: readonly string[]): string {
    return `\${${++this.stops}|${words.map((word) => word.replace(/[\\,|]/gu, '\\$&')).join(',')}|}`;
  }

  /** Does the document say to whom it is addressed? Then its first recipient is “Như trên”. */
  hasAddressee(): boolean {
    return /^\s*kính gửi/imu.test(this.plan.root.$cstNode?.text ?? '');
  }

  /** A declared name. */
  name(type: NamedType, example: string): string {
    const names = ((this.plan.byType.get(type) ?? []) as Named[]).flatMap(({ name }) => name ?? []);
    return names.length === 0 || names.length > mostNames ? this.words(names[0] ?? example) : this.choice(...names);
  }

  /** A year of the document's period; this year where it names none. */
  year(which: 'first' | 'last' = 'first'): string {
    return this.words(this.plainYear(which));
  }

  /** The same, not to be typed over. */
  plainYear(which: 'first' | 'last' = 'first'): string {
    const years = timesOf(this.plan).filter((time) => /^\d{4}$/.test(time));
    return years.at(which === 'first' ? 0 : -1) ?? String(new Date().getFullYear());
  }

  /** Where the cursor is when all is filled in. */
  end(): string {
    return '$0';
  }
}
