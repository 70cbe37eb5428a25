import { diffArrays } from 'diff';
import type { CarriedLine, CarriedSource, SourceStatement } from '../docx/read-source.ts';
import { literal } from './source-words.ts';
import { type WordChange, type WordLine, wordChanges } from './word-changes.ts';

/** A change of the source text. Offsets count UTF-16 code units, `end` is exclusive. */
export interface SourceEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** What of the changes in Word was taken over into the source. */
export interface CarriedBack {
  /** The source with the changes that were taken over. */
  readonly text: string;
  /** The changes that were, and those that were not: they touch what is declared, numbered or composed. */
  readonly taken: readonly WordChange[];
  readonly left: readonly WordChange[];
}

/** What a source text prints, line by line. */
export type PrintSource = (text: string) => Promise<readonly CarriedLine[]>;

/**
 * Takes the changes that were made in Word over into the source, where that is safe: words of the drafter's own are
 * replaced, paragraphs are put in and taken out. What comes from a slot (`{…}`), a declaration or a number is left.
 *
 * Nothing is believed: the changed source is printed, and a change counts as taken over only when it prints what stands
 * in the Word file.
 */
export async function carryBack(
  source: string,
  carried: Pick<CarriedSource, 'statements' | 'lines'>,
  changes: readonly WordChange[],
  lines: readonly WordLine[],
  print: PrintSource,
): Promise<CarriedBack> {
  const sites = new Sites(source, carried);
  let edits = new Map<WordChange, readonly SourceEdit[]>();
  for (const change of changes) {
    const own = editsOf(change, sites);
    if (own) {
      edits.set(change, own);
    }
  }
  // What prints otherwise here than where the file was exported, because a parent or the house's settings are missing.
  const before = await print(source);
  const expected = lines.map(({ text }) => text);
  for (let round = 0; round < 4 && edits.size > 0; round++) {
    const text = withEdits(source, [...edits.values()].flat());
    const printed = await print(text);
    const wrong = stillWrong(edits, changes, { printed, expected, before });
    if (wrong.size === 0) {
      const taken = changes.filter((change) => edits.has(change));
      return { text, taken, left: changes.filter((change) => !edits.has(change)) };
    }
    edits = new Map([...edits].filter(([change]) => !wrong.has(change)));
  }
  return { text: source, taken: [], left: changes };
}

/** What is printed with the edits, what Word shows, and what was printed without them. */
interface Printed {
  readonly printed: readonly CarriedLine[];
  readonly expected: readonly string[];
  readonly before: readonly CarriedLine[];
}

/** The changes whose edits do not print what Word shows, or disturb what nobody touched. */
function stillWrong(
  edits: ReadonlyMap<WordChange, unknown>,
  changes: readonly WordChange[],
  { printed, expected, before }: Printed,
): Set<WordChange> {
  const rest = wordChanges(
    printed,
    expected.map((text) => ({ text, bookmarks: [] })),
  );
  const wrongLines = new Set(rest.flatMap((change) => (change.kind === 'removed' ? [] : [change.line])));
  const wrongTexts = new Set(rest.flatMap((change) => (change.kind === 'added' ? [] : [change.before.text])));
  const wrong = new Set(
    [...edits.keys()].filter((change) =>
      change.kind === 'removed'
        ? wrongTexts.has(change.before.text)
        : wrongLines.has(change.line) || (change.kind === 'moved' && wrongTexts.has(change.before.text)),
    ),
  );
  if (wrong.size > 0) {
    return wrong;
  }
  const usual = new Set(before.map(({ text }) => text));
  const leftLines = new Set(
    changes.flatMap((change) => (edits.has(change) || change.kind === 'removed' ? [] : [change.line])),
  );
  const isSpoilt =
    [...wrongTexts].some((text) => !usual.has(text)) ||
    rest.some((change) => change.kind === 'added' && usual.has(change.after) && !leftLines.has(change.line));
  if (!isSpoilt) {
    return wrong;
  }
  const others = [...edits.keys()].filter(({ kind }) => kind !== 'changed');
  return new Set(others.length > 0 ? others : edits.keys());
}

/** The text with the edits made. Edits that overlap are made in their order, the later ones left out. */
function withEdits(text: string, edits: readonly SourceEdit[]): string {
  const ordered = edits.map((edit, i) => ({ ...edit, i })).sort((a, b) => a.start - b.start || a.i - b.i);
  let result = '';
  let at = 0;
  for (const { start, end, newText } of ordered) {
    if (start >= at) {
      result += text.slice(at, start) + newText;
      at = end;
    }
  }
  return result + text.slice(at);
}

/** Where a statement stands: its first line, and whether that line is all there is of it. */
interface Site {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The whole line, with its indentation and line end. */
  readonly line: { readonly start: number; readonly end: number; readonly indent: string };
  /** It is a prose line by itself, and prints one line. */
  readonly isProse: boolean;
  /** It opens a block at the end of its line. */
  readonly opens: boolean;
}

class Sites {
  private readonly source: string;
  private readonly places: ReadonlyMap<string, SourceStatement['place']>;
  /** How many lines each statement prints, by its bookmark. */
  private readonly counts = new Map<string, number>();

  constructor(source: string, { statements, lines }: Pick<CarriedSource, 'statements' | 'lines'>) {
    this.source = source;
    this.places = new Map(statements.map(({ bookmark, place }) => [bookmark, place]));
    for (const { bookmark } of lines) {
      if (bookmark !== undefined) {
        this.counts.set(bookmark, (this.counts.get(bookmark) ?? 0) + 1);
      }
    }
  }

