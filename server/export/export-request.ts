import { type LangiumDocument, URI } from 'langium';
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { z } from 'zod';
import type { KehoachSharedServices } from '../../language/module.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import { logFailure } from '../log.ts';
import { type ExportParams, type ExportResult, exportRequest } from '../protocol/export.ts';
import { exportDocument } from './export-document.ts';
import type { OutputFiles } from './output-files.ts';

const paramsSchema: z.ZodType<ExportParams> = z.object({
  uri: z.string().min(1),
  format: z.literal('docx'),
  target: z.string().min(1).exactOptional(),
  overwrite: z.boolean().exactOptional(),
});

/** Answers `kehoach/export`: see server/protocol/export.ts. */
export function addExportHandler(connection: Connection, shared: KehoachSharedServices, files: OutputFiles): void {
  connection.onRequest(exportRequest, async (params: unknown): Promise<ExportResult | ResponseError> => {
    const read = paramsSchema.safeParse(params);
    if (!read.success) {
      return new ResponseError(ErrorCodes.InvalidParams, z.prettifyError(read.error));
    }
    const uri = URI.parse(read.data.uri);
    await shared.workspace.WorkspaceManager.ready;
    await bringIn(uri, shared);
    // After all edits that came before: a read waits for them.
    return shared.workspace.WorkspaceLock.read(() => answer(uri, read.data, shared, files));
  });
}

async function answer(
  uri: URI,
  { target, overwrite = false }: ExportParams,
  shared: KehoachSharedServices,
  files: OutputFiles,
): Promise<ExportResult> {
  const language = shared.messageLanguage();
  const document: LangiumDocument | undefined = shared.workspace.LangiumDocuments.getDocument(uri);
  if (!document) {
    const message = {
      vi: `Không tìm thấy văn bản “${uri.toString(true)}”.`,
      en: `There is no document “${uri.toString(true)}”.`,
    };
    return { refused: 'no document', message: message[language] };
  }
  const place = target === undefined ? besides(uri) : URI.parse(target);
  if (!place) {
    const message = {
      vi: 'Văn bản này chưa lưu thành tệp: chọn nơi xuất.',
      en: 'This document has not been saved: choose where to export it.',
    };
    return { refused: 'no document', message: message[language] };
  }
  const index = shared.workspace.IndexManager as PlanIndex;
  const refusal = await exportDocument({ document, index, target: place, overwrite }, files);
  if (!refusal) {
    return { file: target ?? place.toString() };
  }
  if (refusal.cause !== undefined) {
    logFailure(shared.lsp.Connection, `Export of ${uri.toString()}`, refusal.cause);
  }
  return { refused: refusal.refused, message: refusal.message[language] };
}

/** Beside the document, under its name. */
function besides(uri: URI): URI | undefined {
  return uri.scheme === 'file' ? uri.with({ path: `${uri.path.replace(/\.kehoach$/, '')}.docx` }) : undefined;
}

/** A file that is in no workspace and not open is read for the sake of this export. */
async function bringIn(uri: URI, { workspace }: KehoachSharedServices): Promise<void> {
  if (!workspace.LangiumDocuments.hasDocument(uri) && (await workspace.FileSystemProvider.exists(uri))) {
    await workspace.WorkspaceLock.write((token) => workspace.DocumentBuilder.update([uri], [], token));
  }
}
