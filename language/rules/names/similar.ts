import { fold, foldBlanks } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';

/** What a misspelt word may mean. */
export interface Similar {
  readonly word: string;
  /** The only one that is as near: certain enough for a fix. */
  readonly only: boolean;
  /** Letters that differ, diacritics apart: 0 where only diacritics, letter case or blanks do. */
  readonly distance: number;
}

/** Words by their keys, for `SimilarWords`. */
export class WordIndex {
  readonly byKey = new Map<string, Set<string>>();
  readonly byFirst = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const key = keyOf(word);
      const same = this.byKey.get(key);
      if (same) {
        same.add(word);
        continue;
      }
      this.byKey.set(key, new Set([word]));
      const initial = key.charAt(0);
      const keys = this.byFirst.get(initial);
      if (keys) {
        keys.push(key);
      } else {
        this.byFirst.set(initial, [key]);
      }
    }
  }
}

/** Words among which misspelt ones are looked up: without regard to letter case, diacritics and blanks, a few letters off. */
export class SimilarWords {
  private readonly words: WordIndex;
  /** Looking for a near word costs a walk over all of them; a text that is nonsense throughout gets no suggestions. */
  private budget: number;

  /** @param words the words, or an index of them where they are always the same */
  constructor(words: Iterable<string> | WordIndex, budget = 200) {
    this.budget = budget;
    this.words = words instanceof WordIndex ? words : new WordIndex(words);
  }

  /** The word that is meant by a misspelt one; undefined where none is near. */
  find(word: string): Similar | undefined {
    const key = keyOf(word);
    if (key === '') {
      return undefined;
    }
    const { byKey, byFirst } = this.words;
    const same = byKey.get(key);
    if (same) {
      const others = [...same].filter((other) => other !== word);
      const [first] = others;
      return first === undefined ? undefined : { word: first, only: others.length === 1, distance: 0 };
    }
    if (this.budget <= 0) {
      return undefined;
    }
    this.budget--;
    let limit = allowedDistance(key);
    let best: string[] = [];
    // The first letter is seldom the wrong one; a transposed start is found under the second.
    for (const initial of new Set([key.charAt(0), key.charAt(1)])) {
      for (const candidate of byFirst.get(initial) ?? []) {
        const distance = distanceWithin(key, candidate, limit);
        if (distance === undefined || digitsOf(key) !== digitsOf(candidate)) {
          continue;
        }
        if (distance < limit) {
          limit = distance;
          best = [];
        }
        best.push(candidate);
      }
    }
    const words = best.flatMap((candidate) => [...(byKey.get(candidate) ?? [])]);
    const [first] = words;
    return first === undefined ? undefined : { word: first, only: words.length === 1, distance: limit };
  }
}

/** Letters without diacritics, letter case and blanks. */
const keyOf = rememberByText((word: string): string => fold(foldBlanks(word)).replaceAll(' ', ''));

/** A name with another number is another name: `NQ05` is no misspelt `NQ06`. */
const digitsOf = (key: string): string => key.replace(/[^0-9]/gu, '');

const allowedDistance = (key: string): number => (key.length <= 3 ? 0 : key.length <= 6 ? 1 : key.length <= 14 ? 2 : 3);

/** Letters to change, leave out, add or swap with their neighbour to get from one word to the other; undefined above `limit`. */
export function distanceWithin(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) {
    return undefined;
  }
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) {
      return undefined;
    }
    beforePrevious = previous;
    previous = row;
  }
  const distance = previous[b.length] ?? 0;
  return distance <= limit ? distance : undefined;
}
