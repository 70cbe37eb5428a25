import { createToken, type TokenType, type TokenTypeDictionary } from 'chevrotain';
import { AstUtils, GrammarAST, GrammarUtils, type TokenBuilder } from 'langium';

/**
 * Makes a token type for every keyword and terminal of the grammar, without patterns: which of them stands where is
 * decided by the lexer (`lexer.ts`), since one and the same word is a keyword in one place and the drafter's own in
 * another.
 */
export class KehoachTokenBuilder implements TokenBuilder {
  buildTokens(grammar: GrammarAST.Grammar): TokenTypeDictionary {
    const tokens: TokenTypeDictionary = {};
    const add = (name: string): void => {
      tokens[name] ??= createToken({ name }) as TokenType;
    };
    for (const rule of GrammarUtils.getAllReachableRules(grammar, false)) {
      if (GrammarAST.isTerminalRule(rule)) {
        add(rule.name);
      } else {
        for (const node of AstUtils.streamAllContents(rule)) {
          if (GrammarAST.isKeyword(node)) {
            add(node.value);
          }
        }
      }
    }
    // Comments are terminals that no parser rule reaches.
    add('LINE_COMMENT');
    add('BLOCK_COMMENT');
    return tokens;
  }
}
