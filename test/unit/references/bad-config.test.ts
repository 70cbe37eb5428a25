import assert from 'node:assert/strict';
import { URI } from 'langium';
import { readConfig } from '../../../language/config/config-provider.ts';
import { createKehoachServices } from '../../../language/module.ts';
import { MemoryFiles } from './memory-files.ts';

/** What is wrong in a configuration: the text at each place. */
const placesOf = (text: string): string[] =>
  readConfig(text).problems.map(({ place }) => text.slice(place.offset, place.end));

/** Opens a folder and tells what is found in its documents and configurations. */
async function openFolder(texts: Readonly<Record<string, string | Error>>) {
  const { shared } = createKehoachServices({ fileSystemProvider: () => new MemoryFiles(texts) });
  const folder = URI.parse('file:///lam-viec');
  shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true };
  await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: folder.toString(), name: 'lam-viec' }]);
  return {
    documents: Object.fromEntries(
      shared.workspace.LangiumDocuments.all
        .map(({ uri, diagnostics = [] }) => [uri.path.split('/').at(-1), diagnostics.map(({ code }) => code)] as const)
        .toArray(),
    ),
    config: shared.workspace.ConfigProvider.all().flatMap(({ problems }) => problems.map(({ message }) => message.vi)),
  };
}

const plan = 'kế hoạch A "Kế hoạch"\nchỉ tiêu B "Văn bản điện tử" { 2025: trên 100% }\n- Giao {X} thực hiện.\n';

describe('A configuration that cannot be used', () => {
  it('is no JSON, or no object: it is said at its place, and defaults hold', () => {
    assert.deepEqual(placesOf('{ "rules": { "KH201": "off" '), ['', '']);
    assert.deepEqual(placesOf('[]'), ['[]']);
    assert.deepEqual(placesOf('"KH201"'), ['"KH201"']);
    assert.equal(readConfig('').problems.length, 1);
    assert.deepEqual(readConfig('[]').config.rules, {});
  });

  it('has some entries that cannot be used: these are said, the others hold', () => {
    const text = '{ "rules": { "KH201": "off", "KH202": "loud", "KH999": "off" }, "exclude": "cũ", "librarys": [] }';
    assert.deepEqual(placesOf(text), ['"KH202": "loud"', '"exclude": "cũ"', '"librarys": []', '"KH999": "off"']);
    assert.deepEqual(readConfig(text).config.rules, { KH201: 'off', KH999: 'off' });
    assert.deepEqual(placesOf('{ "rules": { "KH201": "off", "KH999": "off" } }'), ['"KH999": "off"']);
  });

  it('is nested without end, or wrong throughout: that is said, and no more than helps', () => {
    assert.deepEqual(
      readConfig(`${'['.repeat(100_000)}`).problems.map(({ place }) => place),
      [{ offset: 50, end: 51 }],
    );
    const rules = Array.from({ length: 5_000 }, (_, i) => `"X${i}": 1`).join(', ');
    assert.equal(readConfig(`{ "rules": { ${rules} } }`).problems.length, 20);
  });

  it('does not take the names of JavaScript for its own', () => {
    const text = '{ "__proto__": { "rules": { "KH201": "off" } }, "constructor": 1 }';
    assert.deepEqual(placesOf(text), ['"__proto__": { "rules": { "KH201": "off" } }', '"constructor": 1']);
    assert.deepEqual(readConfig(text).config.rules, {});
  });

  it('does not keep documents from being checked', async () => {
    const opened = await openFolder({
      '/lam-viec/ke-hoach.kehoach': plan,
      '/lam-viec/xa/ke-hoach-xa.kehoach': plan.replace(' A ', ' A2 '),
      '/lam-viec/xa/hong.kehoach': new Error('EIO'),
      '/lam-viec/kehoach.config.json': '{ "rules": { "KH101": "off" }, "libraries": ["../khong-co", 5] }',
      '/lam-viec/xa/kehoach.config.json': new Error('EACCES'),
    });
    assert.deepEqual(opened.documents['ke-hoach.kehoach'], ['KH201']);
    assert.deepEqual(opened.documents['ke-hoach-xa.kehoach'], ['KH201', 'KH101']);
    assert.deepEqual(opened.config, [
      'Cấu hình không hợp lệ ở “libraries.1”. Mục này bị bỏ qua.',
      'Không đọc được tệp cấu hình: Error: EACCES. Dùng cấu hình mặc định.',
    ]);
  });

  it('names a library that is not there: that is said at its name', async () => {
    const { config, documents } = await openFolder({
      '/lam-viec/ke-hoach.kehoach': plan,
      '/lam-viec/kehoach.config.json': '{ "libraries": ["../khong-co"] }',
    });
    assert.deepEqual(config, ['Không có thư mục thư viện “/khong-co”.']);
    assert.deepEqual(documents['ke-hoach.kehoach'], ['KH201', 'KH101']);
  });
});
