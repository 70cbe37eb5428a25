import { type LangiumDocument, URI } from 'langium';
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { z } from 'zod';
import type { KehoachSharedServices } from '../../language/module.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import { logFailure } from '../log.ts';
import { type ExportFormat, type ExportParams, type ExportResult, exportRequest } from '../protocol/export.ts';
import { type ExportHost, type ExportOrder, exportDocument } from './export-document.ts';

const paramsSchema: z.ZodType<ExportParams> = z.object({
  uri: z.string().min(1),
  format: z.enum(['docx', 'pdf', 'odt', 'xlsx', 'html', 'md', 'json']),
  target: z.string().min(1).exactOptional(),
  overwrite: z.boolean().exactOptional(),
});

/** Answers `kehoach/export`: see server/protocol/export.ts. */
export function addExportHandler(connection: Connection, shared: KehoachSharedServices, host: ExportHost): void {
  connection.onRequest(
    exportRequest,
    async (params: unknown, token: CancellationToken): Promise<ExportResult | ResponseError> => {
      const read = paramsSchema.safeParse(params);
      if (!read.success) {
        return new ResponseError(ErrorCodes.InvalidParams, z.prettifyError(read.error));
      }
      const uri = URI.parse(read.data.uri);
      await shared.workspace.WorkspaceManager.ready;
      await bringIn(uri, shared);
      return answer(uri, read.data, shared, host, signalOf(token));
    },
  );
}

async function answer(
  uri: URI,
  { format, target, overwrite = false }: ExportParams,
  shared: KehoachSharedServices,
  host: ExportHost,
  signal: AbortSignal,
): Promise<ExportResult | ResponseError> {
  const language = shared.messageLanguage();
  const { ConfigProvider, IndexManager, LangiumDocuments, WorkspaceLock } = shared.workspace;
  // After all edits that came before: a read waits for them.
  const reading: ExportOrder['reading'] = (read) => WorkspaceLock.read(read);
  const document: LangiumDocument | undefined = await reading(() => LangiumDocuments.getDocument(uri));
  if (!document) {
    const message = {
      vi: `Không tìm thấy văn bản “${uri.toString(true)}”.`,
      en: `There is no document “${uri.toString(true)}”.`,
    };
    return { refused: 'no document', message: message[language] };
  }
  const place = target === undefined ? besides(uri, format) : URI.parse(target);
  if (!place) {
    const message = {
      vi: 'Văn bản này chưa lưu thành tệp: chọn nơi xuất.',
      en: 'This document has not been saved: choose where to export it.',
    };
    return { refused: 'no document', message: message[language] };
  }
  const { layout } = ConfigProvider.configFor(uri);
  const order = {
    document,
    index: IndexManager as PlanIndex,
    format,
    layout,
    target: place,
    overwrite,
    signal,
    reading,
  };
  const refusal = await exportDocument(order, host);
  if (!refusal) {
    return { file: target ?? place.toString() };
  }
  if (refusal.cause !== undefined) {
    logFailure(shared.lsp.Connection, `Export of ${uri.toString()}`, refusal.cause);
  }
  const message = refusal.message[language];
  return refusal.refused === 'cancelled'
    ? new ResponseError(LSPErrorCodes.RequestCancelled, message)
    : { refused: refusal.refused, message };
}

/** A signal that is given when a request is cancelled. */
function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) {
    controller.abort();
  }
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

/** Beside the document, under its name. */
function besides(uri: URI, format: ExportFormat): URI | undefined {
  return uri.scheme === 'untitled' ? undefined : uri.with({ path: `${uri.path.replace(/\.kehoach$/, '')}.${format}` });
}

/** A file that is in no workspace and not open is read for the sake of this export. */
async function bringIn(uri: URI, { workspace }: KehoachSharedServices): Promise<void> {
  if (!workspace.LangiumDocuments.hasDocument(uri) && (await workspace.FileSystemProvider.exists(uri))) {
    await workspace.WorkspaceLock.write((token) => workspace.DocumentBuilder.update([uri], [], token));
  }
}
