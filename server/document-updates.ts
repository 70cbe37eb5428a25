import { type Cancellation, DocumentState, URI, type URI as Uri, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import { type DidChangeWatchedFilesParams, FileChangeType, type TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configFileName } from '../language/config/config.ts';
import type { KehoachSharedServices } from '../language/module.ts';
import type { KehoachDocumentBuilder } from '../language/references/document-builder.ts';
import { ConfigFiles } from './config-files.ts';
import { logFailure } from './log.ts';
import { loadSurroundings } from './surroundings.ts';
import { isInWorkspace } from './workspace-folders.ts';

/**
 * What happens to documents and files: opened, changed, closed in the editor, changed on the disk.
 *
 * LSP 3.17: Text Document Synchronization; `workspace/didChangeWatchedFiles`.
 */
export class DocumentUpdates extends DefaultDocumentUpdateHandler {
  private readonly shared: KehoachSharedServices;
  private readonly configFiles: ConfigFiles;
  /** Of the change that is being built: see `write`. */
  private buildKnows: () => void = () => {};

  constructor(shared: KehoachSharedServices) {
    super(shared);
    this.shared = shared;
    this.configFiles = new ConfigFiles(shared);
    this.documentBuilder.onUpdate(() => this.buildKnows());
    this.workspaceManager.ready.then(
      () => this.configFiles.publish(),
      () => {},
    );
  }

  /** Checks again what changed. A build that fails is logged; the next change starts another one. */
  protected override fireDocumentUpdate(changed: Uri[], deleted: Uri[]): void {
    this.write((token) => this.documentBuilder.update(changed, deleted, token));
  }

  /** Checks all documents again, under the settings that hold now. */
  checkAll(): void {
    this.write(async (token) => {
      for (const document of this.shared.workspace.LangiumDocuments.all) {
        this.documentBuilder.resetToState(document, DocumentState.IndexedReferences);
      }
      this.configFiles.publish();
      await this.documentBuilder.update([], [], token);
    });
  }

  /** Loads what lies in folders that were added to the workspace; those that were removed are forgotten. */
  foldersChanged(added: readonly Uri[], removed: readonly Uri[]): void {
    this.write(async (token) => {
      const { ConfigProvider, WorkspaceManager } = this.shared.workspace;
      for (const folder of added) {
        await ConfigProvider.loadAbove(folder);
        await ConfigProvider.loadBelow(folder);
      }
      const found = await Promise.all(added.map((folder) => WorkspaceManager.searchFolder(folder)));
      const unheld = await this.configFiles.reload([]);
      await this.documentBuilder.update(found.flat(), [...removed, ...unheld], token);
    });
  }

  /** A document from outside the workspace may refer to others beside it, and have a configuration of its own. */
  didOpenDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(document.uri);
    if (uri.scheme !== 'file') {
      return;
    }
    this.write(async () => {
      if (!isInWorkspace(uri, this.shared)) {
        const { ConfigProvider } = this.shared.workspace;
        const known = ConfigProvider.all().length;
        await loadSurroundings([UriUtils.dirname(uri)], this.shared);
        if (ConfigProvider.all().length > known) {
          await this.configFiles.reload([]);
        }
      }
    });
  }

  /**
   * What counts from now on is the file on the disk; words that were not saved are gone, and so is a document that only
   * its editor called one (`ke-hoach.txt` in the language “kehoach”).
   */
  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(document.uri);
    this.write(async (token) => {
      const { workspace, ServiceRegistry } = this.shared;
      const onDisk = ServiceRegistry.hasServices(uri) && (await workspace.FileSystemProvider.exists(uri));
      await this.documentBuilder.update(onDisk ? [uri] : [], onDisk ? [] : [uri], token);
    });
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    // Of an open document the editor's text counts, not the file's.
    const { TextDocuments } = this.shared.workspace;
    const changes = params.changes.filter(({ uri }) => !TextDocuments.get(uri));
    const uris = (deleted: boolean): Uri[] =>
      [...new Set(changes.filter(({ type }) => (type === FileChangeType.Deleted) === deleted).map(({ uri }) => uri))]
        // Nothing in it is a document, and package managers write thousands of files there.
        .filter((uri) => !uri.includes('/node_modules/'))
        .map((uri) => URI.parse(uri));
    const [changed, deleted] = [uris(false), uris(true)];
    if (changed.length + deleted.length > 0) {
      this.write((token) => this.filesChanged(changed, deleted, token));
    }
  }

  private async filesChanged(changed: Uri[], deleted: Uri[], token: Cancellation.CancellationToken): Promise<void> {
    const { ConfigProvider, LangiumDocuments } = this.shared.workspace;
    const isConfig = (uri: Uri): boolean => UriUtils.basename(uri) === configFileName;
    const known = ConfigProvider.all().length;
    for (const uri of changed) {
      if (!isConfig(uri) && !LangiumDocuments.hasDocument(uri)) {
        await ConfigProvider.loadAbove(UriUtils.dirname(uri));
      }
    }
    const configs = [...changed, ...deleted].filter(isConfig);
    const hasNew = ConfigProvider.all().length > known;
    const unheld = configs.length > 0 || hasNew ? await this.configFiles.reload(configs) : [];
    await this.documentBuilder.update(changed, [...deleted, ...unheld], token);
  }

  /** Does something that changes what is loaded, after all that was asked for before. */
  private write(action: (token: Cancellation.CancellationToken) => Promise<void>): void {
    // Questions that come behind this change are answered with it, though an earlier build may still have to end.
    const buildKnows = (this.documentBuilder as KehoachDocumentBuilder).expectUpdate();
    this.workspaceManager.ready
      .then(() =>
        this.workspaceLock.write(async (token) => {
          this.buildKnows = buildKnows;
          await action(token);
        }),
      )
      .catch((error) => logFailure(this.shared.lsp.Connection, 'An update failed', error))
      .finally(buildKnows);
  }
}
