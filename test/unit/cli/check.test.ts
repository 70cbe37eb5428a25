import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { kehoach, root, TestFolder } from './program.ts';

interface JsonFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

const province = `kế hoạch TinhMau "Chuyển đổi số tỉnh Mẫu"
chỉ tiêu VanBan "Văn bản điện tử" { 2025: trên 100% }
`;
const sound = `kế hoạch HuyenMau "Chuyển đổi số huyện Mẫu"
chỉ tiêu HoSo "Hồ sơ công việc được xử lý trên môi trường mạng" { 2025: 80% }
`;

describe('kehoach check', function () {
  // Processes start slowly on a busy machine.
  this.timeout(60_000);
  let folder: TestFolder;

  before(() => {
    folder = new TestFolder();
    folder.write('tinh/ke-hoach.kehoach', province);
    folder.write('huyen/ke-hoach.kehoach', sound);
    folder.write('huyen/.an/bo-qua.kehoach', province);
  });
  after(() => folder.remove());

  const shares = (stdout: string): JsonFinding[] =>
    (JSON.parse(stdout) as JsonFinding[]).filter(({ code }) => code === 'KH201');

  it('prints one JSON array of findings with places from 1, and exits with 1 for errors', async () => {
    const { code, stdout, stderr } = await kehoach(['check', '--format', 'json'], folder.path);
    assert.equal(stderr, '');
    const [finding, ...others] = shares(stdout);
    assert.deepEqual(others, []);
    assert.ok(finding);
    const { message, ...place } = finding;
    assert.deepEqual(place, {
      file: 'tinh/ke-hoach.kehoach',
      line: 2,
      column: 43,
      endLine: 2,
      endColumn: 52,
      code: 'KH201',
      severity: 'error',
    });
    assert.equal(province.split('\n')[1]?.slice(42, 51), 'trên 100%');
    assert.match(message, /100%/);
    assert.equal(code, 1);
  });

  it('names files as they were given', async () => {
    const { stdout } = await kehoach(
      ['check', './tinh/', `${folder.path}/tinh/ke-hoach.kehoach`, '--format=json'],
      folder.path,
    );
    assert.deepEqual(
      shares(stdout).map(({ file }) => file),
      ['tinh/ke-hoach.kehoach'],
    );
    const absolute = await kehoach(['check', folder.path, '--format=json'], root);
    assert.deepEqual(
      shares(absolute.stdout).map(({ file }) => file),
      [`${folder.path}/tinh/ke-hoach.kehoach`],
    );
  });

  it('shows people the line with carets, also where letters are decomposed or tabs stand before', async () => {
    const line = `\tchỉ tiêu VanBan "Văn bản điện tử" { 2025: trên 100% }`;
    folder.write('nfd/a.kehoach', `kế hoạch A "A"\n${line.normalize('NFD')}\n`);
    const { code, stdout } = await kehoach(['check', 'nfd', '--severity', 'error'], folder.path);
    const shown = stdout.split('\n');
    const at = shown.findIndex((text) => text.includes('KH201'));
    assert.equal((shown[at] as string).startsWith('nfd/a.kehoach:2:'), true);
    const [source, carets] = [shown[at + 1] as string, shown[at + 2] as string];
    const composed = source.normalize('NFC');
    assert.equal(composed.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1), 'trên 100%');
    assert.equal(code, 1);
  });

  it('is silent on standard error, ends with a summary and exits with 0 where there is no error', async () => {
    const { code, stdout, stderr } = await kehoach(['check', 'huyen'], folder.path);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    assert.match(stdout.trimEnd().split('\n').at(-1) as string, /^Đã kiểm tra 1 văn bản: 0 lỗi/);
  });

  it('speaks English when asked, by option or environment', async () => {
    const byOption = await kehoach(['check', 'tinh', '--language', 'en'], folder.path);
    assert.match(byOption.stdout, /tinh\/ke-hoach\.kehoach:2:43 error KH201 /);
    const byEnvironment = await kehoach(['check', 'nothing'], folder.path, { KEHOACH_LANGUAGE: 'en' });
    assert.match(byEnvironment.stderr, /There is no “nothing”/);
  });

  it('has no colours where nobody sees them', async () => {
    const { stdout } = await kehoach(['check', 'tinh'], folder.path, { FORCE_COLOR: '1' });
    assert.equal(stdout.includes('\u001B'), false);
  });

  it('does not send what a document holds to the terminal as it is', async () => {
    folder.write('xau/a.kehoach', 'kế hoạch A "A"\nchỉ tiêu B "\u001B]0;x\u0007" { 2025: trên 100% }\n');
    const { stdout } = await kehoach(['check', 'xau'], folder.path);
    assert.match(stdout, /KH201/);
    assert.equal(stdout.includes('\u001B'), false);
  });

  it('finds a parent below the configuration, and one in a library outside', async () => {
    folder.write('kho/x/kehoach.config.json', '{ "libraries": ["../../thu-vien"] }');
    folder.write('kho/x/huyen/a.kehoach', 'kế hoạch Huyen "Huyện"\nthực hiện: Tinh, Bo\n');
    folder.write('kho/x/tinh/b.kehoach', 'kế hoạch Tinh "Tỉnh"\n');
    folder.write('thu-vien/c.kehoach', 'kế hoạch Bo "Bộ"\nchỉ tiêu X "Chỉ tiêu" { 2025: trên 100% }\n');
    const { stdout } = await kehoach(['check', 'kho/x/huyen/a.kehoach', '--format', 'json'], folder.path);
    const findings = JSON.parse(stdout) as JsonFinding[];
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('goes on where a configuration is wrong, and says where', async () => {
    folder.write(
      'cau-hinh/kehoach.config.json',
      '{\n  "rules": { "KH201": "không" },\n  "libraries": ["../khong-co"]\n}',
    );
    folder.write('cau-hinh/a.kehoach', province);
    const { code, stdout } = await kehoach(['check', 'cau-hinh', '--format', 'json'], folder.path);
    const findings = JSON.parse(stdout) as JsonFinding[];
    const ofConfig = findings.filter(({ file }) => file === 'cau-hinh/kehoach.config.json');
    assert.deepEqual(
      ofConfig.map(({ line, code: rule }) => [line, rule]),
      [
        [2, 'KH991'],
        [3, 'KH991'],
      ],
    );
    assert.equal(shares(stdout).length, 1);
    assert.equal(code, 1);
  });

  it('a configuration can switch rules off and leave documents out', async () => {
    folder.write('tat/kehoach.config.json', '{ "rules": { "impossible-share": "off" }, "exclude": ["cu"] }');
    folder.write('tat/a.kehoach', province);
    folder.write('tat/cu/b.kehoach', 'kế hoạch B\n}}}');
    const { stdout } = await kehoach(['check', 'tat', '--format', 'json'], folder.path);
    const findings = JSON.parse(stdout) as JsonFinding[];
    assert.deepEqual(
      findings.filter(({ code, file }) => code === 'KH201' || file.includes('/cu/')),
      [],
    );
  });

  describe('says what is wrong, and where, with', () => {
    const head = 'kế hoạch A "Kế hoạch"\n';
    /** The rule that says it, and the line of its first finding. */
    const cases: Readonly<Record<string, readonly [content: string | Uint8Array, code: string, line: number]>> = {
      'an empty file': ['', 'KH014', 1],
      'a binary file': [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0xff, 0xfe, 0]), 'KH001', 1],
      'a file of 50 MB': [Buffer.alloc(50 * 1024 * 1024, '- Một dòng văn bản dài.\n'), 'KH001', 1],
      'bytes of a legacy encoding': [
        Buffer.concat([Buffer.from(`${head}> Chuy`), Buffer.from([0xae, 0xe8, 0x0a])]),
        'KH015',
        2,
      ],
      'a statement that is cut off': [`${head}chỉ tiêu X "Hồ s`, 'KH007', 2],
      'ten thousand errors': [`${head}${'}\nkhông: phải {\n'.repeat(10_000)}`, 'KH004', 2],
      'deep nesting': [`${head}${'phần "A" {\n'.repeat(5_000)}`, 'KH005', 2],
    };
    for (const [name, [content, rule, line]] of Object.entries(cases)) {
      it(name, async () => {
        const file = `la/${name.replaceAll(' ', '-')}/a.kehoach`;
        folder.write(file, content);
        const { code, stdout, stderr } = await kehoach(['check', file, '--format', 'json'], folder.path);
        assert.equal(stderr, '');
        const finding = (JSON.parse(stdout) as JsonFinding[]).find((one) => one.code === rule);
        assert.equal(finding?.line, line);
        assert.equal(code, 1);
      });
    }

    it('a file that cannot be read, beside one that can', async () => {
      folder.write('doc/b.kehoach', province);
      symlinkSync('khong-co.kehoach', join(folder.path, 'doc', 'a.kehoach'));
      const { code, stdout } = await kehoach(['check', 'doc', '--format', 'json'], folder.path);
      const findings = JSON.parse(stdout) as JsonFinding[];
      assert.deepEqual([findings[0]?.file, findings[0]?.code], ['doc/a.kehoach', 'KH990']);
      assert.equal(shares(stdout).length, 1);
      assert.equal(code, 1);
    });
  });

  describe('wrong use: a message with the way out, exit code 2, nothing on standard output', () => {
    const cases: readonly (readonly [name: string, args: readonly string[], said: RegExp])[] = [
      ['a path that does not exist', ['check', 'khong-co'], /Không có “khong-co”/],
      ['a file that is no document', ['check', 'tat/kehoach.config.json'], /không phải tệp \.kehoach/],
      ['a folder without documents', ['check', 'trong'], /Không có tệp \.kehoach nào trong: trong/],
      ['an unknown option', ['check', '--fast'], /“--fast”[\s\S]*Cách dùng: kehoach check/],
      ['an option of another command', ['rules', '--force'], /“--force”/],
      ['options that contradict', ['check', '--watch', '--fix'], /Không dùng cùng lúc: --fix, --watch/],
      ['a pattern that matches nothing', ['check', 'tinh/*-2030.kehoach'], /khớp với “tinh\/\*-2030\.kehoach”/],
      ['a rule that there is not', ['check', '--only', 'KH201,KH2'], /Không có quy tắc “KH2”/],
      ['standard input beside files', ['check', '-', 'tinh'], /không đi cùng tệp khác/],
      ['an option without its value', ['check', '--format'], /“--format” thiếu giá trị/],
      ['a value that the option does not take', ['check', '--format', 'xml'], /chỉ nhận: human, json/],
      ['an unknown command', ['kiemtra'], /Không có lệnh “kiemtra”[\s\S]*check, review, export/],
      ['no command', [], /Thiếu lệnh/],
    ];
    for (const [name, args, said] of cases) {
      it(name, async () => {
        folder.write('trong/doc.txt', '');
        const { code, stdout, stderr } = await kehoach(args, folder.path);
        assert.equal(code, 2);
        assert.equal(stdout, '');
        assert.match(stderr, said);
      });
    }
  });
});
