import { isDigit } from './characters.ts';
import { PhraseTable, skipBlanks, wordEnd } from './phrases.ts';
import { timePrefixWords, timeWords } from './vocabulary.ts';

const prefixes = new PhraseTable(timePrefixWords.map((words) => [words, true] as const));
const wholes = new PhraseTable(timeWords.map((words) => [words, true] as const));

/**
 * The end of the time that starts at `offset`: `2025`, `đến hết 2022`, `giai đoạn 2021-2025`, `hiện trạng 2020`,
 * `mốc quý II/2027`, `không thời hạn`; -1 where there is none. Linear in the length of the time.
 */
export function timePhraseEnd(text: string, offset: number): number {
  const whole = wholes.match(text, offset);
  if (whole) {
    return whole.end;
  }
  const prefix = prefixes.match(text, offset);
  let position = prefix ? skipBlanks(text, prefix.end) : offset;
  if (prefix) {
    const roman = wordEnd(text, position);
    if (roman > position && /^[IVX]{1,4}$/.test(text.slice(position, roman)) && text[roman] === '/') {
      position = roman + 1;
    }
  }
  const end = dateEnd(text, position);
  if (end < 0) {
    return -1;
  }
  // A span: `2021-2025`, `2021 - 2025`.
  const dash = skipBlanks(text, end);
  if (text[dash] === '-' || text[dash] === '–') {
    const second = dateEnd(text, skipBlanks(text, dash + 1));
    if (second > 0) {
      return second;
    }
  }
  return end;
}

/** The end of `2025`, `6/2025`, `30/6/2025`; -1 unless the last number is a year of four digits. */
function dateEnd(text: string, offset: number): number {
  let position = offset;
  for (let part = 0; part < 3; part++) {
    const start = position;
    while (position < text.length && isDigit(text.charCodeAt(position))) {
      position++;
    }
    const digits = position - start;
    if (digits === 4) {
      return wordEnd(text, position) === position ? position : -1;
    }
    if (digits === 0 || digits > 2 || text[position] !== '/') {
      return -1;
    }
    position++;
  }
  return -1;
}
