import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type BaseLanguageClient, CloseAction, State } from 'vscode-languageclient';
import { RestartPolicy, waitBefore } from '../../../client/restart-policy.ts';
import { activeExtension, checksAgain, findingAt, open, replace, waitFor } from './workbench.ts';

describe('the language server', () => {
  let document: vscode.TextDocument;
  let client: BaseLanguageClient;

  before(async () => {
    document = await open('thu/huyen-thu.kehoach');
    ({ client } = await activeExtension());
  });

  it('is started again after a crash, more and more slowly, and left alone when it keeps crashing', () => {
    const log: string[] = [];
    let hasGivenUp = false;
    let now = 0;
    const policy = new RestartPolicy({
      now: () => now,
      log: (line) => log.push(line),
      gaveUp: () => {
        hasGivenUp = true;
      },
    });
    const crashAt = (seconds: number) => {
      now = seconds * 1000;
      return policy.closed().action === CloseAction.Restart;
    };
    for (let crash = 1; crash <= 10; crash++) {
      assert.ok(crashAt(crash), `crash ${crash}`);
    }
    assert.equal(hasGivenUp, false);
    assert.equal(crashAt(11), false);
    assert.equal(hasGivenUp, true);
    assert.equal(log.length, 11);

    // Crashes that are far apart are none of the same fault.
    for (let crash = 1; crash <= 20; crash++) {
      assert.ok(crashAt(crash * 60), `crash ${crash} of one a minute`);
    }
    assert.deepEqual([1, 2, 3, 20].map(waitBefore), [100, 200, 400, 3000]);
  });

  it('is started again by the command', async () => {
    const states: State[] = [];
    const subscription = client.onDidChangeState(({ newState }) => states.push(newState));
    await vscode.commands.executeCommand('kehoach.restartServer');
    subscription.dispose();
    assert.ok(client.isRunning());
    assert.ok(states.includes(State.Stopped), states.join());
    await checksAgain(document);
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
