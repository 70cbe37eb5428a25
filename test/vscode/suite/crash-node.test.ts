import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { activeExtension, checksAgain, open, waitFor } from './workbench.ts';

/** Node's client keeps the process that it started in this field. */
function serverProcess(client: unknown): number | undefined {
  return (client as { _serverProcess?: { pid?: number } })._serverProcess?.pid;
}

describe('a server that is killed', () => {
  let document: vscode.TextDocument;
  let client: BaseLanguageClient;

  before(async () => {
    document = await open('thu/huyen-thu.kehoach');
    ({ client } = await activeExtension());
  });

  async function kill(): Promise<void> {
    const killed = serverProcess(client);
    assert.ok(killed);
    process.kill(killed, 'SIGKILL');
    await waitFor('another server', () => client.isRunning() && serverProcess(client) !== killed);
  }

  it('is started again, ten times, and checks what is typed each time', async function () {
    this.timeout(180_000);
    for (let time = 1; time <= 10; time++) {
      await kill();
      await checksAgain(document);
    }
  });
});
