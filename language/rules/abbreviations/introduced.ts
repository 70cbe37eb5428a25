import type { Plan } from '../../plan/plan.ts';
import { wordsKey } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import { textsOf } from '../text/texts.ts';

/** An abbreviation that the drafter's own words introduce in brackets: "thủ tục hành chính (TTHC)". */
export interface Introduction {
  readonly short: string;
  /** The words before it whose first letters it is made of; undefined where they cannot be told. */
  readonly meaning: string | undefined;
  readonly place: { readonly offset: number; readonly end: number };
}

/** "(TTHC)", "(sau đây gọi tắt là TTHC)", "(viết tắt: TTHC)", "(gọi tắt là Chỉ số CCHC)". */
const bracket =
  /\((?:(?:sau đây )?(?:gọi|viết)(?: tắt| chung)? (?:là|:)?\s*(?:[\p{L}\p{M}]+ ){0,3})?(?<short>[A-ZĐ][A-ZĐ&-]{1,9})\)/gu;

/** All abbreviations that are introduced in brackets, in the order of the text. */
export function introductionsIn(plan: Plan): Introduction[] {
  return textsOf(plan).flatMap(({ text, offset, quoted }) =>
    quoted
      ? []
      : introducedIn(text).map(({ short, meaning, index }) => {
          const start = offset + index;
          return { short, meaning, place: { offset: start, end: start + short.length } };
        }),
  );
}

const introducedIn = rememberByText((text) =>
  [...text.matchAll(bracket)].map((match) => {
    const short = match.groups?.short ?? '';
    return {
      short,
      meaning: expansion(text.slice(0, match.index), short),
      index: match.index + match[0].indexOf(short),
    };
  }),
);

/** The last words whose first letters spell the abbreviation: "… thủ tục hành chính" for TTHC. */
function expansion(before: string, short: string): string | undefined {
  const letters = [...short.replace(/[&-]/gu, '')];
  const words = before.match(/[\p{L}\p{M}]+/gu)?.slice(-letters.length) ?? [];
  const spelt = words.map((word) => initial(word)).join('');
  return words.length === letters.length && spelt === letters.join('') ? wordsKey(words.join(' ')) : undefined;
}

/** The first letter as abbreviations have it: without marks, but Đ stays Đ. */
function initial(word: string): string {
  const letter = word.normalize('NFC').charAt(0).toLocaleUpperCase('vi');
  return letter === 'Đ' ? letter : letter.normalize('NFD').charAt(0);
}
