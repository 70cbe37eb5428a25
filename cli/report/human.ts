import type { Severity } from '../../language/rules/rule.ts';
import type { Message, MessageLanguage } from '../../language/text/message.ts';
import { printable } from './display-width.ts';
import type { Reported, ShownPlace } from './reported.ts';
import type { Reporting } from './reports.ts';
import { sourceFrame } from './source-frame.ts';

/** From the worst to the least. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** What users call the severities. */
export const severityNames: Record<Severity, Message> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'thông tin', en: 'info' },
  hint: { vi: 'gợi ý', en: 'hint' },
};

/** Terminal colours (SGR) by severity. */
const colours: Record<Severity, string> = { error: '31;1', warning: '33;1', info: '36', hint: '90' };

interface Style {
  readonly language: MessageLanguage;
  readonly coloured: boolean;
}

const paint = (text: string, colour: string, { coloured }: Style): string =>
  coloured ? `\u001B[${colour}m${text}\u001B[0m` : text;

/** One finding: its place, what is wrong, the source line with carets, and the places that explain it. */
export function humanFinding(finding: Reported, style: Style): string {
  const { language } = style;
  const place = paint(shownPlaceOf(finding, language), '1', style);
  const severity = paint(severityNames[finding.severity][language], colours[finding.severity], style);
  const lines = [`${place} ${severity} ${finding.code} ${printable(finding.message[language])}`];
  const frame = finding.source && sourceFrame(finding.source, finding);
  if (frame) {
    const number = String(finding.line);
    const gutter = ' '.repeat(number.length);
    lines.push(paint(`  ${number} │ `, '90', style) + frame.code);
    lines.push(paint(`  ${gutter} │ `, '90', style) + paint(frame.carets, colours[finding.severity], style));
  }
  for (const { message, ...place } of finding.related) {
    const inWord = finding.word && place.file === finding.file ? { word: { section: '' } } : {};
    lines.push(`  → ${shownPlaceOf({ ...place, ...inWord }, language)} ${printable(message[language])}`);
  }
  return lines.join('\n');
}

/** Of a source `file:line:column`, which editors follow; of a Word file the paragraph, which its readers count or seek. */
function shownPlaceOf(
  { file, line, column, word }: ShownPlace & Pick<Reported, 'word'>,
  language: MessageLanguage,
): string {
  if (!word) {
    return `${printable(file)}:${line}:${column}`;
  }
  const section = word.section === '' ? '' : `, ${printable(word.section)}`;
  return `${printable(file)}${section}, ${paragraphWords(line)[language]}:`;
}

/** How a paragraph of a Word file is told. */
export const paragraphWords = (number: number): Message => ({ vi: `đoạn ${number}`, en: `paragraph ${number}` });

/** The last line: how much was checked, and what was found. */
export function summary(files: number, findings: readonly Reported[], hidden: number, style: Style): string {
  const { language } = style;
  const counts = severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ severity, count }) => count > 0 || severity === 'error')
    .map(({ severity, count }) => {
      const name = severityNames[severity][language];
      const plural = language === 'en' && count !== 1 && severity !== 'info' ? 's' : '';
      return paint(`${count} ${name}${plural}`, count > 0 ? colours[severity] : '32', style);
    })
    .join(', ');
  const left = { vi: ` (không in ${hidden} phát hiện nhẹ hơn)`, en: ` (${hidden} lesser ones not shown)` };
  const checked = {
    vi: `Đã kiểm tra ${files} văn bản: `,
    en: `Checked ${files} ${files === 1 ? 'document' : 'documents'}: `,
  };
  return checked[language] + counts + (hidden > 0 ? left[language] : '');
}

/** All findings for people to read, and the summary. */
export function humanReport({ findings, hidden, files, ...style }: Reporting): string {
  const shown = findings.map((finding) => `${humanFinding(finding, style)}\n\n`);
  return shown.join('') + summary(files.length, findings, hidden, style);
}
