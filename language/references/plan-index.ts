import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  DefaultIndexManager,
  EMPTY_SCOPE,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type ReferenceDescription,
  type Scope,
  type Stream,
  stream,
  type URI,
} from 'langium';
import { type Document, isDocument } from '../grammar/generated/ast.ts';
import { changedExports, type DocumentExports, exportsOf, usesOf } from './exports.ts';
import { KehoachLinker } from './linker.ts';
import { NameScope, namesOf } from './scope.ts';

/**
 * What documents know of each other, kept up to date document by document: which document has which name, what each
 * exports, and which names each document uses of others. A change in one document costs the others nothing but a look
 * into these tables; only those that use what really changed are checked again.
 */
export class PlanIndex extends DefaultIndexManager {
  private readonly exports = new Map<string, DocumentExports>();
  private readonly uris = new Map<string, Set<string>>();
  private readonly headers = new Map<string, AstNodeDescription>();
  /** By document: the keys (`HaTinh2025`, `HaTinh2025.HoSoMang`, `HaTinh2025.*`) that it uses of other documents. */
  private readonly uses = new Map<string, ReadonlySet<string>>();
  private readonly users = new Map<string, Set<string>>();
  private readonly byUri = new Map<string, LangiumDocument>();
  /** Keys that changed since `takeAffected` was last called. */
  private changed = new Set<string>();
  /** What documents were called and which parents they named, before and after each change of these. */
  private rewired: { readonly name: string; readonly parents: readonly string[] }[] = [];

  /** Did a document get another name, come or go, since `takeAffected` was last called? */
  private namesChanged = false;

  private asked = 0;

  /** How often names of other documents were looked up: what was found without it depends on no other document. */
  get lookups(): number {
    return this.asked;
  }

  /** The exports of the document that carries this name; the first by address where several do. */
  exportsNamed(name: string): DocumentExports | undefined {
    const uri = this.uriOf(name);
    return uri === undefined ? undefined : this.exports.get(uri);
  }

  /** The exports of a document. */
  exportsAt(uri: string): DocumentExports | undefined {
    return this.exports.get(uri);
  }

  /** The document at this address, where it has been indexed. */
  documentAt(uri: string): LangiumDocument | undefined {
    return this.byUri.get(uri);
  }

  /** The address of the document with this name. */
  uriOf(name: string): string | undefined {
    this.asked++;
    const uris = this.uris.get(name);
    if (!uris) {
      return undefined;
    }
    return uris.size === 1 ? uris.values().next().value : [...uris].sort()[0];
  }

  /** The addresses of all documents with this name: more than one is a finding. */
  urisNamed(name: string): readonly string[] {
    return [...(this.uris.get(name) ?? [])].sort();
  }

  /** All named documents. */
  allExports(): Iterable<DocumentExports> {
    return this.exports.values();
  }

  /** The documents that use something of the named document. */
  usersOf(documentName: string): readonly string[] {
    return [...(this.users.get(documentName) ?? [])];
  }

  /** The names of documents. */
  documentScope(): Scope {
    this.asked++;
    return new NameScope(this.headers);
  }

  /** The names that a document declares. */
  scopeOf(uri: string): Scope {
    this.asked++;
    const document = this.byUri.get(uri);
    return (document && namesOf(document)?.scope) ?? EMPTY_SCOPE;
  }

  override async updateContent(document: LangiumDocument): Promise<void> {
    await super.updateContent(document);
    const uri = document.uri.toString();
    const root = document.parseResult.value;
    this.byUri.set(uri, document);
    this.replace(uri, isDocument(root) ? exportsOf(root as Document, document) : undefined);
  }

  override removeContent(uri: URI): void {
    super.removeContent(uri);
    // The exports stay until they are replaced or the document is deleted: that is what a change is measured against.
  }

  override remove(uri: URI): void {
    super.remove(uri);
    const key = uri.toString();
    this.byUri.delete(key);
    this.replace(key, undefined);
    this.setUses(key, new Set());
  }

  override async updateReferences(document: LangiumDocument): Promise<void> {
    const root = document.parseResult.value;
    this.setUses(document.uri.toString(), isDocument(root) ? usesOf(root as Document) : new Set());
  }

  override removeReferences(_uri: URI): void {
    // The uses stay until they are replaced: an edit elsewhere meanwhile must still find this document.
  }

  private replace(uri: string, next: DocumentExports | undefined): void {
    const previous = this.exports.get(uri);
    for (const key of changedExports(previous, next)) {
      this.changed.add(key);
    }
    this.noteParents(previous, next);
    if (previous?.name !== next?.name) {
      this.namesChanged = true;
      if (previous?.name) {
        const uris = this.uris.get(previous.name);
        uris?.delete(uri);
        if (uris?.size === 0) {
          this.uris.delete(previous.name);
        }
        this.headers.delete(previous.name);
        this.restoreHeader(previous.name);
      }
      if (next?.name) {
        const uris = this.uris.get(next.name) ?? new Set();
        uris.add(uri);
        this.uris.set(next.name, uris);
      }
    }
    if (next) {
      this.exports.set(uri, next);
    } else {
      this.exports.delete(uri);
    }
    if (next?.name) {
      this.restoreHeader(next.name);
    }
  }

