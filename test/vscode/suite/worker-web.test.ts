import assert from 'node:assert/strict';
import { ServerWorker } from '../../../client/server-worker.ts';
import { activeExtension } from './workbench.ts';

describe('the worker of the language server', () => {
  it('is what the extension runs here', async () => {
    assert.equal((await activeExtension()).host, 'web');
  });

  it('counts as ended when it cannot go on', async () => {
    const address = URL.createObjectURL(new Blob(['throw new Error("no memory")'], { type: 'text/javascript' }));
    const server = new ServerWorker(address);
    await new Promise<void>((ended) => server.start().reader.onClose(ended));
    server.stop();
  });
});
