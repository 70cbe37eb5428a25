import { resolve } from 'node:path';
import { URI } from 'langium';
import { NotWritable } from '../server/export/output-files.ts';
import { nodeOutputFiles } from '../server/node/output-files.ts';
import { WrongUse } from './wrong-use.ts';

/** A document is its user's: one that stands there already is replaced only where they want that. */
export async function writeDocument(output: string, text: string, force: boolean): Promise<void> {
  const target = URI.file(resolve(output));
  try {
    const standing = await nodeOutputFiles.standing(target);
    if (standing === 'folder' || (standing !== 'nothing' && !force)) {
      throw new WrongUse({
        vi: `“${output}” đã có. Chọn tên khác với -o${standing === 'folder' ? '' : ', hoặc thêm --force để ghi đè'}.`,
        en: `“${output}” exists. Choose another name with -o${standing === 'folder' ? '' : ', or add --force to replace it'}.`,
      });
    }
    await nodeOutputFiles.write(target, new TextEncoder().encode(text));
  } catch (error) {
    if (error instanceof NotWritable) {
      throw new WrongUse(error.reason);
    }
    throw error;
  }
}
