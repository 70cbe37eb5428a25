import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { describe, it } from 'mocha';
import { createKehoachServices } from '../../language/module.ts';
import { fields } from '../../language/syntax/fields.ts';
import { documentKindWords, slotSelectors, statementKeywords } from '../../language/syntax/vocabulary.ts';

const root = join(import.meta.dirname, '../..');
const reference = readFileSync(join(root, 'docs/language.md'), 'utf8');
const examples = [...reference.matchAll(/```kehoach\n(.*?)```/gs)].map((match) => match[1] as string);

describe('the language reference', () => {
  examples.forEach((text, i) => {
    it(`example ${i + 1} has no error and no warning`, async () => {
      const { shared } = createKehoachServices(NodeFileSystem);
      const { WorkspaceManager, LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
      const folder = URI.file(join(root, 'examples/ha-tinh')).toString();
      await WorkspaceManager.initializeWorkspace([{ name: 'ha-tinh', uri: folder }]);
      const document = LangiumDocumentFactory.fromString(text, URI.parse('file:///vi-du.kehoach'));
      LangiumDocuments.addDocument(document);
      await DocumentBuilder.build([document], { validation: true });
      const serious = (document.diagnostics ?? []).filter(({ severity }) => severity === 1 || severity === 2);
      assert.deepEqual(
        serious.map(({ code, range, message }) => `${code} ${range.start.line + 1}: ${message}`),
        [],
      );
    });
  });

  it('names every keyword, key, kind and selector of the language', () => {
    const words = [...statementKeywords, ...fields.map(({ key }) => key), ...documentKindWords, ...slotSelectors];
    assert.deepEqual(
      words.filter((word) => !reference.includes(word)),
      [],
    );
  });
});
