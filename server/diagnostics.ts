import { DocumentState, type LangiumDocument } from 'langium';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { KehoachSharedServices } from '../language/module.ts';
import { pullsDiagnostics } from './pull-diagnostics.ts';
import { isInWorkspace } from './workspace-folders.ts';

/**
 * The findings of a document that a client is told: of one that is open, and of all in the workspace. What was only read
 * because others refer to it (libraries) stays silent: undefined.
 */
export function shownFindings(
  document: LangiumDocument,
  shared: KehoachSharedServices,
): readonly Diagnostic[] | undefined {
  const isShown = shared.workspace.TextDocuments.get(document.uri) || isInWorkspace(document.uri, shared);
  return isShown ? (document.diagnostics ?? []) : undefined;
}

/**
 * Sends the findings of each document when it has been checked, to a client that does not ask for them itself.
 *
 * LSP 3.17: `textDocument/publishDiagnostics`.
 */
export function publishDiagnostics(connection: Connection, shared: KehoachSharedServices): void {
  const { DocumentBuilder, TextDocuments } = shared.workspace;
  /** Documents with findings on the client's side. */
  const shown = new Set<string>();
  let pulls = false;
  shared.lsp.LanguageServer.onInitialize((params) => {
    pulls = pullsDiagnostics(params);
  });

  const clear = (uri: string): void => {
    if (shown.delete(uri)) {
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  };
  const send = (document: LangiumDocument): void => {
    if (pulls) {
      return;
    }
    const uri = document.uri.toString();
    const open = TextDocuments.get(document.uri);
    const diagnostics = shownFindings(document, shared) ?? [];
    if (!open && diagnostics.length === 0) {
      clear(uri);
      return;
    }
    shown.add(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics], ...(open ? { version: open.version } : {}) });
  };

  DocumentBuilder.onUpdate((_changed, deleted) => {
    for (const uri of deleted) {
      clear(uri.toString());
    }
  });
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, send);
}
