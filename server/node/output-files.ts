import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { URI } from 'langium';
import type { Message } from '../../language/text/message.ts';
import { NotWritable, type OutputFiles, type Standing } from '../export/output-files.ts';
import { maxExportSize } from '../files/limits.ts';

/** Files on the disk of this machine. */
export const nodeOutputFiles: OutputFiles = {
  async isSame(a, b) {
    return (await real(pathOf(a))) === (await real(pathOf(b)));
  },

  async standing(uri): Promise<Standing> {
    const path = pathOf(uri);
    try {
      const info = await stat(path);
      if (info.isDirectory()) {
        return 'folder';
      }
      // What is too large, or no regular file, is shown as a file that nobody knows.
      return info.isFile() && info.size <= maxExportSize ? await readFile(path) : new Uint8Array();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return 'nothing';
      }
      throw new NotWritable(reasonOf(error, path));
    }
  },

  async write(uri, bytes) {
    const path = pathOf(uri);
    try {
      await writeAside(path, bytes);
    } catch (error) {
      throw new NotWritable(reasonOf(error, path));
    }
  },
};

/**
 * Writes a file aside and renames it into its place: whoever reads sees the old content or the new one, and a failure
 * leaves the old one as it was.
 *
 * @throws the error of the file system
 */
export async function writeAside(path: string, bytes: Uint8Array): Promise<void> {
  // A link stays a link: what it points to is replaced.
  const target = await real(path);
  const mode = await stat(target).then(
    (info) => info.mode,
    () => undefined,
  );
  const aside = join(dirname(target), `.${basename(target)}.${process.pid}.${Date.now().toString(36)}.tmp`);
  try {
    const file = await open(aside, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, target);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Where a path leads in the end; a file that does not exist yet lies in its folder. */
async function real(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = await realpath(dirname(path)).catch(() => dirname(path));
    return join(folder, basename(path));
  }
}

function pathOf(uri: URI): string {
  if (uri.scheme !== 'file') {
    throw new NotWritable({
      vi: `Chỉ ghi được tệp trên máy này, không ghi được “${uri.toString(true)}”.`,
      en: `Only files of this machine can be written, not “${uri.toString(true)}”.`,
    });
  }
  return uri.fsPath;
}

/** Why a file could not be written, and the way out. */
export function reasonOf(error: unknown, path: string): Message {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  switch (code) {
    case 'ENOENT':
      return {
        vi: `Không có thư mục “${dirname(path)}”. Tạo thư mục ấy trước, hoặc chọn nơi khác.`,
        en: `There is no folder “${dirname(path)}”. Make it first, or choose another place.`,
      };
    case 'ENOTDIR':
      return {
        vi: `“${dirname(path)}” không phải thư mục. Chọn nơi khác.`,
        en: `“${dirname(path)}” is no folder. Choose another place.`,
      };
    case 'EISDIR':
      return {
        vi: `“${path}” là thư mục. Ghi thêm tên tệp, hoặc chọn nơi khác.`,
        en: `“${path}” is a folder. Add the name of a file, or choose another place.`,
      };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return {
        vi: `Không có quyền ghi “${path}” (${code}). Nếu tệp đang mở trong Word thì đóng lại, hoặc chọn nơi khác.`,
        en: `“${path}” may not be written (${code}). Close it if it is open in Word, or choose another place.`,
      };
    case 'EBUSY':
      return {
        vi: `“${path}” đang được chương trình khác mở. Đóng tệp rồi thử lại.`,
        en: `“${path}” is open in another program. Close it and try again.`,
      };
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        vi: `Hết chỗ trên đĩa khi ghi “${path}”.`,
        en: `The disk is full; “${path}” was not written.`,
      };
    default:
      return { vi: `Không ghi được “${path}” (${code}).`, en: `“${path}” could not be written (${code}).` };
  }
}
