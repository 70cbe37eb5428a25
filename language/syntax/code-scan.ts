import type { IToken } from 'chevrotain';
import type { LexerResult } from 'langium';
import { isBlank, isDigit, isLineBreak, isWordPart, isWordStart } from './characters.ts';
import { classifyHead, type HeadKind, isFreeText, statements } from './entry-heads.ts';
import { fieldOf } from './fields.ts';
import type { KehoachLexingReport } from './lexing-report.ts';
import { PhraseTable, skipBlanks, wordEnd } from './phrases.ts';
import { stringEnd } from './quotes.ts';
import { TextScan } from './text-scan.ts';
import { timePhraseEnd } from './time-phrase.ts';
import { citationKindWords, inlineKeywords, timedStatements } from './vocabulary.ts';

/** Blocks deeper than this are not opened: a document that needs them is broken, and parsing must not recurse away. */
const maxDepth = 60;

const kinds = PhraseTable.of(citationKindWords);
const inline = new Map(
  Object.entries(inlineKeywords).map(([statement, words]) => [statement, PhraseTable.of(words)] as const),
);

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

/**
 * Is a line that starts with no keyword and no key the drafter's own words with a slot: "Chi tiết tại {phụ lục DanhMuc}."?
 * Two words or more stand before the slot; in it is a name, and behind it the sentence goes on or ends.
 */
function isSentence(line: string): boolean {
  const open = line.indexOf('{');
  const before = line.slice(0, Math.max(open, 0)).trim();
  const slot = /^\{[\p{L}\p{M}\p{N}_. /-]{1,80}(?::[^{}]{0,400})?\}/u.exec(line.slice(open, open + 500))?.[0];
  if (slot === undefined || !/^\p{Lu}\S*\s/u.test(before) || /["“]/u.test(before)) {
    return false;
  }
  // `Chỉ tiêu HoSo { 2025: 80% }` is a statement with a capital too many.
  return !slot.includes(':') || /^[^;}\s]/u.test(line.slice(open + slot.length).trim());
}

/** One run over one text: line by line, and in a line of code entry by entry. */
export class CodeScan extends TextScan {
  private readonly comments: IToken[] = [];
  private readonly assumedCloses: number[] = [];
  private readonly assumedSemicolons: number[] = [];
  /** Braces that were not opened as blocks. */
  private tooDeep = 0;
  /** Indentation of the current line, in units. */
  private indent = 0;
  /** The keyword of the entry that is being read, '' where there is none yet. */
  private statement = '';
  /** Does the next token start an entry? */
  private entryStart = true;

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

  private startEntry(): void {
    this.entryStart = true;
    this.statement = '';
  }

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
    // A sentence that lacks its mark: its slots are no blocks, and its semicolons part no entries.
    if (position - this.lineStart === this.indent && isSentence(text.slice(position, this.lineEnd(position)))) {
      this.statement = '';
      this.push('UNKNOWN', position, this.trimEnd(position, this.lineEnd(position)));
      return;
    }
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

  /** `phương pháp { > … }` on one line: a prose mark with a blank after it, directly after the block's brace. */
  private startsProseInBlock(code: number): boolean {
    const isMark = code === 0x2b || code === 0x2d || code === 0x3e || code === 0x23;
    return isMark && this.tokens.at(-1)?.tokenType.name === '{' && isBlank(this.text.charCodeAt(this.position + 1));
  }
}
