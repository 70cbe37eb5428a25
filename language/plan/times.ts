import { readTimeKey, type TimeKey } from '../model/period.ts';

const read = new Map<string, TimeKey | undefined>();

/** Words that say how a time is meant, not which: `định hướng đến năm 2030` is `đến năm 2030`. */
const shortened = (text: string): string =>
  text
    .replace(/^(?:định hướng|tầm nhìn|trong) /u, '')
    .replace(/^ước (?!thực hiện)/u, 'ước thực hiện ')
    .replace(/^(kết quả|hiện trạng) giai đoạn /u, '$1 ');

/** The time that these words mean. The same few are asked for at every key, so they are remembered. */
export function timeOf(text: string): TimeKey | undefined {
  if (read.has(text)) {
    return read.get(text);
  }
  const { time } = readTimeKey(shortened(text));
  if (read.size < 5_000) {
    read.set(text, time);
  }
  return time;
}
