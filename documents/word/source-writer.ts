/** Words of a Word file in the text that is written: line and place in it, from 0. */
export interface WordWords {
  readonly line: number;
  readonly from: number;
  /** As they are written, with what must be escaped. */
  readonly text: string;
}

/** The same with their place in the text, in UTF-16 code units. */
export interface WrittenPiece {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly from: number;
}

type Part = string | WordWords;

const indent = '  ';

/** Writes a `.kehoach` text line by line, and keeps which of its words come from where. */
export class SourceWriter {
  private readonly lines: string[] = [];
  /** Of the lines so far, with their ends. */
  private length = 0;
  private depth = 0;
  private readonly pieces: WrittenPiece[] = [];

  line(parts: readonly Part[]): void {
    let own = indent.repeat(this.depth);
    for (const part of parts) {
      if (typeof part === 'string') {
        own += part;
        continue;
      }
      const start = this.length + own.length;
      own += part.text;
      this.pieces.push({ start, end: this.length + own.length, line: part.line, from: part.from });
    }
    this.end(own.trimEnd());
  }

  open(...parts: readonly Part[]): void {
    this.line([...parts, ' {']);
    this.depth++;
  }

  close(): void {
    this.depth--;
    this.line(['}']);
  }

  blank(): void {
    this.end('');
  }

  finished(): { text: string; pieces: WrittenPiece[] } {
    return { text: this.lines.join(''), pieces: this.pieces };
  }

  private end(line: string): void {
    this.lines.push(`${line}\n`);
    this.length += line.length + 1;
  }
}
