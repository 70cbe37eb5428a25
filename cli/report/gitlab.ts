import { createHash } from 'node:crypto';
import type { Severity } from '../../language/rules/rule.ts';
import type { MessageLanguage } from '../../language/text/message.ts';
import type { Reported } from './reported.ts';

const severities: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info', hint: 'info' };

/** The findings as a GitLab code quality report. A fingerprint names a finding whatever moves above it. */
export function gitlabReport(findings: readonly Reported[], language: MessageLanguage): string {
  const seen = new Map<string, number>();
  const issues = findings.map((finding) => {
    const identity = `${finding.file}\n${finding.code}\n${finding.message.vi}`;
    const count = seen.get(identity) ?? 0;
    seen.set(identity, count + 1);
    return {
      description: finding.message[language],
      check_name: finding.code,
      fingerprint: createHash('sha256').update(`${identity}\n${count}`).digest('hex'),
      severity: severities[finding.severity],
      location: { path: finding.file, lines: { begin: finding.line, end: finding.endLine } },
    };
  });
  return JSON.stringify(issues, undefined, 2);
}
