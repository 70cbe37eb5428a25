import { version } from '../../server/version.ts';
import { withoutBaseline, writeBaseline } from '../baseline.ts';
import type { CommandLine } from '../command-line.ts';
import { type Loaded, load } from '../documents.ts';
import { fixFiles } from '../fix.ts';
import { csvReport } from '../report/csv.ts';
import { githubReport } from '../report/github.ts';
import { gitlabReport } from '../report/gitlab.ts';
import { humanFinding, severities, summary } from '../report/human.ts';
import { jsonReport } from '../report/json.ts';
import { junitReport } from '../report/junit.ts';
import { findingsOf, type Reported } from '../report/reported.ts';
import { sarifReport } from '../report/sarif.ts';
import { type ExitCode, exitCodes, type Terminal } from '../terminal.ts';

type Report = (findings: readonly Reported[], loaded: Loaded, io: Terminal) => string;

/** The formats for programs; each is one text on standard output. */
const reports: Readonly<Record<string, Report>> = {
  json: (findings, _, { language }) => jsonReport(findings, language),
  sarif: (findings, _, { language }) => sarifReport(findings, language, version),
  github: (findings, _, { language }) => githubReport(findings, language),
  gitlab: (findings, _, { language }) => gitlabReport(findings, language),
  junit: (findings, { documents }, { language }) =>
    junitReport(
      findings,
      documents.map(({ shown }) => shown),
      language,
    ),
  csv: (findings, _, { language }) => csvReport(findings, language),
};

/** `kehoach check`: prints what the rules find in the given files and folders. */
export async function check({ operands, values }: CommandLine, io: Terminal): Promise<ExitCode> {
  let loaded = await load(operands);
  if (values.fix === true) {
    const changed = await fixFiles(loaded, io);
    if (changed > 0) {
      loaded = await load(operands);
    }
    io.note({ vi: `Đã sửa ${changed} tệp.`, en: `${changed} files were mended.` }[io.language]);
  }
  const all = findingsOf(loaded);
  if (typeof values['write-baseline'] === 'string') {
    await writeBaseline(values['write-baseline'], all);
    io.note(
      { vi: `Đã ghi ${all.length} phát hiện làm mốc.`, en: `${all.length} findings are the baseline now.` }[
        io.language
      ],
    );
    return exitCodes.ok;
  }
  const findings = typeof values.baseline === 'string' ? await withoutBaseline(values.baseline, all) : all;
  const report = reports[String(values.format)];
  if (report) {
    const text = report(findings, loaded, io);
    if (text !== '') {
      io.print(text);
    }
  } else {
    printForPeople(findings, loaded, values.severity, io);
  }
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const most = typeof values['max-warnings'] === 'string' ? Number(values['max-warnings']) : Number.POSITIVE_INFINITY;
  if (warnings > most) {
    io.complain({
      vi: `Có ${warnings} cảnh báo, nhiều hơn ${most} cho phép.`,
      en: `There are ${warnings} warnings, more than the ${most} allowed.`,
    });
    return exitCodes.errorsFound;
  }
  return findings.some(({ severity }) => severity === 'error') ? exitCodes.errorsFound : exitCodes.ok;
}

function printForPeople(
  findings: readonly Reported[],
  loaded: Loaded,
  severity: string | boolean | undefined,
  io: Terminal,
): void {
  const least = severities.indexOf((severity ?? 'hint') as (typeof severities)[number]);
  const shown = findings.filter((finding) => severities.indexOf(finding.severity) <= least);
  for (const finding of shown) {
    io.print(`${humanFinding(finding, io)}\n`);
  }
  const files = loaded.documents.length + loaded.unreadable.length;
  io.print(summary(files, findings, findings.length - shown.length, io));
}
