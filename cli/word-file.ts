import { DocxReadError } from '../documents/docx/open-package.ts';
import { readBytes } from '../server/node/file-system.ts';
import { WrongUse } from './wrong-use.ts';

/** Is this the name of a Word file? */
export const isWordName = (name: string): boolean => /\.docx$/i.test(name);

/** @throws WrongUse where the file cannot be read */
export async function readFile(file: string): Promise<Uint8Array> {
  try {
    return await readBytes(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new WrongUse({ vi: `Không đọc được “${file}” (${reason}).`, en: `“${file}” cannot be read (${reason}).` });
  }
}

/**
 * What a reader makes of a Word file.
 *
 * @throws WrongUse where it is no Word file, or one that is not read for safety
 */
export function ofWordFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocxReadError) {
      throw new WrongUse({ vi: `“${file}”: ${error.text.vi}`, en: `“${file}”: ${error.text.en}` });
    }
    throw error;
  }
}
