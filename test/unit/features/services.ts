/** The language's services for tests of editor features: documents in memory, built and checked. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { printedNumbers } from '../../../documents/plan/printed-numbers.ts';
import { createKehoachServices, type KehoachServices } from '../../../language/module.ts';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** A workspace of documents that exist only here. */
export interface MemoryWorkspace extends KehoachServices {
  document(name: string): LangiumDocument;
}

/** Builds documents, given by file name. */
export async function memoryWorkspace(texts: Readonly<Record<string, string>>): Promise<MemoryWorkspace> {
  const services = createKehoachServices(EmptyFileSystem, { printedNumbers: () => printedNumbers });
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const documents = new Map<string, LangiumDocument>();
  for (const [name, text] of Object.entries(texts)) {
    const document = LangiumDocumentFactory.fromString(text, URI.parse(`file:///${name}`));
    LangiumDocuments.addDocument(document);
    documents.set(name, document);
  }
  await DocumentBuilder.build([...documents.values()], { validation: true });
  return {
    ...services,
    document(name) {
      const document = documents.get(name);
      if (!document) {
        throw new Error(`no document is called ${name}`);
      }
      return document;
    },
  };
}

/** All example documents, by path. */
export function exampleTexts(): { readonly name: string; readonly text: string }[] {
  return readdirSync(join(root, 'examples'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.kehoach'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }));
}
