import { diffArrays } from 'diff';
import { readParagraphs } from '../docx/read-paragraphs.ts';
import type { CarriedLine } from '../docx/read-source.ts';
import { linesOf } from '../docx/read-text.ts';

/** A line of a Word file: a paragraph, or a part of one between line breaks. Blank ones are left out. */
export interface WordLine {
  readonly text: string;
  /** The bookmarks that begin in it; of several lines of one paragraph the first has them all. */
  readonly bookmarks: readonly string[];
}

/** What was done to a Word file after it was exported. */
export type WordChange =
  /** The words of a line are others now. `line` counts the lines of the Word file from 0. */
  | { readonly kind: 'changed'; readonly before: CarriedLine; readonly after: string; readonly line: number }
  /** A line is new. `previous` is the one before it as it was printed, where there is one. */
  | { readonly kind: 'added'; readonly after: string; readonly line: number; readonly previous?: CarriedLine }
  /** A line is gone; `line` is that of the Word file before which it stood. */
  | { readonly kind: 'removed'; readonly before: CarriedLine; readonly line: number }
  /** A line stands elsewhere, with the same words. `previous` as for a new one. */
  | {
      readonly kind: 'moved';
      readonly before: CarriedLine;
      readonly line: number;
      readonly previous?: CarriedLine;
    };

/**
 * The lines of a Word file in reading order, with the bookmarks that lead back to its source.
 *
 * @throws DocxReadError when the file cannot be read.
 */
export function readWordLines(bytes: Uint8Array): WordLine[] {
  return readParagraphs(bytes).flatMap((paragraph) =>
    linesOf(paragraph).map((text, i) => ({ text, bookmarks: i === 0 ? paragraph.bookmarks : [] })),
  );
}

/** Beyond this many changed lines two texts have nothing to do with each other, and finding the best match is slow. */
const mostChanges = 4000;

/** Lines that share at least this part of their words are one line that was changed. */
const leastAlike = 0.5;

/**
 * What was changed in a Word file since it was exported: a line is known again by its words, else by its bookmark, else
 * by most of its words.
 *
 * @param printed the lines as they were exported
 */
export function wordChanges(printed: readonly CarriedLine[], lines: readonly WordLine[]): WordChange[] {
  const changes: WordChange[] = [];
  let at = 0;
  let line = 0;
  let gone: CarriedLine[] = [];
  let came: number[] = [];
  const close = (): void => {
    changes.push(...hunkChanges(gone, came, lines, printed[at - gone.length - 1], line));
    gone = [];
    came = [];
  };
  const same = diffArrays([...printed.map(({ text }) => text)], [...lines.map(({ text }) => text)], {
    maxEditLength: mostChanges,
  }) ?? [
    { removed: true, added: false, count: printed.length },
    { removed: false, added: true, count: lines.length },
  ];
  for (const { removed, added, count } of same) {
    for (let i = 0; i < count; i++) {
      if (removed) {
        gone.push(printed[at++] as CarriedLine);
      } else if (added) {
        came.push(line++);
      } else {
        close();
        at++;
        line++;
      }
    }
  }
  close();
  return withMoves(changes);
}

/** The changes of one place: some lines are gone, others came. */
function hunkChanges(
  gone: readonly CarriedLine[],
  came: readonly number[],
  lines: readonly WordLine[],
  before: CarriedLine | undefined,
  end: number,
): WordChange[] {
  const partners = pairs(gone, came, lines);
  const changes: WordChange[] = [];
  let next = 0;
  let previous = before;
  for (const line of came) {
    const partner = partners.get(line);
    const after = lines[line]?.text ?? '';
    if (partner === undefined) {
      changes.push({ kind: 'added', after, line, ...(previous ? { previous } : {}) });
      continue;
    }
    for (; next < partner; next++) {
      changes.push({ kind: 'removed', before: gone[next] as CarriedLine, line });
    }
    previous = gone[next++] as CarriedLine;
    changes.push({ kind: 'changed', before: previous, after, line });
  }
  for (; next < gone.length; next++) {
    changes.push({ kind: 'removed', before: gone[next] as CarriedLine, line: end });
  }
  return changes;
}

/** Which line that came is which one that is gone; the order of both stays. */
function pairs(
  gone: readonly CarriedLine[],
  came: readonly number[],
  lines: readonly WordLine[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let from = 0;
  for (const line of came) {
    const { text, bookmarks } = lines[line] as WordLine;
    const isSame = ({ bookmark }: CarriedLine): boolean => bookmark !== undefined && bookmarks.includes(bookmark);
    const isAlike = (one: CarriedLine): boolean => likeness(one.text, text) >= leastAlike;
    const rest = gone.slice(from);
    // A line whose bookmark stands elsewhere now is not this one, however alike.
    const byBookmark = rest.findIndex(isSame);
    const partner = byBookmark >= 0 && sharesWords(rest[byBookmark], text) ? byBookmark : rest.findIndex(isAlike);
    if (partner >= 0) {
      found.set(line, from + partner);
      from += partner + 1;
    }
  }
  return found;
}

/** A bookmark stays where it is when a paragraph is written anew from nothing: such a one is no change of the old. */
const sharesWords = (line: CarriedLine | undefined, text: string): boolean =>
  line !== undefined && likeness(line.text, text) > 0.2;

/** The part of their words that two lines share, from 0 to 1. */
function likeness(a: string, b: string): number {
  const count = new Map<string, number>();
  const words = (text: string): string[] => text.toLocaleLowerCase('vi').match(/[\p{L}\p{N}]+/gu) ?? [];
  const [of, and] = [words(a), words(b)];
  for (const word of of) {
    count.set(word, (count.get(word) ?? 0) + 1);
  }
  let shared = 0;
  for (const word of and) {
    const left = count.get(word) ?? 0;
    if (left > 0) {
      shared++;
      count.set(word, left - 1);
    }
  }
  return of.length + and.length === 0 ? 0 : (2 * shared) / (of.length + and.length);
}

/** A line that is gone here and came there with the same words was moved. */
function withMoves(changes: readonly WordChange[]): WordChange[] {
  const gone = new Map<string, WordChange & { kind: 'removed' }>();
  for (const change of changes) {
    if (change.kind === 'removed' && change.before.text.length > 20) {
      gone.set(change.before.text, change);
    }
  }
  const moved = new Set<WordChange>();
  const told = changes.map((change): WordChange => {
    const from = change.kind === 'added' ? gone.get(change.after) : undefined;
    if (change.kind !== 'added' || !from || moved.has(from)) {
      return change;
    }
    moved.add(from);
    const { line, previous } = change;
    return { kind: 'moved', before: from.before, line, ...(previous ? { previous } : {}) };
  });
  return told.filter((change) => !moved.has(change));
}
