import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { CodeAction, CompletionList, Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ExportResult, exportRequest } from '../../server/protocol/export.ts';
import { Client, uriOf, type Workspace, workspace } from './client.ts';

const province = 'kế hoạch Tinh "Tỉnh"\nchỉ tiêu HoSo "Hồ sơ công việc" { 2025: 80% }\n';
const district = `kế hoạch Huyen "Huyện"
đối chiếu: Tinh
chỉ tiêu HoSoMang "Hồ sơ công việc" { theo: Tinh.HoSo; 2025: 85% }
phần "MỤC TIÊU"{
- {HoSoMang 2025} hồ sơ.
}
`;

describe('editor features over the wire', function () {
  // Processes start slowly on a busy machine.
  this.timeout(60_000);
  let files: Workspace;
  let client: Client;
  let uri: string;

  beforeEach(async () => {
    files = await workspace({ 'tinh.kehoach': province, 'huyen.kehoach': district });
    client = await Client.start({ folders: [files.folder] });
    uri = files.uri('huyen.kehoach');
    await client.open(uri, district);
  });
  afterEach(async () => {
    await client.stop();
    files.remove();
  });

  const at = (words: string) => {
    const before = client.textOf(uri).slice(0, client.textOf(uri).indexOf(words)).split('\n');
    return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
  };

  it('completion directly after a key sees that key', async () => {
    await client.replace(uri, '{HoSoMang 2025}', '{H}');
    const { line, character } = at('{H}').position;
    const list = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line, character: character + 2 },
    });
    const item = list.items.find(({ label }) => label === 'HoSoMang');
    assert.ok(item?.textEdit && 'range' in item.textEdit);
    assert.deepEqual(item.textEdit.range, {
      start: { line, character: character + 1 },
      end: { line, character: character + 2 },
    });
  });

  it('rename reaches a document that is not open', async () => {
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      ...at('HoSo;'),
      newName: 'HoSoDienTu',
    });
    const apply = (file: string, text: string): string =>
      TextDocument.applyEdits(TextDocument.create(file, 'kehoach', 0, text), edit.changes?.[files.uri(file)] ?? []);
    assert.match(apply('tinh.kehoach', province), /chỉ tiêu HoSoDienTu "/);
    assert.match(apply('huyen.kehoach', district), /theo: Tinh\.HoSoDienTu;/);
  });

  it('a name that cannot be is refused with the reason', async () => {
    await assert.rejects(
      client.connection.sendRequest('textDocument/rename', { ...at('HoSo;'), newName: 'hai từ' }),
      /không thể là tên/,
    );
  });

  it('formatting', async () => {
    const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri },
      options: { tabSize: 8, insertSpaces: false },
    });
    const tidied = TextDocument.applyEdits(TextDocument.create(uri, 'kehoach', 0, district), edits);
    assert.match(tidied, /\nphần "MỤC TIÊU" \{\n {2}- \{HoSoMang 2025\} hồ sơ\.\n\}\n$/);
  });

  it('a quick fix, also for a client that keeps no data of findings', async () => {
    await client.replace(uri, 'đối chiếu: Tinh\n', 'đối chiếu: Tinh\n// bỏ qua KH201: không cần nữa\n');
    const finding = (await client.diagnostics(uri)).find(({ code }) => code === 'KH901') as Diagnostic;
    const { data, ...kept } = finding;
    assert.ok(data);
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: finding.range,
      context: { diagnostics: [kept], only: ['quickfix'] },
    });
    const [action] = actions.filter(({ diagnostics }) => diagnostics?.some(({ code }) => code === 'KH901'));
    const edits = action?.edit?.changes?.[uri] ?? [];
    const mended = TextDocument.applyEdits(TextDocument.create(uri, 'kehoach', 0, client.textOf(uri)), edits);
    assert.equal(mended.includes('bỏ qua'), false);
  });

  it('messages change their language with the setting', async () => {
    await client.replace(uri, '2025: 85%', '2025: trên 100%');
    const isShare = ({ code }: Diagnostic): boolean => code === 'KH201';
    const vietnamese = (await client.diagnostics(uri)).find(isShare)?.message;
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { kehoach: { language: 'en' } },
    });
    const english = await client.untilDiagnostics(uri, 'English', (now) =>
      now.some((finding) => isShare(finding) && finding.message !== vietnamese),
    );
    assert.match(String(english.find(isShare)?.message), /share|100/i);
  });

  describe('kehoach/export', () => {
    const request = (params: object): Promise<ExportResult> => client.connection.sendRequest(exportRequest, params);
    const textOf = (file: string): string =>
      strFromU8(unzipSync(readFileSync(join(files.folder, file)))['word/document.xml'] as Uint8Array);

    it('prints what stands in the editor, saved or not', async () => {
      await client.replace(uri, 'MỤC TIÊU', 'MỤC TIÊU MỚI');
      const target = files.uri('ra.docx');
      assert.deepEqual(await request({ uri, format: 'docx', target }), { file: target });
      assert.match(textOf('ra.docx'), /MỤC TIÊU MỚI/);
      assert.deepEqual(readdirSync(files.folder).sort(), ['huyen.kehoach', 'ra.docx', 'tinh.kehoach']);
    });

    it('prints beside the document, also one that is not open', async () => {
      const result = await request({ uri: files.uri('tinh.kehoach'), format: 'docx' });
      assert.deepEqual(result, { file: files.uri('tinh.docx') });
      assert.match(textOf('tinh.docx'), /Tỉnh/i);
    });

    it('refuses to replace what is not its own, until it is told to', async () => {
      const target = files.uri('ra.docx');
      writeFileSync(join(files.folder, 'ra.docx'), 'mine');
      const refused = await request({ uri, format: 'docx', target });
      assert.equal('refused' in refused && refused.refused, 'exists');
      assert.equal(readFileSync(join(files.folder, 'ra.docx'), 'utf8'), 'mine');
      assert.deepEqual(await request({ uri, format: 'docx', target, overwrite: true }), { file: target });
      assert.deepEqual(await request({ uri, format: 'docx', target }), { file: target });
    });

    it('says why it cannot', async () => {
      const refusals: readonly (readonly [params: object, refused: string])[] = [
        [{ uri: files.uri('none.kehoach') }, 'no document'],
        [{ uri, target: uriOf(join(files.folder, 'khong-co', 'ra.docx')) }, 'not writable'],
        [{ uri, target: files.uri('huyen.kehoach/ra.docx') }, 'not writable'],
        [{ uri, target: uriOf(files.folder) }, 'not writable'],
        [{ uri, target: 'vscode-vfs://github/a/b.docx' }, 'not writable'],
      ];
      for (const [params, refused] of refusals) {
        const result = await request({ format: 'docx', ...params });
        assert.equal('refused' in result && result.refused, refused, JSON.stringify(params));
        assert.ok('message' in result && result.message.length > 0);
      }
    });

    it('a document that was never saved needs a place', async () => {
      const unsaved = 'untitled:Untitled-1';
      await client.open(unsaved, province.replace('Tinh ', 'Moi '));
      const result = await request({ uri: unsaved, format: 'docx' });
      assert.equal('refused' in result && result.refused, 'no document');
      const target = files.uri('moi.docx');
      assert.deepEqual(await request({ uri: unsaved, format: 'docx', target }), { file: target });
    });
  });
});
