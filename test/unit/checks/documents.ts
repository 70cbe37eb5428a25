import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Document } from '../../../language/grammar/generated/ast.ts';
import { createKehoachServices } from '../../../language/module.ts';
import { type Plan, planOf } from '../../../language/plan/plan.ts';
import type { PlanIndex } from '../../../language/references/plan-index.ts';
import { type CheckedFinding, checkDocument } from '../../../language/rules/checker.ts';
import type { Rule } from '../../../language/rules/rule.ts';

/** Documents of one workspace, parsed and linked. */
export interface Workspace {
  readonly documents: readonly LangiumDocument[];
  readonly index: PlanIndex;
}

/** Opens texts as the documents of one workspace. */
export async function open(...texts: readonly string[]): Promise<Workspace> {
  const { shared } = createKehoachServices(EmptyFileSystem);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder, IndexManager } = shared.workspace;
  const documents = texts.map((text, i) => {
    const document = LangiumDocumentFactory.fromString(text, URI.parse(`file:///tests/${i}.kehoach`));
    LangiumDocuments.addDocument(document);
    return document;
  });
  await DocumentBuilder.build(documents, { validation: false });
  return { documents, index: IndexManager as PlanIndex };
}

/** The meaning of one text. */
export async function planFrom(text: string): Promise<Plan> {
  const { documents } = await open(text);
  return planOf(documents[0]?.parseResult.value as Document);
}

/** What the rules find in the first text, with the others around it. */
export async function findingsIn(rules: readonly Rule[], ...texts: readonly string[]): Promise<CheckedFinding[]> {
  const { documents, index } = await open(...texts);
  return checkDocument(documents[0] as LangiumDocument, index, { rules });
}
