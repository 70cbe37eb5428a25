import { rememberByText } from './remember.ts';
import { isSyllable, toneMarks } from './syllables.ts';

/** `''` is the level tone. */
const tones = ['', ...toneMarks];
const tonePattern = new RegExp(`[${toneMarks.join('')}]`, 'u');

/** Letters that differ only in a mark, which a key too few or too many makes of each other. */
const letters: Readonly<Record<string, readonly string[]>> = {
  a: ['ă', 'â'],
  ă: ['a', 'â'],
  â: ['a', 'ă'],
  e: ['ê'],
  ê: ['e'],
  o: ['ô', 'ơ'],
  ô: ['o', 'ơ'],
  ơ: ['o', 'ô'],
  u: ['ư'],
  ư: ['u'],
  d: ['đ'],
  đ: ['d'],
};

/** Beginnings and ends of syllables that are spoken alike in some part of the country. */
const beginnings: readonly (readonly [string, string])[] = [
  ['s', 'x'],
  ['x', 's'],
  ['ch', 'tr'],
  ['tr', 'ch'],
  ['d', 'gi'],
  ['gi', 'd'],
  ['r', 'd'],
  ['d', 'r'],
  ['r', 'gi'],
  ['l', 'n'],
  ['n', 'l'],
];
const ends: readonly (readonly [string, string])[] = [
  ['n', 'ng'],
  ['ng', 'n'],
  ['t', 'c'],
  ['c', 't'],
  ['n', 'nh'],
  ['i', 'y'],
];

/**
 * The syllables that one slip makes of this one, or for which this one may be a slip: another tone or none, a letter with
 * another mark, a beginning or an end that is spoken alike.
 *
 * @param syllable in small letters and NFC
 */
export const confusionsOf = rememberByText((syllable: string): readonly string[] => {
  const apart = syllable.normalize('NFD');
  const tone = tonePattern.exec(apart)?.[0] ?? '';
  const at = apart.search(tonePattern);
  const found = new Set<string>();
  const add = (written: string): void => {
    const word = written.normalize('NFC');
    if (word !== syllable && isSyllable(word)) {
      found.add(word);
    }
  };
  for (const other of tones) {
    if (tone !== '') {
      add(apart.slice(0, at) + other + apart.slice(at + 1));
    } else if (other !== '') {
      // The level tone says nothing of the vowel that would carry another: each is tried.
      [...syllable].forEach((letter, i) => {
        if (/[aeiouyăâêôơư]/u.test(letter)) {
          add(syllable.slice(0, i + 1) + other + syllable.slice(i + 1));
        }
      });
    }
  }
  const withoutTone = [...apart.replace(tonePattern, '').normalize('NFC')];
  withoutTone.forEach((letter, i) => {
    for (const other of letters[letter] ?? []) {
      const word = [...withoutTone];
      word[i] = other;
      if (tone === '') {
        add(word.join(''));
      } else {
        // The tone stays on the vowel that has it.
        const carrier = [...syllable].findIndex((own) => own.normalize('NFD').includes(tone));
        word[carrier] = `${word[carrier]}${tone}`;
        add(word.join(''));
      }
    }
  });
  for (const [from, to] of beginnings) {
    if (syllable.startsWith(from) && !(from === 'd' && syllable.startsWith('đ'))) {
      add(to + syllable.slice(from.length));
    }
  }
  for (const [from, to] of ends) {
    if (syllable.endsWith(from)) {
      add(syllable.slice(0, -from.length) + to);
    }
  }
  return [...found];
});
