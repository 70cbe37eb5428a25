import assert from 'node:assert/strict';
import { kehoach, TestFolder } from './program.ts';

const flawed = `kế hoạch MauA "Chuyển đổi số"
chỉ tiêu VanBan "Văn bản điện tử" { 2025: trên 100% }
- Phối hợp với các các đơn vị {VanBan}.
`;

/** Where findings of rule KH201 are, as JSON tells it. */
const shares = (stdout: string): string[] =>
  (JSON.parse(stdout) as { file: string; code: string; line: number }[])
    .filter(({ code }) => code === 'KH201')
    .map(({ file, line }) => `${file}:${line}`);

describe('kehoach check: what is checked', function () {
  this.timeout(60_000);
  let folder: TestFolder;

  beforeEach(() => {
    folder = new TestFolder();
    for (const name of [
      'xa/mot/ke-hoach-2026',
      'xa/hai/ke-hoach-2026',
      'xa/hai/ke-hoach-2025',
      'xa/.an/ke-hoach-2026',
    ]) {
      folder.write(`${name}.kehoach`, flawed.replace('MauA', name.replaceAll(/\W/g, '')));
    }
  });
  afterEach(() => folder.remove());

  it('takes patterns, each file once, in one order', async () => {
    const args = ['check', '--format', 'json'];
    const { stdout } = await kehoach([...args, 'xa/**/*-2026.kehoach', 'xa/mot'], folder.path);
    const expected = ['xa/hai/ke-hoach-2026.kehoach:2', 'xa/mot/ke-hoach-2026.kehoach:2'];
    assert.deepEqual(shares(stdout), expected);
    const braces = await kehoach([...args, 'xa/{mot,hai}/ke-hoach-2026.kehoach'], folder.path);
    assert.deepEqual(shares(braces.stdout), expected);
  });

  it('takes a file by its name where the name looks like a pattern', async () => {
    folder.write('xa/[nháp] (1).kehoach', flawed);
    const { stdout } = await kehoach(['check', 'xa/[nháp] (1).kehoach', '--format', 'json'], folder.path);
    assert.deepEqual(shares(stdout), ['xa/[nháp] (1).kehoach:2']);
  });

  it('takes standard input in place of the file whose path is given, with its configuration and parents', async () => {
    folder.write('xa/mot/kehoach.config.json', '{ "rules": { "KH851": "off" } }');
    const path = 'xa/mot/ke-hoach-2026.kehoach';
    const text = `kế hoạch Moi "Mới"\nthực hiện: Tinh\n\n${flawed.slice(flawed.indexOf('chỉ tiêu'))}`;
    folder.write('xa/mot/tinh.kehoach', 'kế hoạch Tinh "Tỉnh"\n');
    const { code, stdout } = await kehoach(
      ['check', '-', '--stdin-path', path, '--format', 'json'],
      folder.path,
      {},
      text,
    );
    const found = (JSON.parse(stdout) as { file: string; code: string; line: number }[]).filter((finding) =>
      ['KH101', 'KH201', 'KH851'].includes(finding.code),
    );
    assert.deepEqual(
      found.map((finding) => [finding.file, finding.code, finding.line]),
      [[path, 'KH201', 4]],
    );
    assert.equal(code, 1);
    const unnamed = await kehoach(['check', '-', '--format', 'json'], folder.path, {}, flawed);
    assert.deepEqual(shares(unnamed.stdout), ['stdin.kehoach:2']);
  });
});

describe('kehoach check: what is told', function () {
  this.timeout(60_000);
  let folder: TestFolder;

  beforeEach(() => {
    folder = new TestFolder();
    folder.write('a.kehoach', flawed);
  });
  afterEach(() => folder.remove());

  it('--only and --skip choose rules, also for --fix', async () => {
    const codes = async (...args: string[]): Promise<string[]> => {
      const { stdout } = await kehoach(['check', '--format', 'json', ...args], folder.path);
      return (JSON.parse(stdout) as { code: string }[]).map(({ code }) => code);
    };
    assert.deepEqual(await codes('--only', 'kh851, impossible-share'), ['KH201', 'KH851']);
    assert.deepEqual(await codes('--only', 'KH851,KH201', '--skip', 'doubled-words'), ['KH201']);
    await codes('--fix', '--skip', 'KH851');
    assert.equal(folder.read('a.kehoach'), flawed);
  });

  it('--quiet and --severity leave the exit code as it is', async () => {
    folder.write('a.kehoach', 'kế hoạch MauA "Chuyển đổi số"\n- Phối hợp với các các đơn vị.\n');
    const { code, stdout } = await kehoach(
      ['check', '--quiet', '--format', 'json', '--max-warnings', '0'],
      folder.path,
    );
    assert.equal(stdout, '[]\n');
    assert.equal(code, 1);
  });

  it('-o writes the report that its name asks for, and replaces only its own', async () => {
    const write = (...args: string[]) => kehoach(['check', '--only', 'KH201', '-o', ...args], folder.path);
    const first = await write('kq.json');
    assert.deepEqual([first.code, first.stdout], [1, '']);
    assert.match(first.stderr, /^Đã kiểm tra 1 văn bản: 1 lỗi\n$/);
    assert.deepEqual(shares(folder.read('kq.json')), ['a.kehoach:2']);

    folder.write('b.kehoach', flawed.replace('MauA', 'MauB'));
    await write('kq.json');
    assert.deepEqual(shares(folder.read('kq.json')), ['a.kehoach:2', 'b.kehoach:2']);

    for (const name of ['a.kehoach', 'rieng.csv']) {
      folder.write('rieng.csv', 'Của tôi\n');
      const before = folder.read(name);
      const refused = await write(name);
      assert.equal(refused.code, 2);
      assert.match(refused.stderr, /đã có, và không phải báo cáo/);
      assert.equal(folder.read(name), before);
    }
    assert.equal((await write('rieng.csv', '--force')).code, 1);
    assert.match(folder.read('rieng.csv'), /^\uFEFFTệp,Dòng/);
  });
});
