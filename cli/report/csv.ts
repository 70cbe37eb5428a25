import type { MessageLanguage } from '../../language/text/message.ts';
import { severityNames } from './human.ts';
import type { Reported } from './reported.ts';

const headings = {
  vi: ['Tệp', 'Dòng', 'Cột', 'Mức độ', 'Mã', 'Nội dung'],
  en: ['File', 'Line', 'Column', 'Severity', 'Code', 'Message'],
};

/** A cell; one that a spreadsheet would take for a formula is shown as text. */
function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The findings as CSV (RFC 4180) with a byte order mark, so that spreadsheets read the Vietnamese letters. */
export function csvReport(findings: readonly Reported[], language: MessageLanguage): string {
  const rows = findings.map(({ file, line, column, severity, code, message }) => [
    file,
    line,
    column,
    severityNames[severity][language],
    code,
    message[language],
  ]);
  return `\uFEFF${[headings[language], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}`;
}
