import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import type { LayoutProfile } from '../../../documents/layout/layout-profile.ts';
import { layoutOf } from '../../../documents/layout/profiles.ts';
import type { NumberedDocument } from '../../../documents/model/document-model.ts';
import { buildDocumentModel } from '../../../documents/plan/build-document-model.ts';
import type { Document } from '../../../language/grammar/generated/ast.ts';
import { createKehoachServices } from '../../../language/module.ts';
import { type Plan, planOf } from '../../../language/plan/plan.ts';
import type { PlanIndex } from '../../../language/references/plan-index.ts';

export const root = join(import.meta.dirname, '../../..');

/** A linked document with all that an export is made of. */
export interface Opened {
  /** "duc-tho/ke-hoach-chuyen-doi-so-2023.kehoach". */
  readonly name: string;
  readonly document: LangiumDocument;
  readonly index: PlanIndex;
  readonly plan: Plan;
  readonly model: NumberedDocument;
  readonly profile: LayoutProfile;
}

let examples: Promise<Opened[]> | undefined;

/** All documents of `examples/`, in one workspace; opened once for all tests. */
export function openExamples(): Promise<Opened[]> {
  examples ??= openFolder(join(root, 'examples'));
  return examples;
}

async function openFolder(folder: string): Promise<Opened[]> {
  const { shared } = createKehoachServices(NodeFileSystem);
  const { LangiumDocuments, WorkspaceManager, IndexManager } = shared.workspace;
  await WorkspaceManager.initializeWorkspace([{ name: 'examples', uri: URI.file(folder).toString() }]);
  return globSync('**/*.kehoach', { cwd: folder })
    .sort()
    .flatMap((name) => {
      const document = LangiumDocuments.getDocument(URI.file(join(folder, name)));
      return document ? [opened(name, document, IndexManager as PlanIndex)] : [];
    });
}

/** A text as the only document of a workspace. */
export async function openText(text: string, name = 'a.kehoach'): Promise<Opened> {
  const { shared } = createKehoachServices(EmptyFileSystem);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder, IndexManager } = shared.workspace;
  const document = LangiumDocumentFactory.fromString(text, URI.parse(`file:///tests/${name}`));
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document], { validation: false });
  return opened(name, document, IndexManager as PlanIndex);
}

/** The small plan of a district that the golden files are made of. */
export function openSmallPlan(): Promise<Opened> {
  return openText(readFileSync(join(root, 'test/fixtures/exports/huyen-nho.kehoach'), 'utf8'), 'huyen-nho.kehoach');
}

function opened(name: string, document: LangiumDocument, index: PlanIndex): Opened {
  const model = buildDocumentModel(document, index);
  const plan = planOf(document.parseResult.value as Document);
  return { name, document, index, plan, model, profile: layoutOf(model) };
}

const { shared: parsing } = createKehoachServices(EmptyFileSystem);

/** Parses a text alone. */
export function parse(text: string): Document {
  const uri = URI.parse('file:///tests/a.kehoach');
  return parsing.workspace.LangiumDocumentFactory.fromString<Document>(text, uri).parseResult.value;
}

/** Words in the form in which texts are compared: blanks and line breaks do not count. */
export function wordsOf(text: string): string {
  return text
    .normalize('NFC')
    .split(/[\s\u00a0]+/u)
    .filter((word) => word !== '')
    .join(' ');
}
