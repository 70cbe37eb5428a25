import type { IToken } from 'chevrotain';
import type { LexingReport } from 'langium';

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
