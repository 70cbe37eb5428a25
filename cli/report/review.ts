import { posix } from 'node:path';
import { printedPlaces } from '../../documents/plan/printed-place.ts';
import { type ReviewItem, reviewDocx, reviewXlsx } from '../../documents/review/review-sheet.ts';
import { type FileFinding, fileFindings } from '../../language/config/file-findings.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import { ruleOf } from '../../language/rules/registry.ts';
import type { Rule } from '../../language/rules/rule.ts';
import type { MessageLanguage } from '../../language/text/message.ts';
import type { Loaded } from '../documents.ts';
import { paragraphWords, severityNames, summary } from './human.ts';
import type { Reported } from './reported.ts';

/** Words that are longer than this are cut: a finding may be about a whole section. */
const longestQuote = 240;

/** The review sheet as a file of this format. */
export async function reviewReport(
  format: 'xlsx' | 'docx',
  findings: readonly Reported[],
  loaded: Loaded,
  language: MessageLanguage,
): Promise<Uint8Array> {
  const files = loaded.documents.length + loaded.unreadable.length;
  const review = {
    summary: summary(files, findings, 0, { language, coloured: false }),
    items: reviewItems(findings, loaded, language),
    language,
  };
  return format === 'xlsx' ? reviewXlsx(review) : reviewDocx(review);
}

function reviewItems(findings: readonly Reported[], loaded: Loaded, language: MessageLanguage): ReviewItem[] {
  const index = loaded.services.shared.workspace.IndexManager as PlanIndex;
  const documents = new Map(loaded.documents.map(({ shown, document }) => [shown, document]));
  const finders = new Map<string, (offset: number) => string>();
  const sectionAt = (file: string, offset: number): string => {
    const document = documents.get(file);
    if (!document) {
      return '';
    }
    const find = finders.get(file) ?? printedPlaces(document, index);
    finders.set(file, find);
    return find(offset);
  };
  const short = shortNames(findings.map(({ file }) => file));
  return findings.map((finding) => {
    const { file, line, code, severity, message, source } = finding;
    const offset = source?.offsetAt({ line: line - 1, character: finding.column - 1 }) ?? 0;
    const lineWords = (finding.word ? paragraphWords(line) : { vi: `dòng ${line}`, en: `line ${line}` })[language];
    return {
      document: short.get(file) ?? file,
      place: [finding.word?.section ?? sectionAt(file, offset), lineWords].filter((part) => part !== '').join('; '),
      quote: quoteOf(finding),
      finding: message[language],
      reason: reasonOf(code, language),
      severity: severityNames[severity][language],
    };
  });
}

/** The names of files without their folders and ending, where no two are alike. */
function shortNames(files: readonly string[]): ReadonlyMap<string, string> {
  const paths = [...new Set(files)];
  const names = paths.map((path) => posix.basename(path).replace(/\.(?:kehoach|docx)$/i, ''));
  return new Map(new Set(names).size === names.length ? paths.map((path, i) => [path, names[i] as string]) : []);
}

/** The words that a finding is about, on one line. */
function quoteOf({ source, line, column, endLine, endColumn }: Reported): string {
  const text = source?.getText({
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  });
  const words = (text ?? '').replace(/\s+/gu, ' ').trim();
  return words.length > longestQuote ? `${words.slice(0, longestQuote - 1).trimEnd()}…` : words;
}

/** What the rule is for, its code, and its legal basis. */
function reasonOf(code: string, language: MessageLanguage): string {
  const rule: (Partial<Rule> & FileFinding) | undefined = ruleOf(code) ?? fileFindings.find((one) => one.code === code);
  if (!rule) {
    return code;
  }
  const basis = rule.basis ? ` ${{ vi: 'Căn cứ', en: 'Basis' }[language]}: ${rule.basis[language]}.` : '';
  return `${rule.title[language]} (${code}).${basis}`;
}