  of(line: CarriedLine | undefined): Site | undefined {
    const place = line?.bookmark === undefined ? undefined : this.places.get(line.bookmark);
    if (!place || place.end > this.source.length || place.start > place.end) {
      return undefined;
    }
    const whole = this.source.slice(place.start, place.end);
    const text = whole.split(/\r?\n/, 1)[0] ?? '';
    const start = this.source.lastIndexOf('\n', place.start - 1) + 1;
    const newline = this.source.indexOf('\n', place.start);
    const end = newline === -1 ? this.source.length : newline + 1;
    const indent = /^[ \t]*/.exec(this.source.slice(start, end))?.[0] ?? '';
    const isAlone =
      start + indent.length === place.start && this.source.slice(place.start, end).trim() === whole.trim();
    return {
      start: place.start,
      end: place.start + text.length,
      text,
      line: { start, end, indent },
      isProse: isAlone && /^[->+#]/.test(text) && this.counts.get(line?.bookmark ?? '') === 1,
      opens: /\{\s*$/.test(this.source.slice(place.start, end)) && !/^[->+#|]/.test(text),
    };
  }
}

function editsOf(change: WordChange, sites: Sites): SourceEdit[] | undefined {
  switch (change.kind) {
    case 'changed': {
      const site = sites.of(change.before);
      return site && wordEdits(site, change.before.text, change.after);
    }
    case 'removed': {
      const site = sites.of(change.before);
      return site?.isProse ? [{ start: site.line.start, end: site.line.end, newText: '' }] : undefined;
    }
    case 'added':
      return insertion(proseOf(change.after), sites.of(change.previous));
    case 'moved': {
      const site = sites.of(change.before);
      const inserted = site?.isProse ? insertion(site.text, sites.of(change.previous)) : undefined;
      return site && inserted ? [{ start: site.line.start, end: site.line.end, newText: '' }, ...inserted] : undefined;
    }
  }
}

/** A prose line after the line of a statement. */
function insertion(prose: string, after: Site | undefined): SourceEdit[] | undefined {
  if (!after || !(after.isProse || after.opens)) {
    return undefined;
  }
  const { end, indent } = after.line;
  return [{ start: end, end, newText: `${indent}${after.opens ? '  ' : ''}${prose}\n` }];
}

/** Printed words as a prose line that prints them. */
function proseOf(text: string): string {
  const [, mark = '>', words = ''] = /^(?:([-+])\s+)?(.*)$/su.exec(text.trim()) ?? [];
  return `${mark} ${literal(words)}`;
}

/** Words, single signs and blanks. */
const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

/**
 * The edits of a statement that make of the words it printed those that stand in Word now; undefined where a changed
 * word does not stand in the statement as it was printed.
 */
function wordEdits(site: Site, before: string, after: string): SourceEdit[] | undefined {
  const [printed, source, wanted] = [tokensOf(before), tokensOf(site.text), tokensOf(after)];
  const places = placesOf(source, site.start);
  const standsAt = sameTokens(printed, source);
  const edits: SourceEdit[] = [];
  let at = 0;
  let first: number | undefined;
  let added: string[] = [];
  const close = (): boolean => {
    if (first === undefined) {
      return true;
    }
    const edit = editOf(first, at, added.join(''), standsAt, places);
    first = undefined;
    added = [];
    if (edit) {
      edits.push(edit);
    }
    return edit !== undefined;
  };
  for (const { removed, added: isAdded, value, count } of diffArrays(printed, wanted)) {
    if (removed) {
      first ??= at;
      at += count;
    } else if (isAdded) {
      first ??= at;
      added.push(...value);
    } else {
      if (!close()) {
        return undefined;
      }
      at += count;
    }
  }
  return close() ? edits : undefined;
}

interface TokenPlace {
  readonly start: number;
  readonly end: number;
}

/** The edit for printed tokens from `first` up to `end`, where all of them stand in the source side by side. */
function editOf(
  first: number,
  end: number,
  words: string,
  standsAt: ReadonlyMap<number, number>,
  places: readonly TokenPlace[],
): SourceEdit | undefined {
  const newText = literal(words);
  if (first === end) {
    const before = places[standsAt.get(first - 1) ?? -1];
    const after = places[standsAt.get(first) ?? -1];
    const at = before?.end ?? after?.start;
    return at === undefined ? undefined : { start: at, end: at, newText };
  }
  const from = standsAt.get(first);
  for (let i = first; i < end; i++) {
    if (from === undefined || standsAt.get(i) !== from + i - first) {
      return undefined;
    }
  }
  const start = places[from ?? -1]?.start;
  const stop = places[(from ?? -1) + end - first - 1]?.end;
  return start === undefined || stop === undefined ? undefined : { start, end: stop, newText };
}

function placesOf(tokens: readonly string[], from: number): TokenPlace[] {
  let start = from;
  return tokens.map((token) => {
    const place = { start, end: start + token.length };
    start = place.end;
    return place;
  });
}

/** Which token of the source each printed token is, for those that stand outside slots. */
function sameTokens(printed: readonly string[], source: readonly string[]): ReadonlyMap<number, number> {
  const own = outsideSlots(source);
  const same = new Map<number, number>();
  let p = 0;
  let s = 0;
  // Tokens inside slots are made unlike any that prints.
  const comparable = source.map((token, i) => (own[i] ? token : `\u0000${token}`));
  for (const { removed, added, count } of diffArrays([...printed], comparable)) {
    if (removed) {
      p += count;
    } else if (added) {
      s += count;
    } else {
      for (let i = 0; i < count; i++) {
        same.set(p++, s++);
      }
    }
  }
  return same;
}

function outsideSlots(tokens: readonly string[]): boolean[] {
  let depth = 0;
  return tokens.map((token) => {
    if (token === '{') {
      depth++;
      return false;
    }
    if (token === '}') {
      depth = Math.max(0, depth - 1);
      return false;
    }
    return depth === 0;
  });
}
