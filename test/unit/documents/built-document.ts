import { EmptyFileSystem, URI } from 'langium';
import type { NumberedDocument } from '../../../documents/model/document-model.ts';
import { buildDocumentModel } from '../../../documents/plan/build-document-model.ts';
import { createKehoachServices } from '../../../language/module.ts';

/** The document model of a text in the language. */
export async function builtDocument(text: string): Promise<NumberedDocument> {
  const { shared } = createKehoachServices(EmptyFileSystem);
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('file:///a.kehoach'));
  shared.workspace.LangiumDocuments.addDocument(document);
  await shared.workspace.DocumentBuilder.build([document]);
  return buildDocumentModel(document, shared.workspace.IndexManager);
}
