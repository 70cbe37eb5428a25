import type { IToken } from 'chevrotain';
import type { LexerResult } from 'langium';
import type { Document, Entry, Junk } from '../grammar/generated/ast.ts';
import { isBlank, isLineBreak } from './characters.ts';
import type { KehoachLexingReport } from './lexing-report.ts';
import { skipBlanks } from './phrases.ts';

/** A change of blanks: what stands from `offset` to `end` is replaced. */
export interface BlankChange {
  readonly offset: number;
  readonly end: number;
  readonly newText: string;
}

/** Indentation of one level, in blanks. */
const step = 2;

/** More blank lines in a row than this are too many. */
const mostBlankLines = 2;

/** Keys and keywords of several words: blanks inside them mean nothing. */
const phraseTokens: ReadonlySet<string> = new Set([
  'KEY',
  'REFERENCE_KEY',
  'TIME_KEY',
  'SCOPE_KEY',
  'LABEL',
  'KIND',
  'TIME',
]);

/** A token or comment of the text. */
interface Piece {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** Offset of the line that it starts in. */
  readonly line: number;
}

/**
 * How a document should be laid out: indentation by blocks, one blank around marks and keywords, at most two blank
 * lines in a row. The words, the order and the lines are the author's: nothing but blanks ever changes, and nothing in
 * prose, rows of tables, strings, comments and lines that are not understood.
 *
 * @param text the document
 * @param root its AST
 * @returns the changes in the order of the text; undefined where the braces do not match, so that the depth of a line
 * is anybody's guess
 */
export function formatChanges(
  text: string,
  root: Document,
  tokenize: (text: string) => LexerResult,
): BlankChange[] | undefined {
  const lexed = tokenize(text);
  const tokens = lexed.tokens as readonly IToken[];
  if (!isBalanced(root, lexed)) {
    return undefined;
  }
  const report = lexed.report as KehoachLexingReport;
  const pieces = piecesOf(tokens, report.comments, text);
  const changes = new Layout(text, pieces, untouchedLines(root, text)).changes();
  // Whatever the rules of the layout overlook: the meaning must not change.
  return isSameMeaning(lexed, tokenize(applied(text, changes))) ? changes : [];
}

/** The text after the changes. */
export function applied(text: string, changes: readonly BlankChange[]): string {
  let result = '';
  let position = 0;
  for (const { offset, end, newText } of changes) {
    result += text.slice(position, offset) + newText;
    position = end;
  }
  return result + text.slice(position);
}

function isBalanced(root: Document, { tokens, report }: LexerResult): boolean {
  let depth = 0;
  for (const { tokenType } of tokens) {
    depth += tokenType.name === '{' ? 1 : tokenType.name === '}' ? -1 : 0;
  }
  return depth === 0 && root.strays.length === 0 && (report as KehoachLexingReport).assumedCloses.length === 0;
}

function piecesOf(tokens: readonly IToken[], comments: readonly IToken[], text: string): Piece[] {
  const all = [...tokens, ...comments].sort((a, b) => a.startOffset - b.startOffset);
  let line = 0;
  let scanned = 0;
  return all.map((token) => {
    for (let i = scanned; i < token.startOffset; i++) {
      if (isLineBreak(text.charCodeAt(i))) {
        line = i + 1;
      }
    }
    scanned = token.startOffset;
    const end = (token.endOffset ?? token.startOffset) + 1;
    return { type: token.tokenType.name, start: token.startOffset, end, line };
  });
}

/** Starts of the lines that hold something which is not understood: its author knows what the blanks in it are for. */
function untouchedLines(root: Document, text: string): ReadonlySet<number> {
  const lines = new Set<number>();
  const visit = (entries: readonly Entry[]): void => {
    for (const entry of entries) {
      if (entry.$type === 'Junk') {
        addLines(lines, entry, text);
      }
      visit((entry as { block?: { entries: Entry[] } }).block?.entries ?? []);
    }
  };
  visit(root.entries);
  return lines;
}

