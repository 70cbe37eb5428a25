import {
  type BuildOptions,
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  interruptAndCheck,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type URI,
} from 'langium';
import type { PlanIndex } from './plan-index.ts';

/**
 * Builds changed documents first, then those that use what changed in them. Langium decides before parsing which other
 * documents to link again, and so has to take all that refer to a changed one; here the changed documents are parsed
 * and indexed first, and only what uses a changed name, kind or value follows. Documents that are open in the editor
 * are checked to the end before any other.
 */
export class KehoachDocumentBuilder extends DefaultDocumentBuilder {
  private readonly index: PlanIndex;

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.index = services.workspace.IndexManager as PlanIndex;
  }

  /**
   * Checks again what changed, what is affected by it, and what an earlier, cancelled build left undone. Langium's own
   * asks several questions about every document of the workspace at every key; here only their state is looked at.
   */
  override async update(
    changed: URI[],
    deleted: URI[],
    cancelToken: Cancellation.CancellationToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    this.currentState = DocumentState.Changed;
    const gone = deleted.flatMap((uri) => this.langiumDocuments.deleteDocuments(uri));
    for (const document of gone) {
      this.cleanUpDeleted(document);
    }
    const changedUris = (await Promise.all(changed.map((uri) => this.findChangedUris(uri)))).flat();
    for (const uri of changedUris) {
      this.resetToState(this.langiumDocuments.getDocument(uri) ?? this.addUnread(uri), DocumentState.Changed);
    }
    await this.emitUpdate(
      changedUris,
      gone.map(({ uri }) => uri),
    );
    await interruptAndCheck(cancelToken);
    const unfinished: LangiumDocument[] = [];
    for (const document of this.langiumDocuments.all) {
      if (document.state < DocumentState.Validated) {
        unfinished.push(document);
      }
    }
    await this.buildDocuments(unfinished, this.updateBuildOptions, cancelToken);
  }

  /** A document that is read and parsed in the first phase of the build. */
  private addUnread(uri: URI): LangiumDocument {
    const document = this.langiumDocumentFactory.fromModel({ $type: 'INVALID' }, uri);
    document.state = DocumentState.Changed;
    this.langiumDocuments.addDocument(document);
    return document;
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    this.prepareBuild(documents, options);
    const sorted = this.sortDocuments(documents);
    await this.runCancelable(sorted, DocumentState.Parsed, cancelToken, (document) =>
      this.langiumDocumentFactory.update(document, cancelToken),
    );
    await this.runCancelable(sorted, DocumentState.IndexedContent, cancelToken, (document) =>
      this.indexManager.updateContent(document, cancelToken),
    );
    await this.runCancelable(sorted, DocumentState.ComputedScopes, cancelToken, async (document) => {
      const { ScopeComputation } = this.serviceRegistry.getServices(document.uri).references;
      document.localSymbols = await ScopeComputation.collectLocalSymbols(document, cancelToken);
    });
    const all = [...sorted, ...this.takeAffected(sorted)];
    const [open, others] = [true, false].map((wanted) =>
      all.filter((document) => (this.textDocuments?.get(document.uri) !== undefined) === wanted),
    ) as [LangiumDocument[], LangiumDocument[]];
    if (open.length > 0 && others.length > 0) {
      await super.buildDocuments(open, options, cancelToken);
      await super.buildDocuments(others, options, cancelToken);
    } else {
      await super.buildDocuments(all, options, cancelToken);
    }
  }

  /** The documents that use what changed in others; they are linked and checked again. */
  private takeAffected(building: readonly LangiumDocument[]): LangiumDocument[] {
    const known = new Set(building);
    const affected: LangiumDocument[] = [];
    for (const uri of this.index.takeAffected()) {
      const document = this.index.documentAt(uri);
      if (document && !known.has(document)) {
        this.resetToState(document, DocumentState.ComputedScopes);
        affected.push(document);
      }
    }
    return affected;
  }
}
