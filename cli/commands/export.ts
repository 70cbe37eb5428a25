import { resolve } from 'node:path';
import { URI } from 'langium';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import { exportDocument } from '../../server/export/export-document.ts';
import { nodeOutputFiles } from '../../server/node/output-files.ts';
import type { CommandLine } from '../command-line.ts';
import { load, shownPath } from '../documents.ts';
import { humanFinding, summary } from '../report/human.ts';
import { findingsOf } from '../report/reported.ts';
import { type ExitCode, exitCodes, type Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';

/** `kehoach export`: prints a document to a DOCX file; what the rules find in it is told beside. */
export async function exportCommand({ operands, values }: CommandLine, io: Terminal): Promise<ExitCode> {
  const [file] = operands;
  if (file === undefined || operands.length > 1) {
    throw new WrongUse(
      file === undefined
        ? { vi: 'Thiếu tên văn bản cần xuất.', en: 'The document to export is missing.' }
        : { vi: 'Mỗi lần chỉ xuất một văn bản.', en: 'Only one document can be exported at a time.' },
      true,
    );
  }
  const loaded = await load([file]);
  const [named] = loaded.documents;
  const [unreadable] = loaded.unreadable;
  if (loaded.documents.length + loaded.unreadable.length > 1) {
    throw new WrongUse({
      vi: `“${file}” là thư mục có nhiều văn bản; mỗi lần chỉ xuất một.`,
      en: `“${file}” is a folder with several documents; export one at a time.`,
    });
  }
  if (!named) {
    throw new WrongUse({
      vi: `Không đọc được “${file}”: ${unreadable?.reason}.`,
      en: `“${file}” cannot be read: ${unreadable?.reason}.`,
    });
  }
  const output = typeof values.output === 'string' ? values.output : `${named.shown.replace(/\.kehoach$/, '')}.docx`;
  const target = URI.file(resolve(output));
  const index = loaded.services.shared.workspace.IndexManager as PlanIndex;
  const overwrite = values.force === true;
  const refusal = await exportDocument({ document: named.document, index, target, overwrite }, nodeOutputFiles);
  if (refusal) {
    const { vi, en } = refusal.message;
    const force = refusal.refused === 'exists';
    throw new WrongUse({
      vi: force ? `${vi} Chọn tên khác với -o, hoặc thêm --force để ghi đè.` : vi,
      en: force ? `${en} Choose another name with -o, or add --force to replace it.` : en,
    });
  }
  noteFindings(findingsOf(loaded), io);
  const written = shownPath(target);
  io.print({ vi: `Đã xuất: ${written}`, en: `Exported: ${written}` }[io.language]);
  return exitCodes.ok;
}

/** Errors in full, all else as a number: the file is there, but somebody should know. */
function noteFindings(findings: ReturnType<typeof findingsOf>, io: Terminal): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  for (const finding of errors) {
    io.note(`${humanFinding(finding, io)}\n`);
  }
  if (findings.length > 0) {
    io.note(summary(1, findings, findings.length - errors.length, io));
  }
}
