/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** A part of the page with the stretch of the source that it prints (UTF-16 offsets, end exclusive). */
export interface Block {
  readonly element: HTMLElement;
  readonly start: number;
  readonly end: number;
}

/** Parts inside a paragraph or a row: they say where words come from, but do not stand for a line of the page. */
const inner = 'span,a,td,th';

/** Where in the source an element comes from. */
export function sourceOf(element: Element): { start: number; end: number } | undefined {
  const parts = element.getAttribute('data-source')?.split('-').map(Number);
  const [start, end] = parts ?? [];
  return start === undefined || end === undefined || !(start <= end) ? undefined : { start, end };
}

/** Everything under an element that comes from the source, in the order of the page. */
export function tracedIn(root: Element): Block[] {
  return [...root.querySelectorAll<HTMLElement>('[data-source]')].flatMap((element) => {
    const source = sourceOf(element);
    return source ? [{ element, ...source }] : [];
  });
}

/** Those of them that stand by themselves: paragraphs, headings, rows. */
export function standingBlocks(traced: readonly Block[]): Block[] {
  return traced.filter(({ element }) => !element.matches(inner));
}

/** The smallest part around a stretch of the source. */
export function partAt(parts: readonly Block[], start: number, end = start): Block | undefined {
  let best: Block | undefined;
  for (const part of parts) {
    if (part.start <= start && end <= part.end && (!best || part.end - part.start < best.end - best.start)) {
      best = part;
    }
  }
  return best;
}

/**
 * Finds for a part of the page as it was the same part of the page as it is, where one stretch of the source was edited
 * between: what stands before and after that stretch is unchanged.
 *
 * @param index of the part among those of before
 */
export function sameBlock(before: readonly string[], after: readonly string[], index: number): number {
  let first = 0;
  while (first < index && before[first] === after[first]) {
    first++;
  }
  // All that stands before it is as it was, or else it is counted from the end.
  const next = first === index ? index : after.length - (before.length - index);
  return Math.min(Math.max(next, 0), after.length - 1);
}