  private noteParents(previous: DocumentExports | undefined, next: DocumentExports | undefined): void {
    const [before, after] = [wiringOf(previous), wiringOf(next)];
    if (before?.name !== after?.name || before?.parents.join(' ') !== after?.parents.join(' ')) {
      this.rewired.push(...(before ? [before] : []), ...(after ? [after] : []));
    }
  }

  /** The documents on a cycle of parents that a change closed or opened: each of them is told of it. */
  private onCycles(): Set<string> {
    const uris = new Set<string>();
    for (const { name, parents } of this.rewired) {
      const names = new Set(parents);
      for (const parent of names) {
        for (const above of parent === name ? [] : (this.exportsNamed(parent)?.parents ?? [])) {
          names.add(above.name);
        }
      }
      for (const one of names.has(name) ? names : []) {
        const uri = this.uriOf(one);
        if (uri !== undefined) {
          uris.add(uri);
        }
      }
    }
    return uris;
  }

  private restoreHeader(name: string): void {
    const uri = this.uriOf(name);
    const header = uri === undefined ? undefined : this.exports.get(uri)?.header;
    if (header) {
      this.headers.set(name, header);
    } else {
      this.headers.delete(name);
    }
  }

  private setUses(uri: string, next: ReadonlySet<string>): void {
    const previous = this.uses.get(uri);
    for (const key of previous ?? []) {
      if (!next.has(key)) {
        const users = this.users.get(key);
        users?.delete(uri);
        if (users?.size === 0) {
          this.users.delete(key);
        }
      }
    }
    for (const key of next) {
      const users = this.users.get(key) ?? new Set();
      users.add(uri);
      this.users.set(key, users);
    }
    if (next.size > 0) {
      this.uses.set(uri, next);
    } else {
      this.uses.delete(uri);
    }
  }

  /** The documents to check again because of what changed in others since the last call. */
  takeAffected(): ReadonlySet<string> {
    const affected = this.onCycles();
    for (const key of this.changed) {
      for (const user of this.users.get(key) ?? []) {
        affected.add(user);
      }
    }
    for (const user of this.usersOfMissing()) {
      affected.add(user);
    }
    this.changed = new Set();
    this.rewired = [];
    this.namesChanged = false;
    return affected;
  }

  /**
   * Who asks for what is not there, where there may be another answer now: which name is meant by a misspelt one depends
   * on the names of all documents, or of all that a document declares.
   */
  private *usersOfMissing(): Iterable<string> {
    const changed = new Set([...this.changed].filter((key) => key.endsWith('.*')).map((key) => key.slice(0, -2)));
    if (!this.namesChanged && changed.size === 0) {
      return;
    }
    for (const [key, users] of this.users) {
      const dot = key.indexOf('.');
      const document = dot < 0 ? key : key.slice(0, dot);
      const isMissing =
        dot < 0
          ? this.namesChanged && !this.uris.has(key)
          : changed.has(document) && !this.exportsNamed(document)?.visible.has(key);
      if (isMissing) {
        yield* users;
      }
    }
  }

  /** Which documents are affected is known only when the changed ones are parsed: see `takeAffected`. */
  override isAffected(_document: LangiumDocument, _changedUris: Set<string>): boolean {
    return false;
  }

  /** Found when asked for, from the references that the documents hold: nothing to keep at every key. */
  override findAllReferences(targetNode: AstNode, _astNodePath: string): Stream<ReferenceDescription> {
    const target = AstUtils.getDocument(targetNode);
    const name = (targetNode as { name?: string }).name;
    const result: ReferenceDescription[] = [];
    for (const document of this.byUri.values()) {
      for (const info of referencesOf(this.serviceRegistry, document)) {
        const { reference } = info;
        const text = (reference as { $refText: string }).$refText;
        if (text !== name || !('ref' in reference) || reference.ref !== targetNode || !reference.$refNode) {
          continue;
        }
        const node = reference.$refNode;
        result.push({
          sourceUri: document.uri,
          sourcePath: '',
          targetUri: target.uri,
          targetPath: _astNodePath,
          segment: { offset: node.offset, end: node.end, length: node.length, range: node.range },
          local: document === target,
        });
      }
    }
    return stream(result);
  }
}

function wiringOf(exports: DocumentExports | undefined): { name: string; parents: readonly string[] } | undefined {
  return exports?.name === undefined
    ? undefined
    : { name: exports.name, parents: exports.parents.map((parent) => parent.name) };
}

function referencesOf(registry: LangiumSharedCoreServices['ServiceRegistry'], document: LangiumDocument) {
  const { Linker } = registry.getServices(document.uri).references;
  return Linker instanceof KehoachLinker ? Linker.references(document.parseResult.value) : [];
}
