import type { WordChange } from '../../documents/word/word-changes.ts';
import type { Message } from '../../language/text/message.ts';

/** Longer words are cut in the middle of a message. */
const longest = 160;
/** So many characters on each side of what is different are told with it. */
const around = 40;

/** What was done, in one sentence. */
export function changeMessage(change: WordChange): Message {
  switch (change.kind) {
    case 'changed': {
      const [before, after] = different(change.before.text, change.after);
      return { vi: `Sửa trong Word: “${before}” → “${after}”.`, en: `Changed in Word: “${before}” → “${after}”.` };
    }
    case 'added':
      return { vi: `Thêm trong Word: “${cut(change.after)}”.`, en: `Added in Word: “${cut(change.after)}”.` };
    case 'removed':
      return {
        vi: `Bỏ trong Word, trước đoạn này: “${cut(change.before.text)}”.`,
        en: `Taken out in Word, before this paragraph: “${cut(change.before.text)}”.`,
      };
    case 'moved':
      return {
        vi: `Chuyển đến đây trong Word: “${cut(change.before.text)}”.`,
        en: `Moved here in Word: “${cut(change.before.text)}”.`,
      };
  }
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text);

/** What differs between two texts with some words around it, from the first difference to the last. */
export function different(before: string, after: string): [string, string] {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) {
    end++;
  }
  const shown = (text: string): string => {
    const from = wordStart(text, Math.max(0, start - around));
    const to = wordEnd(text, Math.min(text.length, text.length - end + around));
    return cut(`${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`);
  };
  return [shown(before), shown(after)];
}

const wordStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf(' ', at) + 1);

function wordEnd(text: string, at: number): number {
  const blank = text.indexOf(' ', at);
  return blank === -1 ? text.length : blank;
}
