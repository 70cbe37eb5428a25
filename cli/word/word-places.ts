import { TextDocument } from 'vscode-languageserver-textdocument';
import { printedPlaces } from '../../documents/plan/printed-place.ts';
import type { SourceLine } from '../../documents/word/print-source.ts';
import type { WrittenPiece } from '../../documents/word/source-writer.ts';
import { type WordLine, wordChanges } from '../../documents/word/word-changes.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import type { Loaded, NamedDocument } from '../documents.ts';
import { findingsOf, type Reported, type ShownPlace } from '../report/reported.ts';
import type { Selection } from '../selection.ts';

/** Where words of the source show: the line of the Word file, from 0, and where in the source that line's words begin. */
interface WordSite {
  readonly line: number;
  readonly start: number;
}

type FindSite = (offset: number, quotes: readonly string[]) => WordSite | undefined;

/** Tells findings of a `.kehoach` text where a reader of the Word file sees them. */
export class WordPlaces {
  /** The Word file as a text with one of its paragraphs in a line. */
  readonly text: TextDocument;
  private readonly shown: string;
  private readonly find: FindSite;

  constructor(shown: string, lines: readonly string[], find: FindSite) {
    this.shown = shown;
    this.text = TextDocument.create(`word:${shown}`, 'plaintext', 0, lines.join('\n'));
    this.find = find;
  }

  /** The findings in a document, each in the Word file where it shows there. */
  findings(loaded: Loaded, named: NamedDocument, select: Selection): Reported[] {
    const index = loaded.services.shared.workspace.IndexManager as PlanIndex;
    const sectionAt = printedPlaces(named.document, index);
    return findingsOf(loaded, select)
      .filter(({ file }) => file === named.shown)
      .map((finding) => {
        const { source } = finding;
        const offset = source?.offsetAt({ line: finding.line - 1, character: finding.column - 1 }) ?? 0;
        const place = source && this.placeOf(source, finding);
        const related = finding.related.map((one) => ({
          ...one,
          ...(source && one.file === named.shown ? (this.placeOf(source, one) ?? {}) : {}),
        }));
        return place
          ? { ...finding, ...place, related, source: this.text, word: { section: sectionAt(offset) } }
          : { ...finding, related };
      });
  }

  /** A whole line of the Word file. */
  lineAt(line: number): ShownPlace {
    const at = Math.min(Math.max(line, 0), Math.max(0, this.text.lineCount - 1));
    const end = this.lineText(at).length + 1;
    return { file: this.shown, line: at + 1, column: 1, endLine: at + 1, endColumn: end };
  }

  private placeOf(source: TextDocument, { line, column, endLine, endColumn }: ShownPlace): ShownPlace | undefined {
    const start = source.offsetAt({ line: line - 1, character: column - 1 });
    const end = source.offsetAt({ line: endLine - 1, character: endColumn - 1 });
    const quote = source.getText().slice(start, end).split(/\r?\n/u, 1)[0] ?? '';
    // Of a slot with words of its own only those print.
    const quotes = [quote, quote.replace(/^\{[^{}:]*:\s*/u, '').replace(/\}$/u, '')].filter((one) => one.trim() !== '');
    const found = this.find(start, quotes);
    if (found === undefined) {
      return undefined;
    }
    const whole = this.lineAt(found.line);
    const text = this.lineText(found.line);
    const shown = quotes.find((one) => text.includes(one));
    if (shown === undefined) {
      return whole;
    }
    // The same words may stand there several times.
    const earlier = source.getText().slice(found.start, start).split(shown).length - 1;
    const at = nthIndex(text, shown, earlier);
    return { ...whole, column: at + 1, endColumn: at + shown.length + 1 };
  }

  private lineText(line: number): string {
    return this.text
      .getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
      .replace(/\n$/, '');
  }
}

/** Where words stand for the n-th time, from 0; the last time where there are fewer. They stand there at least once. */
function nthIndex(text: string, words: string, n: number): number {
  let at = text.indexOf(words);
  for (let i = 0; i < n; i++) {
    const next = text.indexOf(words, at + words.length);
    if (next < 0) {
      break;
    }
    at = next;
  }
  return at;
}

/** Places of a text that was made of the Word file itself: its words stand where they were taken from. */
export function placesOfPieces(pieces: readonly WrittenPiece[]): FindSite {
  return (offset) => {
    // What is about a whole section is told at its title: the first words from there on.
    const piece = pieces.find(({ end }) => offset < end) ?? pieces.at(-1);
    return piece && { line: piece.line, start: piece.start };
  };
}

/** Places of the source that a Word file carries: each line by the statement that printed it. */
export function placesOfPrinted(printed: readonly SourceLine[], lines: readonly WordLine[]): FindSite {
  const partner = partners(printed, lines);
  const placed = printed
    .flatMap(({ place, text }, i) => {
      const line = partner.get(i);
      return place && line !== undefined ? [{ place, text, line }] : [];
    })
    // Of two that hold a place the inner one is shorter.
    .sort((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start));
  return (offset, quotes) => {
    const holding = placed.filter(({ place }) => place.start <= offset && offset < place.end);
    const [inner] = holding;
    const same = holding.filter(({ place }) => place.start === inner?.place.start && place.end === inner.place.end);
    const site = same.find(({ text }) => quotes.some((quote) => text.includes(quote))) ?? inner;
    return site && { line: site.line, start: site.place.start };
  };
}

/** Which line of the Word file each printed line is. */
function partners(printed: readonly SourceLine[], lines: readonly WordLine[]): ReadonlyMap<number, number> {
  const changes = wordChanges(printed, lines);
  const gone = new Set(changes.flatMap((change) => (change.kind === 'added' ? [] : [change.before])));
  const came = new Map(
    changes.flatMap((change) => (change.kind === 'removed' ? [] : [[change.line, change] as const])),
  );
  const found = new Map<number, number>();
  const indexes = new Map(printed.map((line, i) => [line, i]));
  let at = 0;
  lines.forEach((_, line) => {
    const change = came.get(line);
    if (change) {
      const own = change.kind === 'added' ? undefined : indexes.get(change.before as SourceLine);
      if (own !== undefined) {
        found.set(own, line);
      }
      return;
    }
    while (at < printed.length && gone.has(printed[at] as SourceLine)) {
      at++;
    }
    found.set(at++, line);
  });
  return found;
}
