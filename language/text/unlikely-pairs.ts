import { confusionsOf } from './confusions.ts';
import { wordsKey } from './normalise.ts';
import { rememberByText } from './remember.ts';
import { isSyllable } from './syllables.ts';
import { isCommonPair, isRightPair, wordsWithFirst, wordsWithSecond } from './word-pairs.ts';

/** Two syllables that hardly follow each other, one slip away from two that often do. */
export interface UnlikelyPair {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  /** What may be meant, in small letters. */
  readonly right: string;
}

interface Syllable {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** With a capital that no sentence gives it: it is not looked at, but its neighbours may belong to it. */
  readonly isName: boolean;
}

/**
 * Slips of the pen that are syllables of their own, by their neighbours: “cạnh trang” for “cạnh tranh”. A syllable that
 * often stands with its other neighbour is taken for right: in “định hướng ứng dụng” two words only meet.
 */
export const unlikelyPairsIn = rememberByText((text): readonly UnlikelyPair[] => {
  const found: UnlikelyPair[] = [];
  for (const run of runsOf(text)) {
    for (let i = 0; i + 1 < run.length; i++) {
      const [before, first, second, after] = [run[i - 1], run[i], run[i + 1], run[i + 2]];
      if (!first || !second || first.isName || second.isName || isRight(first.key, second.key)) {
        continue;
      }
      // A syllable that belongs to its other neighbour is not the slip: two words meet there.
      const firstIsHeld = before !== undefined && isCommonPair(before.key, first.key);
      const secondIsHeld = after !== undefined && isCommonPair(second.key, after.key);
      const right =
        (firstIsHeld ? undefined : joined(meant(first.key, wordsWithSecond(second.key)), second.key)) ??
        (secondIsHeld ? undefined : joined(first.key, meant(second.key, wordsWithFirst(first.key))));
      if (right !== undefined) {
        found.push({ start: first.start, end: second.end, found: text.slice(first.start, second.end), right });
        i++;
      }
    }
  }
  return found;
});

/** Nothing is said of what laws have too, of letters and of what is no syllable at all (KH862 tells those). */
const isRight = (first: string, second: string): boolean =>
  isCommonPair(first, second) ||
  first.length < 2 ||
  second.length < 2 ||
  isRightPair(first, second) ||
  !isSyllable(first) ||
  !isSyllable(second);

/** The one syllable of these that is one slip away; undefined where there are several or none. */
function meant(written: string, words: ReadonlySet<string>): string | undefined {
  const near = words.size === 0 ? [] : confusionsOf(written).filter((word) => words.has(word));
  return near.length === 1 ? near[0] : undefined;
}

const joined = (first: string | undefined, second: string | undefined): string | undefined =>
  first === undefined || second === undefined ? undefined : `${first} ${second}`;

/** Syllables with one blank between them. */
function runsOf(text: string): Syllable[][] {
  const runs: Syllable[][] = [];
  let run: Syllable[] = [];
  let last = -1;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const end = index + word.length;
    if (index !== last + 1 || text[last] !== ' ' || isGlued(text, index, end)) {
      runs.push(run);
      run = [];
    }
    last = end;
    if (!isGlued(text, index, end)) {
      const isName = word !== word.toLowerCase() && !beginsSentence(text, index, word);
      run.push({ key: wordsKey(word), start: index, end, isName });
    }
  }
  runs.push(run);
  return runs.filter(({ length }) => length > 1);
}

/** Is it a piece of a number-symbol, an address, a compound with a hyphen? */
const isGlued = (text: string, start: number, end: number): boolean =>
  gluing.has(text[start - 1] ?? '') || gluing.has(text[end] ?? '') || (text[end] === '.' && !isBlank(text[end + 1]));

const gluing: ReadonlySet<string> = new Set('0123456789/@_-');
const isBlank = (sign: string | undefined): boolean => sign === undefined || sign === ' ' || sign === '\n';

const beginsSentence = (text: string, index: number, word: string): boolean =>
  /^\p{Lu}[\p{Ll}\p{M}]*$/u.test(word) && /(?:^|[.;:!?“"(])\s*$/u.test(text.slice(Math.max(0, index - 3), index));
