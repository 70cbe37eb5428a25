import type { Severity } from '../../language/rules/rule.ts';
import { withoutBaseline, writeBaseline } from '../baseline.ts';
import type { CommandLine } from '../command-line.ts';
import { type Loaded, load } from '../documents.ts';
import { fixFiles } from '../fix.ts';
import { severities, summary } from '../report/human.ts';
import { Findings, type Reported } from '../report/reported.ts';
import { contentOf, formatOfName, isOwnReport, type ReportFormat, type Reporting } from '../report/reports.ts';
import { writeReport } from '../report/write-report.ts';
import { type Selection, selectionOf } from '../selection.ts';
import { readGiven } from '../stdin.ts';
import { type ExitCode, exitCodes, type Terminal } from '../terminal.ts';
import { watch } from '../watch.ts';
import { isWordName } from '../word-file.ts';
import { WrongUse } from '../wrong-use.ts';

/** `kehoach check`: tells what the rules find in the given files and folders. */
export async function check(line: CommandLine, io: Terminal): Promise<ExitCode> {
  refuseContradictions(line);
  const { operands, values } = line;
  refuseWordFiles(operands);
  const select = selectionOf(line);
  if (values.watch === true) {
    return watch(operands, select, (findings, loaded) => report(findings, loaded, line, io), io);
  }
  const given = await readGiven(line);
  let loaded = given ? await load([], given) : await load(operands);
  if (values.fix === true) {
    loaded = await fixed(loaded, operands, select, io);
  }
  const findings = new Findings(loaded, select).all();
  if (typeof values['write-baseline'] === 'string') {
    await writeBaseline(values['write-baseline'], findings);
    io.note(
      {
        vi: `Đã ghi ${findings.length} phát hiện làm mốc.`,
        en: `${findings.length} findings are the baseline now.`,
      }[io.language],
    );
    return exitCodes.ok;
  }
  return report(findings, loaded, line, io);
}

/** A Word file is read by another command. */
function refuseWordFiles(operands: readonly string[]): void {
  const word = operands.find(isWordName);
  if (word !== undefined) {
    throw new WrongUse({
      vi: `“${word}” là tệp Word. Dùng: kehoach review "${word}".`,
      en: `“${word}” is a Word file. Use: kehoach review "${word}".`,
    });
  }
}

/** Options that do not go together, each with the reason. */
function refuseContradictions({ operands, values }: CommandLine): void {
  const isGiven = operands.includes('-');
  const contradictions: readonly (readonly [first: boolean, second: boolean, names: string])[] = [
    [values.fix === true, isGiven, '--fix, -'],
    [values.fix === true, values.watch === true, '--fix, --watch'],
    [values.watch === true, isGiven, '--watch, -'],
    [values.watch === true, values['write-baseline'] !== undefined, '--watch, --write-baseline'],
    [values.baseline !== undefined, values['write-baseline'] !== undefined, '--baseline, --write-baseline'],
    [values.quiet === true, values.severity !== undefined, '--quiet, --severity'],
  ];
  for (const [first, second, names] of contradictions) {
    if (first && second) {
      throw new WrongUse({ vi: `Không dùng cùng lúc: ${names}.`, en: `These do not go together: ${names}.` }, true);
    }
  }
}

async function fixed(loaded: Loaded, operands: readonly string[], select: Selection, io: Terminal): Promise<Loaded> {
  const changed = await fixFiles(loaded, select, io);
  io.note({ vi: `Đã sửa ${changed} tệp.`, en: `${changed} files were mended.` }[io.language]);
  return changed > 0 ? load(operands) : loaded;
}

/** Tells the findings as the options want it, and answers what they mean for the exit code. */
export async function report(
  all: readonly Reported[],
  loaded: Loaded,
  { values }: CommandLine,
  io: Terminal,
): Promise<ExitCode> {
  const findings = typeof values.baseline === 'string' ? await withoutBaseline(values.baseline, all) : all;
  const output = typeof values.output === 'string' ? values.output : undefined;
  const format = (values.format ?? (output === undefined ? 'human' : formatOfName(output))) as ReportFormat;
  const least = severities.indexOf(values.quiet === true ? 'error' : ((values.severity ?? 'hint') as Severity));
  const told = findings.filter(({ severity }) => severities.indexOf(severity) <= least);
  const reporting: Reporting = {
    findings: told,
    hidden: findings.length - told.length,
    files: [...loaded.documents, ...loaded.unreadable].map(({ shown }) => shown),
    language: io.language,
    coloured: io.coloured && output === undefined,
  };
  const force = values.force === true;
  if (format === 'xlsx' || format === 'docx') {
    if (output === undefined) {
      throw new WrongUse({
        vi: `Biên bản ${format.toUpperCase()} cần tên tệp: -o bien-ban.${format}.`,
        en: `A review sheet in ${format.toUpperCase()} needs a file: -o review.${format}.`,
      });
    }
    // What writes such files is large, and most runs need none of it.
    const { reviewReport } = await import('../report/review.ts');
    const { isUntouchedExport } = await import('../../documents/untouched-export.ts');
    const content = await reviewReport(format, told, loaded, io.language);
    await writeReport({ path: output, content, force, isOwn: isUntouchedExport });
  } else if (output !== undefined) {
    await writeReport({
      path: output,
      content: new TextEncoder().encode(`${contentOf(format, reporting)}\n`),
      force,
      isOwn: (bytes) => isOwnReport(format, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)),
    });
  } else {
    const text = contentOf(format, reporting);
    if (text !== '') {
      io.print(text);
    }
  }
  if (output !== undefined) {
    io.note(summary(reporting.files.length, findings, 0, { language: io.language, coloured: false }));
  }
  return exitCodeOf(findings, values['max-warnings'], io);
}

function exitCodeOf(findings: readonly Reported[], most: string | boolean | undefined, io: Terminal): ExitCode {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  if (typeof most === 'string' && warnings > Number(most)) {
    io.complain({
      vi: `Có ${warnings} cảnh báo, nhiều hơn ${Number(most)} cho phép.`,
      en: `There are ${warnings} warnings, more than the ${Number(most)} allowed.`,
    });
    return exitCodes.errorsFound;
  }
  return findings.some(({ severity }) => severity === 'error') ? exitCodes.errorsFound : exitCodes.ok;
}
