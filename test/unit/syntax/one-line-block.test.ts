import assert from 'node:assert/strict';
import { EmptyFileSystem, URI } from 'langium';
import { describe, it } from 'mocha';
import type { Document, Task } from '../../../language/grammar/generated/ast.ts';
import { createKehoachServices } from '../../../language/module.ts';
import { entriesOf } from '../../../language/plan/plan.ts';
import { proseText } from '../../../language/plan/text.ts';

describe('prose in a block on one line', () => {
  it('ends at the brace that closes the block', () => {
    const { shared } = createKehoachServices(EmptyFileSystem);
    const text = 'kế hoạch A "A"\nnhiệm vụ B "B" {\n  phương pháp { > Đối tác công tư. }\n  hạn: 2027\n}\n';
    const document = shared.workspace.LangiumDocumentFactory.fromString<Document>(text, URI.parse('file:///a.kehoach'));
    const task = document.parseResult.value.entries[0] as Task;
    const [method, due] = entriesOf(task);
    const [prose] = method ? entriesOf(method) : [];
    assert.equal(method?.$type, 'TextBlock');
    assert.equal(prose?.$type === 'Prose' && proseText(prose), 'Đối tác công tư.');
    assert.equal(due?.$type, 'Field');
  });
});
