/**
 * Comparing Vietnamese text. Nothing here changes a document: offsets of the text must hold, so callers compare
 * normalised copies and leave the text as the drafter typed it.
 */

import { rememberByText } from './remember.ts';

/** The text in Unicode normal form C: one code point for a letter with its marks. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/** Every run of blanks (also no-break blanks and line ends) as one blank, none at the ends. */
export function foldBlanks(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Search form without diacritics: "Đề án" → "de an". Blanks are kept. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}

/** Toned vowel → the plain vowel and its tone mark, for moving a tone inside "oa", "oe", "uy". */
const FIRST_VOWEL_TONED: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

/**
 * Key under which two spellings of the same words meet: NFC, one blank between words, lower case, tone marks in the
 * old place (hoà → hòa, uỷ → ủy; both places are legitimate and differ only in open "oa", "oe", "uy" not after q).
 */
export const wordsKey = rememberByText((text: string): string =>
  foldBlanks(nfc(text))
    .toLowerCase()
    .replace(/(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu, (pair) => FIRST_VOWEL_TONED[pair] ?? pair),
);

/** Are these the same words, whatever the normal form, blanks, letter case and place of the tone mark? */
export function sameWords(a: string, b: string): boolean {
  return a === b || wordsKey(a) === wordsKey(b);
}

const TELEX_SHAPES: Readonly<Record<string, string>> = {
  â: 'aa',
  ă: 'aw',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
  đ: 'dd',
};
const TELEX_TONES: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};

/** The keys that type these words with the Telex method, the tone at the end of its syllable: "chỉ tiêu" → "chir tieeu". */
export function telex(text: string): string {
  return nfc(text)
    .toLowerCase()
    .replace(/\p{L}+/gu, (word) => {
      let tone = '';
      let keys = '';
      for (const mark of word.normalize('NFD')) {
        const toneKey = TELEX_TONES[mark];
        if (toneKey) tone = toneKey;
        else keys += mark;
      }
      return keys.normalize('NFC').replace(/[âăêôơưđ]/gu, (letter) => TELEX_SHAPES[letter] ?? letter) + tone;
    });
}
