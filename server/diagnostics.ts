import { DocumentState, type LangiumDocument } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { KehoachSharedServices } from '../language/module.ts';
import { isInWorkspace } from './workspace-folders.ts';

/**
 * Sends the findings of each document when it has been checked: of those that are open, and of all in the workspace.
 * What was only read because others refer to it (libraries) stays silent.
 *
 * LSP 3.17: `textDocument/publishDiagnostics`.
 */
export function publishDiagnostics(connection: Connection, shared: KehoachSharedServices): void {
  const { DocumentBuilder, TextDocuments } = shared.workspace;
  /** Documents with findings on the client's side. */
  const shown = new Set<string>();

  const clear = (uri: string): void => {
    if (shown.delete(uri)) {
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  };
  const send = (document: LangiumDocument): void => {
    const uri = document.uri.toString();
    const open = TextDocuments.get(document.uri);
    const diagnostics = document.diagnostics ?? [];
    if (!open && (diagnostics.length === 0 || !isInWorkspace(document.uri, shared))) {
      clear(uri);
      return;
    }
    shown.add(uri);
    void connection.sendDiagnostics({ uri, diagnostics, ...(open ? { version: open.version } : {}) });
  };

  DocumentBuilder.onUpdate((_changed, deleted) => {
    for (const uri of deleted) {
      clear(uri.toString());
    }
  });
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, send);
}
