import type { Severity } from '../../language/rules/rule.ts';
import type { MessageLanguage } from '../../language/text/message.ts';
import type { Reported } from './reported.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** Workflow commands escape what would end a property or a message. */
const message = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** The findings as GitHub workflow commands: annotations at the right lines of a pull request. */
export function githubReport(findings: readonly Reported[], language: MessageLanguage): string {
  return findings
    .map((finding) => {
      const { file, line, column, endLine, endColumn, code } = finding;
      const columns = line === endLine ? `,col=${column},endColumn=${Math.max(column, endColumn - 1)}` : '';
      return `::${commands[finding.severity]} file=${property(file)},line=${line},endLine=${endLine}${columns},title=${property(code)}::${message(finding.message[language])}`;
    })
    .join('\n');
}
