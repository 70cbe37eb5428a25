import assert from 'node:assert/strict';
import { Cancellation, DocumentState, URI } from 'langium';
import { memoryWorkspace } from '../features/services.ts';

const texts = { 'a.kehoach': 'kế hoạch A "A"\n- Một.\n', 'b.kehoach': 'kế hoạch B "B"\n- Hai.\n' };
const uri = (name: string): URI => URI.parse(`file:///${name}`);

describe('those who wait for a build', () => {
  it('are told when nothing is left to build', async () => {
    const { shared } = await memoryWorkspace(texts);
    const { DocumentBuilder } = shared.workspace;
    const update = DocumentBuilder.update([], [uri('b.kehoach')]);
    await Promise.all([update, DocumentBuilder.waitUntil(DocumentState.IndexedReferences)]);
  });

  it('are told when the document is deleted', async () => {
    const { shared } = await memoryWorkspace(texts);
    const { DocumentBuilder } = shared.workspace;
    const source = new Cancellation.CancellationTokenSource();
    const changed = DocumentBuilder.update([uri('b.kehoach')], [], source.token);
    source.cancel();
    await assert.rejects(changed);
    const waiting = DocumentBuilder.waitUntil(DocumentState.Validated, uri('b.kehoach'));
    await Promise.all([assert.rejects(waiting, /No document found/), DocumentBuilder.update([], [uri('b.kehoach')])]);
  });

  it('hear of a document that was checked just before the build is cancelled', async () => {
    const { shared } = await memoryWorkspace(texts);
    const { DocumentBuilder, LangiumDocuments } = shared.workspace;
    const source = new Cancellation.CancellationTokenSource();
    DocumentBuilder.onDocumentPhase(DocumentState.Validated, () => source.cancel());
    const sent: string[] = [];
    DocumentBuilder.onDocumentPhase(DocumentState.Validated, (document) => {
      sent.push(document.uri.path);
    });
    const documents = LangiumDocuments.all.toArray();
    for (const document of documents) {
      DocumentBuilder.resetToState(document, DocumentState.Linked);
    }
    await assert.rejects(async () => DocumentBuilder.build(documents, { validation: true }, source.token));
    assert.deepEqual(sent, ['/a.kehoach']);
  });
});
