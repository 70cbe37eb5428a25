import { DefaultLanguageServer } from 'langium/lsp';
import { CodeActionKind, type InitializeParams, type InitializeResult } from 'vscode-languageserver';
import { version } from './version.ts';

/**
 * What this server says that it can do.
 *
 * LSP 3.17: `initialize`.
 */
export class KehoachLanguageServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const { capabilities } = super.buildInitializeResult(params);
    return {
      serverInfo: { name: 'kehoach-lsp', version },
      capabilities: {
        ...capabilities,
        positionEncoding: 'utf-16',
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        workspace: { ...capabilities.workspace, workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }
}
