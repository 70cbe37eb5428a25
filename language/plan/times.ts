import { readTimeKey, type TimeKey } from '../model/period.ts';

const read = new Map<string, TimeKey | undefined>();

/** The time that these words mean. The same few are asked for at every key, so they are remembered. */
export function timeOf(text: string): TimeKey | undefined {
  if (read.has(text)) {
    return read.get(text);
  }
  const { time } = readTimeKey(text);
  if (read.size < 5_000) {
    read.set(text, time);
  }
  return time;
}
