import { budgetKinds } from './catalogue/budgets.ts';
import { citationKinds } from './catalogue/citations.ts';
import { factKinds } from './catalogue/facts.ts';
import { frameKinds } from './catalogue/frame.ts';
import { nameKinds } from './catalogue/names.ts';
import { proseKinds } from './catalogue/prose.ts';
import { targetKinds } from './catalogue/targets.ts';
import { taskKinds } from './catalogue/tasks.ts';
import type { Kind } from './kinds.ts';

/** All kinds of small changes, in the order of the report. */
export const kinds: readonly Kind[] = [
  ...targetKinds,
  ...nameKinds,
  ...taskKinds,
  ...budgetKinds,
  ...citationKinds,
  ...frameKinds,
  ...factKinds,
  ...proseKinds,
];
