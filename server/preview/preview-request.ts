import { type LangiumDocument, URI } from 'langium';
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { z } from 'zod';
import type { KehoachSharedServices } from '../../language/module.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import { unreadableReason } from '../../language/syntax/document-factory.ts';
import type { Message } from '../../language/text/message.ts';
import { logFailure } from '../log.ts';
import { type PreviewParams, type PreviewRefusal, type PreviewResult, previewRequest } from '../protocol/preview.ts';
import { previewPages } from './preview-pages.ts';

const paramsSchema: z.ZodType<PreviewParams> = z.object({ uri: z.string().min(1) });

const texts = {
  'no document': {
    vi: 'Không tìm thấy văn bản này. Kiểm tra xem tệp còn đó không.',
    en: 'There is no such document. See whether its file is still there.',
  },
  unreadable: {
    vi: 'Tệp này không phải văn bản đọc được, nên không có gì để xem trước. Xem lỗi trong tệp.',
    en: 'This file is no text that can be read, so there is nothing to preview. See its findings.',
  },
  failed: {
    vi: 'Chưa dàn được trang do lỗi của công cụ; chi tiết ở khung Output.',
    en: 'The pages could not be laid out, because the tool failed; see the Output panel.',
  },
} as const satisfies Record<PreviewRefusal['refused'], Message>;

/** Answers `kehoach/preview`: see server/protocol/preview.ts. */
export function addPreviewHandler(connection: Connection, shared: KehoachSharedServices): void {
  connection.onRequest(previewRequest, async (params: unknown): Promise<PreviewResult | ResponseError> => {
    const read = paramsSchema.safeParse(params);
    if (!read.success) {
      return new ResponseError(ErrorCodes.InvalidParams, z.prettifyError(read.error));
    }
    const { LangiumDocuments, WorkspaceLock, WorkspaceManager } = shared.workspace;
    const uri = URI.parse(read.data.uri);
    await WorkspaceManager.ready;
    // A read waits for all edits that came before.
    return WorkspaceLock.read(async () => {
      const document: LangiumDocument | undefined = LangiumDocuments.getDocument(uri);
      if (!document) {
        return refusal('no document', shared);
      }
      if (unreadableReason(document.textDocument.getText())) {
        return refusal('unreadable', shared);
      }
      try {
        const { ConfigProvider, IndexManager } = shared.workspace;
        const { layout } = ConfigProvider.configFor(uri);
        return await previewPages(document, IndexManager as PlanIndex, layout);
      } catch (error) {
        logFailure(connection, `Preview of ${uri.toString()}`, error);
        return refusal('failed', shared);
      }
    });
  });
}

function refusal(refused: PreviewRefusal['refused'], shared: KehoachSharedServices): PreviewRefusal {
  return { refused, message: texts[refused][shared.messageLanguage()] };
}
