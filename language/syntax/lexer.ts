import type { TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import { CodeScan } from './code-scan.ts';

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
    return new CodeScan(text, this.definition).run();
  }
}
