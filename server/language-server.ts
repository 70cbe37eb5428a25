import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { codeActionKinds } from '../language/features/actions/kinds.ts';
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
        selectionRangeProvider: true,
        linkedEditingRangeProvider: true,
        codeActionProvider: { codeActionKinds: [...codeActionKinds] },
        workspace: { ...capabilities.workspace, workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }
}
