import { resolve } from 'node:path';
import { URI } from 'langium';
import { NotWritable } from '../../server/export/output-files.ts';
import { nodeOutputFiles } from '../../server/node/output-files.ts';
import { WrongUse } from '../wrong-use.ts';

/** What is to be written where. */
export interface ReportFile {
  /** As the user wrote it. */
  readonly path: string;
  readonly content: Uint8Array;
  /** May whatever stands there be replaced? */
  readonly force: boolean;
  /** May this, which stands there, be replaced unasked? */
  readonly isOwn: (standing: Uint8Array) => boolean | Promise<boolean>;
}

/**
 * Writes a report. What an earlier report wrote is replaced; any other file only where the user wants that.
 *
 * @throws WrongUse where it was not written
 */
export async function writeReport({ path, content, force, isOwn }: ReportFile): Promise<void> {
  const target = URI.file(resolve(path));
  try {
    const standing = await nodeOutputFiles.standing(target);
    if (standing === 'folder') {
      throw new WrongUse({
        vi: `“${path}” là thư mục. Ghi thêm tên tệp.`,
        en: `“${path}” is a folder. Add the name of a file.`,
      });
    }
    if (standing !== 'nothing' && !force && !(await isOwn(standing))) {
      throw new WrongUse({
        vi: `“${path}” đã có, và không phải báo cáo do lệnh này viết ra (hoặc đã được sửa). Chưa ghi gì. Chọn tên khác với -o, hoặc thêm --force để ghi đè.`,
        en: `“${path}” exists and is no report of this command (or was edited since). Nothing was written. Choose another name with -o, or add --force to replace it.`,
      });
    }
    await nodeOutputFiles.write(target, content);
  } catch (error) {
    throw error instanceof NotWritable ? new WrongUse(error.reason) : error;
  }
}
