/**
 * Requests of the server to its client, for files that lie on no disk that the server reads: those of a browser, or of
 * a virtual workspace in VS Code. A client that answers them says so when it starts the server (`clientFiles: true` in
 * the initialization options). Only names and types: both sides talk by messages.
 */

/** What stands at an address: a `FileKind`, or null where there is nothing. */
export const statRequest = 'kehoach/files/stat';
/** The content of a file, in Base64: the bytes pass every transport. Fails where it cannot be read. */
export const readFileRequest = 'kehoach/files/read';
/** The entries of a folder (`FolderEntry[]`). Fails where it cannot be read. */
export const readFolderRequest = 'kehoach/files/readFolder';
/** Writes a file whole or not at all; answers null, or why it could not (a `WriteProblem`). */
export const writeFileRequest = 'kehoach/files/write';

export interface FileParams {
  /** An address (a URI), as the editor names it. */
  readonly uri: string;
}

export interface WriteParams extends FileParams {
  /** In Base64. */
  readonly content: string;
}

export type FileKind = 'file' | 'folder' | 'other';

export interface FileStat {
  readonly kind: FileKind;
  /** In bytes. */
  readonly size: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: FileKind;
}

/**
 * - `read-only`: nothing can be written there
 * - `no folder`: the folder is not there
 * - `folder`: a folder stands there
 * - `failed`: anything else; `detail` is what the editor says
 */
export interface WriteProblem {
  readonly problem: 'read-only' | 'no folder' | 'folder' | 'failed';
  readonly detail: string;
}
