import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import type { CodeLens, Diagnostic, InlayHint } from 'vscode-languageserver';
import { Client, type Workspace, workspace } from './client.ts';

const province = 'kế hoạch Tinh "Tỉnh"\nchỉ tiêu HoSo "Hồ sơ công việc" { 2025: 80% }\n';
const district = 'kế hoạch Huyen "Huyện"\nthực hiện: Tinh\nchỉ tiêu HoSoMang "Hồ sơ" { theo: Tinh.HoSo; 2025: 85% }\n';

describe('what stands beside the text follows other documents', function () {
  // Processes start slowly on a busy machine.
  this.timeout(60_000);
  let files: Workspace;
  let client: Client;
  /** What the server asks the client to ask again for. */
  const asked = new EventEmitter();

  before(async () => {
    files = await workspace({ 'tinh.kehoach': province, 'huyen.kehoach': district });
    client = await Client.start({
      folders: [files.folder],
      params: {
        capabilities: { workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } } },
      },
    });
    for (const kind of ['inlayHint', 'codeLens']) {
      client.connection.onRequest(`workspace/${kind}/refresh`, () => {
        asked.emit(kind);
        return null;
      });
    }
    await client.open(files.uri('tinh.kehoach'), province);
    await client.open(files.uri('huyen.kehoach'), district);
    await client.diagnostics(files.uri('huyen.kehoach'));
  });
  after(async () => {
    await client.stop();
    files.remove();
  });

  it("the parent's new value is asked for and shown", async () => {
    const refreshed = ['inlayHint', 'codeLens'].map((kind) => once(asked, kind));
    await client.replace(files.uri('tinh.kehoach'), '80%', '82%');
    await Promise.all(refreshed);
    const hints = await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: files.uri('huyen.kehoach') },
      range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } },
    });
    assert.match(JSON.stringify(hints), /≥ 82%/);
  });

  it('the parent counts a child that is there no more', async () => {
    const lenses = async (): Promise<string> =>
      JSON.stringify(
        await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
          textDocument: { uri: files.uri('tinh.kehoach') },
        }),
      );
    assert.match(await lenses(), /1 văn bản con/);
    await client.replace(files.uri('huyen.kehoach'), 'theo: Tinh.HoSo; ', '');
    assert.doesNotMatch(await lenses(), /văn bản con/);
  });
});

describe('what explains a finding in another document', function () {
  this.timeout(60_000);
  it('moves with the lines of that document', async () => {
    const files = await workspace({ 'tinh.kehoach': province, 'huyen.kehoach': district.replace('85%', '75%') });
    const client = await Client.start({ folders: [files.folder] });
    try {
      await client.open(files.uri('tinh.kehoach'), province);
      await client.open(files.uri('huyen.kehoach'), district.replace('85%', '75%'));
      const related = (diagnostics: readonly Diagnostic[]) =>
        diagnostics
          .find(({ code }) => code === 'KH401')
          ?.relatedInformation?.find(({ location }) => location.uri === files.uri('tinh.kehoach'))?.location.range
          .start;
      const before = related(await client.diagnostics(files.uri('huyen.kehoach')));
      assert.equal(before?.line, 1);
      await client.replace(files.uri('tinh.kehoach'), 'kế hoạch Tinh', '// Một\n// Hai\nkế hoạch Tinh');
      await client.untilDiagnostics(
        files.uri('huyen.kehoach'),
        'the new place',
        (diagnostics) => related(diagnostics)?.line === 3,
      );
    } finally {
      await client.stop();
      files.remove();
    }
  });
});
