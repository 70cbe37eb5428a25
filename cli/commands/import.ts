import { basename, resolve } from 'node:path';
import { URI } from 'langium';
import { importPlan } from '../../documents/json/import-plan.ts';
import { decodeText } from '../../server/files/decode-text.ts';
import type { CommandLine } from '../command-line.ts';
import { extension, shownPath } from '../inputs.ts';
import { printable } from '../report/display-width.ts';
import { type ExitCode, exitCodes, type Terminal } from '../terminal.ts';
import { isWordName, readFile } from '../word-file.ts';
import { writeDocument } from '../write-document.ts';
import { WrongUse } from '../wrong-use.ts';

/** `kehoach import`: writes the document that a typed plan (JSON) or a Word file holds. */
export async function importCommand({ operands, values }: CommandLine, io: Terminal): Promise<ExitCode> {
  const [file] = operands;
  if (file === undefined || operands.length > 1) {
    throw new WrongUse(
      file === undefined
        ? { vi: 'Thiếu tên tệp cần nhập (.docx, .json).', en: 'The file to import (.docx, .json) is missing.' }
        : { vi: 'Mỗi lần chỉ nhập một tệp.', en: 'Only one file can be imported at a time.' },
      true,
    );
  }
  const output = typeof values.output === 'string' ? values.output : undefined;
  const force = values.force === true;
  if (isWordName(file)) {
    // What reads Word files is large.
    const { importWord } = await import('../word/import-word.ts');
    return importWord(file, { output, force }, io);
  }
  const imported = importPlan(decodeText(await readFile(file)));
  if ('problems' in imported) {
    for (const { path, message } of imported.problems) {
      io.note(`${printable(file)}: ${path === '' ? '' : `${printable(path)}: `}${message[io.language]}`);
    }
    throw new WrongUse({ vi: 'Chưa nhập được; chưa ghi gì.', en: 'Not imported; nothing was written.' });
  }
  const target = output ?? `${basename(file).replace(/\.json$/i, '')}${extension}`;
  await writeDocument(target, imported.text, force);
  const written = shownPath(URI.file(resolve(target)));
  io.print({ vi: `Đã nhập: ${written}`, en: `Imported: ${written}` }[io.language]);
  return exitCodes.ok;
}
