import { extname } from 'node:path';
import type { MessageLanguage } from '../../language/text/message.ts';
import { version } from '../../server/version.ts';
import type { reviewFormats, textFormats } from '../options.ts';
import { csvReport } from './csv.ts';
import { githubReport } from './github.ts';
import { gitlabReport } from './gitlab.ts';
import { humanReport } from './human.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import type { Reported } from './reported.ts';
import { sarifReport } from './sarif.ts';

export type TextFormat = (typeof textFormats)[number];
export type ReportFormat = TextFormat | (typeof reviewFormats)[number];

/** What is reported: the findings that are told, and what they were sought in. */
export interface Reporting {
  readonly findings: readonly Reported[];
  /** How many lesser findings are not told. */
  readonly hidden: number;
  /** The files that were checked, as the user would write them. */
  readonly files: readonly string[];
  readonly language: MessageLanguage;
  readonly coloured: boolean;
}

/** One way to report: its content, and how a file that it wrote earlier is known. */
interface Report {
  content(reporting: Reporting): string;
  /** Did this report write the text? Only then may the file be replaced unasked. */
  wrote(text: string): boolean;
}

const isJson = (text: string, holds: (value: unknown) => boolean): boolean => {
  try {
    return holds(JSON.parse(text));
  } catch {
    return false;
  }
};

/** Is this an array of which every entry has a rule's code in this property? */
const isListOf =
  (property: string) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every((entry: Record<string, unknown>) => /^KH\d{3}$/.test(String(entry[property])));

const reports: Readonly<Record<TextFormat, Report>> = {
  human: {
    content: humanReport,
    wrote: (text) => /^(?:Đã kiểm tra \d|Checked \d)/m.test(text.trimEnd().split('\n').at(-1) ?? ''),
  },
  json: {
    content: ({ findings, language }) => jsonReport(findings, language),
    wrote: (text) => isJson(text, isListOf('code')),
  },
  sarif: {
    content: ({ findings, language }) => sarifReport(findings, language, version),
    wrote: (text) => /"driver":\s*\{\s*"name":\s*"kehoach"/.test(text),
  },
  github: {
    content: ({ findings, language }) => githubReport(findings, language),
    wrote: (text) => text.split('\n').every((line) => line === '' || /^::(?:error|warning|notice) file=/.test(line)),
  },
  gitlab: {
    content: ({ findings, language }) => gitlabReport(findings, language),
    wrote: (text) => isJson(text, isListOf('check_name')),
  },
  junit: {
    content: ({ findings, files, language }) => junitReport(findings, files, language),
    wrote: (text) => text.includes('<testsuites name="kehoach"'),
  },
  csv: {
    content: ({ findings, language }) => csvReport(findings, language),
    wrote: (text) => /^\uFEFF?(?:Tệp,Dòng,Cột,|File,Line,Column,)/.test(text),
  },
};

/** The report as text. */
export const contentOf = (format: TextFormat, reporting: Reporting): string => reports[format].content(reporting);

/** Did an earlier report of this format write the text? */
export const isOwnReport = (format: TextFormat, text: string): boolean => reports[format].wrote(text);

const byExtension: Readonly<Record<string, ReportFormat>> = {
  '.json': 'json',
  '.sarif': 'sarif',
  '.xml': 'junit',
  '.csv': 'csv',
  '.xlsx': 'xlsx',
  '.docx': 'docx',
};

/** The format of a file by its name; `human` where the name says nothing. */
export const formatOfName = (name: string): ReportFormat => byExtension[extname(name).toLowerCase()] ?? 'human';
