import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { codeActionKinds } from '../language/features/actions/kinds.ts';
import { pullsDiagnostics } from './pull-diagnostics.ts';
import { version } from './version.ts';

/** An edit of a parent changes what is found in its children. */
const diagnosticProvider = { identifier: 'kehoach', interFileDependencies: true, workspaceDiagnostics: true };

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
        ...(pullsDiagnostics(params) ? { diagnosticProvider } : {}),
        codeActionProvider: { codeActionKinds: [...codeActionKinds] },
        workspace: { ...capabilities.workspace, workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }
}
