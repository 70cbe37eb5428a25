import { basename, resolve } from 'node:path';
import { URI } from 'langium';
import { type CarriedSource, readCarriedSource } from '../../documents/docx/read-source.ts';
import { foreignPlan } from '../../documents/word/foreign-plan.ts';
import { readForeignLines } from '../../documents/word/read-foreign.ts';
import { readWordLines } from '../../documents/word/word-changes.ts';
import { extension, shownPath } from '../inputs.ts';
import { printable } from '../report/display-width.ts';
import { type ExitCode, exitCodes, type Terminal } from '../terminal.ts';
import { ofWordFile, readFile } from '../word-file.ts';
import { writeDocument } from '../write-document.ts';
import { readEdited } from './carried.ts';
import { changeReport } from './change-report.ts';

interface Target {
  readonly output: string | undefined;
  readonly force: boolean;
}

/**
 * Imports a Word file. Of one that an export wrote it tells what was changed in Word since, and writes its source with
 * the changes that could be taken over to a new file; of any other it makes a draft of prose.
 */
export async function importWord(file: string, { output, force }: Target, io: Terminal): Promise<ExitCode> {
  const bytes = await readFile(file);
  const carried = ofWordFile(file, () => readCarriedSource(bytes));
  const name = basename(file).replace(/\.docx$/i, '');
  if (!carried || carried.texts.length === 0) {
    const target = output ?? `${name}${extension}`;
    const { text } = ofWordFile(file, () => foreignPlan(readForeignLines(bytes)));
    await writeDocument(target, text, force);
    tell(target, io, {
      vi: 'Tệp Word không mang nguồn .kehoach, nên chỉ có lời văn, đề mục và bảng; chỉ tiêu, nhiệm vụ, đơn vị do người soạn khai báo.',
      en: 'The Word file carries no .kehoach source: there are its words, sections and tables; targets, tasks and units are yours to declare.',
    });
    return exitCodes.ok;
  }
  return importEdited(file, bytes, carried, { output: output ?? `${name}.tu-word${extension}`, force }, io);
}

async function importEdited(
  file: string,
  bytes: Uint8Array,
  carried: CarriedSource,
  { output, force }: Target & { readonly output: string },
  io: Terminal,
): Promise<ExitCode> {
  const lines = ofWordFile(file, () => readWordLines(bytes));
  const edited = await readEdited(file, carried, lines);
  io.print(changeReport(file, carried, edited, io.language));
  await writeDocument(output, edited.back.text, force);
  tell(output, io, {
    vi: 'Tệp nguồn của bạn giữ nguyên; hãy so tệp mới với nó.',
    en: 'Your own source is untouched; compare the new file with it.',
  });
  return exitCodes.ok;
}

function tell(target: string, io: Terminal, remark: { vi: string; en: string }): void {
  const written = printable(shownPath(URI.file(resolve(target))));
  io.print({ vi: `Đã nhập: ${written}. ${remark.vi}`, en: `Imported: ${written}. ${remark.en}` }[io.language]);
}
