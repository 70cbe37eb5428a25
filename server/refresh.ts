import { DocumentState } from 'langium';
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { KehoachSharedServices } from '../language/module.ts';

/**
 * Lets the client ask again for what stands beside the text when a document changes: the hints of a child show its
 * parent's values, the lenses of a parent count its children. A single open document is asked about by the client
 * itself.
 *
 * LSP 3.17: `workspace/inlayHint/refresh`, `workspace/codeLens/refresh`.
 */
export function refreshOverlays(connection: Connection, shared: KehoachSharedServices): void {
  let workspace: ClientCapabilities['workspace'];
  shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
    workspace = capabilities.workspace;
  });
  shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
    if (shared.workspace.TextDocuments.all().length < 2) {
      return;
    }
    // A client that fails to do it shows what it has until the next edit.
    if (workspace?.inlayHint?.refreshSupport) {
      connection.languages.inlayHint.refresh().catch(() => undefined);
    }
    if (workspace?.codeLens?.refreshSupport) {
      connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
    }
  });
}
