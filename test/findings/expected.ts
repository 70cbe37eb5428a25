import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckedFinding, checkDocument } from '../../language/rules/checker.ts';
import { open } from '../unit/checks/documents.ts';

const root = join(import.meta.dirname, '..', '..');

/** A place in an example document that careful readers of the original noted. */
export interface Noted {
  /** Folder of the example. */
  readonly document: string;
  /** What is wrong there: `typo`, `no-deadline`; `đúng` for what is right and must not be reported. */
  readonly kind: string;
  /** Words of the `.kehoach` text; ` #2` after them means their second place. */
  readonly words: string;
  /** `có`: found; `chưa`: not found, with the reason; `không`: must not be found. */
  readonly expected: 'có' | 'chưa' | 'không';
  /** Code of the rule that finds it. */
  readonly rule: string;
  readonly reason: string;
}

/** The list of `expected.tsv`. */
export function readNoted(): Noted[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, 'expected.tsv'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [document = '', kind = '', words = '', expected = '', rule = '', reason = ''] = line.split('\t');
    return { document, kind, words, expected: expected as Noted['expected'], rule, reason };
  });
}

/** An example with what is found in it. */
export interface Checked {
  readonly text: string;
  readonly findings: readonly CheckedFinding[];
}

/** The example documents by their folders, checked as one workspace. */
export async function checkedExamples(): Promise<ReadonlyMap<string, Checked>> {
  const files = globSync('examples/**/*.kehoach', { cwd: root }).sort();
  const texts = files.map((file) => readFileSync(join(root, file), 'utf8'));
  const { documents, index } = await open(...texts);
  return new Map(
    documents.map((document, i) => [
      (files[i] ?? '').split(/[\\/]/u)[1] ?? '',
      { text: texts[i] ?? '', findings: checkDocument(document, index) },
    ]),
  );
}

/** Where noted words stand in the text; undefined where they do not. */
export function placeOfWords(text: string, noted: string): { offset: number; end: number } | undefined {
  const { words = noted, number = '1' } = /^(?<words>.*) #(?<number>[0-9]+)$/u.exec(noted)?.groups ?? {};
  let offset = -1;
  for (let i = 0; i < Number(number); i++) {
    offset = text.indexOf(words, offset + 1);
    if (offset < 0) {
      return undefined;
    }
  }
  return { offset, end: offset + words.length };
}

/** What is found at a noted place. */
export function findingsAt({ text, findings }: Checked, { words }: Noted): CheckedFinding[] {
  const place = placeOfWords(text, words);
  return place ? findings.filter((one) => one.place.offset < place.end && one.place.end > place.offset) : [];
}

/** How much of what readers noted is found, by kind: a table in Markdown. */
export function recallTable(noted: readonly Noted[], found: (one: Noted) => boolean): string {
  const kinds = new Map<string, { found: number; of: number }>();
  for (const one of noted.filter(({ expected }) => expected !== 'không')) {
    const count = kinds.get(one.kind) ?? { found: 0, of: 0 };
    kinds.set(one.kind, count);
    count.of += 1;
    count.found += found(one) ? 1 : 0;
  }
  const rows = [...kinds].sort(([a, x], [b, y]) => y.of - x.of || a.localeCompare(b, 'vi'));
  const sum = rows.reduce((all, [, { found: some, of }]) => ({ found: all.found + some, of: all.of + of }), {
    found: 0,
    of: 0,
  });
  return [
    '| Loại / Kind | Tìm thấy / Found | Tổng / Of |',
    '|---|---:|---:|',
    ...[...rows, ['**Tổng / Total**', sum] as const].map(
      ([kind, { found: some, of }]) => `| ${kind} | ${some} | ${of} |`,
    ),
  ].join('\n');
}
