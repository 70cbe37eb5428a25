import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, FileChangeType } from 'vscode-languageserver';
import { Client, type Workspace, workspace } from './client.ts';

const province = (value: string): string => `kế hoạch Tinh "Chuyển đổi số tỉnh"
chỉ tiêu HoSo "Hồ sơ công việc được xử lý trên môi trường mạng" { 2025: ${value} }
`;
const district = `kế hoạch Huyen "Chuyển đổi số huyện"
thực hiện: Tinh
chỉ tiêu HoSoMang "Hồ sơ công việc được xử lý trên môi trường mạng" {
  theo: Tinh.HoSo
  2025: 85%
}
`;
const isError = ({ severity }: Diagnostic): boolean => severity === 1;
const isAbout =
  (line: number) =>
  ({ range }: Diagnostic): boolean =>
    range.start.line === line;

describe('the server knows the documents of the workspace', function () {
  // Processes start slowly on a busy machine.
  this.timeout(60_000);
  let files: Workspace;
  let client: Client | undefined;

  afterEach(async () => {
    await client?.stop();
    client = undefined;
    files.remove();
  });

  async function start(
    contents: Readonly<Record<string, string>>,
    folders: readonly string[] = ['.'],
  ): Promise<Client> {
    files = await workspace(contents);
    client = await Client.start({ folders: folders.map((folder) => join(files.folder, folder)) });
    return client;
  }

  it('an unknown parent is found where it is named, and is none any more when its file appears', async () => {
    const server = await start({ 'huyen/a.kehoach': district });
    const uri = files.uri('huyen/a.kehoach');
    await server.open(uri, district);
    const findings = await server.diagnostics(uri);
    assert.ok(
      findings.some((finding) => isAbout(1)(finding) && isError(finding)),
      JSON.stringify(findings),
    );
    await files.write('tinh/b.kehoach', province('80%'));
    await server.filesChanged([files.uri('tinh/b.kehoach'), FileChangeType.Created]);
    await server.untilDiagnostics(uri, 'no errors', (now) => !now.some(isError));
  });

  it('a parent that is edited in the editor is compared at once', async () => {
    const server = await start({ 'huyen/a.kehoach': district, 'tinh/b.kehoach': province('80%') });
    const [child, parent] = [files.uri('huyen/a.kehoach'), files.uri('tinh/b.kehoach')];
    await server.open(child, district);
    await server.open(parent, province('80%'));
    await server.untilDiagnostics(child, 'no errors', (now) => !now.some(isError));
    await server.replace(parent, '80%', '95%');
    const findings = await server.untilDiagnostics(child, 'weaker than the parent', (now) => now.some(isError));
    assert.deepEqual(
      findings.filter(isError).map(({ range }) => range.start.line),
      [4],
    );
    const related = findings.find(isError)?.relatedInformation ?? [];
    assert.ok(related.some(({ location }) => location.uri === parent));
    await server.replace(parent, '95%', '85%');
    await server.untilDiagnostics(child, 'no errors', (now) => !now.some(isError));
  });

  it('a parent that changes on the disk, is renamed, and is deleted with its folder', async () => {
    const server = await start({ 'huyen/a.kehoach': district, 'tinh/b.kehoach': province('80%') });
    const child = files.uri('huyen/a.kehoach');
    await server.open(child, district);
    await server.untilDiagnostics(child, 'no errors', (now) => !now.some(isError));

    await files.write('tinh/b.kehoach', province('95%'));
    await server.filesChanged([files.uri('tinh/b.kehoach'), FileChangeType.Changed]);
    await server.untilDiagnostics(child, 'weaker', (now) =>
      now.some((finding) => isError(finding) && isAbout(4)(finding)),
    );

    await files.write('khac/c.kehoach', province('80%'));
    rmSync(join(files.folder, 'tinh'), { recursive: true });
    await server.filesChanged([files.uri('tinh'), FileChangeType.Deleted], [files.uri('khac'), FileChangeType.Created]);
    await server.untilDiagnostics(child, 'no errors', (now) => !now.some(isError));

    rmSync(join(files.folder, 'khac'), { recursive: true });
    await server.filesChanged([files.uri('khac'), FileChangeType.Deleted]);
    await server.untilDiagnostics(child, 'unknown', (now) =>
      now.some((finding) => isError(finding) && isAbout(1)(finding)),
    );
  });

  it('findings of files that are not open come too, and go with the file', async () => {
    const server = await start({ 'a.kehoach': province('trên 100%') });
    const uri = files.uri('a.kehoach');
    await server.untilDiagnostics(uri, 'the impossible share', (now) => now.some(({ code }) => code === 'KH201'));
    rmSync(join(files.folder, 'a.kehoach'));
    await server.filesChanged([uri, FileChangeType.Deleted]);
    await server.untilDiagnostics(uri, 'nothing', (now) => now.length === 0);
  });

  it('a changed configuration holds at once; its own mistakes are shown in it', async () => {
    const server = await start({ 'a.kehoach': province('trên 100%'), 'kehoach.config.json': '{}' });
    const [uri, config] = [files.uri('a.kehoach'), files.uri('kehoach.config.json')];
    await server.open(uri, province('trên 100%'));
    await server.untilDiagnostics(uri, 'the share', (now) => now.some(({ code }) => code === 'KH201'));

    await files.write('kehoach.config.json', '{\n "rules": { "KH201": "off", "KH000": "off" }\n}');
    await server.filesChanged([config, FileChangeType.Changed]);
    await server.untilDiagnostics(uri, 'no share', (now) => !now.some(({ code }) => code === 'KH201'));
    const mistakes = await server.untilDiagnostics(config, 'the unknown rule', (now) => now.length > 0);
    assert.deepEqual(
      mistakes.map(({ code, range }) => [code, range.start.line]),
      [['KH991', 1]],
    );

    rmSync(join(files.folder, 'kehoach.config.json'));
    await server.filesChanged([config, FileChangeType.Deleted]);
    await server.untilDiagnostics(uri, 'the share', (now) => now.some(({ code }) => code === 'KH201'));
    await server.untilDiagnostics(config, 'nothing', (now) => now.length === 0);
  });

  it('a library outside the workspace gives parents, comes and goes with the configuration, and stays silent', async () => {
    const server = await start(
      {
        'huyen/a.kehoach': district,
        'thu-vien/b.kehoach': `${province('80%')}chỉ tiêu X "X" { 2025: trên 100% }\n`,
      },
      ['huyen'],
    );
    const [uri, config, library] = ['huyen/a.kehoach', 'huyen/kehoach.config.json', 'thu-vien/b.kehoach'].map(
      files.uri,
    ) as [string, string, string];
    await server.open(uri, district);
    await server.untilDiagnostics(uri, 'unknown parent', (now) => now.some(isError));
    await files.write('huyen/kehoach.config.json', '{ "libraries": ["../thu-vien"] }');
    await server.filesChanged([config, FileChangeType.Created]);
    await server.untilDiagnostics(uri, 'known parent', (now) => !now.some(isError));

    await server.until('a watcher', () => server.watched.find((folder) => folder === files.uri('thu-vien')));
    await files.write('thu-vien/b.kehoach', province('95%'));
    await server.filesChanged([library, FileChangeType.Changed]);
    await server.untilDiagnostics(uri, 'weaker than the library', (now) => now.some(isError));

    await files.write('huyen/kehoach.config.json', '{ "libraries": [] }');
    await server.filesChanged([config, FileChangeType.Changed]);
    await server.untilDiagnostics(uri, 'unknown parent', (now) => now.some(({ code }) => code === 'KH101'));
    assert.equal(server.has(library), false);
    await server.until('no watcher', () => server.watched.length === 0 || undefined);
  });

  it('a file outside every folder is checked with its siblings and its own configuration', async () => {
    const server = await start(
      {
        'khac/a.kehoach': district,
        'khac/b.kehoach': province('95%'),
        'khac/kehoach.config.json': '{ "rules": { "KH204": "warning" } }',
        'trong/c.kehoach': 'kế hoạch C "C"\n',
      },
      ['trong'],
    );
    const uri = files.uri('khac/a.kehoach');
    await server.open(uri, district);
    await server.untilDiagnostics(uri, 'compared with the sibling', (now) => now.some(isAbout(4)));
    assert.equal(server.has(files.uri('khac/b.kehoach')), false);
    await server.close(uri);
    await server.untilDiagnostics(uri, 'nothing', (now) => now.length === 0);
  });

  it('a document that was never saved', async () => {
    const server = await start({});
    const uri = 'untitled:Untitled-1';
    await server.open(uri, province('trên 100%'));
    await server.untilDiagnostics(uri, 'the share', (now) => now.some(({ code }) => code === 'KH201'));
    await server.close(uri);
    await server.untilDiagnostics(uri, 'nothing', (now) => now.length === 0);
  });

  it('folders that come to the workspace and leave it', async () => {
    const server = await start({ 'huyen/a.kehoach': district, 'tinh/b.kehoach': province('80%') }, ['huyen']);
    const uri = files.uri('huyen/a.kehoach');
    await server.open(uri, district);
    await server.untilDiagnostics(uri, 'unknown parent', (now) => now.some(isError));
    const folder = { uri: files.uri('tinh'), name: 'tinh' };
    await server.foldersChanged({ added: [folder], removed: [] });
    await server.untilDiagnostics(uri, 'known parent', (now) => !now.some(isError));
    await server.foldersChanged({ added: [], removed: [folder] });
    await server.untilDiagnostics(uri, 'unknown parent', (now) => now.some(isError));
  });
});
