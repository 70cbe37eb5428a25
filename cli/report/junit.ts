import type { MessageLanguage } from '../../language/text/message.ts';
import type { Reported } from './reported.ts';

/** Text as XML takes it; control characters that XML 1.0 forbids become a visible sign. */
const xml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 does not allow
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\u00B7')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The findings as JUnit XML: a suite for each document, a failure for each error or warning, a passed case for a clean one. */
export function junitReport(
  findings: readonly Reported[],
  files: readonly string[],
  language: MessageLanguage,
): string {
  const names = [...new Set([...files, ...findings.map(({ file }) => file)])].sort();
  const serious = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const suites = names.map((file) => {
    const own = serious.filter((finding) => finding.file === file);
    const cases = own.map(
      ({ line, column, code, severity, message }) =>
        `    <testcase classname="${xml(file)}" name="${code} ${line}:${column}">\n      <failure type="${severity}" message="${xml(message[language])}">${xml(`${file}:${line}:${column}`)}</failure>\n    </testcase>`,
    );
    const clean = `    <testcase classname="${xml(file)}" name="kehoach"/>`;
    return `  <testsuite name="${xml(file)}" tests="${Math.max(1, own.length)}" failures="${own.length}">\n${own.length > 0 ? cases.join('\n') : clean}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kehoach" tests="${names.reduce((sum, file) => sum + Math.max(1, serious.filter((finding) => finding.file === file).length), 0)}" failures="${serious.length}">\n${suites.join('\n')}\n</testsuites>`;
}
