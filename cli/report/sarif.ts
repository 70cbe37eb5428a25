import { pathToFileURL } from 'node:url';
import { type FileFinding, fileFindings } from '../../language/config/file-findings.ts';
import { rules } from '../../language/rules/registry.ts';
import type { Rule, Severity } from '../../language/rules/rule.ts';
import type { MessageLanguage } from '../../language/text/message.ts';
import { fingerprintsOf } from './fingerprints.ts';
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

type Described = FileFinding & Partial<Pick<Rule, 'basis' | 'examples'>>;

/** What a reader is told who asks what a rule is: why, its basis, an example. */
function helpOf(
  { description, basis, examples }: Described,
  language: MessageLanguage,
): { text: string; markdown: string } {
  const parts = [
    description[language],
    ...(basis ? [`${{ vi: 'Căn cứ', en: 'Basis' }[language]}: ${basis[language]}.`] : []),
  ];
  const [bad] = examples?.bad ?? [];
  const shown = bad
    ? [`${{ vi: 'Sai', en: 'Wrong' }[language]}: ${bad.title[language]}\n\n\`\`\`\n${bad.text.trimEnd()}\n\`\`\``]
    : [];
  return { text: parts.join('\n'), markdown: [...parts, ...shown].join('\n\n') };
}

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
  const used: readonly Described[] = [...rules, ...fileFindings].filter(({ code }) =>
    findings.some((finding) => finding.code === code),
  );
  const fingerprints = fingerprintsOf(findings);
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
              help: helpOf(rule, language),
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding, i) => {
          const ruleIndex = used.findIndex(({ code }) => code === finding.code);
          return {
            ruleId: finding.code,
            ...(ruleIndex < 0 ? {} : { ruleIndex }),
            level: levels[finding.severity],
            message: { text: finding.message[language] },
            locations: [location(finding)],
            partialFingerprints: { 'kehoach/v1': fingerprints[i] },
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
