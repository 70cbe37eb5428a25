import { isLineBreak } from './characters.ts';

/**
 * The place after the closing quote of the string that starts at `start`, or -1 where it is not closed on its line.
 * A quote of the other kind, of a word processor or of the keyboard, closes it only where no right one does; curly
 * quotes inside that belong together are the drafter's.
 */
export function stringEnd(text: string, start: number): number {
  const straight = text[start] === '"';
  let fallback = -1;
  let inner = 0;
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isLineBreak(code)) {
      return fallback;
    }
    if (code === 0x5c) {
      i += isLineBreak(text.charCodeAt(i + 1)) ? 0 : 1;
    } else if (code === 0x22) {
      if (straight) {
        return i + 1;
      }
      fallback = fallback < 0 ? i + 1 : fallback;
    } else if (code === 0x201c) {
      inner++;
    } else if (code === 0x201d && inner > 0) {
      inner--;
    } else if (code === 0x201d) {
      if (!straight) {
        return i + 1;
      }
      fallback = fallback < 0 ? i + 1 : fallback;
    }
  }
  return fallback;
}

/** Is this text, which starts with a quote, closed by its last character? */
export const isClosedString = (text: string): boolean => stringEnd(text, 0) === text.length;
