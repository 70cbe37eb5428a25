import type { CommandLine } from '../command-line.ts';
import { load } from '../documents.ts';
import { humanFinding, severities, summary } from '../report/human.ts';
import { jsonReport } from '../report/json.ts';
import { findingsOf } from '../report/reported.ts';
import { type ExitCode, exitCodes, type Terminal } from '../terminal.ts';

/** `kehoach check`: prints what the rules find in the given files and folders. */
export async function check({ operands, values }: CommandLine, io: Terminal): Promise<ExitCode> {
  const loaded = await load(operands);
  const findings = findingsOf(loaded);
  if (values.format === 'json') {
    io.print(jsonReport(findings, io.language));
  } else {
    const least = severities.indexOf((values.severity ?? 'hint') as (typeof severities)[number]);
    const shown = findings.filter(({ severity }) => severities.indexOf(severity) <= least);
    for (const finding of shown) {
      io.print(`${humanFinding(finding, io)}\n`);
    }
    const files = loaded.documents.length + loaded.unreadable.length;
    io.print(summary(files, findings, findings.length - shown.length, io));
  }
  return findings.some(({ severity }) => severity === 'error') ? exitCodes.errorsFound : exitCodes.ok;
}
