import assert from 'node:assert/strict';
import { EmptyFileSystem, URI } from 'langium';
import { createKehoachServices } from '../../language/module.ts';
import { SteadyDocumentBuilder } from '../../server/steady-builder.ts';

describe('a document on which the tool itself fails', () => {
  it('is told of it, and costs the others nothing', async () => {
    const { shared, kehoach } = createKehoachServices(EmptyFileSystem, {
      workspace: { DocumentBuilder: (services) => new SteadyDocumentBuilder(services) },
    });
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
    const { DocumentValidator } = kehoach.validation;
    const validate = DocumentValidator.validateDocument.bind(DocumentValidator);
    DocumentValidator.validateDocument = async (document, ...rest) => {
      if (document.uri.path === '/b.kehoach') {
        throw new Error('planted');
      }
      return validate(document, ...rest);
    };
    const documents = ['a', 'b', 'c'].map((name) => {
      const text = `kế hoạch ${name.toUpperCase()} "Kế hoạch"\nchỉ tiêu X "X" { 2025: trên 100% }\n`;
      const document = LangiumDocumentFactory.fromString(text, URI.parse(`file:///${name}.kehoach`));
      LangiumDocuments.addDocument(document);
      return document;
    });
    await DocumentBuilder.build(documents, { validation: true });
    assert.deepEqual(
      documents.map(({ diagnostics }) => diagnostics?.some(({ code }) => code === 'KH201')),
      [true, false, true],
    );
    assert.match(String(documents[1]?.diagnostics?.[0]?.message), /lỗi của công cụ.*planted/);
  });
});
