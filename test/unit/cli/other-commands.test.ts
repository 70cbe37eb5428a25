import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { rules } from '../../../language/rules/registry.ts';
import { version } from '../../../server/version.ts';
import { kehoach, root, TestFolder } from './program.ts';

const example = join(root, 'examples/mau-xa-2026/ke-hoach-chuyen-doi-so-2026.kehoach');

describe('kehoach export', function () {
  // Processes start slowly on a busy machine.
  this.timeout(60_000);
  let folder: TestFolder;

  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.remove());

  const textOf = (name: string): string =>
    strFromU8(unzipSync(readFileSync(join(folder.path, name)))['word/document.xml'] as Uint8Array);

  it('writes a DOCX, and nothing else', async () => {
    const { code, stdout } = await kehoach(['export', example, '-o', 'ra.docx'], folder.path);
    assert.equal(code, 0);
    assert.match(stdout, /Đã xuất: ra\.docx/);
    assert.match(textOf('ra.docx'), /Nơi nhận/);
    assert.deepEqual(readdirSync(folder.path), ['ra.docx']);
  });

  it('writes beside the document when no place is given', async () => {
    folder.write('kế hoạch.kehoach', readFileSync(example));
    assert.equal((await kehoach(['export', 'kế hoạch.kehoach'], folder.path)).code, 0);
    assert.match(textOf('kế hoạch.docx'), /Nơi nhận/);
  });

  it('tells of errors in the document, and exports it all the same', async () => {
    folder.write('a.kehoach', 'kế hoạch A "A"\nchỉ tiêu B "Văn bản" { 2025: trên 100% }\n');
    const { code, stdout, stderr } = await kehoach(['export', 'a.kehoach'], folder.path);
    assert.equal(code, 0);
    assert.match(stderr, /a\.kehoach:2:\d+ lỗi KH201/);
    assert.match(stdout, /^Đã xuất: a\.docx\n$/);
  });

  it('replaces its own export, but no file that somebody else made, unless forced', async () => {
    const args = ['export', example, '-o', 'ra.docx'];
    await kehoach(args, folder.path);
    assert.equal((await kehoach(args, folder.path)).code, 0);
    folder.write('ra.docx', 'somebody wrote this by hand');
    const refused = await kehoach(args, folder.path);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /ra\.docx.*đã có.*--force/);
    assert.equal(folder.read('ra.docx'), 'somebody wrote this by hand');
    assert.equal((await kehoach([...args, '--force'], folder.path)).code, 0);
    assert.match(textOf('ra.docx'), /Nơi nhận/);
  });

  it('never replaces the document itself', async () => {
    folder.write('a.kehoach', readFileSync(example));
    symlinkSync('a.kehoach', join(folder.path, 'lien-ket.docx'));
    for (const output of ['a.kehoach', 'lien-ket.docx']) {
      const { code, stderr } = await kehoach(['export', 'a.kehoach', '-o', output, '--force'], folder.path);
      assert.equal(code, 2);
      assert.match(stderr, /chính văn bản nguồn/);
    }
    assert.equal(folder.read('a.kehoach'), readFileSync(example, 'utf8'));
  });

  const places: readonly (readonly [name: string, output: string, said: RegExp])[] = [
    ['a folder', '.', /là thư mục/],
    ['a folder that is not there', 'khong/co/ra.docx', /Không có thư mục/],
    ['a place inside a file', 'tep/ra.docx', /không phải thư mục/],
  ];
  for (const [name, output, said] of places) {
    it(`refuses to write to ${name}`, async () => {
      folder.write('tep', 'x');
      const { code, stdout, stderr } = await kehoach(['export', example, '-o', output], folder.path);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, said);
      assert.deepEqual(readdirSync(folder.path), ['tep']);
    });
  }

  it('refuses what is no text, several documents, and none', async () => {
    folder.write('nhi-phan.kehoach', new Uint8Array([0, 1, 2]));
    assert.match((await kehoach(['export', 'nhi-phan.kehoach'], folder.path)).stderr, /không phải văn bản đọc được/);
    folder.write('hai.kehoach', 'kế hoạch A "A"\n');
    assert.match((await kehoach(['export', '.'], folder.path)).stderr, /mỗi lần chỉ xuất một/);
    assert.match((await kehoach(['export'], folder.path)).stderr, /Thiếu tên văn bản/);
  });
});

