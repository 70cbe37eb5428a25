import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffArrays } from 'diff';
import { URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { readDocxText } from '../../documents/docx/read-text.ts';
import { exportDocx } from '../../documents/export.ts';
import { createKehoachServices } from '../../language/module.ts';

/** A place where the exported text and the original text differ. */
export interface TextDifference {
  readonly original: string;
  readonly export: string;
}

const examples = join(import.meta.dirname, '../../examples');

/** The examples that have their original text beside them (`ban-goc.txt`). */
export function examplesWithOriginals(): string[] {
  return readdirSync(examples).filter((name) => {
    try {
      return readdirSync(join(examples, name)).includes('ban-goc.txt');
    } catch {
      return false;
    }
  });
}

/** Words in the form in which texts are compared: blanks and line breaks do not count, NFC and NFD are the same. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[\s\u00a0]+/u)
    .filter((word) => word !== '');
}

/** Exports an example as a Word file, reads it back, and compares it with the original word by word. */
export async function differencesOf(example: string): Promise<TextDifference[]> {
  const folder = join(examples, example);
  const { shared } = createKehoachServices(NodeFileSystem);
  await shared.workspace.WorkspaceManager.initializeWorkspace([
    { name: 'examples', uri: URI.file(examples).toString() },
  ]);
  const file = readdirSync(folder).find((name) => name.endsWith('.kehoach'));
  const document = shared.workspace.LangiumDocuments.getDocument(URI.file(join(folder, file ?? '')));
  if (!document) {
    throw new Error(`No document in ${folder}`);
  }
  const bytes = await exportDocx(document, shared.workspace.IndexManager);
  const exported = wordsOf(readDocxText(bytes).join('\n'));
  const original = wordsOf(readFileSync(join(folder, 'ban-goc.txt'), 'utf8'));
  const differences: { original: string; export: string }[] = [];
  let joins = false;
  for (const part of diffArrays(original, exported)) {
    if (!part.added && !part.removed) {
      joins = false;
      continue;
    }
    const words = part.value.join(' ');
    const last = joins ? differences.at(-1) : undefined;
    const difference = last ?? { original: '', export: '' };
    difference[part.added ? 'export' : 'original'] = words;
    if (!last) {
      differences.push(difference);
    }
    joins = true;
  }
  return differences;
}
