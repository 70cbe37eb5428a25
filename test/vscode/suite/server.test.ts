import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CloseAction } from 'vscode-languageclient';
import type { LanguageClient } from 'vscode-languageclient/node';
import { restartAfterCrash } from '../../../client/restart-policy.ts';
import { activeExtension, findingAt, findings, open, replace, waitFor } from './workbench.ts';

/** Node's client keeps the process that it started in this field. */
function serverProcess(client: unknown): number | undefined {
  return (client as { _serverProcess?: { pid?: number } })._serverProcess?.pid;
}

describe('the language server', () => {
  let document: vscode.TextDocument;
  let client: LanguageClient;

  before(async () => {
    document = await open('thu/huyen-thu.kehoach');
    client = (await activeExtension()).client as LanguageClient;
  });

  async function checksAgain(): Promise<void> {
    await replace(document, '2023: 90%', '2023: 130%');
    await waitFor('the finding', () => findingAt(document, '130%'));
    await replace(document, '2023: 130%', '2023: 90%');
    await waitFor('no finding', () => findings(document.uri, vscode.DiagnosticSeverity.Error).length === 0);
  }

  it('is started again when it crashes', async () => {
    const crashed = serverProcess(client);
    assert.ok(crashed);
    process.kill(crashed, 'SIGKILL');
    const started = await waitFor('another server', () => {
      const id = serverProcess(client);
      return client.isRunning() && id !== crashed && id;
    });
    assert.notEqual(started, crashed);
    await checksAgain();
  });

  it('is left alone when it keeps crashing, until it has been quiet for a while', async () => {
    let now = 0;
    const policy = restartAfterCrash(() => now);
    const crashAt = async (seconds: number) => {
      now = seconds * 1000;
      return (await policy.closed()).action === CloseAction.Restart;
    };
    assert.deepEqual([await crashAt(0), await crashAt(10), await crashAt(20)], [true, true, true]);
    assert.equal(await crashAt(30), false);

    assert.deepEqual([await crashAt(1000), await crashAt(1010), await crashAt(1020)], [true, true, true]);
    assert.equal(await crashAt(1300), true);
  });

  it('is started again by the command', async () => {
    const before = serverProcess(client);
    await vscode.commands.executeCommand('kehoach.restartServer');
    assert.ok(client.isRunning());
    assert.notEqual(serverProcess(client), before);
    await checksAgain();
  });

  it('speaks the language that the user chose', async () => {
    const settings = vscode.workspace.getConfiguration('kehoach');
    await replace(document, '2023: 90%', '2023: 130%');
    const { message: inVietnamese } = await waitFor('the finding', () => findingAt(document, '130%'));
    await settings.update('language', 'en', vscode.ConfigurationTarget.Workspace);
    await waitFor('the finding in English', () => {
      const finding = findingAt(document, '130%');
      return finding !== undefined && finding.message !== inVietnamese;
    });
    await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
