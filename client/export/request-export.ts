import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExportFormat } from '../../documents/formats.ts';
import type { Message } from '../../language/text/message.ts';
import { type ExportParams, type ExportResult, exportRequest } from '../../server/protocol/export.ts';
import { localised } from '../messages.ts';

export interface ExportOrder {
  readonly source: vscode.Uri;
  readonly target: vscode.Uri;
  readonly format: ExportFormat;
  readonly overwrite: boolean;
}

/** What the server answered, or that the user stopped it. */
export type Outcome = ExportResult | { readonly refused: 'cancelled'; readonly message: string };

const text = {
  stopped: { vi: 'Đã dừng xuất; chưa ghi gì.', en: 'The export was stopped; nothing was written.' },
  noServer: {
    vi: 'Máy chủ ngôn ngữ không chạy nên chưa xuất được. Hãy chạy lệnh “Kế hoạch: Khởi động lại máy chủ ngôn ngữ”.',
    en: 'The language server does not run, so nothing was exported. Run the command “Restart Language Server”.',
  },
} as const satisfies Record<string, Message>;

/** Has the server write one file. A server that does not run, or fails, is told like any other reason. */
export async function requestExport(
  client: BaseLanguageClient,
  { source, target, format, overwrite }: ExportOrder,
  token: vscode.CancellationToken,
): Promise<Outcome> {
  if (!client.isRunning()) {
    return { refused: 'no document', message: localised(text.noServer) };
  }
  const { asUri } = client.code2ProtocolConverter;
  const params: ExportParams = { uri: asUri(source), format, target: asUri(target), overwrite };
  try {
    return await client.sendRequest<ExportResult>(exportRequest, params, token);
  } catch (reason) {
    if (token.isCancellationRequested) {
      return { refused: 'cancelled', message: localised(text.stopped) };
    }
    const detail = reason instanceof Error ? reason.message : String(reason);
    const failed = { vi: `Chưa xuất được: ${detail}`, en: `The export failed: ${detail}` };
    return { refused: 'errors', message: localised(failed) };
  }
}
