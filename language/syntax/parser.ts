import type { IToken } from 'chevrotain';
import {
  type CompositeCstNode,
  type CstNode,
  CstNodeBuilder,
  createParser,
  type LangiumCoreServices,
  LangiumParser,
} from 'langium';

/** Makes the parser of the grammar. */
export function createKehoachParser(services: LangiumCoreServices): LangiumParser {
  const parser = createParser(services.Grammar, new KehoachParser(services), services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}

class KehoachParser extends LangiumParser {
  constructor(services: LangiumCoreServices) {
    super(services);
    // Private in Langium, and there is no service for it.
    (this as unknown as { nodeBuilder: CstNodeBuilder }).nodeBuilder = new NodeBuilder();
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
