import { DocumentState, type LangiumDocument } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { KehoachSharedServices } from '../language/module.ts';
import type { KehoachDocumentBuilder } from '../language/references/document-builder.ts';
import { pullsDiagnostics } from './pull-diagnostics.ts';
import { shownFindings } from './shown-findings.ts';

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
  (DocumentBuilder as KehoachDocumentBuilder).onFindingsMoved = send;
}
