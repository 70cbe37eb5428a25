import type { IToken } from 'chevrotain';
import {
  type AstNode,
  type CompositeCstNode,
  type CstNode,
  CstNodeBuilder,
  createParser,
  type LangiumCoreServices,
  LangiumParser,
  type Lexer,
  type LexerResult,
  type ParseResult,
  type ParserOptions,
} from 'langium';

/** Makes the parser of the grammar. */
export function createKehoachParser(services: LangiumCoreServices): KehoachParser {
  const parser = createParser(services.Grammar, new KehoachParser(services), services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}

/** Langium's parser, which can also parse tokens that are known already. */
export class KehoachParser extends LangiumParser {
  constructor(services: LangiumCoreServices) {
    super(services);
    // Private in Langium, and there is no service for it.
    (this as unknown as { nodeBuilder: CstNodeBuilder }).nodeBuilder = new NodeBuilder();
  }

  /** The tokens of a text. */
  tokenize(text: string): LexerResult {
    return this.lexer.tokenize(text);
  }

  /**
   * Parses tokens of a text as a document.
   *
   * @param lexed all tokens of the text, or those of some of its statements; left as they are
   */
  parseTokens<T extends AstNode>(text: string, lexed: LexerResult, options?: ParserOptions): ParseResult<T> {
    const holder = this as unknown as { lexer: Pick<Lexer, 'tokenize'> };
    const { lexer } = holder;
    holder.lexer = { tokenize: () => ({ ...lexed, hidden: [...lexed.hidden] }) };
    try {
      return this.parse<T>(text, options);
    } finally {
      holder.lexer = lexer;
    }
  }
}

/**
 * Langium's own builder, at the first token of every node, searches all siblings of the node for it, to put comments
 * before it. The node that is being built is always the last one, so that no search is needed; it is what made blocks
 * with thousands of entries quadratic.
 */
class NodeBuilder extends CstNodeBuilder {
  override addHiddenNodes(tokens: IToken[]): void {
    if (tokens.length === 0) {
      return;
    }
    const nodes = tokens.map((token) => this.createLeafNode(token, true) as CstNode);
    let node = this.current as CompositeCstNode;
    if (node.content.length > 0) {
      this.appendChildren(node, nodes);
      return;
    }
    for (let parent = node.container; parent; parent = parent.container) {
      if (parent.content.length > 1) {
        this.insertChildren(parent, parent.content.length - 1, nodes);
        return;
      }
      node = parent;
    }
    this.insertChildren(node, 0, nodes);
  }
}
