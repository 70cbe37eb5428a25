import assert from 'node:assert/strict';
import { Client, type Workspace, workspace } from './client.ts';

const text = 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" { 2025: trên 100% }\n- {HoSo 2025}.\n';

describe('the server survives', function () {
  // Processes start slowly on a busy machine.
  this.timeout(60_000);
  let files: Workspace;
  let client: Client;
  let uri: string;

  before(async () => {
    files = await workspace({ 'a.kehoach': text });
    client = await Client.start({ folders: [files.folder] });
    uri = files.uri('a.kehoach');
    await client.open(uri, text);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    files.remove();
  });

  /** It still answers, and still checks what is typed. */
  async function isAlive(): Promise<void> {
    assert.equal(client.process.exitCode, null);
    const hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 2, character: 4 },
    });
    assert.match(JSON.stringify(hover), /chỉ tiêu/);
    await client.replace(uri, 'trên 100%', '90%');
    assert.deepEqual(await client.diagnostics(uri).then((all) => all.filter(({ code }) => code === 'KH201')), []);
    await client.replace(uri, '90%', 'trên 100%');
    const findings = await client.diagnostics(uri);
    assert.ok(findings.some(({ code }) => code === 'KH201'));
  }

  const notifications: readonly (readonly [method: string, params: unknown])[] = [
    ['textDocument/didOpen', {}],
    ['textDocument/didOpen', { textDocument: { uri: 5, text: null } }],
    ['textDocument/didChange', { textDocument: { uri: 'file:///none.kehoach', version: 2 }, contentChanges: [{}] }],
    ['textDocument/didClose', { textDocument: { uri: 'file:///none.kehoach' } }],
    ['textDocument/didClose', null],
    ['workspace/didChangeWatchedFiles', { changes: [{ uri: '::', type: 9 }, {}] }],
    ['workspace/didChangeWatchedFiles', {}],
    ['workspace/didChangeConfiguration', { settings: 'nonsense' }],
    ['workspace/didChangeConfiguration', { settings: { kehoach: { language: { deep: true } } } }],
    ['workspace/didChangeWorkspaceFolders', { event: { added: [{}], removed: null } }],
    ['$/cancelRequest', { id: 'never asked' }],
    ['kehoach/none', [1, 2, 3]],
  ];
  for (const [method, params] of notifications) {
    it(`${method} with ${JSON.stringify(params)}`, async () => {
      await client.connection.sendNotification(method, params as object);
      await isAlive();
    });
  }

  const requests: readonly (readonly [method: string, params: unknown])[] = [
    ['textDocument/hover', {}],
    ['textDocument/completion', { textDocument: { uri: 'file:///none.kehoach' }, position: { line: 0, character: 0 } }],
    ['textDocument/rename', { textDocument: { uri: 'not an address' }, position: {}, newName: 7 }],
    ['textDocument/documentSymbol', { textDocument: {} }],
    ['kehoach/export', { uri: 'file:///none.kehoach' }],
    ['kehoach/export', null],
    ['no/such/method', {}],
  ];
  for (const [method, params] of requests) {
    it(`request ${method} with ${JSON.stringify(params)}`, async () => {
      await client.connection.sendRequest(method, params as object).then(
        () => undefined,
        (error: Error) => assert.ok(error.message.length > 0),
      );
      await isAlive();
    });
  }

  it('places outside the document', async () => {
    for (const method of ['hover', 'completion', 'definition', 'references', 'documentHighlight', 'prepareRename']) {
      for (const position of [
        { line: 99_999, character: 0 },
        { line: 2, character: 99_999 },
      ]) {
        await client.connection.sendRequest(`textDocument/${method}`, {
          textDocument: { uri },
          position,
          context: { includeDeclaration: true },
        });
      }
    }
    await isAlive();
  });

  it('documents that are empty, binary, huge, deeply nested, or nothing but errors', async () => {
    const texts: Readonly<Record<string, string>> = {
      empty: '',
      binary: '\0\u0001\uFFFDPK\0',
      huge: '- Một dòng.\n'.repeat(1_000_000),
      nested: 'phần "A" {\n'.repeat(5_000),
      errors: '}\nkhông phải {\n'.repeat(10_000),
      cut: 'kế hoạch A "A"\nchỉ tiêu X "Hồ s',
      lines: 'kế hoạch A "A"\r- Một\r- Hai\r\n- Ba\n',
    };
    for (const [name, content] of Object.entries(texts)) {
      const other = files.uri(`${name}.kehoach`);
      await client.open(other, content);
      await client.diagnostics(other);
      await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: other } });
      await client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: other } });
      await client.connection.sendRequest('textDocument/formatting', {
        textDocument: { uri: other },
        options: { tabSize: 2, insertSpaces: true },
      });
      await client.close(other);
    }
    await isAlive();
  });

  it('a burst of keys, each of which starts a check that the next one cancels', async () => {
    for (let i = 0; i < 50; i++) {
      await client.replace(
        uri,
        i === 0 ? '{HoSo 2025}.' : `{HoSo 2025}${'a'.repeat(i)}.`,
        `{HoSo 2025}${'a'.repeat(i + 1)}.`,
      );
    }
    const findings = await client.diagnostics(uri);
    assert.ok(findings.some(({ code }) => code === 'KH201'));
  });
});

describe('the server outlives bytes that are no messages', function () {
  this.timeout(60_000);

  it('a message that is no JSON', async () => {
    const client = await Client.start();
    client.process.stdin?.write('Content-Length: 5\r\n\r\n{{{{{');
    const uri = 'file:///a.kehoach';
    await client.open(uri, text);
    const findings = await client.diagnostics(uri);
    assert.ok(findings.some(({ code }) => code === 'KH201'));
    assert.equal(await client.stop(), 0);
  });
});
