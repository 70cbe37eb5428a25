import { URI } from 'langium';
import { type Document, isDocument } from '../../language/grammar/generated/ast.ts';
import { createKehoachServices, type KehoachServices } from '../../language/module.ts';
import { applied, formatChanges } from '../../language/syntax/formatter.ts';
import type { Message } from '../../language/text/message.ts';
import { decodeText } from '../../server/files/decode-text.ts';
import { NodeFiles, readBytes } from '../../server/node/file-system.ts';
import { reasonOf, writeAside } from '../../server/node/output-files.ts';
import type { CommandLine } from '../command-line.ts';
import { findFiles, type NamedFile, stdinOperand } from '../inputs.ts';
import { readStdin, refuseOthers } from '../stdin.ts';
import { type ExitCode, exitCodes, type Terminal } from '../terminal.ts';

/** What became of a file. */
type Outcome = 'tidy' | 'changed' | 'failed';

/** A text before and after, or why it was left alone. */
type Tidied = { readonly before: string; readonly after: string } | { readonly refused: (shown: string) => Message };

/** `kehoach format`: tidies files in their place; with `--check` it only says which ones need it. */
export async function format({ operands, values }: CommandLine, io: Terminal): Promise<ExitCode> {
  const services = createKehoachServices({ fileSystemProvider: () => new NodeFiles() });
  const onlyCheck = values.check === true;
  if (operands.includes(stdinOperand)) {
    refuseOthers(operands);
    return formatGiven(await readStdin(), services, onlyCheck, io);
  }
  const { files, unreadable } = await findFiles(operands);
  const counts: Record<Outcome, number> = { tidy: 0, changed: 0, failed: unreadable.length };
  for (const { shown, reason } of unreadable) {
    io.complain({ vi: `Không đọc được “${shown}”: ${reason}.`, en: `“${shown}” cannot be read: ${reason}.` });
  }
  for (const file of files) {
    const outcome = await formatFile(file, services, onlyCheck, io);
    counts[outcome]++;
    if (outcome === 'changed') {
      io.print(file.shown);
    }
  }
  const { changed, failed } = counts;
  const all = files.length + unreadable.length;
  const done: Message = onlyCheck
    ? { vi: `${changed} trong ${all} tệp cần sắp lại.`, en: `${changed} of ${all} files need tidying.` }
    : { vi: `Đã sắp lại ${changed} trong ${all} tệp.`, en: `${changed} of ${all} files were tidied.` };
  io.note(done[io.language]);
  if (failed > 0) {
    return exitCodes.wrongUse;
  }
  return onlyCheck && changed > 0 ? exitCodes.errorsFound : exitCodes.ok;
}

/** Tidies the text on standard input; where that cannot be done, nothing is printed. */
function formatGiven(bytes: Uint8Array, services: KehoachServices, onlyCheck: boolean, io: Terminal): ExitCode {
  const tidied = tidy(bytes, services);
  if ('refused' in tidied) {
    io.complain(tidied.refused(stdinOperand));
    return exitCodes.wrongUse;
  }
  if (!onlyCheck) {
    io.write(tidied.after);
    return exitCodes.ok;
  }
  return tidied.after === tidied.before ? exitCodes.ok : exitCodes.errorsFound;
}

async function formatFile(
  { uri, shown }: NamedFile,
  services: KehoachServices,
  onlyCheck: boolean,
  io: Terminal,
): Promise<Outcome> {
  try {
    const tidied = tidy(await readBytes(uri.fsPath), services);
    if ('refused' in tidied) {
      io.complain(tidied.refused(shown));
      return 'failed';
    }
    if (tidied.after === tidied.before) {
      return 'tidy';
    }
    if (!onlyCheck) {
      await writeAside(uri.fsPath, Buffer.from(tidied.after));
    }
    return 'changed';
  } catch (error) {
    io.complain(reasonOf(error, shown));
    return 'failed';
  }
}

/** The text of some bytes as it is and as it should be laid out, the byte order mark kept. */
function tidy(bytes: Uint8Array, services: KehoachServices): Tidied {
  const text = decodeText(bytes);
  const mark = hasByteOrderMark(bytes) ? '\uFEFF' : '';
  if (Buffer.compare(Buffer.from(mark + text), bytes) !== 0) {
    return {
      refused: (shown) => ({
        vi: `“${shown}” không phải tệp UTF-8 nên không sắp lại. Lưu lại bằng UTF-8 trước.`,
        en: `“${shown}” is not UTF-8 and was left alone. Save it as UTF-8 first.`,
      }),
    };
  }
  const after = formatText(text, services);
  if (after === undefined) {
    return {
      refused: (shown) => ({
        vi: `“${shown}” có dấu { } không khớp nên không sắp lại. Chạy kehoach check để xem chỗ sai.`,
        en: `“${shown}” has braces that do not match and was left alone. See kehoach check.`,
      }),
    };
  }
  return { before: mark + text, after: mark + after };
}

/** The text as it should be laid out; undefined where its braces do not match. */
function formatText(text: string, { shared, kehoach }: KehoachServices): string | undefined {
  const { LangiumDocumentFactory } = shared.workspace;
  const root = LangiumDocumentFactory.fromString(text, URI.parse('memory:/text.kehoach')).parseResult.value;
  if (!isDocument(root)) {
    return text;
  }
  const changes = formatChanges(text, root as Document, (part) => kehoach.parser.Lexer.tokenize(part));
  return changes && applied(text, changes);
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
