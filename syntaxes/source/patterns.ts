/**
 * Builds the regular expressions (Oniguruma) of the highlighting.
 *
 * `\b` does not work: it takes a combining mark for the end of a word. So the edges of words are lookarounds, and each
 * letter with marks stands for all its spellings in Unicode, because a document pasted from Word may hold any of them.
 */

/** A character that can continue a word. */
export const wordCharacter = '[\\p{L}\\p{M}\\p{N}_]';
/** A blank that stays on the line, among them the no-break space and the zero-width space that Word likes. */
export const blank = '[\\p{Zs}\\t\\x{200B}\\x{FEFF}]';
export const blanks = `${blank}*`;
export const gap = `${blank}+`;
export const wordStart = `(?<!${wordCharacter})`;
export const wordEnd = `(?!${wordCharacter})`;
/** A name that a drafter declares. */
export const name = `\\p{L}${wordCharacter}*`;
/** An entry begins a line, or follows a brace, a semicolon or a comment. */
export const entryStart = `(?:^|(?<=[{};]|\\*/))${blanks}`;
/** Nothing more of the entry follows, or its block. */
export const entryEnd = '(?=[;{}]|$)';
/**
 * The end of an entry that holds a list: after a comma the list goes on in the next line, unless that line is prose or
 * an entry with a key. In `A; B (words)` a semicolon parts names.
 */
export const listEnd = [
  '(?=[{}])',
  `(?=;(?!${blanks}${name}(?:\\.${name})?${blanks}(?:[,;(}]|$)))`,
  // The tokenizer sees the line break too, and `$` would match once more behind it.
  `(?<![,\\n])(?<!,${blank})$`,
  `^(?=${blanks}(?:[-+>#|–•*]|[^:"“,;{}]*:))`,
].join('|');
/** Nothing but a comment follows in this entry, or the next item of a list. */
export const itemEnd = `(?=${blanks}(?:[,;{}]|//|/\\*|$))`;
/** After a keyword and perhaps a name: a title, a block or nothing. */
export const titleOrBlock = `(?=${blanks}(?:["“{};]|//|/\\*|$))`;

/**
 * @param stops characters, beside those that end an entry or begin a string, that end the words too
 * @returns a pattern of the drafter's own words in code, up to the end of the entry or a comment
 */
export function freeWords(stops = ''): string {
  const slash = '/(?![/*])|(?<=:)//';
  return `(?:[^\\s/{};"“${stops}]|${slash})(?:[^\\n/{};"“${stops}]|${slash})*`;
}

const date = `(?:\\d{1,2}/){0,2}\\d{4}${wordEnd}`;

const span = `${date}(?:${blanks}[-–]${blanks}${date})?`;

/** A time that begins with words: `đến hết 2022`, `giai đoạn 2021-2025`, `mốc quý II/2027`. */
export function timeAfter(prefixes: Iterable<string>): string {
  return `${anyOf(prefixes)}${gap}(?:[IVX]{1,4}/)?${span}`;
}

/** Any time: also `2025` and those without digits, `không thời hạn`. */
export function timePhrase(prefixes: Iterable<string>, wholes: Iterable<string>): string {
  return `(?:${timeAfter(prefixes)}|${wordStart}${span}|${anyOf(wholes)})`;
}

/**
 * @param phrase one or more words, in NFC
 * @returns a pattern that matches them in every canonical spelling, with any run of blanks between them
 */
export function phrase(phrase: string): string {
  return phrase.normalize('NFC').split(' ').map(word).join(gap);
}

/** @returns a pattern that matches any of the phrases as whole words; the longest wins */
export function anyOf(phrases: Iterable<string>): string {
  const longestFirst = [...new Set(phrases)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `${wordStart}(?:${longestFirst.map(phrase).join('|')})${wordEnd}`;
}

function word(text: string): string {
  return [...text].map(letter).join('');
}

function letter(character: string): string {
  const spellings = [...new Set(spellingsOf(character))];
  if (spellings.length === 1) return spelled(character);
  return `(?:${spellings.map(spelled).join('|')})`;
}

/** Every sequence of code points that is canonically the same as one letter in NFC. */
function spellingsOf(character: string): string[] {
  const [base = '', ...marks] = [...character.normalize('NFD')];
  const orders = permutations(marks).filter((order) => (base + order.join('')).normalize('NFC') === character);
  return orders
    .flatMap((order) =>
      [...order, ''].map((_, composed) => {
        const head = base + order.slice(0, order.length - composed).join('');
        return head.normalize('NFC') + order.slice(order.length - composed).join('');
      }),
    )
    .sort((a, b) => a.length - b.length);
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}

/** Combining marks are written by number, so that an editor cannot glue them to the letter before. */
function spelled(text: string): string {
  return [...text]
    .map((sign) => {
      if (/\p{M}/u.test(sign)) return `\\x{${sign.codePointAt(0)?.toString(16)}}`;
      return /[.*+?^$()|[\]{}\\]/.test(sign) ? `\\${sign}` : sign;
    })
    .join('');
}
