import {
  type AstNode,
  type CstNode,
  DefaultLinker,
  type LangiumDocument,
  type Reference,
  type ReferenceInfo,
} from 'langium';

/**
 * Links by list instead of by walking the AST: the parser makes every reference through this service, so it knows
 * them all. Linking a document costs what its references cost, and nothing else.
 */
export class KehoachLinker extends DefaultLinker {
  private built: ReferenceInfo[] = [];
  private readonly referencesOf = new WeakMap<AstNode, readonly ReferenceInfo[]>();

  override buildReference(node: AstNode, property: string, refNode: CstNode | undefined, refText: string): Reference {
    const reference = super.buildReference(node, property, refNode, refText);
    this.built.push({ reference, container: node, property });
    return reference;
  }

  /** To be called when a parse has ended: the references made since the last call belong to this root. */
  parsed(root: AstNode): void {
    this.referencesOf.set(root, this.built);
    this.built = [];
  }

  /** All references of a parsed document, linked or not, in the order of the text. */
  references(root: AstNode): readonly ReferenceInfo[] {
    return this.referencesOf.get(root) ?? [];
  }

  override async link(document: LangiumDocument): Promise<void> {
    for (const info of this.references(document.parseResult.value)) {
      this.doLink(info, document);
    }
  }

  /**
   * Lets references into a document that was parsed anew find their target again when they are next asked for; the
   * documents that hold them stay linked and checked.
   */
  forget(document: LangiumDocument, uri: string): void {
    for (const reference of document.references) {
      const held = reference as unknown as Held;
      if (held._nodeDescription?.documentUri.toString() === uri) {
        held._ref = undefined;
        delete held._nodeDescription;
      }
    }
    // A reference that is resolved anew enters the list again.
    document.references = document.references.filter((reference) => (reference as unknown as Held)._ref !== undefined);
  }
}

/** Langium's reference objects as they are: what is not public here has no other way to be forgotten. */
interface Held {
  _ref: unknown;
  _nodeDescription?: { documentUri: { toString(): string } };
}
