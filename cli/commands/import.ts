import { basename, resolve } from 'node:path';
import { URI } from 'langium';
import { importPlan } from '../../documents/json/import-plan.ts';
import { decodeText } from '../../server/files/decode-text.ts';
import { readBytes } from '../../server/node/file-system.ts';
import type { CommandLine } from '../command-line.ts';
import { shownPath } from '../inputs.ts';
import { printable } from '../report/display-width.ts';
import { type ExitCode, exitCodes, type Terminal } from '../terminal.ts';
import { writeDocument } from '../write-document.ts';
import { WrongUse } from '../wrong-use.ts';

/** `kehoach import`: writes the document that a typed plan (JSON) holds. */
export async function importCommand({ operands, values }: CommandLine, io: Terminal): Promise<ExitCode> {
  const [file] = operands;
  if (file === undefined || operands.length > 1) {
    throw new WrongUse(
      file === undefined
        ? { vi: 'Thiếu tên tệp JSON cần nhập.', en: 'The JSON file to import is missing.' }
        : { vi: 'Mỗi lần chỉ nhập một tệp.', en: 'Only one file can be imported at a time.' },
      true,
    );
  }
  const imported = importPlan(decodeText(await readFile(file)));
  if ('problems' in imported) {
    for (const { path, message } of imported.problems) {
      io.note(`${printable(file)}: ${path === '' ? '' : `${printable(path)}: `}${message[io.language]}`);
    }
    throw new WrongUse({ vi: 'Chưa nhập được; chưa ghi gì.', en: 'Not imported; nothing was written.' });
  }
  const output =
    typeof values.output === 'string' ? values.output : `${basename(file).replace(/\.json$/i, '')}.kehoach`;
  await writeDocument(output, imported.text, values.force === true);
  const written = shownPath(URI.file(resolve(output)));
  io.print({ vi: `Đã nhập: ${written}`, en: `Imported: ${written}` }[io.language]);
  return exitCodes.ok;
}

async function readFile(file: string): Promise<Uint8Array> {
  try {
    return await readBytes(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new WrongUse({ vi: `Không đọc được “${file}” (${reason}).`, en: `“${file}” cannot be read (${reason}).` });
  }
}
