import { type LangiumDocument, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { z } from 'zod';
import type { KehoachSharedServices } from '../../language/module.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import { unreadableReason } from '../../language/syntax/document-factory.ts';
import type { Message } from '../../language/text/message.ts';
import { onOwnRequest } from '../own-request.ts';
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
  onOwnRequest<PreviewParams, PreviewResult>(connection, shared, {
    method: previewRequest,
    params: paramsSchema,
    subject: ({ uri }) => `Preview of ${uri}`,
    answer: ({ uri }) => pagesOf(URI.parse(uri), shared),
    failed: () => refusal('failed', shared),
  });
}

async function pagesOf(uri: URI, shared: KehoachSharedServices): Promise<PreviewResult> {
  const { ConfigProvider, IndexManager, LangiumDocuments } = shared.workspace;
  const document: LangiumDocument | undefined = LangiumDocuments.getDocument(uri);
  if (!document) {
    return refusal('no document', shared);
  }
  return unreadableReason(document.textDocument.getText())
    ? refusal('unreadable', shared)
    : previewPages(document, IndexManager as PlanIndex, ConfigProvider.configFor(uri).layout);
}

function refusal(refused: PreviewRefusal['refused'], shared: KehoachSharedServices): PreviewRefusal {
  return { refused, message: texts[refused][shared.messageLanguage()] };
}
