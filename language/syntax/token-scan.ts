import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import { isBlank, isLineBreak, isWordStart } from './characters.ts';
import { wordEnd } from './phrases.ts';

/** A block that is open: what opened it, and where. */
export interface OpenBlock {
  readonly statement: string;
  readonly indent: number;
  readonly line: number;
}

/** What all scanning needs: where it is in the text, the tokens so far, the blocks that are open. */
export abstract class TokenScan {
  protected readonly tokens: IToken[] = [];
  protected readonly closedInProse: number[] = [];
  protected readonly blocks: OpenBlock[] = [];
  protected irregularKeywords = false;
  protected position = 0;
  protected line = 1;
  protected lineStart = 0;
  protected readonly text: string;
  protected readonly types: TokenTypeDictionary;

  constructor(text: string, types: TokenTypeDictionary) {
    this.text = text;
    this.types = types;
  }

  protected newLineAt(position: number): void {
    this.line++;
    this.lineStart = position;
  }

  protected lineEnd(from: number): number {
    const { text } = this;
    let end = from;
    while (end < text.length && !isLineBreak(text.charCodeAt(end))) {
      end++;
    }
    return end;
  }

  protected trimEnd(start: number, end: number): number {
    let trimmed = end;
    while (trimmed > start && isBlank(this.text.charCodeAt(trimmed - 1))) {
      trimmed--;
    }
    return trimmed;
  }

  protected push(name: string, start: number, end: number): void {
    if (end > start) {
      this.tokens.push(this.token(name, start, end));
    }
    this.position = end;
  }

  protected pushKeyword(keyword: string, end: number): void {
    if (end - this.position !== keyword.length || !this.text.startsWith(keyword, this.position)) {
      this.irregularKeywords = true;
    }
    this.push(keyword, this.position, end);
  }

  protected token(name: string, start: number, end: number): IToken {
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

  protected scanName(): void {
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
}