describe('kehoach format', function () {
  // Processes start slowly on a busy machine.
  this.timeout(60_000);
  let folder: TestFolder;
  const untidy = 'kế hoạch A   "A"\nphần "B"{\n- Một  dòng.\n}\n';
  const tidy = 'kế hoạch A "A"\nphần "B" {\n  - Một  dòng.\n}\n';

  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.remove());

  it('tidies files in place and names them', async () => {
    folder.write('a.kehoach', untidy);
    folder.write('b.kehoach', tidy);
    const { code, stdout } = await kehoach(['format'], folder.path);
    assert.equal(code, 0);
    assert.equal(stdout, 'a.kehoach\n');
    assert.equal(folder.read('a.kehoach'), tidy);
  });

  it('--check writes nothing and exits with 1 where a file is untidy', async () => {
    folder.write('a.kehoach', untidy);
    const { code, stdout } = await kehoach(['format', '--check', '.'], folder.path);
    assert.equal(code, 1);
    assert.equal(stdout, 'a.kehoach\n');
    assert.equal(folder.read('a.kehoach'), untidy);
  });

  it('keeps line ends and the byte order mark', async () => {
    folder.write('a.kehoach', `\uFEFF${untidy.replaceAll('\n', '\r\n')}`);
    assert.equal((await kehoach(['format'], folder.path)).code, 0);
    assert.equal(folder.read('a.kehoach'), `\uFEFF${tidy.replaceAll('\n', '\r\n')}`);
  });

  it('tidies standard input to standard output, or says that it is untidy', async () => {
    const windows = `\uFEFF${untidy.replaceAll('\n', '\r\n')}`;
    const { code, stdout } = await kehoach(['format', '-'], folder.path, {}, windows);
    assert.deepEqual([code, stdout], [0, `\uFEFF${tidy.replaceAll('\n', '\r\n')}`]);
    const checked = await kehoach(['format', '-', '--check'], folder.path, {}, untidy);
    assert.deepEqual([checked.code, checked.stdout], [1, '']);
    const broken = await kehoach(['format', '-'], folder.path, {}, 'kế hoạch A "A"\nphần "B"{\n');
    assert.deepEqual([broken.code, broken.stdout], [2, '']);
  });

  it('leaves alone what it cannot be sure of, and says so', async () => {
    const legacy = Buffer.from('kế hoạch A "A"\n-   Chuy\xAEn\n', 'latin1');
    folder.write('cu.kehoach', legacy);
    folder.write('ngoac.kehoach', 'kế hoạch A "A"\nphần "B"{\n');
    const { code, stderr } = await kehoach(['format'], folder.path);
    assert.equal(code, 2);
    assert.match(stderr, /“cu\.kehoach” không phải tệp UTF-8/);
    assert.match(stderr, /“ngoac\.kehoach” có dấu \{ \} không khớp/);
    assert.deepEqual(readFileSync(join(folder.path, 'cu.kehoach')), legacy);
  });
});

describe('kehoach init', function () {
  this.timeout(60_000);
  it('writes a configuration that changes nothing, and never replaces one', async () => {
    const folder = new TestFolder();
    try {
      folder.write('a.kehoach', 'kế hoạch A "A"\nchỉ tiêu B "Văn bản" { 2025: trên 100% }\n');
      const before = await kehoach(['check', '--format', 'json'], folder.path);
      assert.equal((await kehoach(['init'], folder.path)).code, 0);
      assert.deepEqual(await kehoach(['check', '--format', 'json'], folder.path), before);
      folder.write('kehoach.config.json', '{}');
      const again = await kehoach(['init', '.'], folder.path);
      assert.equal(again.code, 2);
      assert.match(again.stderr, /“kehoach\.config\.json” đã có/);
      assert.equal(folder.read('kehoach.config.json'), '{}');
    } finally {
      folder.remove();
    }
  });
});

describe('kehoach explain, rules, --help, --version', function () {
  // Processes start slowly on a busy machine.
  this.timeout(60_000);
  it('lists every rule', async () => {
    const { code, stdout } = await kehoach(['rules']);
    assert.equal(code, 0);
    for (const { code: rule } of rules) {
      assert.ok(stdout.includes(`${rule} `), rule);
    }
  });

  it('explains a rule by code or name, in both languages, with its examples', async () => {
    const vietnamese = await kehoach(['explain', 'kh201']);
    assert.match(vietnamese.stdout, /^KH201 Tỷ lệ không thể có[\s\S]*Sai:[\s\S]*trên 100%[\s\S]*Đúng:/);
    const english = await kehoach(['explain', 'impossible-share', '--language', 'en']);
    assert.match(english.stdout, /^KH201 Impossible share[\s\S]*Bad:[\s\S]*Good:/);
  });

  it('does not know other codes', async () => {
    const { code, stderr } = await kehoach(['explain', 'KH000']);
    assert.equal(code, 2);
    assert.match(stderr, /Không có quy tắc “KH000”.*kehoach rules/);
  });

  it('helps in Vietnamese with English, or in English alone', async () => {
    const both = await kehoach(['--help']);
    assert.equal(both.code, 0);
    assert.match(both.stdout, /Kiểm tra văn bản[\s\S]*Checks the/);
    const english = await kehoach(['check', '--help', '--language', 'en']);
    assert.equal(/Kiểm tra/.test(english.stdout), false);
    assert.match(english.stdout, /--max-warnings N\n +more than N warnings/);
  });

  it('has the version of the package', async () => {
    const { stdout } = await kehoach(['--version']);
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    assert.equal(stdout, `${manifest.version}\n`);
    assert.equal(version, manifest.version);
  });
});
