import {
  type Cancellation,
  DocumentState,
  isOperationCancelled,
  type LangiumDocument,
  type MaybePromise,
} from 'langium';
import type { KehoachSharedServices } from '../language/module.ts';
import { KehoachDocumentBuilder } from '../language/references/document-builder.ts';
import { logFailure } from './log.ts';

/**
 * Builds on when one document fails: the failure is logged and shown at the top of that document, and all others are
 * checked as ever.
 */
export class SteadyDocumentBuilder extends KehoachDocumentBuilder {
  private readonly shared: KehoachSharedServices;
  private readonly failures = new WeakMap<LangiumDocument, unknown>();

  constructor(shared: KehoachSharedServices) {
    super(shared);
    this.shared = shared;
  }

  protected override runCancelable(
    documents: LangiumDocument[],
    state: DocumentState,
    cancelToken: Cancellation.CancellationToken,
    callback: (document: LangiumDocument) => MaybePromise<unknown>,
  ): Promise<void> {
    return super.runCancelable(documents, state, cancelToken, async (document) => {
      if (state === DocumentState.Parsed) {
        this.failures.delete(document);
      }
      try {
        await callback(document);
      } catch (error) {
        if (isOperationCancelled(error)) {
          throw error;
        }
        this.failures.set(document, error);
        logFailure(this.shared.lsp.Connection, `${document.uri.toString()} (${DocumentState[state]})`, error);
      }
      if (state === DocumentState.Validated && this.failures.has(document)) {
        document.diagnostics = [...(document.diagnostics ?? []), this.failureOf(document)];
      }
    });
  }

  private failureOf(document: LangiumDocument) {
    const reason = String(this.failures.get(document));
    const message = {
      vi: `Văn bản này chưa được kiểm tra hết do lỗi của công cụ (${reason}).`,
      en: `This document could not be checked completely, because the tool failed (${reason}).`,
    };
    const start = { line: 0, character: 0 };
    return {
      range: { start, end: start },
      severity: 2 as const,
      source: 'kehoach',
      message: message[this.shared.messageLanguage()],
    };
  }
}