function addLines(lines: Set<number>, junk: Junk, text: string): void {
  const node = junk.$cstNode;
  if (!node) {
    return;
  }
  const end = junk.block?.$cstNode?.offset ?? node.end;
  lines.add(lineStart(text, node.offset));
  for (let i = node.offset; i < end; i++) {
    if (isLineBreak(text.charCodeAt(i))) {
      lines.add(i + 1);
    }
  }
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) {
    start--;
  }
  return start;
}

/** Is the second text made of the same tokens and comments as the first, blanks apart? */
function isSameMeaning(a: LexerResult, b: LexerResult): boolean {
  const [before, after] = [a.report as KehoachLexingReport, b.report as KehoachLexingReport];
  return (
    areSame(a.tokens as readonly IToken[], b.tokens as readonly IToken[]) &&
    areSame(before.comments, after.comments) &&
    before.closedInProse.length === after.closedInProse.length &&
    after.assumedCloses.length === 0
  );
}

function areSame(a: readonly IToken[], b: readonly IToken[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ tokenType, image }, i) => {
      const other = b[i] as IToken;
      const { name } = tokenType;
      return (
        name === other.tokenType.name && (image === other.image || (isPhrase(name) && sameWords(image, other.image)))
      );
    })
  );
}

function sameWords(a: string, b: string): boolean {
  return a.replace(/\s+/gu, '') === b.replace(/\s+/gu, '');
}

/** A key, or a keyword of several words. */
function isPhrase(type: string): boolean {
  return phraseTokens.has(type) || type.includes(' ');
}

/** Decides about the blanks before each piece of one text. */
class Layout {
  private readonly result: BlankChange[] = [];
  private depth = 0;
  private readonly text: string;
  private readonly pieces: readonly Piece[];
  private readonly untouched: ReadonlySet<number>;

  constructor(text: string, pieces: readonly Piece[], untouched: ReadonlySet<number>) {
    this.text = text;
    this.pieces = pieces;
    this.untouched = untouched;
  }

  changes(): BlankChange[] {
    const { pieces, text } = this;
    /** Prose and rows: to the end of the line, the blanks are the drafter's. */
    let ownWordsOf = -1;
    let inString = false;
    pieces.forEach((piece, i) => {
      const previous = pieces[i - 1];
      const isFirst = !previous || this.hasLineBreak(previous.end, piece.start);
      const isUntouched = this.untouched.has(piece.line);
      if (isFirst) {
        this.lineBreak(previous, piece, i, isUntouched);
        ownWordsOf = piece.type === 'MARK' || piece.type === 'ROW_START' ? piece.line : -1;
      } else if (!isUntouched && !inString) {
        if (ownWordsOf === piece.line) {
          this.inProse(previous, piece);
        } else {
          this.change(previous.end, piece.start, this.between(previous, piece));
        }
      }
      if (!isUntouched && isPhrase(piece.type)) {
        this.insidePhrase(piece);
      }
      inString = piece.type === 'STRING_OPEN' || (inString && piece.type !== 'STRING_CLOSE' && !isFirst);
      this.depth += piece.type === '{' ? 1 : piece.type === '}' ? -1 : 0;
    });
    this.ending(pieces.at(-1), text.length);
    return this.result;
  }

  /** A change, unless it changes nothing or more than blanks. */
  private change(offset: number, end: number, newText: string): void {
    const old = this.text.slice(offset, end);
    if (old !== newText && isOnlyBlanks(old)) {
      this.result.push({ offset, end, newText });
    }
  }

