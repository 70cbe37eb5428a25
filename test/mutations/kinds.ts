import type { Change, Line } from './plan-text.ts';

/** One kind of small change, and whether the tool must notice it. */
export interface Kind {
  /** What is changed, in the words of a drafter. */
  readonly name: string;
  /** Why nobody can tell from the document alone that it was changed; without one, each change must be caught. */
  readonly harmless?: string;
  /** A careful reader would notice it, the tool does not always: what it would take. */
  readonly open?: string;
  /** All such changes of a plan. */
  changes(lines: readonly Line[]): Iterable<Change>;
}

/** Puts other text in the place of what a pattern finds in some lines. */
export function replacing(
  where: (line: Line) => boolean,
  pattern: RegExp,
  others: (found: string, line: Line, match: RegExpExecArray) => readonly string[],
): Kind['changes'] {
  return function* changes(lines) {
    for (const line of lines.filter(where)) {
      for (const match of line.text.matchAll(new RegExp(pattern, 'gu'))) {
        for (const after of others(match[0], line, match)) {
          if (after !== match[0]) {
            yield { offset: line.offset + match.index, before: match[0], after };
          }
        }
      }
    }
  };
}

/** Takes whole lines out. */
export function removing(where: (line: Line) => boolean): Kind['changes'] {
  return function* changes(lines) {
    for (const line of lines.filter(where)) {
      yield { offset: line.offset, before: `${line.text}\n`, after: '' };
    }
  };
}

/** Is the innermost block around a line of this kind? */
export const inside =
  (head: RegExp) =>
  ({ blocks, text }: Line): boolean =>
    head.test(blocks.at(-1) ?? '') && !text.trim().startsWith('//');

/** Is this line a field with this key in such a block? */
export const field =
  (key: RegExp, head = /^/u) =>
  (line: Line): boolean =>
    inside(head)(line) && new RegExp(`^\\s*(?:${key.source}):`, 'u').test(line.text);

/** Prose of the body: paragraphs and bullets of all depths. */
export const isProse = ({ text }: Line): boolean => /^\s*[>\-+] /u.test(text);

/** A field of the document itself. */
export const headField =
  (key: string) =>
  ({ blocks, text }: Line): boolean =>
    blocks.length === 0 && text.startsWith(`${key}:`);
