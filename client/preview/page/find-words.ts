/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Finds printed words in an element. Where they stand there more than once, what stands before them in the source tells
 * which is meant.
 *
 * @returns undefined where they are not printed as they are written
 */
export function findWords(element: Element, words: string, before: string): Range | undefined {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    texts.push(node as Text);
  }
  // Exports print some blanks as such that do not break.
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  const printed = plain(texts.map(({ data }) => data).join(''));
  const sought = plain(words);
  let best: { at: number; score: number } | undefined;
  for (let at = sought.trim() === '' ? -1 : printed.indexOf(sought); at >= 0; at = printed.indexOf(sought, at + 1)) {
    const score = commonEnd(printed.slice(0, at), plain(before));
    if (!best || score > best.score) {
      best = { at, score };
    }
  }
  if (!best) {
    return undefined;
  }
  const range = document.createRange();
  const end = best.at + words.length;
  let from = 0;
  for (const text of texts) {
    const until = from + text.length;
    if (from <= best.at && best.at < until) {
      range.setStart(text, best.at - from);
    }
    if (from < end && end <= until) {
      range.setEnd(text, end - from);
      return range;
    }
    from = until;
  }
  return undefined;
}

/** How many characters two texts have in common at their ends. */
function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) {
    length++;
  }
  return length;
}
