import type { Part, Slot } from '../grammar/generated/ast.ts';
import { isTextPart } from '../grammar/generated/ast.ts';

/** The drafter's words directly before and after a slot, up to the next slot or the end of the line or cell. */
export interface AroundSlot {
  readonly before: string;
  readonly after: string;
}

/** More words than this on one side of a slot do not belong to its value. */
const farthest = 120;

/** The words that stand directly around a slot: "đạt trên {X: 80%} hồ sơ". */
export function aroundSlot(slot: Slot): AroundSlot {
  const parts = (slot.$container as { parts?: readonly Part[] }).parts ?? [];
  const index = slot.$containerIndex ?? -1;
  const text = (part: Part | undefined): string => (part && isTextPart(part) ? part.text : '');
  return { before: text(parts[index - 1]).slice(-farthest), after: text(parts[index + 1]).slice(0, farthest) };
}
