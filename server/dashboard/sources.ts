import type { LangiumDocument } from 'langium';
import type { Place } from '../../language/plan/places.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import type { DashboardData } from '../protocol/dashboard.ts';

/** The places that a dashboard leads to. */
export class Sources {
  readonly list: DashboardData['sources'][number][] = [];
  private readonly index: PlanIndex;

  constructor(index: PlanIndex) {
    this.index = index;
  }

  /** The number of a place among the places. */
  add(uri: string, { offset, end }: Place): number {
    const text: LangiumDocument['textDocument'] | undefined = this.index.documentAt(uri)?.textDocument;
    const start = text?.positionAt(offset) ?? { line: 0, character: 0 };
    return this.list.push({ uri, range: { start, end: text?.positionAt(end) ?? start } }) - 1;
  }
}
