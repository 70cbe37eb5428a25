/** Answers the server's requests for files that it cannot reach itself, with VS Code's own file systems. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64, toBase64 } from '../server/protocol/base64.ts';
import {
  type FileKind,
  type FileParams,
  type FileStat,
  type FolderEntry,
  readFileRequest,
  readFolderRequest,
  statRequest,
  type WriteParams,
  type WriteProblem,
  writeFileRequest,
} from '../server/protocol/files.ts';

/** Lets the server read and write files of every file system that VS Code has here. To be called before it starts. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  const { fs } = vscode.workspace;
  const address = ({ uri }: FileParams): vscode.Uri => client.protocol2CodeConverter.asUri(uri);
  return vscode.Disposable.from(
    client.onRequest(statRequest, async (params: FileParams): Promise<FileStat | null> => {
      try {
        const { type, size } = await fs.stat(address(params));
        return { kind: kindOf(type), size };
      } catch (error) {
        if (isNotFound(error)) {
          return null;
        }
        throw error;
      }
    }),
    client.onRequest(
      readFileRequest,
      async (params: FileParams): Promise<string> => toBase64(await fs.readFile(address(params))),
    ),
    client.onRequest(readFolderRequest, async (params: FileParams): Promise<FolderEntry[]> => {
      const entries = await fs.readDirectory(address(params));
      return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
    }),
    client.onRequest(writeFileRequest, async (params: WriteParams): Promise<WriteProblem | null> => {
      const target = address(params);
      try {
        // These file systems replace a file at once, and not all of them can rename one into its place.
        await fs.writeFile(target, fromBase64(params.content));
        return null;
      } catch (error) {
        return problemOf(error, target);
      }
    }),
  );
}

function kindOf(type: vscode.FileType): FileKind {
  if (type & vscode.FileType.Directory) {
    return 'folder';
  }
  return type & vscode.FileType.File ? 'file' : 'other';
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof vscode.FileSystemError ? error.code : undefined;

/** Also what a file stands in the way of is not there. */
const isNotFound = (error: unknown): boolean => ['FileNotFound', 'FileNotADirectory'].includes(codeOf(error) ?? '');

function problemOf(error: unknown, target: vscode.Uri): WriteProblem {
  const detail = error instanceof Error ? error.message : String(error);
  const isReadOnly = vscode.workspace.fs.isWritableFileSystem(target.scheme) === false;
  const code = codeOf(error);
  if (isReadOnly || code === 'NoPermissions') {
    return { problem: 'read-only', detail };
  }
  if (code === 'FileIsADirectory') {
    return { problem: 'folder', detail };
  }
  return { problem: isNotFound(error) ? 'no folder' : 'failed', detail };
}
