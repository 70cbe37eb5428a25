import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, type ResponseError } from 'vscode-languageserver-protocol/node';
import { Client, positionIn, type Workspace, workspace } from './client.ts';

/** A document that takes a while. */
const targets = Array.from(
  { length: 2_000 },
  (_, i) => `chỉ tiêu ChiTieu${i} "Chỉ tiêu thứ ${i}" { 2025: { cấp huyện: 9${i % 10}%; cấp xã: 80% }; 2030: 100% }`,
);
const lines = targets.map((_, i) => `  - {ChiTieu${i} 2025 cấp xã} nội dung thứ ${i}, {ChiTieu0 2030} chung.`);
const text = `kế hoạch Lon "Kế hoạch"\n${targets.join('\n')}\nphần "MỤC TIÊU" {\n${lines.join('\n')}\n}\n`;
const child = 'kế hoạch Con "Con"\nthực hiện: Lon\nchỉ tiêu A "A" { theo: Lon.ChiTieu0; 2025: 70% }\n';

describe('questions that are taken back', function () {
  // Processes start slowly on a busy machine.
  this.timeout(120_000);
  let files: Workspace;
  let client: Client;
  let uri: string;

  before(async () => {
    files = await workspace({ 'lon.kehoach': text, 'con.kehoach': child });
    client = await Client.start({ folders: [files.folder] });
    uri = files.uri('lon.kehoach');
    await client.open(uri, text);
    await client.diagnostics(uri);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    files.remove();
  });

  const position = positionIn(text, text.indexOf('ChiTieu0') + 2);
  const range = { start: { line: 0, character: 0 }, end: positionIn(text, text.length) };
  const options = { tabSize: 2, insertSpaces: true };
  const requests: readonly (readonly [method: string, params: object])[] = [
    ['textDocument/semanticTokens/full', {}],
    ['workspace/symbol', { query: 'chi tieu' }],
    ['textDocument/references', { position, context: { includeDeclaration: true } }],
    ['textDocument/rename', { position, newName: 'TenMoi' }],
    ['textDocument/completion', { position }],
    ['textDocument/hover', { position }],
    ['textDocument/documentSymbol', {}],
    ['textDocument/formatting', { options }],
    ['textDocument/inlayHint', { range }],
    ['textDocument/codeLens', {}],
    ['textDocument/codeAction', { range, context: { diagnostics: [], only: ['source.fixAll.kehoach'] } }],
    ['textDocument/diagnostic', {}],
    ['workspace/diagnostic', { previousResultIds: [] }],
    ['kehoach/export', { format: 'html', target: 'lon.html' }],
  ];

  for (const [method, params] of requests) {
    it(method, async () => {
      const target = 'target' in params ? { uri, target: files.uri(String(params.target)) } : {};
      const ask = async (delay: boolean): Promise<void> => {
        const source = new CancellationTokenSource();
        const answer = client.connection.sendRequest(
          method,
          { textDocument: { uri }, ...params, ...target },
          source.token,
        );
        if (delay) {
          // The server has the question before it is taken back.
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        source.cancel();
        await answer.catch((error: ResponseError<unknown>) =>
          assert.ok(
            error.code === LSPErrorCodes.RequestCancelled || error.code === LSPErrorCodes.ServerCancelled,
            `${error.code} ${error.message}`,
          ),
        );
      };
      await ask(false);
      await ask(true);
      // And again while the document is being checked.
      await client.replace(uri, '"Chỉ tiêu thứ 7"', '"Chỉ tiêu thứ bảy"');
      await ask(true);
      await client.replace(uri, '"Chỉ tiêu thứ bảy"', '"Chỉ tiêu thứ 7"');
      const symbols = await client.connection.sendRequest<unknown[]>('textDocument/documentSymbol', {
        textDocument: { uri },
      });
      assert.ok(symbols.length > 0);
    });
  }

  it('an edit that comes while a check goes on has its findings, and no older ones stay', async () => {
    for (let i = 0; i < 10; i++) {
      await client.replace(
        uri,
        'ChiTieu5 "Chỉ tiêu thứ 5" { 2025: { cấp huyện: 95%',
        'ChiTieu5 "Chỉ tiêu thứ 5" { 2025: { cấp huyện: 195%',
      );
      await client.replace(uri, 'cấp huyện: 195%', 'cấp huyện: 95%');
    }
    await client.replace(
      uri,
      'ChiTieu6 "Chỉ tiêu thứ 6" { 2025: { cấp huyện: 96%',
      'ChiTieu6 "Chỉ tiêu thứ 6" { 2025: { cấp huyện: 196%',
    );
    const found = await client.diagnostics(uri);
    assert.deepEqual(
      found.filter(({ code }) => code === 'KH201').map(({ range: { start } }) => start.line),
      [7],
    );
  });
});
