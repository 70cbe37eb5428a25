import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  type CstNode,
  DefaultLinker,
  DocumentState,
  type LangiumDocument,
  type LinkingError,
  type Reference,
  type ReferenceInfo,
} from 'langium';

/**
 * Links by list instead of by walking the AST: the parser makes every reference through this service, so it knows
 * them all. A reference finds its target when it is first asked for. What it found in its own document it keeps; what
 * lies in another document it looks up each time, so that it never holds a tree of that document that is out of date,
 * and an edit there costs the documents that refer to it nothing.
 */
export class KehoachLinker extends DefaultLinker {
  private built: ReferenceInfo[] = [];
  private readonly referencesOf = new WeakMap<AstNode, readonly ReferenceInfo[]>();

  override buildReference(node: AstNode, property: string, refNode: CstNode | undefined, refText: string): Reference {
    const { info } = new PlanReference(this, node, property, refNode, refText);
    this.built.push(info);
    return info.reference as Reference;
  }

  /**
   * To be called when a parse has ended: the references made since the last call belong to this root, and so do those
   * of the document as it was that still stand in its tree.
   */
  parsed(root: AstNode, before?: AstNode): void {
    // A parse that came to nothing has left references behind, too.
    const isIn = ({ reference }: ReferenceInfo): boolean => reference.$refNode?.root === root.$cstNode;
    const added = this.built.filter(isIn);
    this.built = [];
    const kept = before ? this.references(before).filter(isIn) : [];
    const first = offsetOf(added[0]);
    const following = kept.findIndex((info) => offsetOf(info) > first);
    const at = following < 0 ? kept.length : following;
    this.referencesOf.set(root, [...kept.slice(0, at), ...added, ...kept.slice(at)]);
  }

  /** All references of a parsed document, linked or not, in the order of the text. */
  references(root: AstNode): readonly ReferenceInfo[] {
    return this.referencesOf.get(root) ?? [];
  }

  override async link(document: LangiumDocument): Promise<void> {
    document.references = this.references(document.parseResult.value).map(({ reference }) => reference);
  }

  override unlink(document: LangiumDocument): void {
    for (const { reference } of this.references(document.parseResult.value)) {
      (reference as unknown as PlanReference).forget();
    }
    document.references = [];
  }

  /** The node that a description stands for. */
  nodeOf(description: AstNodeDescription): AstNode | undefined {
    return this.loadAstNode(description);
  }
}

const offsetOf = (info: ReferenceInfo | undefined): number => info?.reference.$refNode?.offset ?? 0;

/** A name that refers to a declaration: a `Reference` of Langium, whose types know no `undefined` that is there. */
class PlanReference {
  readonly $refNode: CstNode | undefined;
  readonly $refText: string;
  readonly info: ReferenceInfo;
  private readonly linker: KehoachLinker;
  /** What it refers to in its own document. */
  private own: AstNodeDescription | undefined;

  constructor(
    linker: KehoachLinker,
    container: AstNode,
    property: string,
    refNode: CstNode | undefined,
    refText: string,
  ) {
    this.linker = linker;
    this.$refNode = refNode;
    this.$refText = refText;
    this.info = { reference: this as unknown as Reference, container, property };
  }

  get ref(): AstNode | undefined {
    const description = this.$nodeDescription;
    return description && this.linker.nodeOf(description);
  }

  get $nodeDescription(): AstNodeDescription | undefined {
    const found = this.find();
    return found && 'documentUri' in found ? found : undefined;
  }

  get error(): LinkingError | undefined {
    const found = this.find();
    return found && 'documentUri' in found ? undefined : found;
  }

  private find(): AstNodeDescription | LinkingError | undefined {
    if (this.own) {
      return this.own;
    }
    const document = AstUtils.findRootNode(this.info.container).$document;
    // Before that the names are not known.
    if (!document || document.state < DocumentState.ComputedScopes) {
      return undefined;
    }
    const found = this.linker.getCandidate(this.info);
    if ('documentUri' in found && found.documentUri.toString() === document.uri.toString()) {
      this.own = found;
    }
    return found;
  }

  /** Names are known anew: it finds its target again when it is next asked. */
  forget(): void {
    this.own = undefined;
  }
}
