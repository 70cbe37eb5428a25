import type { Severity } from '../../language/rules/rule.ts';
import type { MessageLanguage } from '../../language/text/message.ts';
import { fingerprintsOf } from './fingerprints.ts';
import type { Reported } from './reported.ts';

const severities: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info', hint: 'info' };

/** The findings as a GitLab code quality report. A fingerprint names a finding whatever moves above it. */
export function gitlabReport(findings: readonly Reported[], language: MessageLanguage): string {
  const fingerprints = fingerprintsOf(findings);
  const issues = findings.map((finding, i) => {
    return {
      description: finding.message[language],
      check_name: finding.code,
      fingerprint: fingerprints[i],
      severity: severities[finding.severity],
      location: { path: finding.file, lines: { begin: finding.line, end: finding.endLine } },
    };
  });
  return JSON.stringify(issues, undefined, 2);
}
