import {
  type BuildOptions,
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  delayNextTick,
  interruptAndCheck,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type MaybePromise,
  type URI,
} from 'langium';
import { followEdits } from '../rules/related-places.ts';
import { editBetween, type TextEdited } from '../text/edit-between.ts';
import type { PlanIndex } from './plan-index.ts';
import { StateWaiters } from './state-waiters.ts';

/**
 * Builds changed documents first, then those that use what changed in them. Langium decides before parsing which other
 * documents to link again, and so has to take all that refer to a changed one; here the changed documents are parsed
 * and indexed first, and only what uses a changed name, kind or value follows. Documents that are open in the editor
 * are checked to the end before any other.
 */
export class KehoachDocumentBuilder extends DefaultDocumentBuilder {
  /**
   * While keys come faster than a long document is checked, each cancels the check of the one before. After this long
   * (ms) without findings for the open documents, their next check is not cancelled any more.
   */
  patience = 250;
  /** Called with a document whose findings are as they were but point to other places of other documents. */
  onFindingsMoved: (document: LangiumDocument) => void = () => {};
  /** Since when open documents wait for their findings. */
  private waitingSince: number | undefined;
  private readonly waiters = new StateWaiters();
  /** How many changes have come that no build knows of yet. */
  private expected = 0;
  private readonly index: PlanIndex;
  /** What was done to documents since their places were last looked at. */
  private readonly edited = new Map<LangiumDocument, TextEdited[]>();

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
    this.waitingSince ??= Date.now();
    const gone = deleted.flatMap((uri) => this.langiumDocuments.deleteDocuments(uri));
    for (const document of gone) {
      this.cleanUpDeleted(document);
    }
    this.waiters.look();
    const changedUris = (await Promise.all(changed.map((uri) => this.findChangedUris(uri)))).flat();
    for (const uri of changedUris) {
      this.resetToState(this.langiumDocuments.getDocument(uri) ?? this.addUnread(uri), DocumentState.Changed);
    }
    await this.emitUpdate(
      changedUris,
      gone.map(({ uri }) => uri),
    );
    await newerChanges(cancelToken);
    const unfinished: LangiumDocument[] = [];
    for (const document of this.langiumDocuments.all) {
      if (document.state < DocumentState.Validated) {
        unfinished.push(document);
      }
    }
    await this.buildDocuments(unfinished, this.updateBuildOptions, cancelToken);
  }

  /**
   * Says that something has changed before the build can be told: until then what is built is out of date, however far.
   *
   * @returns to be called once the build knows
   */
  expectUpdate(): () => void {
    this.expected++;
    let isKnown = false;
    return () => {
      if (!isKnown) {
        isKnown = true;
        this.expected--;
        this.waiters.look();
      }
    };
  }

  /** Langium notifies those who wait only where a document comes to be in just this state; others would wait for ever. */
  protected override async runCancelable(
    documents: LangiumDocument[],
    state: DocumentState,
    cancelToken: Cancellation.CancellationToken,
    callback: (document: LangiumDocument) => MaybePromise<unknown>,
  ): Promise<void> {
    await super.runCancelable(documents, state, cancelToken, callback);
    this.waiters.look();
  }

  /**
   * All are told, also of a build that has just been cancelled: the document has reached this state, and the next build
   * will not tell it again. Langium leaves listeners out, and findings would not be sent.
   */
  protected override async notifyDocumentPhase(
    document: LangiumDocument,
    state: DocumentState,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    for (const listener of this.documentPhaseListeners.get(state).slice()) {
      await listener(document, cancelToken);
    }
    this.waiters.look();
  }

  protected override awaitBuilderState(
    state: DocumentState,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    return this.waiters.wait(() => this.expected === 0 && this.currentState >= state, cancelToken);
  }

  /** A document that is deleted meanwhile is waited for no longer. */
  protected override async awaitDocumentState(
    state: DocumentState,
    uri: URI,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<URI> {
    const isReady = (): boolean => {
      const document = this.langiumDocuments.getDocument(uri);
      return this.expected === 0 && (!document || document.state >= state || this.currentState >= state);
    };
    await this.waiters.wait(isReady, cancelToken);
    return super.awaitDocumentState(state, uri, cancelToken);
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
    const isOpen = (document: LangiumDocument): boolean => this.textDocuments?.get(document.uri) !== undefined;
    const hasWaited = this.waitingSince !== undefined && Date.now() - this.waitingSince >= this.patience;
    const tokenFor = (some: readonly LangiumDocument[]): Cancellation.CancellationToken =>
      hasWaited && some.every(isOpen) ? Cancellation.CancellationToken.None : cancelToken;
    const sorted = this.sortDocuments(documents);
    await this.indexAll(sorted, tokenFor(sorted));
    const all = [...sorted, ...this.takeAffected(sorted)];
    const moved = this.followEdits(all);
    const open = all.filter(isOpen);
    const others = all.filter((document) => !isOpen(document));
    if (open.length > 0) {
      await super.buildDocuments(open, options, tokenFor(open));
    }
    this.waitingSince = undefined;
    for (const document of moved) {
      this.onFindingsMoved(document);
    }
    if (others.length > 0 || open.length === 0) {
      await super.buildDocuments(others, options, cancelToken);
    }
  }

  /** The phases in which a document learns nothing from others, for all of them before any goes on. */
  private async indexAll(documents: LangiumDocument[], cancelToken: Cancellation.CancellationToken): Promise<void> {
    await this.runCancelable(documents, DocumentState.Parsed, cancelToken, async (document) => {
      const before = document.parseResult.value.$cstNode?.root.fullText;
      await this.langiumDocumentFactory.update(document, cancelToken);
      const edit = before === undefined ? undefined : editBetween(before, document.textDocument.getText());
      if (edit) {
        this.edited.set(document, [...(this.edited.get(document) ?? []), edit]);
      }
    });
    await this.runCancelable(documents, DocumentState.IndexedContent, cancelToken, (document) =>
      this.indexManager.updateContent(document, cancelToken),
    );
    await this.runCancelable(documents, DocumentState.ComputedScopes, cancelToken, async (document) => {
      const { ScopeComputation } = this.serviceRegistry.getServices(document.uri).references;
      document.localSymbols = await ScopeComputation.collectLocalSymbols(document, cancelToken);
    });
  }

  /**
   * Findings of other documents that point into edited ones point to the same words afterwards. Where an edit touches
   * those words, the other document is added to what is built.
   *
   * @returns the documents whose findings point elsewhere now, though nothing about them is to be checked again
   */
  private followEdits(building: LangiumDocument[]): LangiumDocument[] {
    const moved = new Set<LangiumDocument>();
    const known = new Set(building);
    for (const [edited, edits] of this.edited) {
      for (const document of this.langiumDocuments.all) {
        if (known.has(document) || !document.diagnostics) {
          continue;
        }
        const result = followEdits(document.diagnostics, edited, edits);
        if (result === 'moved') {
          moved.add(document);
        } else if (result === 'unclear') {
          this.resetToState(document, DocumentState.ComputedScopes);
          known.add(document);
          building.push(document);
        }
      }
    }
    this.edited.clear();
    return [...moved].filter((document) => !known.has(document));
  }

  /** The documents that use what changed in others; they are linked and checked again. */
  private takeAffected(building: readonly LangiumDocument[]): LangiumDocument[] {
    const known = new Set(building);
    const affected: LangiumDocument[] = [];
    for (const uri of this.index.takeAffected()) {
      const document = this.index.documentAt(uri);
      // One that is built anyhow may be linked already, to what was: an earlier build was cancelled, or checks nothing.
      if (document && document.state > DocumentState.ComputedScopes) {
        this.resetToState(document, DocumentState.ComputedScopes);
        if (!known.has(document)) {
          affected.push(document);
        }
      }
    }
    return affected;
  }
}

/**
 * Lets changes in that have come in meanwhile: they cancel this build before it parses what is out of date. A connection
 * hands over one message at a turn of the event loop, and reads more between two turns.
 *
 * @throws OperationCancelled where there is a newer change
 */
async function newerChanges(cancelToken: Cancellation.CancellationToken): Promise<void> {
  if (cancelToken !== Cancellation.CancellationToken.None) {
    await delayNextTick();
    await delayNextTick();
    await interruptAndCheck(cancelToken);
  }
}