  private hasLineBreak(start: number, end: number): boolean {
    for (let i = start; i < end; i++) {
      if (isLineBreak(this.text.charCodeAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The blanks between the last piece of a line and the first one of the next: blank lines and indentation. */
  private lineBreak(previous: Piece | undefined, piece: Piece, index: number, isUntouched: boolean): void {
    const { text } = this;
    const start = previous?.end ?? 0;
    const breaks = lineBreaks(text, start, piece.start);
    const kept = previous ? breaks.slice(0, mostBlankLines + 1) : [];
    const lastBreak = breaks.at(-1)?.end ?? start;
    const author = text.slice(lastBreak, piece.start);
    const indent = isUntouched ? author : ' '.repeat(step * this.levelOf(previous, index));
    // The blanks before the first break follow a piece whose line may be one not to be touched.
    const head = previous && this.untouched.has(previous.line) ? text.slice(start, breaks[0]?.start ?? start) : '';
    this.change(start, piece.start, head + kept.map(({ text: mark }) => mark).join('') + indent);
  }

  /** How deep a line stands: by the blocks around it, one more where a list goes on after a comma. */
  private levelOf(previous: Piece | undefined, index: number): number {
    let level = this.depth;
    for (let i = index; this.pieces[i]?.type === '}' && !this.startsLine(i, index); i++) {
      level--;
    }
    const goesOn = previous?.type === ',' && this.pieces[index]?.type !== 'MARK';
    return Math.max(0, goesOn ? level + 1 : level);
  }

  private startsLine(i: number, first: number): boolean {
    const [before, piece] = [this.pieces[i - 1], this.pieces[i]];
    return i > first && before !== undefined && piece !== undefined && this.hasLineBreak(before.end, piece.start);
  }

  private inProse(previous: Piece, piece: Piece): void {
    const mark = this.text[previous.start] as string;
    const gap = this.text.slice(previous.end, piece.start);
    if (previous.type === 'MARK' && piece.type !== 'PROSE_NAME' && '-+>#'.includes(mark)) {
      if (gap !== '' || (mark !== '#' && /[\p{L}\p{N}{“"(]/u.test(this.text[piece.start] as string))) {
        this.change(previous.end, piece.start, ' ');
      }
    } else if (previous.type === 'PROSE_NAME' && gap !== '') {
      this.change(previous.end, piece.start, ' ');
    }
  }

  /** What belongs between two pieces of a line of code. */
  private between(previous: Piece, piece: Piece): string {
    const { text } = this;
    const gap = text.slice(previous.end, piece.start);
    const isComment = (type: string): boolean => type === 'LINE_COMMENT' || type === 'BLOCK_COMMENT';
    if (isComment(piece.type) || isComment(previous.type)) {
      // Comments may stand in columns.
      return gap === '' ? ' ' : gap.replaceAll('\t', ' ');
    }
    if (piece.type === ';' || piece.type === ',' || piece.type === ':' || piece.type === '.' || previous.type === '.') {
      return '';
    }
    if (previous.type === '{' && piece.type === '}') {
      return '';
    }
    if (piece.type === 'RAW' && text[piece.start] === '/') {
      // With a blank before it this would be a comment.
      return gap;
    }
    return ' ';
  }

  private insidePhrase({ start, end }: Piece): void {
    const { text } = this;
    // A label is quoted: only the blanks before its colon are ours.
    const from = text[start] === '"' ? text.lastIndexOf('"', end - 1) + 1 : start;
    let i = from;
    while (i < end) {
      const next = skipBlanks(text, i);
      if (next === i) {
        i++;
      } else {
        const blanks = text.slice(i, next);
        if (!/\u200B/u.test(blanks)) {
          this.change(i, next, text[next] === ':' && next === end - 1 ? '' : ' ');
        }
        i = next;
      }
    }
  }

  /** The end of the text: one line break. */
  private ending(last: Piece | undefined, end: number): void {
    const { text } = this;
    if (!last || (last.type === 'BLOCK_COMMENT' && !text.endsWith('*/', last.end))) {
      // Whatever follows a comment that is not closed would belong to it.
      return;
    }
    const breaks = lineBreaks(text, last.end, end);
    const head = this.untouched.has(last.line) ? text.slice(last.end, breaks[0]?.start ?? end) : '';
    this.change(last.end, end, head + (breaks[0]?.text ?? firstLineBreak(text)));
  }
}

function isOnlyBlanks(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isBlank(code) && !isLineBreak(code)) {
      return false;
    }
  }
  return true;
}

/** The line breaks between two places, each as it is written. */
function lineBreaks(text: string, start: number, end: number): { start: number; end: number; text: string }[] {
  const breaks: { start: number; end: number; text: string }[] = [];
  for (let i = start; i < end; i++) {
    if (isLineBreak(text.charCodeAt(i))) {
      const length = text.startsWith('\r\n', i) ? 2 : 1;
      breaks.push({ start: i, end: i + length, text: text.slice(i, i + length) });
      i += length - 1;
    }
  }
  return breaks;
}

function firstLineBreak(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
