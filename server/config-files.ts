import { DocumentState, type URI, type URI as Uri, UriUtils } from 'langium';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { LoadedConfig } from '../language/config/config-provider.ts';
import { invalidConfig } from '../language/config/file-findings.ts';
import type { KehoachSharedServices } from '../language/module.ts';
import { LibraryWatchers } from './library-watchers.ts';
import { loadLibraries } from './surroundings.ts';
import { isInFolder, isInWorkspace } from './workspace-folders.ts';

/** The configuration files in a running server: read again when they change, their problems shown in them. */
export class ConfigFiles {
  private readonly shared: KehoachSharedServices;
  private readonly watchers: LibraryWatchers;
  private shown = new Set<string>();
  private canWatchLibraries = false;

  constructor(shared: KehoachSharedServices) {
    this.shared = shared;
    this.watchers = new LibraryWatchers(shared.lsp.Connection);
    shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      const watching = capabilities.workspace?.didChangeWatchedFiles;
      this.canWatchLibraries = watching?.dynamicRegistration === true && watching.relativePatternSupport === true;
    });
  }

  /**
   * Reads the configurations again, loads the libraries that they name now, and marks the documents that changed
   * configurations govern to be checked again. To be called while nothing is built.
   *
   * @param changed files that are new, changed or gone
   * @returns the documents that nothing holds any more, because their library is no longer named
   */
  async reload(changed: readonly Uri[]): Promise<Uri[]> {
    const { ConfigProvider } = this.shared.workspace;
    const before = this.libraryFolders();
    const all = new Map([...changed, ...ConfigProvider.all().map(({ uri }) => uri)].map((uri) => [String(uri), uri]));
    for (const uri of all.values()) {
      await ConfigProvider.load(uri);
    }
    await loadLibraries(this.shared);
    this.markGoverned(changed);
    this.publish();
    const now = new Set(this.libraryFolders().map(String));
    return this.documentsOnlyIn(before.filter((folder) => !now.has(String(folder))));
  }

  /** Shows the problems of the configuration files in these files, and has the libraries watched. */
  publish(): void {
    if (this.canWatchLibraries) {
      this.watchers.watch(this.libraryFolders().filter((folder) => !isInWorkspace(folder, this.shared)));
    }
    const connection = this.shared.lsp.Connection;
    const shown = new Set<string>();
    for (const loaded of this.shared.workspace.ConfigProvider.all()) {
      const uri = loaded.uri.toString();
      if (loaded.problems.length > 0) {
        shown.add(uri);
        send(connection, uri, this.diagnosticsOf(loaded));
      }
    }
    for (const uri of this.shown) {
      if (!shown.has(uri)) {
        send(connection, uri, []);
      }
    }
    this.shown = shown;
  }

  private diagnosticsOf({ problems, textDocument }: LoadedConfig): Diagnostic[] {
    return problems.map(({ place, message }) => ({
      range: { start: textDocument.positionAt(place.offset), end: textDocument.positionAt(place.end) },
      severity: 1,
      code: invalidConfig.code,
      source: 'kehoach',
      message: message[this.shared.messageLanguage()],
    }));
  }

  private libraryFolders(): URI[] {
    return this.shared.workspace.ConfigProvider.libraries().map(({ folder }) => folder);
  }

  private markGoverned(configs: readonly Uri[]): void {
    const { DocumentBuilder, LangiumDocuments } = this.shared.workspace;
    const folders = configs.map((uri) => UriUtils.dirname(uri));
    for (const document of LangiumDocuments.all) {
      if (folders.some((folder) => isInFolder(document.uri, folder))) {
        // Linked again too: libraries may have come or gone.
        DocumentBuilder.resetToState(document, DocumentState.ComputedScopes);
      }
    }
  }

  private documentsOnlyIn(folders: readonly Uri[]): Uri[] {
    const { LangiumDocuments, TextDocuments } = this.shared.workspace;
    return LangiumDocuments.all
      .map(({ uri }) => uri)
      .filter(
        (uri) =>
          folders.some((folder) => isInFolder(uri, folder)) &&
          !isInWorkspace(uri, this.shared) &&
          !TextDocuments.get(uri),
      )
      .toArray();
  }
}

function send(connection: Connection | undefined, uri: string, diagnostics: Diagnostic[]): void {
  void connection?.sendDiagnostics({ uri, diagnostics });
}
