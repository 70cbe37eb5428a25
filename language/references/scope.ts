import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  type CstNode,
  type DocumentSegment,
  EMPTY_SCOPE,
  type LangiumCoreServices,
  type LangiumDocument,
  type LocalSymbols,
  type ReferenceInfo,
  type Scope,
  type ScopeComputation,
  type ScopeProvider,
  type Stream,
  stream,
} from 'langium';
import { isDocument, isReference, isSlot, type Named } from '../grammar/generated/ast.ts';
import { asNamed } from './names.ts';
import type { PlanIndex } from './plan-index.ts';

/** All names of one document: a name is unique in its document, wherever it is declared. */
export class DocumentNames implements LocalSymbols {
  /** The first declaration of each name. */
  readonly byName = new Map<string, AstNodeDescription>();
  /** Further declarations of a name that is taken. */
  readonly duplicates: AstNodeDescription[] = [];
  readonly scope = new NameScope(this.byName);
  private readonly root: AstNode;

  constructor(root: AstNode) {
    this.root = root;
  }

  has(node: AstNode): boolean {
    return node === this.root;
  }

  getStream(_node: AstNode): Stream<AstNodeDescription> {
    return stream(this.byName.values());
  }
}

/** The names that a document declares; empty before its scopes are computed. */
export function namesOf(document: LangiumDocument): DocumentNames | undefined {
  return document.localSymbols instanceof DocumentNames ? document.localSymbols : undefined;
}

/** Collects the names of a document in one walk. */
export class KehoachScopeComputation implements ScopeComputation {
  private readonly services: LangiumCoreServices;

  constructor(services: LangiumCoreServices) {
    this.services = services;
  }

  async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    // Other documents see this one through the plan index (plan-index.ts); Langium's own index holds its names for
    // workspace symbols.
    return [...this.collectNames(document).byName.values()];
  }

  async collectLocalSymbols(document: LangiumDocument): Promise<LocalSymbols> {
    return this.collectNames(document);
  }

  private readonly cache = new WeakMap<AstNode, DocumentNames>();

  /** The names of a document, collected once per parse. */
  collectNames(document: LangiumDocument): DocumentNames {
    const root = document.parseResult.value;
    let names = this.cache.get(root);
    if (!names) {
      names = new DocumentNames(root);
      if (isDocument(root)) {
        for (const header of root.headers) {
          this.add(names, header, document);
        }
        this.collect(root.entries, names, document);
      }
      this.cache.set(root, names);
    }
    return names;
  }

  private collect(entries: readonly AstNode[], names: DocumentNames, document: LangiumDocument): void {
    for (const entry of entries) {
      this.add(names, entry, document);
      const { block } = entry as { block?: { entries: readonly AstNode[] } };
      if (block) {
        this.collect(block.entries, names, document);
      }
    }
  }

  private add(names: DocumentNames, node: AstNode, document: LangiumDocument): void {
    const named = asNamed(node);
    if (named) {
      const description = this.describe(named, document);
      if (names.byName.has(named.name)) {
        names.duplicates.push(description);
      } else {
        names.byName.set(named.name, description);
      }
    }
  }

  private describe(node: Named & { name: string }, document: LangiumDocument): AstNodeDescription {
    const { AstNodeLocator } = this.services.workspace;
    const nameProvider = this.services.references.NameProvider;
    return {
      node,
      name: node.name,
      type: node.$type,
      documentUri: document.uri,
      // Asked for rarely (rename, references): not computed for every name at every key.
      get path() {
        return AstNodeLocator.getAstNodePath(node);
      },
      get nameSegment() {
        return segmentOf(nameProvider.getNameNode(node) ?? node.$cstNode);
      },
      get selectionSegment() {
        return segmentOf(node.$cstNode);
      },
    } as AstNodeDescription;
  }
}

function segmentOf(node: CstNode | undefined): DocumentSegment | undefined {
  return node && { offset: node.offset, end: node.end, length: node.length, range: node.range };
}

/** A scope over a map that somebody else keeps: looking up a name costs the same however many names there are. */
export class NameScope implements Scope {
  private readonly byName: ReadonlyMap<string, AstNodeDescription>;

  constructor(byName: ReadonlyMap<string, AstNodeDescription>) {
    this.byName = byName;
  }

  getElement(name: string): AstNodeDescription | undefined {
    return this.byName.get(name);
  }

  getElements(name: string): Stream<AstNodeDescription> {
    const element = this.byName.get(name);
    return stream(element ? [element] : []);
  }

  getAllElements(): Stream<AstNodeDescription> {
    return stream(this.byName.values());
  }
}

/** Finds what a name means: of the same document, of the document before the dot, or a document of the workspace. */
export class KehoachScopeProvider implements ScopeProvider {
  private readonly index: () => PlanIndex;

  constructor(_services: LangiumCoreServices, index: () => PlanIndex) {
    this.index = index;
  }

  getScope(context: ReferenceInfo): Scope {
    const document = AstUtils.getDocument(context.container);
    if (context.property === 'document') {
      return this.index().documentScope();
    }
    const qualifier =
      context.property === 'subject' && (isReference(context.container) || isSlot(context.container))
        ? context.container.document
        : undefined;
    if (qualifier) {
      const uri = this.index().uriOf(qualifier.$refText);
      return uri ? this.index().scopeOf(uri) : EMPTY_SCOPE;
    }
    const names = namesOf(document);
    const name = context.reference.$refText;
    if (names?.byName.has(name) || context.property !== 'subject') {
      return names?.scope ?? EMPTY_SCOPE;
    }
    return this.index().documentScope();
  }
}
