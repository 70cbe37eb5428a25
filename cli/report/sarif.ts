import { pathToFileURL } from 'node:url';
import { rules } from '../../language/rules/registry.ts';
import type { Severity } from '../../language/rules/rule.ts';
import type { MessageLanguage } from '../../language/text/message.ts';
import type { Reported, ShownPlace } from './reported.ts';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** A path as a URI: relative ones stay so, for the tool that reads the log knows the checkout. */
const uriOf = (file: string): string =>
  file.startsWith('/') || /^[A-Za-z]:/.test(file)
    ? pathToFileURL(file).href
    : file.split('/').map(encodeURIComponent).join('/');

const location = (place: ShownPlace) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(place.file) },
    region: {
      startLine: place.line,
      startColumn: place.column,
      endLine: place.endLine,
      endColumn: place.endColumn,
    },
  },
});

/** The findings as a SARIF 2.1.0 log, which code hosts show beside the lines. Columns count UTF-16 units. */
export function sarifReport(findings: readonly Reported[], language: MessageLanguage, version: string): string {
  const used = rules.filter(({ code }) => findings.some((finding) => finding.code === code));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kehoach',
            version,
            language: language === 'vi' ? 'vi-VN' : 'en-US',
            rules: used.map((rule) => ({
              id: rule.code,
              name: rule.name,
              shortDescription: { text: rule.title[language] },
              fullDescription: { text: rule.description[language] },
              defaultConfiguration: { level: levels[rule.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => {
          const ruleIndex = used.findIndex(({ code }) => code === finding.code);
          return {
            ruleId: finding.code,
            ...(ruleIndex < 0 ? {} : { ruleIndex }),
            level: levels[finding.severity],
            message: { text: finding.message[language] },
            locations: [location(finding)],
            ...(finding.related.length === 0
              ? {}
              : {
                  relatedLocations: finding.related.map((related, id) => ({
                    id,
                    ...location(related),
                    message: { text: related.message[language] },
                  })),
                }),
          };
        }),
      },
    ],
  };
  return JSON.stringify(log, undefined, 2);
}
