import type { MessageLanguage } from '../../language/text/message.ts';
import type { Reported } from './reported.ts';

/** The findings as one JSON array, one finding in a line. */
export function jsonReport(findings: readonly Reported[], language: MessageLanguage): string {
  const lines = findings.map(({ file, line, column, endLine, endColumn, code, severity, message }) =>
    JSON.stringify({ file, line, column, endLine, endColumn, code, severity, message: message[language] }),
  );
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
}
