import assert from 'node:assert/strict';
import { kehoach, TestFolder } from './program.ts';

const flawed = `kế hoạch MauA "Chuyển đổi số"
chỉ tiêu VanBan "Văn bản, hồ sơ: điện tử" { 2025: trên 100% }
- Phối hợp với các các đơn vị {VanBan}.
`;

describe('kehoach check in CI', function () {
  this.timeout(60_000);
  let folder: TestFolder;

  beforeEach(() => {
    folder = new TestFolder();
    folder.write('a,b.kehoach', flawed);
  });
  afterEach(() => folder.remove());

  it('writes SARIF with the place, the rule and the level of each finding', async () => {
    const { code, stdout } = await kehoach(['check', '--format', 'sarif', '--language', 'en'], folder.path);
    const log = JSON.parse(stdout) as {
      runs: { tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }[];
    };
    const [run] = log.runs;
    const share = run?.results.find(({ ruleId }) => ruleId === 'KH201');
    assert.equal(share?.level, 'error');
    assert.deepEqual(share?.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'a%2Cb.kehoach' },
          region: { startLine: 2, startColumn: 51, endLine: 2, endColumn: 60 },
        },
      },
    ]);
    assert.ok(run?.tool.driver.rules.some(({ id }) => id === 'KH201'));
    assert.equal(code, 1);
  });

  it('writes GitHub annotations with what would end a property escaped', async () => {
    const { stdout } = await kehoach(['check', '--format', 'github'], folder.path);
    const line = stdout.split('\n').find((text) => text.includes('KH201'));
    assert.equal(
      line,
      '::error file=a%2Cb.kehoach,line=2,endLine=2,col=51,endColumn=59,title=KH201::Tỷ lệ không thể trên 100%25; viết “100%25”.',
    );
  });

  it('writes GitLab, JUnit and CSV reports', async () => {
    const [gitlab, junit, csv] = await Promise.all(
      ['gitlab', 'junit', 'csv'].map((format) => kehoach(['check', '--format', format], folder.path)),
    );
    const issues = JSON.parse(gitlab?.stdout ?? '') as { check_name: string; location: unknown; fingerprint: string }[];
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
    assert.deepEqual(issues.find(({ check_name }) => check_name === 'KH201')?.location, {
      path: 'a,b.kehoach',
      lines: { begin: 2, end: 2 },
    });
    assert.match(
      junit?.stdout ?? '',
      /<testcase classname="a,b\.kehoach" name="KH201 2:51">\n {6}<failure type="error"/,
    );
    assert.match(csv?.stdout ?? '', /^\uFEFFTệp,Dòng,Cột,Mức độ,Mã,Nội dung\r\n/);
    assert.match(csv?.stdout ?? '', /\r\n"a,b\.kehoach",2,51,lỗi,KH201,/);
  });

  it('reports only what is new since the baseline', async () => {
    assert.equal((await kehoach(['check', '--write-baseline', 'moc.json'], folder.path)).code, 0);
    folder.write('a,b.kehoach', `// thêm một dòng\n${flawed}chỉ tiêu HoSo "Hồ sơ" { 2025: 120% }\n`);
    const { code, stdout } = await kehoach(['check', '--baseline', 'moc.json', '--format', 'json'], folder.path);
    const found = (JSON.parse(stdout) as { code: string; line: number }[]).filter(
      (finding) => finding.code === 'KH201',
    );
    assert.deepEqual(
      found.map(({ line }) => line),
      [5],
    );
    assert.equal(code, 1);
  });

  it('replaces no file that is no baseline', async () => {
    folder.write('thu.json', '{ "cua": "toi" }');
    const { code, stderr } = await kehoach(['check', '--write-baseline', 'thu.json'], folder.path);
    assert.equal(code, 2);
    assert.match(stderr, /không phải tệp mốc/);
    assert.equal(folder.read('thu.json'), '{ "cua": "toi" }');
  });

  it('fails for more warnings than are allowed', async () => {
    folder.write('a,b.kehoach', 'kế hoạch MauA "Chuyển đổi số"\n- Phối hợp với các các đơn vị.\n');
    const [few, none] = await Promise.all(
      ['5', '0'].map((most) => kehoach(['check', '--max-warnings', most], folder.path)),
    );
    assert.equal(few?.code, 0);
    assert.equal(none?.code, 1);
    assert.equal((await kehoach(['check', '--max-warnings', 'x'], folder.path)).code, 2);
  });

  it('mends what is certain, and nothing else', async () => {
    const { stderr } = await kehoach(['check', '--fix'], folder.path);
    assert.match(stderr, /Đã sửa 1 tệp/);
    assert.equal(folder.read('a,b.kehoach'), flawed.replace('các các', 'các'));
  });
});
