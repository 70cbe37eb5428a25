/** A plan's text as the generator of mutations sees it: lines with the blocks that they stand in. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Of its first character in the whole text. */
  readonly offset: number;
  /** The heads of the blocks around it, the outermost first: `chỉ tiêu HoSoMang "…"`. */
  readonly blocks: readonly string[];
  /** The text of the line after it. */
  readonly next: string;
}

/** One small change of the text. */
export interface Change {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/** Reads a text in which blocks open at the end of a line and close on one of their own, as the formatter writes it. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const blocks: string[] = [];
  let offset = 0;
  const texts = text.split('\n');
  for (const [i, line] of texts.entries()) {
    const code = line.replace(/\s+\/\/ .*$/u, '').trim();
    if (code === '}') {
      blocks.pop();
    }
    lines.push({ number: i + 1, text: line, offset, blocks: [...blocks], next: texts[i + 1] ?? '' });
    if (code.endsWith('{') && !code.startsWith('//')) {
      blocks.push(code.slice(0, -1).trim());
    }
    offset += line.length + 1;
  }
  return lines;
}

/** The text with a change made. */
export function changed(text: string, { offset, before, after }: Change): string {
  return text.slice(0, offset) + after + text.slice(offset + before.length);
}

/** Numbers that look like chance and are the same at every run (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** So many of the items, chosen by chance, in their own order. */
export function some<T>(items: readonly T[], most: number, random: (below: number) => number): T[] {
  const left = [...items.keys()];
  while (left.length > most) {
    left.splice(random(left.length), 1);
  }
  return left.map((i) => items[i] as T);
}
