import { countText, readNumberSample } from '../../language/model/number-sample.ts';
import { formOf, numbered } from './numbered-line.ts';
import type { ForeignLine } from './read-foreign.ts';

/** A number that does not follow the one before it. */
export interface NumberGap {
  /** Line of the file, from 0. */
  readonly line: number;
  /** As it is typed, and as it should be. */
  readonly typed: string;
  readonly expected: string;
  /** The line of the number before it. */
  readonly before: number;
}

interface Counted {
  readonly form: string;
  readonly parent: string;
  readonly count: number;
  readonly line: number;
}

/**
 * Numbers of sections, clauses and points that skip or repeat one. A number that begins anew is right, and so is one
 * of another form; tables count for themselves and are left out.
 */
export function numberGaps(lines: readonly ForeignLine[]): NumberGap[] {
  const gaps: NumberGap[] = [];
  const open: Counted[] = [];
  lines.forEach(({ text, cell, centred }, line) => {
    if (centred && /^phụ lục/iu.test(text)) {
      open.length = 0;
    }
    const number = cell ? undefined : numbered.exec(text)?.groups?.number;
    if (number === undefined) {
      return;
    }
    const form = formOf(number);
    const sample = readNumberSample(form);
    const counter = sample?.counters.at(-1);
    // "2.3." counts 3 below "2".
    const components = number.replace(/^\p{L}{2,}\s+/u, '').match(/[\p{L}\d]+/gu) ?? [];
    const own = components.at(-1) ?? '';
    const parent = components.slice(0, -1).join('.');
    const count = counter === undefined ? -1 : countOf(own, (at) => countText(counter, at, sample?.capitals));
    if (!sample || counter === undefined || count < 0) {
      return;
    }
    const level = open.findLastIndex((one) => one.form === form);
    const before = open[level];
    open.length = level === -1 ? open.length : level;
    open.push({ form, parent, count, line });
    const next = before?.parent === parent ? before.count + 1 : 1;
    if (before && count !== 1 && count !== next) {
      const expected = countText(counter, next, sample.capitals);
      const end = number.lastIndexOf(own);
      gaps.push({
        line,
        typed: number.trim(),
        expected: `${number.slice(0, end)}${expected}${number.slice(end + own.length)}`.trim(),
        before: before.line,
      });
    }
  });
  return gaps;
}

/** Which count prints so; -1 where none up to a hundred does. */
function countOf(text: string, printed: (count: number) => string): number {
  for (let count = 1; count <= 100; count++) {
    if (printed(count) === text) {
      return count;
    }
  }
  return -1;
}
