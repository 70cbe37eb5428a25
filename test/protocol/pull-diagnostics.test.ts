import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import type { DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import { Client, type Workspace, workspace } from './client.ts';

const province = 'kế hoạch Tinh "Tỉnh"\nchỉ tiêu HoSo "Hồ sơ công việc" { 2025: 80% }\n';
const district = 'kế hoạch Huyen "Huyện"\nthực hiện: Tinh\nchỉ tiêu HoSoMang "Hồ sơ" { theo: Tinh.HoSo; 2025: 85% }\n';

describe('a client that asks for findings itself', function () {
  // Processes start slowly on a busy machine.
  this.timeout(60_000);
  let files: Workspace;
  let client: Client;
  const asked = new EventEmitter();

  const pull = (name: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    client.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: files.uri(name) },
      ...(previousResultId ? { previousResultId } : {}),
    });
  const pullAll = (previousResultIds: readonly { uri: string; value: string }[]): Promise<WorkspaceDiagnosticReport> =>
    client.connection.sendRequest('workspace/diagnostic', { previousResultIds });
  /** "KH401 85%": codes and the text that they are about. */
  const codes = (report: { kind: string; items?: readonly { code?: unknown }[] }): string[] => {
    assert.equal(report.kind, 'full');
    return (report.items ?? []).map(({ code }) => String(code));
  };

  before(async () => {
    files = await workspace({ 'tinh.kehoach': province, 'huyen.kehoach': district });
    client = await Client.start({
      folders: [files.folder],
      params: {
        capabilities: {
          textDocument: { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false } },
          workspace: { diagnostics: { refreshSupport: true } },
        },
      },
    });
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      asked.emit('refresh');
      return null;
    });
    await client.open(files.uri('tinh.kehoach'), province);
    await client.open(files.uri('huyen.kehoach'), district);
  });
  after(async () => {
    await client.stop();
    files.remove();
  });

  it('is told so', () => {
    assert.deepEqual(client.initializeResult?.capabilities.diagnosticProvider, {
      identifier: 'kehoach',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
  });

  it('gets the findings of the text as it stands, without waiting for earlier answers', async () => {
    assert.ok(!codes(await pull('huyen.kehoach')).includes('KH401'));
    await client.replace(files.uri('huyen.kehoach'), '85%', '75%');
    const report = await pull('huyen.kehoach');
    assert.ok(codes(report).includes('KH401'));
    assert.equal((await pull('huyen.kehoach', report.resultId)).kind, 'unchanged');
    await client.replace(files.uri('huyen.kehoach'), '75%', '120%');
    assert.ok(codes(await pull('huyen.kehoach', report.resultId)).includes('KH201'));
  });

  it('is asked to ask again when an edit of the parent changes what is found in the child', async () => {
    await client.replace(files.uri('huyen.kehoach'), '120%', '85%');
    assert.ok(!codes(await pull('huyen.kehoach')).includes('KH401'));
    const refreshed = once(asked, 'refresh');
    await client.replace(files.uri('tinh.kehoach'), '80%', '90%');
    await refreshed;
    assert.ok(codes(await pull('huyen.kehoach')).includes('KH401'));
  });

  it('gets those of all documents of the workspace, and later only what changed', async () => {
    const { items } = await pullAll([]);
    const byName = (name: string) => items.find(({ uri }) => uri === files.uri(name));
    const child = byName('huyen.kehoach');
    assert.ok(child && codes(child).includes('KH401'));
    assert.ok(byName('tinh.kehoach'));
    const previous = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    const again = await pullAll(previous);
    assert.deepEqual(
      again.items.map(({ kind }) => kind),
      items.map(() => 'unchanged'),
    );
    await client.replace(files.uri('huyen.kehoach'), '85%', '95%');
    const changed = (await pullAll(previous)).items.filter(({ kind }) => kind === 'full');
    assert.deepEqual(
      changed.map(({ uri }) => uri),
      [files.uri('huyen.kehoach')],
    );
  });

  it('is told that a file that is gone has none any more', async () => {
    await files.write('xa.kehoach', 'kế hoạch Xa "Xã"\nchỉ tiêu A "Hồ sơ" { 2025: trên 100% }\n');
    await client.filesChanged([files.uri('xa.kehoach'), FileChangeType.Created]);
    const before = (await pullAll([])).items.find(({ uri }) => uri === files.uri('xa.kehoach'));
    assert.ok(before && codes(before).includes('KH201'));
    await client.filesChanged([files.uri('xa.kehoach'), FileChangeType.Deleted]);
    const after = (await pullAll([{ uri: files.uri('xa.kehoach'), value: before.resultId ?? '' }])).items;
    assert.deepEqual(
      after.filter(({ uri }) => uri === files.uri('xa.kehoach')).map((report) => codes(report)),
      [[]],
    );
  });

  it('is not sent findings that it did not ask for', () => {
    assert.ok(!client.has(files.uri('huyen.kehoach')));
    assert.ok(!client.has(files.uri('tinh.kehoach')));
  });
});
