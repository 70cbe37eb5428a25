import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { z } from 'zod';
import type { KehoachSharedServices } from '../../language/module.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import { unreadableReason } from '../../language/syntax/document-factory.ts';
import { onOwnRequest } from '../own-request.ts';
import { type SummaryParams, type SummaryResult, summaryRequest } from '../protocol/summary.ts';

const paramsSchema: z.ZodType<SummaryParams> = z.object({ uri: z.string().min(1) });

/** Answers `kehoach/summary`: see server/protocol/summary.ts. */
export function addSummaryHandler(connection: Connection, shared: KehoachSharedServices): void {
  onOwnRequest<SummaryParams, SummaryResult>(connection, shared, {
    method: summaryRequest,
    params: paramsSchema,
    subject: ({ uri }) => `Summary of ${uri}`,
    answer: ({ uri }) => summaryOf(URI.parse(uri), shared),
    failed: () => null,
  });
}

async function summaryOf(uri: URI, { workspace }: KehoachSharedServices): Promise<SummaryResult> {
  const document = workspace.LangiumDocuments.getDocument(uri);
  if (!document || unreadableReason(document.textDocument.getText())) {
    return null;
  }
  const [{ buildDocumentModel }, { layoutOf }, { printedLines }, { estimatePages }] = await Promise.all([
    import('../../documents/plan/build-document-model.ts'),
    import('../../documents/layout/profiles.ts'),
    import('../../documents/layout/printed-lines.ts'),
    import('../../documents/layout/estimate-pages.ts'),
  ]);
  const model = buildDocumentModel(document, workspace.IndexManager as PlanIndex);
  const profile = layoutOf(model, workspace.ConfigProvider.configFor(uri).layout);
  const words = printedLines(model, profile)
    .flatMap((line) => line.split(/\s+/u))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return { version: document.textDocument.version, words: words.length, pages: estimatePages(model, profile) };
}
