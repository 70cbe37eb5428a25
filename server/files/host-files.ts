import type { FileSystemNode, FileSystemProvider, URI } from 'langium';
import { EmptyFileSystemProvider } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { OutputFiles } from '../export/output-files.ts';
import { ClientFiles } from './client-files.ts';
import { clientOutputFiles } from './client-output.ts';

/** The files that the server's own process reads and writes: those of this machine (`file:`). A browser has none. */
export interface OwnFiles {
  readonly files: FileSystemProvider;
  readonly output: OutputFiles;
}

export interface HostFilesOptions {
  readonly own?: OwnFiles | undefined;
  readonly connection: Connection;
  /** Which files the client may be asked for. */
  readonly reaches: (uri: URI) => boolean;
}

/** Documents to read, each by whoever can: the server's process those of this machine, the client all others. */
export class HostFiles extends EmptyFileSystemProvider implements FileSystemProvider {
  /** Set when the client has said that it answers the requests of `protocol/files.ts`. */
  clientAnswers = false;
  private readonly own: FileSystemProvider | undefined;
  private readonly client: ClientFiles;

  constructor({ own, connection, reaches }: HostFilesOptions) {
    super();
    this.own = own?.files;
    this.client = new ClientFiles(connection, (uri) => this.clientAnswers && reaches(uri));
  }

  override stat(uri: URI): Promise<FileSystemNode> {
    return this.readerOf(uri).stat(uri);
  }

  override exists(uri?: URI): Promise<boolean> {
    return uri ? this.readerOf(uri).exists(uri) : super.exists();
  }

  override readBinary(uri?: URI): Promise<Uint8Array> {
    return uri ? this.readerOf(uri).readBinary(uri) : super.readBinary();
  }

  override readFile(uri?: URI): Promise<string> {
    return uri ? this.readerOf(uri).readFile(uri) : super.readFile();
  }

  override readDirectory(uri?: URI): Promise<FileSystemNode[]> {
    return uri ? this.readerOf(uri).readDirectory(uri) : super.readDirectory();
  }

  private readerOf(uri: URI): FileSystemProvider {
    return this.own && uri.scheme === 'file' ? this.own : this.client;
  }
}

/** Exports, each written by whoever can. A client that answers no requests is told where it can have them instead. */
export function hostOutputFiles({ own, connection }: HostFilesOptions, clientAnswers: () => boolean): OutputFiles {
  const client = clientOutputFiles(connection);
  const writerOf = (uri: URI): OutputFiles =>
    own && (uri.scheme === 'file' || !clientAnswers()) ? own.output : client;
  return {
    isSame: async (a, b) => a.toString() === b.toString() || (a.scheme === b.scheme && writerOf(a).isSame(a, b)),
    standing: (uri) => writerOf(uri).standing(uri),
    write: (uri, bytes) => writerOf(uri).write(uri, bytes),
  };
}
