import { resolve } from 'node:path';
import { URI } from 'langium';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import { exportDocument } from '../../server/export/export-document.ts';
import { convertWithOffice } from '../../server/node/office.ts';
import { nodeOutputFiles } from '../../server/node/output-files.ts';
import type { ExportFormat } from '../../server/protocol/export.ts';
import type { CommandLine } from '../command-line.ts';
import { load } from '../documents.ts';
import { shownPath } from '../inputs.ts';
import { humanFinding, summary } from '../report/human.ts';
import { findingsOf } from '../report/reported.ts';
import { type ExitCode, exitCodes, type Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';

/** `kehoach export`: prints a document to a file; what the rules find in it is told beside. */
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
  const format = await formatOf(values);
  const output =
    typeof values.output === 'string' ? values.output : `${named.shown.replace(/\.kehoach$/, '')}.${format}`;
  const target = URI.file(resolve(output));
  const { ConfigProvider, IndexManager } = loaded.services.shared.workspace;
  const order = {
    document: named.document,
    index: IndexManager as PlanIndex,
    format,
    layout: ConfigProvider.configFor(named.uri).layout,
    target,
    overwrite: values.force === true,
  };
  if (format === 'pdf' || format === 'odt') {
    io.note({ vi: 'Đang chuyển đổi bằng LibreOffice…', en: 'Converting with LibreOffice…' }[io.language]);
  }
  const refusal = await untilInterrupted((signal) =>
    exportDocument({ ...order, signal }, { files: nodeOutputFiles, office: convertWithOffice }),
  );
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

/** The format that the user names, else that of the file that they name, else DOCX. */
async function formatOf({ format, output }: CommandLine['values']): Promise<ExportFormat> {
  const { formatOfName } = await import('../../documents/formats.ts');
  const ofName = typeof output === 'string' ? formatOfName(output) : undefined;
  const named = typeof format === 'string' ? (format as ExportFormat) : undefined;
  if (named && ofName && named !== ofName) {
    throw new WrongUse({
      vi: `Định dạng “${named}” không khớp với tên tệp “${output}”. Bỏ --format, hoặc đổi đuôi tệp thành .${named}.`,
      en: `The format “${named}” does not fit the name “${output}”. Leave out --format, or end the name in .${named}.`,
    });
  }
  return named ?? ofName ?? 'docx';
}

/** Runs a task that Ctrl+C ends in good order: what it has begun is cleaned up. */
async function untilInterrupted<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    return await task(controller.signal);
  } finally {
    process.removeListener('SIGINT', interrupt);
    process.removeListener('SIGTERM', interrupt);
  }
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
