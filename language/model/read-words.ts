import { foldBlanks } from '../text/normalise.ts';
import { rememberByText } from '../text/remember.ts';
import { scan, type Token } from '../text/scan.ts';
import type { Quantity, Whole } from './quantity.ts';
import { readQuantityAt } from './quantity-reader.ts';

const ALL_WORDS: ReadonlyMap<string, Whole['word']> = new Map([
  ['phổ cập', 'phổ cập'],
  ['hoàn thành', 'hoàn thành'],
]);

/** Reads "phổ cập" and "hoàn thành" at `index`. */
export function readWhole(
  source: string,
  tokens: readonly Token[],
  index: number,
  soft: boolean,
): { quantity: Whole; next: number } | undefined {
  const [first, second] = [tokens[index], tokens[index + 1]];
  const word = first && second && ALL_WORDS.get(`${first.key} ${second.key}`);
  if (!word) return undefined;
  const span = { start: first.start, end: second.end };
  return {
    quantity: { kind: 'all', word, text: source.slice(span.start, span.end), span, soft, parts: {} },
    next: index + 2,
  };
}

/**
 * Reads every value in a piece of prose ("Có 90% người dân, doanh nghiệp trở lên" is one value, at least 90 %),
 * in reading order, with places in `words`. Years, dates, labels ("mức độ 4") and symbols are no values.
 * "phổ cập" and "hoàn thành" count only where the words hold no number. Linear in the length of the words.
 */
export const readWords = rememberByText((words: string): readonly Quantity[] => {
  const tokens = scan(words);
  const numbers: Quantity[] = [];
  const wholes: Quantity[] = [];
  let soft = false;
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index] as Token;
    if (token.text === '.' || token.text === ';') soft = false;
    if (token.key === 'phấn' && tokens[index + 1]?.key === 'đấu') soft = true;
    const whole = readWhole(words, tokens, index, soft);
    if (whole) wholes.push(whole.quantity);
    const reading = readQuantityAt(words, tokens, index, 'prose', soft);
    if (reading.quantity) {
      numbers.push(reading.quantity);
      index = Math.max(reading.next, index + 1);
    } else {
      index++;
    }
  }
  return numbers.length > 0 ? numbers : wholes;
});

/**
 * The value that the words of a slot state when the target has no declared one: the first number, else "phổ cập" or
 * "hoàn thành", else the words as a qualitative value.
 */
export function quantityOfWords(words: string): Quantity {
  const first = readWords(words)[0];
  if (first) return first;
  return {
    kind: 'qualitative',
    words: foldBlanks(words),
    text: words,
    span: { start: 0, end: words.length },
    soft: false,
    parts: {},
  };
}
