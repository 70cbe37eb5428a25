import { unzipSync } from 'fflate';
import type { Message } from '../../language/text/message.ts';

/** A Word file cannot be read. `text` tells the user why and what to do. */
export class DocxReadError extends Error {
  override readonly name = 'DocxReadError';
  readonly text: Message;

  constructor(text: Message, options?: ErrorOptions) {
    super(text.en, options);
    this.text = text;
  }
}

/** More than any official document; a file that unpacks to more is taken for an attack on memory. */
const MOST_PARTS = 2000;
const LARGEST_PART = 64 * 1024 * 1024;
const LARGEST_PACKAGE = 256 * 1024 * 1024;

/** The XML parts of an Office file by name, unpacked but not parsed. Pictures and other binary parts are left out. */
export type PackageParts = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks a Word file, which may come from anywhere.
 *
 * Sizes are checked before anything is unpacked, and no part can grow beyond the size that it declares.
 *
 * @throws DocxReadError when the bytes are no zip, too large, or no Word file.
 */
export function openPackage(bytes: Uint8Array): PackageParts {
  let count = 0;
  let total = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count++;
        if (count > MOST_PARTS) throw tooLarge();
        if (!/\.(xml|rels)$/i.test(name)) return false;
        total += originalSize;
        if (originalSize > LARGEST_PART || total > LARGEST_PACKAGE) throw tooLarge();
        return true;
      },
    });
  } catch (error) {
    if (error instanceof DocxReadError) throw error;
    throw new DocxReadError(
      {
        vi: 'Tệp không phải là văn bản Word (.docx) hoặc đã hỏng. Hãy mở bằng Word và lưu lại dưới dạng .docx.',
        en: 'The file is no Word document (.docx) or is damaged. Open it in Word and save it as .docx.',
      },
      { cause: error },
    );
  }
  const parts = new Map(Object.entries(unpacked));
  if (!parts.has('word/document.xml')) {
    throw new DocxReadError({
      vi: 'Tệp nén này không chứa văn bản Word (thiếu word/document.xml).',
      en: 'This archive holds no Word document (word/document.xml is missing).',
    });
  }
  return parts;
}

function tooLarge(): DocxReadError {
  return new DocxReadError({
    vi: 'Tệp quá lớn khi giải nén nên không được đọc. Hãy bỏ bớt nội dung hoặc kiểm tra nguồn của tệp.',
    en: 'The file is too large when unpacked and was not read. Remove content or check where the file comes from.',
  });
}
