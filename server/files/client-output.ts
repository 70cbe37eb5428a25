import type { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { NotWritable, type OutputFiles, type Standing } from '../export/output-files.ts';
import { fromBase64, toBase64 } from '../protocol/base64.ts';
import {
  type FileParams,
  type FileStat,
  readFileRequest,
  statRequest,
  type WriteParams,
  type WriteProblem,
  writeFileRequest,
} from '../protocol/files.ts';
import { maxExportSize } from './limits.ts';

/** Exports that the client writes: into a browser's files, or into a virtual workspace. */
export function clientOutputFiles(connection: Connection): OutputFiles {
  const ask = <T>(request: string, params: FileParams): Promise<T> => connection.sendRequest<T>(request, params);
  return {
    async isSame(a, b) {
      return a.toString() === b.toString();
    },

    async standing(uri): Promise<Standing> {
      const params = { uri: uri.toString() };
      try {
        const found = await ask<FileStat | null>(statRequest, params);
        if (!found) {
          return 'nothing';
        }
        if (found.kind === 'folder') {
          return 'folder';
        }
        // What is too large, or no regular file, is shown as a file that nobody knows.
        return found.kind === 'file' && found.size <= maxExportSize
          ? fromBase64(await ask<string>(readFileRequest, params))
          : new Uint8Array();
      } catch (error) {
        throw notWritable({ problem: 'failed', detail: String(error) }, uri);
      }
    },

    async write(uri, bytes) {
      const params: WriteParams = { uri: uri.toString(), content: toBase64(bytes) };
      const problem = await ask<WriteProblem | null>(writeFileRequest, params);
      if (problem) {
        throw notWritable(problem, uri);
      }
    },
  };
}

/** Why a file could not be written, and the way out. */
function notWritable({ problem, detail }: WriteProblem, uri: URI): NotWritable {
  const path = uri.toString(true);
  switch (problem) {
    case 'read-only':
      return new NotWritable({
        vi: `Không ghi được “${path}”: nơi này chỉ cho đọc. Chọn nơi khác.`,
        en: `“${path}” cannot be written: the place is read-only. Choose another place.`,
      });
    case 'no folder':
      return new NotWritable({
        vi: `Không có thư mục để ghi “${path}”. Tạo thư mục ấy trước, hoặc chọn nơi khác.`,
        en: `There is no folder for “${path}”. Make it first, or choose another place.`,
      });
    case 'folder':
      return new NotWritable({
        vi: `“${path}” là thư mục. Ghi thêm tên tệp, hoặc chọn nơi khác.`,
        en: `“${path}” is a folder. Add the name of a file, or choose another place.`,
      });
    default:
      return new NotWritable({
        vi: `Không ghi được “${path}” (${detail}). Chọn nơi khác.`,
        en: `“${path}” could not be written (${detail}). Choose another place.`,
      });
  }
}
