import { URI } from 'langium';
import {
  addCallHierarchyHandler,
  addCodeActionHandler,
  addCodeLensHandler,
  addCompletionHandler,
  addConfigurationChangeHandler,
  addDocumentHighlightHandler,
  addDocumentLinkHandler,
  addDocumentSymbolHandler,
  addDocumentUpdateHandler,
  addFindReferencesHandler,
  addFoldingRangeHandler,
  addFormattingHandler,
  addGotoDefinitionHandler,
  addHoverHandler,
  addInlayHintHandler,
  addRenameHandler,
  addSemanticTokenHandler,
  addSignatureHelpHandler,
  addTypeHierarchyHandler,
  addWorkspaceSymbolHandler,
  WorkspaceState,
} from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { printedNumbers } from '../documents/plan/printed-numbers.ts';
import { abilitiesIn } from '../language/features/client-abilities.ts';
import { createKehoachServices, type HostModule, type KehoachServices } from '../language/module.ts';
import { setRulePages } from '../language/rules/rule-page.ts';
import { addDashboardHandler } from './dashboard/dashboard-request.ts';
import { publishDiagnostics } from './diagnostics.ts';
import { DocumentUpdates } from './document-updates.ts';
import { addExplorerHandler } from './explorer/explorer-request.ts';
import { addExportHandler } from './export/export-request.ts';
import type { OfficeConverter } from './export/office-converter.ts';
import { HostFiles, hostOutputFiles, type OwnFiles } from './files/host-files.ts';
import { KehoachLanguageServer } from './language-server.ts';
import { addMoreRequests } from './more-requests.ts';
import { addNewPlanHandlers } from './new-plan-requests.ts';
import { addPreviewHandler } from './preview/preview-request.ts';
import { addSummaryHandler } from './preview/summary-request.ts';
import { addPullDiagnostics } from './pull-diagnostics.ts';
import { refreshOverlays } from './refresh.ts';
import { clientFilesIn, languageIn, Settings } from './settings.ts';
import { SteadyDocumentBuilder } from './steady-builder.ts';
import { isInWorkspace } from './workspace-folders.ts';

/** What the server needs of the process that it runs in: Node, or a worker of a browser. */
export interface Host {
  /** Left out where the process has no files: the client reads and writes all of them. */
  readonly own?: OwnFiles;
  /** Left out where no program can be started. */
  readonly office?: OfficeConverter;
}

/** How the server does in its own way what the language's services leave to their host. */
const serverModule: HostModule = {
  printedNumbers: () => printedNumbers,
  lsp: {
    LanguageServer: (services) => new KehoachLanguageServer(services),
    DocumentUpdateHandler: (services) => new DocumentUpdates(services),
  },
  workspace: {
    ConfigurationProvider: (services) => new Settings(services),
    DocumentBuilder: (services) => new SteadyDocumentBuilder(services),
  },
};

/** Starts the language server on a connection. */
export function startServer(connection: Connection, host: Host): KehoachServices {
  const { own, office } = host;
  const access = { own, connection, reaches: (uri: URI) => isInWorkspace(uri, services.shared) };
  const files = new HostFiles(access);
  const services: KehoachServices = createKehoachServices(
    { connection, fileSystemProvider: () => files },
    serverModule,
  );
  const { shared } = services;
  const { lsp, workspace } = shared;
  const updates = lsp.DocumentUpdateHandler as DocumentUpdates;
  // All documents of the workspace are checked, the open ones first.
  workspace.WorkspaceManager.initialBuildOptions = { validation: true };
  (workspace.ConfigurationProvider as Settings).onLanguageChange = () => updates.checkAll();

  connection.onInitialize((params) => {
    shared.setClientAbilities(abilitiesIn(params.capabilities));
    const language = languageIn(params.initializationOptions);
    if (language) {
      shared.setMessageLanguage(language);
    }
    files.clientAnswers = clientFilesIn(params.initializationOptions);
    setRulePages((params.initializationOptions as { rulePages?: unknown } | undefined)?.rulePages);
    return lsp.LanguageServer.initialize(params);
  });
  connection.onInitialized((params) => {
    lsp.LanguageServer.initialized(params);
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      workspace.WorkspaceManager.changeFolders(added, removed);
      updates.foldersChanged(
        added.map(({ uri }) => URI.parse(uri)),
        removed.map(({ uri }) => URI.parse(uri)),
      );
    });
  });
  addHandlers(connection, services);
  const outputFiles = hostOutputFiles(access, () => files.clientAnswers);
  addExportHandler(connection, shared, { files: outputFiles, ...(office ? { office } : {}) });
  addPreviewHandler(connection, shared);
  addNewPlanHandlers(connection, shared);
  addSummaryHandler(connection, shared);
  addExplorerHandler(connection, shared);
  addDashboardHandler(connection, shared);
  workspace.TextDocuments.listen(connection);
  connection.listen();
  return services;
}

/** The requests and notifications that this server answers. */
function addHandlers(connection: Connection, { shared }: KehoachServices): void {
  addDocumentUpdateHandler(connection, shared);
  addConfigurationChangeHandler(connection, shared);
  publishDiagnostics(connection, shared);
  addPullDiagnostics(connection, shared);
  addCompletionHandler(connection, shared);
  addHoverHandler(connection, shared);
  addGotoDefinitionHandler(connection, shared);
  addFindReferencesHandler(connection, shared);
  addDocumentHighlightHandler(connection, shared);
  addRenameHandler(connection, shared);
  addDocumentSymbolHandler(connection, shared);
  addWorkspaceSymbolHandler(connection, shared);
  addFoldingRangeHandler(connection, shared);
  addCodeActionHandler(connection, shared);
  addFormattingHandler(connection, shared);
  addInlayHintHandler(connection, shared, WorkspaceState.IndexedReferences);
  addCodeLensHandler(connection, shared, WorkspaceState.IndexedReferences);
  addSemanticTokenHandler(connection, shared, WorkspaceState.Linked);
  addDocumentLinkHandler(connection, shared, WorkspaceState.IndexedContent);
  addSignatureHelpHandler(connection, shared, WorkspaceState.Parsed);
  addTypeHierarchyHandler(connection, shared);
  addCallHierarchyHandler(connection, shared);
  addMoreRequests(connection, shared);
  refreshOverlays(connection, shared);
}
