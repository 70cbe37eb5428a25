import assert from 'node:assert/strict';
import { EmptyFileSystem, URI } from 'langium';
import { describe, it } from 'mocha';
import { inlineText } from '../../../documents/model/inline-text.ts';
import { buildDocumentModel } from '../../../documents/plan/build-document-model.ts';
import { createKehoachServices } from '../../../language/module.ts';

/** The last words of the body of a plan. */
async function endOf(text: string): Promise<string> {
  const { shared } = createKehoachServices(EmptyFileSystem);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder, IndexManager } = shared.workspace;
  const document = LangiumDocumentFactory.fromString(text, URI.parse('file:///a.kehoach'));
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document]);
  const last = buildDocumentModel(document, IndexManager).body.at(-1);
  return last && 'content' in last ? inlineText(last.content) : (last?.type ?? '');
}

const recipients = 'nơi nhận {\n  lưu: "VT"\n}\n';

describe('the mark that ends a document', () => {
  it('is "./." in a state document with recipients, whether it is typed or not', async () => {
    assert.equal(await endOf(`kế hoạch A "A"\n> Yêu cầu thực hiện.\n${recipients}`), 'Yêu cầu thực hiện./.');
    assert.equal(await endOf(`kế hoạch A "A"\n> Yêu cầu thực hiện./.\n${recipients}`), 'Yêu cầu thực hiện./.');
  });

  it('is "." in a Party document', async () => {
    assert.equal(
      await endOf(`chương trình A "A"\nthể thức: đảng\n> Các cấp ủy thực hiện\n${recipients}`),
      'Các cấp ủy thực hiện.',
    );
  });

  it('is what the head asks for', async () => {
    assert.equal(
      await endOf(`kế hoạch A "A"\nkết thúc: "."\n> Yêu cầu thực hiện.\n${recipients}`),
      'Yêu cầu thực hiện.',
    );
  });

  it('is left out while the draft has no recipients and no signature', async () => {
    assert.equal(await endOf('kế hoạch A "A"\n> Yêu cầu thực hiện.\n'), 'Yêu cầu thực hiện.');
  });
});
