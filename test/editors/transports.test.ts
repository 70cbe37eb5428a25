import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root } from '../protocol/client.ts';

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [join(root, 'server', 'main-stdio.ts'), ...args], { stdio: 'pipe' });
}

/** Runs the program to its end, its input at its end. */
async function run(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = start(...args);
  const printed = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    printed.stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    printed.stderr += chunk;
  });
  child.stdin?.end();
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...printed };
}

/** Speaks with a server until it has sent the findings of a document; then ends it as an editor does. */
async function useAndEnd(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<string[]> {
  const connection = createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  const codes = new Promise<string[]>((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }) => {
      resolve(diagnostics.map(({ code }: { code: string }) => code));
    });
  });
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {
      uri: 'untitled:moi.kehoach',
      languageId: 'kehoach',
      version: 1,
      text: 'kế hoạch A "A"\nchỉ tiêu B "Hồ sơ" { 2025: trên 100% }\n',
    },
  });
  const found = await codes;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  return found;
}

async function listening(server: Server, place?: string): Promise<AddressInfo | string | null> {
  await new Promise<void>((resolve) => {
    if (place === undefined) {
      server.listen(0, '127.0.0.1', resolve);
    } else {
      server.listen(place, resolve);
    }
  });
  return server.address();
}

describe('kehoach-lsp talks to an editor', function () {
  // Processes start slowly on a busy machine.
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-pipe-'));
  after(() => rmSync(folder, { recursive: true }));

  it('over standard input and output', async () => {
    const child = start('--stdio', `--clientProcessId=${process.pid}`);
    const ended = once(child, 'exit');
    assert.ok(child.stdin && child.stdout);
    assert.ok((await useAndEnd(child.stdout, child.stdin)).includes('KH201'));
    assert.deepEqual(await ended, [0, null]);
  });

  const pipe = process.platform === 'win32' ? '\\\\.\\pipe\\kehoach-test' : join(folder, 'pipe');
  const argumentsFor: Readonly<Record<string, (server: Server) => Promise<string[]>>> = {
    '--socket=PORT': async (server) => [`--socket=${((await listening(server)) as AddressInfo).port}`],
    '--socket PORT': async (server) => ['--socket', String(((await listening(server)) as AddressInfo).port)],
    '--pipe=NAME': async (server) => [`--pipe=${await listening(server, pipe)}`],
  };
  for (const [name, listen] of Object.entries(argumentsFor)) {
    it(`over ${name}, where the editor waits`, async () => {
      const server = createServer();
      const child = start(...(await listen(server)));
      const ended = once(child, 'exit');
      const [socket] = (await once(server, 'connection')) as [Socket];
      assert.ok((await useAndEnd(socket, socket)).includes('KH201'));
      assert.deepEqual(await ended, [0, null]);
      server.close();
    });
  }

  it('and ends when the editor closes the socket', async () => {
    const server = createServer();
    const child = start(`--socket=${((await listening(server)) as AddressInfo).port}`);
    const ended = once(child, 'exit');
    const [socket] = (await once(server, 'connection')) as [Socket];
    socket.destroy();
    assert.deepEqual(await ended, [1, null]);
    server.close();
  });

  it('and ends when the process named by --clientProcessId is gone', async () => {
    const editor = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
    await once(editor, 'exit');
    const child = start('--stdio', `--clientProcessId=${editor.pid}`);
    assert.deepEqual(await once(child, 'exit'), [1, null]);
  });

  it('and ends when its input ends', async () => {
    assert.equal((await run('--stdio')).code, 1);
  });

  it('and says how it is used, and its version', async () => {
    const help = await run('--help');
    assert.equal(help.code, 0);
    for (const way of ['--stdio', '--socket=PORT', '--pipe=NAME', '--clientProcessId=ID']) {
      assert.ok(help.stdout.includes(`\n  ${way} `), way);
    }
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.equal((await run('--version')).stdout, `${version}\n`);
  });

  it('and says where it cannot connect', async () => {
    const server = createServer();
    const { port } = (await listening(server)) as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    for (const args of [[`--socket=${port}`], [`--pipe=${join(folder, 'none')}`]]) {
      const { code, stdout, stderr } = await run(...args);
      assert.equal(code, 1);
      assert.equal(stdout, '');
      assert.match(stderr, /cannot connect to the editor/);
    }
  });

  it('and refuses what it does not understand', async () => {
    const wrong = [
      [],
      ['--fast'],
      ['check', '.'],
      ['--socket'],
      ['--socket=abc'],
      ['--socket=99999'],
      ['--pipe='],
      ['--stdio', '--socket=1234'],
      ['--stdio', '--clientProcessId=x'],
    ];
    for (const args of wrong) {
      const { code, stdout, stderr } = await run(...args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, /kehoach-lsp: .*\n\n[\s\S]*--stdio/);
    }
  });
});
