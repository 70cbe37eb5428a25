import { EmptyFileSystemProvider, type FileSystemNode, type FileSystemProvider, type URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { fromBase64 } from '../protocol/base64.ts';
import {
  type FileParams,
  type FileStat,
  type FolderEntry,
  readFileRequest,
  readFolderRequest,
  statRequest,
} from '../protocol/files.ts';
import { decodeText } from './decode-text.ts';
import { maxFileSize } from './limits.ts';

/**
 * Files that only the client can read: those of a browser, or of a virtual workspace. Whatever lies outside the folders
 * that are open does not exist here: the client may have to ask another machine for it.
 */
export class ClientFiles extends EmptyFileSystemProvider implements FileSystemProvider {
  private readonly connection: Connection;
  private readonly reaches: (uri: URI) => boolean;

  /** @param reaches tells which files may be read */
  constructor(connection: Connection, reaches: (uri: URI) => boolean) {
    super();
    this.connection = connection;
    this.reaches = reaches;
  }

  override async stat(uri: URI): Promise<FileSystemNode> {
    const found = await this.find(uri);
    if (!found) {
      throw new Error(`no such file: ${uri.toString(true)}`);
    }
    return nodeOf(uri, found.kind);
  }

  override async exists(uri?: URI): Promise<boolean> {
    return uri !== undefined && (await this.find(uri).catch(() => null)) !== null;
  }

  override async readBinary(uri?: URI): Promise<Uint8Array> {
    const found = uri ? await this.find(uri) : null;
    if (!uri || found?.kind !== 'file') {
      throw new Error(`not a file: ${uri?.toString(true)}`);
    }
    if (found.size > maxFileSize) {
      throw new Error(`the file has ${found.size} bytes, the most is ${maxFileSize}`);
    }
    return fromBase64(await this.ask<string>(readFileRequest, uri));
  }

  override async readFile(uri?: URI): Promise<string> {
    return decodeText(await this.readBinary(uri));
  }

  override async readDirectory(uri?: URI): Promise<FileSystemNode[]> {
    if (!uri || !this.reaches(uri)) {
      throw new Error(`not a folder of the workspace: ${uri?.toString(true)}`);
    }
    const entries = await this.ask<FolderEntry[]>(readFolderRequest, uri);
    // By name: what is found first must not depend on the file system.
    return entries
      .map(({ name, kind }) => nodeOf(UriUtils.joinPath(uri, name), kind))
      .sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  }

  private async find(uri: URI): Promise<FileStat | null> {
    return this.reaches(uri) ? this.ask<FileStat | null>(statRequest, uri) : null;
  }

  private ask<T>(request: string, uri: URI): Promise<T> {
    const params: FileParams = { uri: uri.toString() };
    return this.connection.sendRequest<T>(request, params);
  }
}

const nodeOf = (uri: URI, kind: string): FileSystemNode => ({
  uri,
  isFile: kind === 'file',
  isDirectory: kind === 'folder',
});
