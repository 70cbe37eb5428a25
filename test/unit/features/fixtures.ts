/**
 * Cases of editor features as files: documents of a small workspace with the cursor in them, and what is expected.
 *
 *   --- a.kehoach
 *   kế hoạch A "A"
 *   chỉ tiêu Ho<|>So "Hồ sơ"
 *   --- expected
 *   …
 *
 * The cursor is `<|>`, a selection `<[>…<]>`. Other parts are arguments of the feature (`--- new name`). A case is added by adding a file; with
 * KEHOACH_UPDATE=1 what the feature gives is written into it, to be read before it is committed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './services.ts';

export interface Case {
  readonly name: string;
  readonly path: string;
  /** Texts of the documents by name, without markers. */
  readonly texts: Readonly<Record<string, string>>;
  /** The document with the cursor, or the first one. */
  readonly document: string;
  readonly start: number;
  readonly end: number;
  argument(name: string): string;
  readonly expected: string;
}

const cursor = '<|>';
const [open, close] = ['<[>', '<]>'];

/** All cases of a feature. */
export function casesOf(feature: string): Case[] {
  const folder = join(root, 'test/fixtures/features', feature);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readCase(join(folder, file), file.replace('.txt', '').replaceAll('-', ' ')));
}

function readCase(path: string, name: string): Case {
  const parts = partsOf(readFileSync(path, 'utf8'));
  const texts: Record<string, string> = {};
  let found = { document: '', start: 0, end: 0 };
  for (const [part, content] of parts) {
    if (!part.endsWith('.kehoach') || part.startsWith('expected')) {
      continue;
    }
    texts[part] = content.replace(cursor, '').replace(open, '').replace(close, '');
    const start = Math.max(content.indexOf(cursor), content.indexOf(open));
    if (start >= 0 || found.document === '') {
      const end = content.indexOf(close);
      found = { document: part, start: Math.max(start, 0), end: end < 0 ? Math.max(start, 0) : end - open.length };
    }
  }
  return {
    name,
    path,
    texts,
    ...found,
    argument: (argument) => (parts.get(argument) ?? '').trim(),
    expected: parts.get('expected') ?? '',
  };
}

function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.split(/^--- /m).slice(1)) {
    const end = part.indexOf('\n');
    parts.set(part.slice(0, end).trim(), part.slice(end + 1));
  }
  return parts;
}

/** Compares what a feature gives with what its case expects; or writes it there. */
export function compare(given: string, testCase: Case, equal: (given: string, expected: string) => void): void {
  const text = given === '' || given.endsWith('\n') ? given : `${given}\n`;
  if (process.env.KEHOACH_UPDATE && text !== testCase.expected) {
    const [head = ''] = readFileSync(testCase.path, 'utf8').split(/^--- expected\n/m);
    writeFileSync(testCase.path, `${head}--- expected\n${text}`);
    return;
  }
  equal(text, testCase.expected);
}
