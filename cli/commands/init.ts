import { mkdir, open } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { URI } from 'langium';
import { configFileName } from '../../language/config/config.ts';
import { reasonOf } from '../../server/node/output-files.ts';
import type { CommandLine } from '../command-line.ts';
import { shownPath } from '../inputs.ts';
import { type ExitCode, exitCodes, type Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';

/** A configuration that changes nothing, with what can be changed in its comments. */
const commented = `// Cấu hình của Kế Hoạch cho các văn bản trong thư mục này và bên dưới.
// Bỏ dấu // ở đầu dòng để dùng. Đầy đủ: docs/configuration.md; các quy tắc: kehoach rules.
{
  // Thư mục văn bản dùng chung (nghị quyết, kế hoạch cấp trên), tính từ tệp này.
  // "libraries": ["../thu-vien-tinh"],

  // "khuyến nghị", hoặc "chặt chẽ": thông tin thành cảnh báo, gợi ý thành thông tin.
  "preset": "khuyến nghị",

  // Mức độ từng quy tắc (error, warning, info, hint, off), theo mã hoặc tên.
  "rules": {
    // "KH602": "off"
  },

  // Từ, tên, chữ viết tắt của địa phương mà các quy tắc về lời văn phải chấp nhận.
  "accept": {
    "words": [],
    "names": [],
    "abbreviations": []
  },

  // Thư mục, tệp không kiểm tra (bản nháp, bản cũ).
  "exclude": []
}
`;

/** `kehoach init`: writes a configuration to start from. One that is there already is never touched. */
export async function init({ operands }: CommandLine, io: Terminal): Promise<ExitCode> {
  if (operands.length > 1) {
    throw new WrongUse({ vi: 'Chỉ ghi một thư mục.', en: 'Give one folder.' }, true);
  }
  const path = join(resolve(operands[0] ?? '.'), configFileName);
  const shown = shownPath(URI.file(path));
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'wx');
    await file.writeFile(commented);
    await file.close();
  } catch (error) {
    throw new WrongUse(
      (error as NodeJS.ErrnoException).code === 'EEXIST'
        ? { vi: `“${shown}” đã có; không ghi đè.`, en: `“${shown}” is there already and was left alone.` }
        : reasonOf(error, shown),
    );
  }
  io.print({ vi: `Đã viết: ${shown}`, en: `Written: ${shown}` }[io.language]);
  return exitCodes.ok;
}
