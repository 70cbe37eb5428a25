import type { Place } from '../../language/plan/places.ts';
import type { Plan } from '../../language/plan/plan.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import type { Message } from '../../language/text/message.ts';
import type { ExplorerNode } from '../protocol/explorer.ts';

/** A node before its place in the tree is known: `key` tells it from its neighbours. */
export interface Child extends Omit<ExplorerNode, 'id' | 'source'> {
  readonly key: string;
  readonly uri?: string;
  readonly place?: Place;
}

/** A document whose parts are asked for. */
export interface Shown {
  readonly plan: Plan;
  readonly index: PlanIndex;
  readonly uri: string;
  say(message: Message): string;
}
