import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult, LexingReport } from 'langium';
import { isBlank, isDigit, isLineBreak, isWordPart, isWordStart } from './characters.ts';
import { fieldOf } from './fields.ts';
import { PhraseTable, skipBlanks, wordEnd } from './phrases.ts';
import { stringEnd } from './quotes.ts';
import { timePhraseEnd } from './time-phrase.ts';
import {
  citationKindWords,
  inlineKeywords,
  scopeWords,
  slotKinds,
  slotSelectors,
  slotSpecials,
  statementKeywords,
  timedStatements,
} from './vocabulary.ts';

/** What the lexer saw besides tokens; rules read it. Offsets are UTF-16 units of the document. */
export interface KehoachLexingReport extends LexingReport {
  readonly comments: readonly IToken[];
  /** Closing braces at the end of a prose line, where the drafter's text and the block's end cannot be told apart. */
  readonly closedInProse: readonly number[];
  /** Places where a closing brace was assumed, because the statement there cannot stand inside the open block. */
  readonly assumedCloses: readonly number[];
  /** Places of keys before which a semicolon was assumed, because a value goes on with a further key. */
  readonly assumedSemicolons: readonly number[];
  /** Was a keyword written in another form than the grammar's (NFD, several blanks)? */
  readonly irregularKeywords: boolean;
}

/** Blocks deeper than this are not opened: a document that needs them is broken, and parsing must not recurse away. */
const maxDepth = 60;

const table = (words: readonly string[]): PhraseTable<string> =>
  new PhraseTable(words.map((word) => [word, word] as const));

const statements = table(statementKeywords);
const kinds = table(citationKindWords);
const scopes = table(scopeWords);
const specials = table(slotSpecials);
const slotKindTable = table(slotKinds);
const selectors = table(slotSelectors);
const inline = new Map(Object.entries(inlineKeywords).map(([statement, words]) => [statement, table(words)] as const));

/** Statements whose block holds fields and values only: a section in it means that its closing brace is missing. */
const leafStatements = new Set([
  'đơn vị',
  'viện dẫn',
  'viết tắt',
  'chỉ tiêu',
  'khoản chi',
  'ký',
  'nơi nhận',
  'căn cứ',
  'value',
]);
/** Statements that never stand inside another one's block, but for an appendix. */
const outermostStatements = new Set(['phần', 'nơi nhận', 'ký', 'phụ lục']);
/** Statements that never stand inside a leaf. */
const majorStatements = new Set([
  'phần',
  'mục',
  'điều',
  'nhiệm vụ',
  'giao',
  'đề nghị',
  'phụ lục',
  'bảng',
  'đơn vị',
  'viện dẫn',
  'chỉ tiêu',
  'kinh phí',
  'nơi nhận',
  'ký',
  'căn cứ',
]);

type HeadKind = 'KEY' | 'REFERENCE_KEY' | 'TIME_KEY' | 'SCOPE_KEY' | 'GROUP_KEY' | 'statement';

const headKinds = new Map<string, HeadKind>();

/** What the words before a colon at the start of an entry are. */
function classifyHead(phrase: string): HeadKind {
  let kind = headKinds.get(phrase);
  if (kind === undefined) {
    kind = classifyNewHead(phrase);
    // Unknown phrases come from documents: the table must not grow without end.
    if (headKinds.size < 10_000) {
      headKinds.set(phrase, kind);
    }
  }
  return kind;
}

function classifyNewHead(phrase: string): HeadKind {
  const definition = fieldOf(phrase);
  if (definition) {
    return definition.value === 'names' ? 'REFERENCE_KEY' : 'KEY';
  }
  if (scopes.get(phrase)) {
    return 'SCOPE_KEY';
  }
  if (timePhraseEnd(phrase, 0) === phrase.length) {
    return 'TIME_KEY';
  }
  const statement = statements.match(phrase, 0);
  if (statement && statement.end < phrase.length) {
    return 'statement';
  }
  return isWordStart(phrase.charCodeAt(0)) && wordEnd(phrase, 0) === phrase.length ? 'GROUP_KEY' : 'KEY';
}

/** Is the value of this key free words? */
const isFreeText = (key: string): boolean => {
  const value = fieldOf(key)?.value;
  return value === undefined || value === 'words' || value === 'strings';
};

interface OpenBlock {
  readonly statement: string;
  readonly indent: number;
  readonly line: number;
}

