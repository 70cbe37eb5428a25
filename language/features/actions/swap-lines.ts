import type { Place } from '../../plan/places.ts';
import type { TextChange } from '../../rules/rule.ts';

/** A piece of text that can change places with others. */
export interface Swappable {
  readonly place: Place;
  readonly text: string;
}

/** Puts pieces into a new order: each takes the place of another, and all that stands between them stays. */
export function swapped<T extends Swappable>(pieces: readonly T[], sorted: readonly T[]): TextChange[] {
  return pieces.flatMap(({ place, text }, i) => {
    const newText = sorted[i]?.text ?? text;
    return newText === text ? [] : [{ place, newText }];
  });
}
