import {
  DefaultWorkspaceManager,
  type FileSystemNode,
  type LangiumDocument,
  type Stream,
  type URI,
  UriUtils,
} from 'langium';
import type { WorkspaceFolder } from 'vscode-languageserver-types';
import { configFileName } from '../config/config.ts';
import type { ConfigProvider } from '../config/config-provider.ts';
import type { KehoachSharedServices } from '../module.ts';

/**
 * Loads the documents of the workspace, their configurations, and the libraries that these name, which may lie
 * outside the workspace. A file that cannot be read costs no other file anything.
 */
export class KehoachWorkspaceManager extends DefaultWorkspaceManager {
  /** Files that could not be read, with the reason. */
  readonly unreadable: { readonly uri: URI; readonly reason: string }[] = [];
  private readonly configs: ConfigProvider;

  constructor(services: KehoachSharedServices) {
    super(services);
    this.configs = services.workspace.ConfigProvider;
  }

  /** Notes that folders were added to the workspace or removed from it; nothing is loaded. */
  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set([...removed, ...added].map(({ uri }) => uri));
    this.folders = [...(this.folders ?? []).filter(({ uri }) => !gone.has(uri)), ...added];
  }

  protected override async loadAdditionalDocuments(
    folders: WorkspaceFolder[],
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    for (const folder of folders) {
      const root = this.getRootFolder(folder);
      await this.configs.loadAbove(root);
      await this.loadConfigsIn(root);
    }
    await this.loadLibraries(collector);
  }

  /** Loads the documents of the libraries that the configurations name. A folder that is not there is reported there. */
  async loadLibraries(collector: (document: LangiumDocument) => void): Promise<void> {
    for (const { folder, loaded, place } of this.configs.libraries()) {
      let isFolder = false;
      try {
        isFolder = (await this.fileSystemProvider.stat(folder)).isDirectory;
      } catch {
        // Reported below.
      }
      if (!isFolder) {
        loaded.problems.push({
          place,
          message: {
            vi: `Không có thư mục thư viện “${folder.path}”.`,
            en: `There is no library folder “${folder.path}”.`,
          },
        });
        continue;
      }
      const uris: URI[] = [];
      await this.traverseFolder(folder, uris);
      for (const uri of uris) {
        if (!this.langiumDocuments.hasDocument(uri)) {
          await this.collect(uri, collector);
        }
      }
    }
  }

  protected override async loadWorkspaceDocuments(
    uris: Stream<URI>,
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    // One after the other: thousands of files read at once would only fight for memory.
    for (const uri of uris.toArray()) {
      await this.collect(uri, collector);
    }
  }

  private async collect(uri: URI, collector: (document: LangiumDocument) => void): Promise<void> {
    try {
      collector(await this.langiumDocuments.getOrCreateDocument(uri));
    } catch (error) {
      this.unreadable.push({ uri, reason: String(error) });
    }
  }

  private async loadConfigsIn(folder: URI): Promise<void> {
    let content: FileSystemNode[];
    try {
      content = await this.fileSystemProvider.readDirectory(folder);
    } catch {
      return;
    }
    for (const entry of content) {
      if (entry.isDirectory && this.shouldIncludeEntry(entry)) {
        await this.loadConfigsIn(entry.uri);
      } else if (entry.isFile && UriUtils.basename(entry.uri) === configFileName) {
        await this.configs.load(entry.uri);
      }
    }
  }
}