/**
 * Turns a document into tokens, line by line. Every line starts as code: only a block comment, and nothing else,
 * reaches over a line's end. Inside a line the place decides: a prose mark makes the rest of the line the drafter's
 * own words, a key makes the rest of the entry its value, `{` in prose opens a slot.
 */
export class KehoachLexer implements Lexer {
  readonly definition: TokenTypeDictionary;

  constructor(services: LangiumCoreServices) {
    this.definition = services.parser.TokenBuilder.buildTokens(services.Grammar) as TokenTypeDictionary;
  }

  tokenize(text: string): LexerResult {
    return new Scan(text, this.definition).run();
  }
}

/** One run over one text. */
class Scan {
  private readonly tokens: IToken[] = [];
  private readonly comments: IToken[] = [];
  private readonly closedInProse: number[] = [];
  private readonly assumedCloses: number[] = [];
  private readonly assumedSemicolons: number[] = [];
  private readonly blocks: OpenBlock[] = [];
  /** Braces that were not opened as blocks. */
  private tooDeep = 0;
  private irregularKeywords = false;
  private position = 0;
  private line = 1;
  private lineStart = 0;
  /** Indentation of the current line, in units. */
  private indent = 0;
  /** The keyword of the entry that is being read, '' where there is none yet. */
  private statement = '';
  /** Does the next token start an entry? */
  private entryStart = true;
  private readonly text: string;
  private readonly types: TokenTypeDictionary;

  constructor(text: string, types: TokenTypeDictionary) {
    this.text = text;
    this.types = types;
  }

  run(): LexerResult {
    const { text } = this;
    while (this.position < text.length) {
      this.scanLine();
      this.lineBreak();
    }
    const report: KehoachLexingReport = {
      diagnostics: [],
      comments: this.comments,
      closedInProse: this.closedInProse,
      assumedCloses: this.assumedCloses,
      assumedSemicolons: this.assumedSemicolons,
      irregularKeywords: this.irregularKeywords,
    };
    return { tokens: this.tokens, hidden: [...this.comments], errors: [], report };
  }

  private scanLine(): void {
    const { text } = this;
    this.position = skipBlanks(text, this.position);
    this.indent = this.position - this.lineStart;
    const code = text.charCodeAt(this.position);
    // A list may go on after a comma at the end of the line before.
    const continued = this.tokens.at(-1)?.tokenType.name === ',';
    if (!continued) {
      this.startEntry();
    }
    switch (code) {
      case 0x2b: // +
      case 0x2d: // -
      case 0x3e: // >
      case 0x23: // #
      case 0x2013: // en dash, from a word processor
      case 0x2022: // bullet
      case 0x2a: // *
        this.scanProse();
        return;
      case 0x7c: // |
        this.scanRow();
        return;
    }
    this.scanCode();
  }

  private lineBreak(): void {
    const { text } = this;
    if (this.position >= text.length) {
      return;
    }
    this.position += text.charCodeAt(this.position) === 0x0d && text.charCodeAt(this.position + 1) === 0x0a ? 2 : 1;
    this.newLineAt(this.position);
  }

  private newLineAt(position: number): void {
    this.line++;
    this.lineStart = position;
  }

  private lineEnd(from: number): number {
    const { text } = this;
    let end = from;
    while (end < text.length && !isLineBreak(text.charCodeAt(end))) {
      end++;
    }
    return end;
  }

  private startEntry(): void {
    this.entryStart = true;
    this.statement = '';
  }

  private push(name: string, start: number, end: number): void {
    if (end > start) {
      this.tokens.push(this.token(name, start, end));
    }
    this.position = end;
  }

  private pushKeyword(keyword: string, end: number): void {
    if (end - this.position !== keyword.length || !this.text.startsWith(keyword, this.position)) {
      this.irregularKeywords = true;
    }
    this.push(keyword, this.position, end);
  }

  private token(name: string, start: number, end: number): IToken {
    const tokenType = this.types[name] as TokenType;
    return {
      image: this.text.slice(start, end),
      startOffset: start,
      endOffset: end - 1,
      startLine: this.line,
      endLine: this.line,
      startColumn: start - this.lineStart + 1,
      endColumn: end - this.lineStart,
      tokenTypeIdx: tokenType.tokenTypeIdx as number,
      tokenType,
    };
  }

  // Code

