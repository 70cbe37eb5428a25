import { DocumentState, type LangiumDocument, URI } from 'langium';
import {
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type InitializeParams,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { KehoachSharedServices } from '../language/module.ts';
import { shownFindings } from './shown-findings.ts';

type Report = FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport;

/** What a client was told last of a document. */
interface Told {
  readonly id: string;
  readonly findings: string;
  /** Of the editor's text; none of a closed document. */
  readonly version: number | undefined;
}

/**
 * Does this client ask for findings itself? One that can may still want them sent while it types
 * (`initializationOptions.pushDiagnostics`): a pull is cancelled by every next key.
 */
export function pullsDiagnostics({ capabilities, initializationOptions }: InitializeParams): boolean {
  const { pushDiagnostics } = (initializationOptions ?? {}) as { pushDiagnostics?: unknown };
  return capabilities.textDocument?.diagnostic !== undefined && pushDiagnostics !== true;
}

/**
 * Answers clients that ask for findings, of a document or of the whole workspace, and asks them to ask again when the
 * findings of an open document change without an edit of its own.
 *
 * LSP 3.17: `textDocument/diagnostic`, `workspace/diagnostic`, `workspace/diagnostic/refresh`.
 */
export function addPullDiagnostics(connection: Connection, shared: KehoachSharedServices): void {
  const { DocumentBuilder, LangiumDocuments, TextDocuments, WorkspaceLock, WorkspaceManager } = shared.workspace;
  const told = new Map<string, Told>();
  let lastId = 0;
  let canRefresh = false;
  shared.lsp.LanguageServer.onInitialize((params) => {
    canRefresh = pullsDiagnostics(params) && params.capabilities.workspace?.diagnostics?.refreshSupport === true;
  });

  /** All that was changed before the question is checked before the answer. */
  const whenChecked = async <T>(answer: () => T): Promise<T> => {
    await WorkspaceManager.ready;
    let given: T | undefined;
    await WorkspaceLock.read(async () => {
      given = answer();
    });
    return given as T;
  };

  const report = (uri: string, findings: readonly Diagnostic[], previous: string | undefined): Report => {
    const text = JSON.stringify(findings);
    const last = told.get(uri);
    const version = TextDocuments.get(URI.parse(uri))?.version;
    const id = last?.findings === text ? last.id : String(++lastId);
    told.set(uri, { id, findings: text, version });
    return id === previous
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
      : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: [...findings] };
  };

  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }) =>
    whenChecked(() => {
      const document = LangiumDocuments.getDocument(URI.parse(uri));
      return report(uri, document ? (document.diagnostics ?? []) : [], previousResultId);
    }),
  );

  connection.languages.diagnostics.onWorkspace(({ previousResultIds }) =>
    whenChecked(() => {
      const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      const items = LangiumDocuments.all
        .flatMap((document) => {
          const findings = shownFindings(document, shared);
          const uri = document.uri.toString();
          const version = TextDocuments.get(document.uri)?.version ?? null;
          const known = previous.get(uri);
          previous.delete(uri);
          return findings || known !== undefined ? [{ uri, version, ...report(uri, findings ?? [], known) }] : [];
        })
        .toArray();
      // What the client still shows of documents that are gone.
      const gone = [...previous.keys()].map((uri): WorkspaceDocumentDiagnosticReport => {
        told.delete(uri);
        return { uri, version: null, kind: DocumentDiagnosticReportKind.Full, items: [] };
      });
      return { items: [...items, ...gone] };
    }),
  );

  const isOutdated = (document: LangiumDocument): boolean => {
    const last = told.get(document.uri.toString());
    const version = TextDocuments.get(document.uri)?.version;
    return (
      last !== undefined && last.version === version && last.findings !== JSON.stringify(document.diagnostics ?? [])
    );
  };
  DocumentBuilder.onBuildPhase(DocumentState.Validated, (built) => {
    if (canRefresh && built.some(isOutdated)) {
      // A client that fails to do it shows what it has until it asks the next time.
      connection.languages.diagnostics.refresh().catch(() => undefined);
    }
  });
}
