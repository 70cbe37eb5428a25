import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type SummaryResult, summaryRequest } from '../../../server/protocol/summary.ts';
import { activeExtension, open, replace } from './workbench.ts';

describe('the length of a document', () => {
  it('counts what prints, as it stands in the editor', async () => {
    const { client } = await activeExtension();
    const document = await open('thu/huyen-thu.kehoach');
    const ask = () => client.sendRequest<SummaryResult>(summaryRequest, { uri: document.uri.toString() });
    const before = await ask();
    assert.ok(before && before.words > 50 && before.pages >= 1, JSON.stringify(before));
    await replace(document, 'Tổ chức tập huấn kỹ năng số', 'Tổ chức tập huấn kỹ năng số cho cấp xã');
    const after = await ask();
    assert.equal(after?.words, before.words + 3);
    assert.equal(after?.version, document.version);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