  private scanCode(): void {
    const { text } = this;
    while (this.position < text.length) {
      this.position = skipBlanks(text, this.position);
      const code = text.charCodeAt(this.position);
      if (this.position >= text.length || isLineBreak(code)) {
        return;
      }
      if (code === 0x2f && this.scanComment()) {
        continue;
      }
      if (this.scanPunctuation(code)) {
        continue;
      }
      if (this.entryStart && this.startsProseInBlock(code)) {
        this.entryStart = false;
        this.scanProse(true);
        return;
      }
      if (this.entryStart) {
        this.entryStart = false;
        this.scanEntryStart(code);
      } else {
        this.scanInline(code);
      }
    }
  }

  private scanComment(): boolean {
    const { text, position } = this;
    const next = text.charCodeAt(position + 1);
    if (next === 0x2f) {
      const end = this.lineEnd(position);
      this.comments.push(this.token('LINE_COMMENT', position, end));
      this.position = end;
      return true;
    }
    if (next !== 0x2a) {
      return false;
    }
    const close = text.indexOf('*/', position + 2);
    const end = close < 0 ? text.length : close + 2;
    const token = this.token('BLOCK_COMMENT', position, end);
    for (let i = position; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) {
        this.newLineAt(i + 1);
      }
    }
    token.endLine = this.line;
    token.endColumn = end - this.lineStart;
    this.comments.push(token);
    this.position = end;
    return true;
  }

  private scanPunctuation(code: number): boolean {
    const { position } = this;
    switch (code) {
      case 0x7b: // {
        if (this.blocks.length >= maxDepth) {
          this.tooDeep++;
          this.push('UNKNOWN', position, position + 1);
          return true;
        }
        this.blocks.push({ statement: this.statement, indent: this.indent, line: this.line });
        this.push('{', position, position + 1);
        this.startEntry();
        return true;
      case 0x7d: // }
        if (this.tooDeep > 0) {
          this.tooDeep--;
          this.push('UNKNOWN', position, position + 1);
          return true;
        }
        this.blocks.pop();
        this.push('}', position, position + 1);
        this.startEntry();
        return true;
      case 0x3b: // ;
        if (this.statement === 'references' && this.nameFollows(position + 1)) {
          // `chủ trì: A (nguồn); B (đất đai)`: the semicolon parts names here.
          this.push(',', position, position + 1);
        } else {
          this.push(';', position, position + 1);
          this.startEntry();
        }
        return true;
      case 0x2c: // ,
        this.scanComma(position);
        return true;
      default:
        return false;
    }
  }

  /** A comma parts names and strings; elsewhere it stands where a semicolon should, or where nothing should. */
  private scanComma(position: number): void {
    const { text } = this;
    const next = this.afterBreaks(position + 1);
    const code = text.charCodeAt(next);
    const last = this.tokens.at(-1)?.tokenType.name;
    const listed = last === 'ID' || last === 'ROLE' || last === 'STRING' || last === 'STRING_CLOSE';
    const quoted = code === 0x22 || code === 0x201c;
    const startsEntry = !quoted && this.headEnd(next) > 0;
    if (listed && !startsEntry && this.continuesList(code, quoted)) {
      this.push(',', position, position + 1);
    } else {
      this.push('UNKNOWN', position, position + 1);
      if (startsEntry) {
        this.startEntry();
        return;
      }
    }
    this.entryStart = false;
  }

  /** The next place that holds something: a list may go on in the next line, also below a comment. */
  private afterBreaks(position: number): number {
    const { text } = this;
    let next = skipBlanks(text, position);
    for (;;) {
      if (text[next] === '/' && text[next + 1] === '/') {
        next = this.lineEnd(next);
      } else if (!isLineBreak(text.charCodeAt(next))) {
        return next;
      }
      next = skipBlanks(text, next + 1);
    }
  }

  /** Can what starts with this character be a further part of the list that the open statement holds? */
  private continuesList(code: number, quoted: boolean): boolean {
    switch (this.statement) {
      case 'references':
        return quoted || isWordStart(code);
      case 'giao':
      case 'đề nghị':
        return isWordStart(code);
      default:
        return quoted;
    }
  }

  /** Is there a name, and not the key or keyword of a new entry, at this place of the line? */
  private nameFollows(offset: number): boolean {
    const { text } = this;
    const start = skipBlanks(text, offset);
    if (!isWordStart(text.charCodeAt(start)) || statements.match(text, start)) {
      return false;
    }
    let end = wordEnd(text, start);
    if (text[end] === '.') {
      end = wordEnd(text, end + 1);
    }
    const next = text.charCodeAt(skipBlanks(text, end));
    return Number.isNaN(next) || isLineBreak(next) || next === 0x28 || next === 0x3b || next === 0x2c || next === 0x7d;
  }

  private scanEntryStart(code: number): void {
    const { text, position } = this;
    if (code === 0x22 || code === 0x201c) {
      this.scanLabelOrString();
      return;
    }
    if (isWordStart(code) || isDigit(code)) {
      const head = this.headEnd(position);
      if (head > 0) {
        const phrase = text.slice(position, head).trimEnd();
        const kind = classifyHead(phrase);
        if (kind !== 'statement') {
          this.scanKey(kind, position + phrase.length, head);
          return;
        }
      }
      const statement = statements.match(text, position);
      if (statement) {
        this.closeBefore(statement.value);
        this.statement = statement.value;
        this.pushKeyword(statement.value, statement.end);
        return;
      }
      const kind = kinds.match(text, position);
      if (kind) {
        this.statement = 'header';
        this.push('KIND', position, kind.end);
        return;
      }
    }
    this.scanUnknown();
  }

  /** The place of the colon after the words at `start`, or -1: `hạn:`, `giai đoạn 2021-2025:`, but not `mục "a: b"`. */
  private headEnd(start: number): number {
    const { text } = this;
    const limit = Math.min(text.length, start + 80);
    for (let i = start; i < limit; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x3a) {
        return i;
      }
      if (!isWordPart(code) && !isBlank(code) && code !== 0x2f && code !== 0x2d && code !== 0x2013 && code !== 0x2026) {
        return -1;
      }
    }
    return -1;
  }

  private scanKey(kind: Exclude<HeadKind, 'statement'>, keyEnd: number, colon: number): void {
    const { text, position } = this;
    if (kind === 'GROUP_KEY') {
      this.push('GROUP_KEY', position, keyEnd);
      this.push(':', colon, colon + 1);
    } else {
      this.push(kind, position, colon + 1);
    }
    this.statement = 'value';
    if (kind === 'REFERENCE_KEY') {
      this.statement = 'references';
    } else {
      this.scanValue(kind === 'KEY' && isFreeText(text.slice(position, keyEnd)));
    }
  }

  /**
   * The raw value up to the end of the entry; strings are left to the caller.
   *
   * @param free whether the value is free words, in which a key may be the drafter's own text
   */
  private scanValue(free = false): void {
    const { text } = this;
    const start = skipBlanks(text, this.position);
    this.position = start;
    const first = text.charCodeAt(start);
    if (first === 0x22 || first === 0x201c) {
      return;
    }
    let end = start;
    let quotes = true;
    const splits = !free && !this.isKeyAt(start);
    for (let i = start; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (isLineBreak(code) || code === 0x3b || code === 0x7b || code === 0x7d) {
        break;
      }
      if (code === 0x2f && (text[i + 1] === '*' || (text[i + 1] === '/' && text[i - 1] !== ':'))) {
        break;
      }
      if (splits && i > start && this.isWordAt(i) && this.isKeyAt(i)) {
        this.push('RAW', start, end);
        this.startEntryAt(i);
        return;
      }
      if (code === 0x22 && quotes) {
        const close = stringEnd(text, i);
        // Where one string does not end on its line, none after it does.
        quotes = close > 0;
        if (quotes) {
          i = close - 1;
        }
      }
      if (!isBlank(text.charCodeAt(i))) {
        end = i + 1;
      }
    }
    this.push('RAW', start, end);
  }

  /** Does a word start at this place of the line? */
  private isWordAt(position: number): boolean {
    const { text } = this;
    const code = text.charCodeAt(position);
    return (isWordStart(code) || isDigit(code)) && !isWordPart(text.charCodeAt(position - 1));
  }

  /** Is there a key of the language with its colon at this place? A group's name before a colon is none that is known. */
  private isKeyAt(position: number): boolean {
    const { text } = this;
    const head = this.isWordAt(position) ? this.headEnd(position) : -1;
    if (head < 0) {
      return false;
    }
    const phrase = text.slice(position, head).trimEnd();
    const kind = classifyHead(phrase);
    return kind === 'KEY' ? fieldOf(phrase) !== undefined : kind !== 'GROUP_KEY' && kind !== 'statement';
  }

  /** Starts an entry behind a value that lacks its semicolon, or has a comma in its place. */
  private startEntryAt(position: number): void {
    const { text } = this;
    const last = this.tokens.at(-1);
    if (last?.tokenType.name === 'RAW' && last.image.endsWith(',')) {
      // The comma is not part of the value: it is what is wrong.
      this.tokens.pop();
      const comma = last.startOffset + last.image.length - 1;
      this.push('RAW', last.startOffset, this.trimEnd(last.startOffset, comma));
      this.push('UNKNOWN', comma, comma + 1);
    } else {
      this.assumedSemicolons.push(position);
    }
    this.position = skipBlanks(text, position);
    this.startEntry();
  }

  private scanLabelOrString(): void {
    const { text, position } = this;
    const close = stringEnd(text, position);
    const colon = close > 0 ? skipBlanks(text, close) : -1;
    if (colon > 0 && text[colon] === ':') {
      this.push('LABEL', position, colon + 1);
      this.statement = 'value';
      this.scanValue();
    } else {
      this.scanString();
    }
  }

  /** A closing brace is missing where this statement cannot stand in the open block: close it, and say so later. */
  private closeBefore(statement: string): void {
    if (this.position - this.lineStart !== this.indent) {
      return;
    }
    for (;;) {
      const open = this.blocks.at(-1);
      if (!open || (open.statement === 'phụ lục' && statement !== 'phụ lục')) {
        return;
      }
      const misplacedInLeaf =
        leafStatements.has(open.statement) && majorStatements.has(statement) && this.indent <= open.indent;
      if (!misplacedInLeaf && !outermostStatements.has(statement)) {
        return;
      }
      this.blocks.pop();
      const brace = this.token('}', this.position, this.position + 1);
      brace.isInsertedInRecovery = true;
      this.tokens.push(brace);
      this.assumedCloses.push(this.position);
    }
  }

  /** Words that start no entry of the language, up to a block, a string or the end of the entry. */
  private scanUnknown(): void {
    const { text, position } = this;
    let end = position;
    for (let i = position; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (isLineBreak(code) || code === 0x22 || code === 0x201c || code === 0x3b || code === 0x7b || code === 0x7d) {
        break;
      }
      if (!isBlank(code)) {
        end = i + 1;
      }
    }
    const next = text.charCodeAt(skipBlanks(text, end));
    const known = next === 0x7b ? fieldOf(text.slice(position, end)) : undefined;
    this.statement = known ? 'value' : '';
    this.push(
      known?.block && this.blocks.length < maxDepth ? 'BLOCK_KEY' : 'UNKNOWN',
      position,
      Math.max(end, position + 1),
    );
  }

  private scanInline(code: number): void {
    const { text, position } = this;
    if (code === 0x22 || code === 0x201c) {
      this.scanString();
    } else if (code === 0x3a) {
      this.push(':', position, position + 1);
      if (this.statement !== 'header' && this.statement !== '') {
        this.scanValue();
      }
    } else if (code === 0x28) {
      let end = position;
      while (end < text.length && !isLineBreak(text.charCodeAt(end)) && text.charCodeAt(end) !== 0x29) {
        end++;
      }
      this.push('ROLE', position, text.charCodeAt(end) === 0x29 ? end + 1 : end);
    } else if (code === 0x2e) {
      this.push('.', position, position + 1);
    } else if (isWordStart(code) || isDigit(code)) {
      this.scanInlineWord();
    } else {
      this.push('UNKNOWN', position, position + 1);
    }
  }

  private scanInlineWord(): void {
    const { text, position } = this;
    const afterValue = this.statement === 'value' || this.statement === 'references';
    if (afterValue && this.tokens.at(-1)?.tokenType.name !== 'REFERENCE_KEY' && this.isKeyAt(position)) {
      this.startEntryAt(position);
      return;
    }
    const keyword = inline.get(this.statement)?.match(text, position);
    if (keyword) {
      this.pushKeyword(keyword.value, keyword.end);
      return;
    }
    if (this.statement === 'viện dẫn') {
      const kind = kinds.match(text, position);
      if (kind) {
        this.push('KIND', position, kind.end);
        return;
      }
    }
    if (timedStatements.has(this.statement)) {
      const end = timePhraseEnd(text, position);
      if (end > 0) {
        this.push('TIME', position, end);
        return;
      }
    }
    this.scanName();
  }

  private scanName(): void {
    const { text, position } = this;
    const end = wordEnd(text, position);
    if (!isWordStart(text.charCodeAt(position))) {
      this.push('UNKNOWN', position, Math.max(end, position + 1));
    } else if (text[end] === '.' && isWordStart(text.charCodeAt(end + 1))) {
      this.push('QUALIFIER', position, end);
      this.push('.', end, end + 1);
    } else {
      this.push('ID', position, end);
    }
  }

  // Strings

  private scanString(): void {
    const { text, position: start } = this;
    let end = stringEnd(text, start);
    const brace = end > 0 ? this.blockInString(start, end) : -1;
    const closed = end > 0 && brace < 0;
    if (brace > 0) {
      end = this.trimEnd(start + 1, brace);
    } else if (!closed) {
      end = this.unclosedStringEnd(start);
    }
    if (!this.hasSlot(start, end)) {
      this.push('STRING', start, end);
      return;
    }
    this.push('STRING_OPEN', start, start + 1);
    const contentEnd = closed ? end - 1 : end;
    this.scanText(contentEnd);
    if (closed) {
      this.push('STRING_CLOSE', contentEnd, end);
    }
  }

  /**
   * `đơn vị A "Sở Y tế { viết tắt: "SYT" }`: what looks like the closing quote opens the value of a key, so that the
   * string lacks its own. The place of the brace of the block; -1 where there is none.
   */
  private blockInString(start: number, end: number): number {
    const { text } = this;
    const last = this.trimEnd(start + 1, end - 1);
    if (text[last - 1] !== ':') {
      return -1;
    }
    const content = text.slice(start, last);
    const brace = content.lastIndexOf('{');
    const isOpen = brace > 0 && content.lastIndexOf('}') < brace;
    return isOpen && isBlank(content.charCodeAt(brace - 1)) ? start + brace : -1;
  }

  /**
   * Where a string without closing quote ends: at the end of its line, before a brace that opens a block there
   * (`mục "Nhận thức {`) or closes one that this line opened (`{ viết tắt: "SYT }`), so that the blocks keep their sense.
   */
  private unclosedStringEnd(start: number): number {
    const { text } = this;
    let end = this.trimEnd(start + 1, this.lineEnd(start));
    if (text[end - 1] === '{') {
      return this.trimEnd(start + 1, end - 1);
    }
    for (let i = this.blocks.length - 1; text[end - 1] === '}' && this.blocks[i]?.line === this.line; i--) {
      end = this.trimEnd(start + 1, end - 1);
    }
    return end;
  }

  private hasSlot(from: number, end: number): boolean {
    const { text } = this;
    for (let i = from; i < end; i++) {
      if (text[i] === '{') {
        if (text[i + 1] !== '{') {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  // Prose and table rows

  /** `phương pháp { > … }` on one line: a prose mark with a blank after it, directly after the block's brace. */
  private startsProseInBlock(code: number): boolean {
    const isMark = code === 0x2b || code === 0x2d || code === 0x3e || code === 0x23;
    return isMark && this.tokens.at(-1)?.tokenType.name === '{' && isBlank(this.text.charCodeAt(this.position + 1));
  }

  /** @param inBlock whether the line's own block opened before the prose, so that its brace may close at the end */
  private scanProse(inBlock = false): void {
    const { text, position } = this;
    this.push('MARK', position, position + 1);
    if (text[position] === '#' && isWordStart(text.charCodeAt(position + 1))) {
      this.push('PROSE_NAME', position + 1, wordEnd(text, position + 1));
    }
    this.position = skipBlanks(text, this.position);
    const lineEnd = this.lineEnd(this.position);
    let end = this.trimEnd(this.position, lineEnd);
    const closes = this.closingBraceAt(end);
    if (closes) {
      end = this.trimEnd(this.position, end - 1);
    }
    this.scanText(end);
    if (closes) {
      const brace = text.lastIndexOf('}', lineEnd - 1);
      if (!inBlock) {
        this.closedInProse.push(brace);
      }
      this.blocks.pop();
      this.push('}', brace, brace + 1);
    }
    this.position = lineEnd;
  }

  private trimEnd(start: number, end: number): number {
    let trimmed = end;
    while (trimmed > start && isBlank(this.text.charCodeAt(trimmed - 1))) {
      trimmed--;
    }
    return trimmed;
  }

  /** Is the last character of this prose line a brace that closes no slot, while a block is open? */
  private closingBraceAt(end: number): boolean {
    const { text } = this;
    if (text[end - 1] !== '}' || this.blocks.length === 0) {
      return false;
    }
    let open = false;
    for (let i = this.position; i < end - 1; i++) {
      const char = text[i];
      if ((char === '{' && text[i + 1] === '{') || (char === '}' && text[i + 1] === '}' && !open)) {
        i++;
        if (i === end - 1) {
          return false;
        }
      } else if (char === '{') {
        open = true;
      } else if (char === '}') {
        open = false;
      }
    }
    return !open;
  }

  private scanRow(): void {
    const { text } = this;
    const lineEnd = this.lineEnd(this.position);
    const end = this.trimEnd(this.position, lineEnd);
    this.push('ROW_START', this.position, this.position + 1);
    while (this.position < end) {
      const start = skipBlanks(text, this.position);
      let cellEnd = start;
      let slot = false;
      while (cellEnd < end && (text[cellEnd] !== '|' || slot)) {
        if (text[cellEnd] === '\\') {
          cellEnd++;
        } else if (text[cellEnd] === '{' && text[cellEnd + 1] === '{' && !slot) {
          cellEnd++;
        } else if (text[cellEnd] === '{') {
          slot = true;
        } else if (text[cellEnd] === '}') {
          slot = false;
        }
        cellEnd++;
      }
      cellEnd = Math.min(cellEnd, end);
      this.position = start;
      this.scanText(this.trimEnd(start, cellEnd));
      this.position = cellEnd;
      if (cellEnd < end) {
        this.push('BAR', cellEnd, cellEnd + 1);
      }
    }
    this.position = lineEnd;
  }

  /** Text and slots up to `end`, in prose, a cell or a string. */
  private scanText(end: number): void {
    const { text } = this;
    let start = this.position;
    let i = start;
    while (i < end) {
      if (text[i] === '{' && text[i + 1] === '{') {
        i += 2;
      } else if (text[i] === '{') {
        this.push('TEXT', start, i);
        this.scanSlot(i, end);
        start = this.position;
        i = start;
      } else {
        i++;
      }
    }
    this.push('TEXT', start, end);
  }

  private scanSlot(start: number, end: number): void {
    const { text } = this;
    this.push('SLOT_OPEN', start, start + 1);
    let first = true;
    let named = false;
    while (this.position < end) {
      const position = skipBlanks(text, this.position);
      this.position = position;
      if (position >= end) {
        return;
      }
      const char = text[position];
      if (char === '}') {
        this.push('SLOT_CLOSE', position, position + 1);
        return;
      }
      if (char === ':') {
        let close = position;
        while (close < end && text[close] !== '}') {
          close++;
        }
        this.push('SLOT_WORDS', position, close);
        continue;
      }
      if (first) {
        const special = specials.match(text, position);
        const kind = special ? undefined : slotKindTable.match(text, position);
        if (special || kind) {
          this.push(special ? 'SLOT_SPECIAL' : 'SLOT_KIND', position, (special ?? kind)?.end as number);
          first = false;
          named = special !== undefined;
          continue;
        }
      }
      first = false;
      if (!named && isWordStart(text.charCodeAt(position))) {
        this.scanName();
        named = this.tokens.at(-1)?.tokenType.name === 'ID';
        continue;
      }
      if (named && this.scanSelector(position)) {
        continue;
      }
      this.push('SLOT_JUNK', position, Math.max(wordEnd(text, position), position + 1));
    }
  }

  private scanSelector(position: number): boolean {
    const { text } = this;
    const time = timePhraseEnd(text, position);
    if (time > 0) {
      this.push('SLOT_TIME', position, time);
      return true;
    }
    const scope = scopes.match(text, position);
    if (scope) {
      this.push('SLOT_SCOPE', position, scope.end);
      return true;
    }
    const selector = selectors.match(text, position);
    if (selector) {
      this.push('SELECTOR', position, selector.end);
      return true;
    }
    if (isWordStart(text.charCodeAt(position))) {
      this.push('ID', position, wordEnd(text, position));
      return true;
    }
    return false;
  }
}
