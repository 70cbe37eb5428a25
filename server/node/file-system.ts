import { readFile, stat } from 'node:fs/promises';
import type { FileSystemNode, FileSystemProvider, URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { decodeText } from '../files/decode-text.ts';
import { maxFileSize } from '../files/limits.ts';

/**
 * Files of this machine. Documents of other schemes (unsaved ones, those of virtual workspaces) lie elsewhere: for
 * them nothing exists here, whatever their path.
 */
export class NodeFiles extends NodeFileSystemProvider implements FileSystemProvider {
  override async stat(uri: URI): Promise<FileSystemNode> {
    return super.stat(onThisMachine(uri));
  }

  override async exists(uri: URI): Promise<boolean> {
    return uri.scheme === 'file' && (await super.exists(uri));
  }

  override async readFile(uri: URI): Promise<string> {
    return decodeText(await readBytes(onThisMachine(uri).fsPath));
  }

  override async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    // By name: what is found first must not depend on the file system.
    const entries = await super.readDirectory(onThisMachine(uri));
    return entries.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  }
}

/**
 * Reads a file whole.
 *
 * @throws where it cannot be read, is no regular file, or is too large to be a document
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  const info = await stat(path);
  if (!info.isFile()) {
    throw new Error(`not a file: ${path}`);
  }
  if (info.size > maxFileSize) {
    throw new Error(`the file has ${info.size} bytes, the most is ${maxFileSize}`);
  }
  return readFile(path);
}

function onThisMachine(uri: URI): URI {
  if (uri.scheme !== 'file') {
    throw new Error(`not a file of this machine: ${uri.toString()}`);
  }
  return uri;
}
