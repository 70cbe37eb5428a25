import Big from 'big.js';
import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import type { Message } from './message.ts';
import { foldBlanks, nfc } from './normalise.ts';
import { scan, type Token } from './scan.ts';

const config = new ReadingConfig();
config.unit = [];
config.units = [[], ['nghìn'], ['triệu'], ['tỷ']];
config.oddText = 'linh';
config.pointText = 'phẩy';

/**
 * An amount in words as official documents write it: 1545000000 → "Một tỷ năm trăm bốn mươi lăm triệu đồng".
 *
 * @param unit what is counted; an empty text leaves it out
 */
export function amountInWords(amount: Big, unit = 'đồng'): string {
  const words = foldBlanks(`${doReadNumber(amount.toFixed(), config)} ${unit}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A spoken word in an amount, with the formal one. */
export interface SpokenForm {
  readonly found: string;
  /** What to write instead: "mươi lăm" for "lăm" in "bốn lăm". */
  readonly formal: string;
  readonly start: number;
  readonly end: number;
}

export interface AmountInWords {
  /** undefined when the words are no amount. */
  readonly amount?: Big;
  /** Spoken forms, equal in value; the formal ones may be offered. */
  readonly spoken: SpokenForm[];
  readonly problem?: { readonly message: Message; readonly start: number; readonly end: number };
}

const DIGITS: ReadonlyMap<string, { value: number; formal?: string }> = new Map([
  ['không', { value: 0 }],
  ['một', { value: 1 }],
  ['mốt', { value: 1 }],
  ['hai', { value: 2 }],
  ['ba', { value: 3 }],
  ['bốn', { value: 4 }],
  ['tư', { value: 4 }],
  ['năm', { value: 5 }],
  ['lăm', { value: 5 }],
  ['nhăm', { value: 5, formal: 'lăm' }],
  ['sáu', { value: 6 }],
  ['bảy', { value: 7 }],
  ['bẩy', { value: 7, formal: 'bảy' }],
  ['tám', { value: 8 }],
  ['chín', { value: 9 }],
]);

/** Forms of a final digit that stand only after tens, so that "bốn lăm" can only be 45. */
const AFTER_TENS: ReadonlySet<string> = new Set(['mốt', 'tư', 'lăm', 'nhăm']);

const POWERS: ReadonlyMap<string, { power: number; formal?: string }> = new Map([
  ['nghìn', { power: 3 }],
  ['ngàn', { power: 3, formal: 'nghìn' }],
  ['triệu', { power: 6 }],
  ['tỷ', { power: 9 }],
  ['tỉ', { power: 9 }],
]);

/** "Ba mươi hai tỷ, năm trăm triệu đồng": a comma behind a power, before the next group. */
const behindComma = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === ',' && DIGITS.has(tokens[at + 1]?.key ?? '') ? at + 1 : at;

/** May stand after the amount: "đồng", "chẵn", "./.". */
const ENDINGS: ReadonlySet<string> = new Set(['đồng', 'chẵn', 'vnd', 'vnđ', 'việt', 'nam', '.', '/', ',', ')', ';']);

/** More words than this are no amount. */
const MOST_WORDS = 200;

/**
 * Reads an amount in words. Spoken forms are equal in value ("bốn lăm" = "bốn mươi lăm", ngàn, chục, lẻ, tư) and are
 * listed where a formal word should replace them; tỉ, linh and lẻ, tư and bốn are formal enough. "đồng", "chẵn" and "./." may follow.
 */
export function readAmountInWords(words: string): AmountInWords {
  const tokens = scan(words);
  const spoken: SpokenForm[] = [];
  const problemAt = (token: Token | undefined, message: Message): AmountInWords => ({
    spoken,
    problem: { message, start: token?.start ?? 0, end: token?.end ?? words.length },
  });
  let total = new Big(0);
  /** Sum of the parts below the power that was read last ("một triệu hai trăm nghìn" before a "tỷ"). */
  let section = new Big(0);
  let lastPower = Number.POSITIVE_INFINITY;
  let at = tokens[0]?.text === '(' ? 1 : 0;
  let read = false;
  if (tokens.length > MOST_WORDS) return problemAt(undefined, NOT_WORDS);

  while (at < tokens.length) {
    const group = groupAt(tokens, at, spoken);
    const power = POWERS.get(tokens[group.next]?.key ?? '');
    if (group.next === at && !(power && read)) break;
    if (group.value === undefined) return problemAt(tokens[group.next] ?? tokens.at(-1), NOT_WORDS);
    read = true;
    at = group.next;
    if (!power) {
      section = section.plus(group.value);
      if (group.value >= 1000) return problemAt(tokens[at - 1], NOT_WORDS);
      break;
    }
    const token = tokens[at] as Token;
    if (power.formal) spoken.push({ found: token.text, formal: power.formal, start: token.start, end: token.end });
    at++;
    if (power.power === 9) {
      // "hai nghìn tỷ": all that was read since the last "tỷ" counts in tỷ; "tỷ tỷ" is 10¹⁸.
      let scale = new Big(1e9);
      while (POWERS.get(tokens[at]?.key ?? '')?.power === 9) {
        scale = scale.times(1e9);
        at++;
      }
      total = total.plus(section.plus(group.value).times(scale));
      section = new Big(0);
      lastPower = Number.POSITIVE_INFINITY;
      at = behindComma(tokens, at);
      continue;
    }
    if (power.power >= lastPower) return problemAt(token, OUT_OF_ORDER);
    // "nghìn tỷ" with no group in between: the thousand belongs to the tỷ.
    section = section.plus(new Big(group.value).times(new Big(10).pow(power.power)));
    lastPower = power.power;
    at = behindComma(tokens, at);
  }
  if (!read) return problemAt(tokens[0], NOT_WORDS);
  while (at < tokens.length && ENDINGS.has(tokens[at]?.key ?? '')) at++;
  if (at < tokens.length) return problemAt(tokens[at], NOT_WORDS);
  return { amount: total.plus(section), spoken };
}

const NOT_WORDS: Message = {
  vi: 'Không đọc được số tiền bằng chữ ở đây.',
  en: 'This is not an amount in words.',
};
const OUT_OF_ORDER: Message = {
  vi: 'Thứ tự hàng tỷ, triệu, nghìn không đúng.',
  en: 'Billions, millions and thousands are out of order.',
};

/**
 * Reads up to three digits: "năm trăm bốn mươi lăm", "không trăm linh năm", "bốn lăm", "hai chục".
 *
 * @returns `next` = `index` when no digit stands there; no value when the words are no number
 */
function groupAt(tokens: readonly Token[], index: number, spoken: SpokenForm[]): { value?: number; next: number } {
  let at = index;
  let value = 0;
  const key = (i: number) => tokens[i]?.key ?? '';
  const note = (i: number, formal: string) => {
    const token = tokens[i] as Token;
    spoken.push({ found: token.text, formal, start: token.start, end: token.end });
  };
  const digit = (i: number) => {
    const found = DIGITS.get(key(i));
    if (found?.formal) note(i, found.formal);
    return found?.value;
  };

  let hundreds = false;
  if (DIGITS.has(key(at)) && key(at + 1) === 'trăm') {
    value = (digit(at) ?? 0) * 100;
    hundreds = true;
    at += 2;
  }
  if (key(at) === 'rưỡi' && hundreds) return { value: value + 50, next: at + 1 };
  if (key(at) === 'linh' || key(at) === 'lẻ') {
    const last = digit(at + 1);
    return last === undefined ? { next: at + 1 } : { value: value + last, next: at + 2 };
  }
  if (key(at) === 'mười' || key(at) === 'chục') {
    if (key(at) === 'chục') note(at, 'mười');
    at++;
    value += 10;
    if (!DIGITS.has(key(at))) return { value, next: at };
    return { value: value + (digit(at) ?? 0), next: at + 1 };
  }
  if (!DIGITS.has(key(at))) return hundreds ? { value, next: at } : { value: 0, next: index };
  const first = digit(at) ?? 0;
  if (key(at + 1) === 'mươi' || key(at + 1) === 'chục') {
    if (key(at + 1) === 'chục') note(at + 1, 'mươi');
    at += 2;
    value += first * 10;
    if (!DIGITS.has(key(at))) return { value, next: at };
    return { value: value + (digit(at) ?? 0), next: at + 1 };
  }
  if (first > 0 && DIGITS.has(key(at + 1)) && (AFTER_TENS.has(key(at + 1)) || !hundreds)) {
    // "bốn lăm": the "mươi" is swallowed in speech.
    const second = digit(at + 1) ?? 0;
    note(at + 1, `mươi ${DIGITS.get(key(at + 1))?.formal ?? formalLast(key(at + 1))}`);
    return { value: value + first * 10 + second, next: at + 2 };
  }
  return { value: value + first, next: at + 1 };
}

/** The form of a final digit after "mươi": một → mốt, năm → lăm. */
function formalLast(word: string): string {
  return { một: 'mốt', năm: 'lăm' }[nfc(word)] ?? word;
}
