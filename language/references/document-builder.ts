import {
  type BuildOptions,
  type Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  type LangiumDocument,
  type LangiumSharedCoreServices,
} from 'langium';
import type { PlanIndex } from './plan-index.ts';

/**
 * Builds changed documents first, then those that use what changed in them. Langium decides before parsing which other
 * documents to link again, and so has to take all that refer to a changed one; here the changed documents are parsed
 * and indexed first, and only what uses a changed name, kind or value follows.
 */
export class KehoachDocumentBuilder extends DefaultDocumentBuilder {
  private readonly index: PlanIndex;

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.index = services.workspace.IndexManager as PlanIndex;
  }

  /** See `buildDocuments`: known only after parsing. */
  protected override shouldRelink(): boolean {
    return false;
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    this.prepareBuild(documents, options);
    await this.runCancelable(documents, DocumentState.Parsed, cancelToken, (document) =>
      this.langiumDocumentFactory.update(document, cancelToken),
    );
    await this.runCancelable(documents, DocumentState.IndexedContent, cancelToken, (document) =>
      this.indexManager.updateContent(document, cancelToken),
    );
    const building = new Set(documents.map((document) => document.uri.toString()));
    const affected: LangiumDocument[] = [];
    for (const uri of this.index.takeAffected()) {
      const document = building.has(uri) ? undefined : this.index.documentAt(uri);
      if (document) {
        this.resetToState(document, DocumentState.ComputedScopes);
        affected.push(document);
      }
    }
    await super.buildDocuments([...documents, ...this.sortDocuments(affected)], options, cancelToken);
  }
}
