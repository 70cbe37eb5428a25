import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeExtension, findingAt, open, waitFor, workspaceFile } from './workbench.ts';

describe('start', () => {
  it('opening a .kehoach document starts the extension and its server', async () => {
    const document = await open('thu/huyen-thu.kehoach');
    assert.equal(document.languageId, 'kehoach');
    const extension = vscode.extensions.getExtension('kehoach.kehoach');
    await waitFor('activation', () => extension?.isActive);
    const { client, host } = await activeExtension();
    assert.ok(client.isRunning());
    const node = typeof process === 'object' ? `, Node ${process.versions?.node}` : '';
    console.log(`[test] host: ${host}, VS Code ${vscode.version}${node}`);
  });

  it('documents wrap at the edge of the window, as prose does', () => {
    const editor = vscode.workspace.getConfiguration('editor', { languageId: 'kehoach' });
    assert.equal(editor.get('wordWrap'), 'on');
  });

  it('kehoach.config.json is checked against its schema', async () => {
    const uri = workspaceFile('thu/kehoach.config.json');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('{ "khong-co-truong-nay": 1 }\n'));
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await waitFor('a finding of the JSON schema', () => findingAt(document, 'khong-co-truong-nay'));
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(uri);
    }
  });
});
