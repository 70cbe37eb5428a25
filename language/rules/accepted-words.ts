import type { KehoachConfig } from '../config/config.ts';
import type { Place } from '../plan/places.ts';
import { nfc } from '../text/normalise.ts';
import type { CheckedDocument } from './rule.ts';

/** The phrases that a configuration accepts. */
interface Accepted {
  /** In small letters; they stand for any capitals. */
  readonly words: ReadonlySet<string>;
  /** Names and abbreviations, with their own capitals. */
  readonly names: ReadonlySet<string>;
  /** The length of the longest. */
  readonly longest: number;
}

const known = new WeakMap<KehoachConfig, Accepted>();

function acceptedIn(config: KehoachConfig): Accepted {
  let accepted = known.get(config);
  if (!accepted) {
    const { words, names, abbreviations } = config.accept;
    const exact = [...names, ...abbreviations].map(nfc);
    const folded = words.map((word) => nfc(word).toLocaleLowerCase('vi'));
    const longest = Math.max(0, ...[...exact, ...folded].map((phrase) => phrase.length));
    accepted = { words: new Set(folded), names: new Set(exact), longest };
    known.set(config, accepted);
  }
  return accepted;
}

/** Does this place lie in a word or name that the configuration accepts (`accept`)? */
export function isAccepted({ text, config }: CheckedDocument, { offset, end }: Place): boolean {
  const { words, names, longest } = acceptedIn(config);
  if (longest === 0 || end - offset > longest) {
    return false;
  }
  const from = Math.max(0, end - longest);
  const around = text.slice(from, offset + longest);
  // In NFD the places differ: the offer to bring the text into NFC comes first there.
  if (nfc(around) !== around) {
    return false;
  }
  const folded = around.toLocaleLowerCase('vi');
  for (let start = 0; start <= offset - from; start++) {
    if (isInWord(around, start)) {
      continue;
    }
    for (let stop = end - from; stop <= around.length && stop - start <= longest; stop++) {
      if (!isInWord(around, stop) && (names.has(around.slice(start, stop)) || words.has(folded.slice(start, stop)))) {
        return true;
      }
    }
  }
  return false;
}

/** Do letters stand on both sides of this place? */
function isInWord(text: string, at: number): boolean {
  return isLetter(text[at - 1]) && isLetter(text[at]);
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);
