import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kehoach, root, TestFolder } from '../cli/program.ts';
import { parse } from './documents.ts';

describe('kehoach export --format, kehoach import', function () {
  this.timeout(60_000);
  let folder: TestFolder;
  const small = readFileSync(join(root, 'test/fixtures/exports/huyen-nho.kehoach'), 'utf8');
  beforeEach(() => {
    folder = new TestFolder();
    folder.write('a.kehoach', small);
  });
  afterEach(() => folder.remove());

  it('takes the format from the option or from the name of the file', async () => {
    assert.equal((await kehoach(['export', 'a.kehoach', '--format', 'html'], folder.path)).code, 0);
    assert.match(folder.read('a.html'), /^<!doctype html>/);
    assert.equal((await kehoach(['export', 'a.kehoach', '-o', 'b.MD'], folder.path)).code, 0);
    assert.match(folder.read('b.MD'), /# KẾ HOẠCH Chuyển đổi số/);
    const { code, stderr } = await kehoach(['export', 'a.kehoach', '-o', 'c.docx', '--format', 'md'], folder.path);
    assert.equal(code, 2);
    assert.match(stderr, /“md” không khớp với tên tệp “c\.docx”/);
    assert.ok(!existsSync(join(folder.path, 'c.docx')));
    assert.match(
      (await kehoach(['export', 'a.kehoach', '--format', 'doc'], folder.path)).stderr,
      /chỉ nhận: docx, pdf/,
    );
  });

  it('says how to get PDF where LibreOffice is missing', async () => {
    const env = { KEHOACH_SOFFICE: join(folder.path, 'none') };
    const { code, stderr } = await kehoach(['export', 'a.kehoach', '--format', 'pdf'], folder.path, env);
    assert.equal(code, 2);
    assert.match(stderr, /Cần LibreOffice/);
    assert.ok(!existsSync(join(folder.path, 'a.pdf')));
  });

  it('JSON out and in again', async () => {
    assert.equal((await kehoach(['export', 'a.kehoach', '-o', 'plan.json'], folder.path)).code, 0);
    const { code, stdout } = await kehoach(['import', 'plan.json', '-o', 'b.kehoach'], folder.path);
    assert.deepEqual([code, stdout], [0, 'Đã nhập: b.kehoach\n']);
    assert.equal(parse(folder.read('b.kehoach')).entries.length, parse(small).entries.length);
  });

  it('an import replaces nothing unasked', async () => {
    folder.write('plan.json', '{"format":"kehoach.plan","version":1,"statements":[{"type":"bases"}]}');
    folder.write('plan.kehoach', 'của tôi');
    const { code, stderr } = await kehoach(['import', 'plan.json'], folder.path);
    assert.equal(code, 2);
    assert.match(stderr, /“plan\.kehoach” đã có.*--force/);
    assert.equal(folder.read('plan.kehoach'), 'của tôi');
    assert.equal((await kehoach(['import', 'plan.json', '--force'], folder.path)).code, 0);
    assert.equal(folder.read('plan.kehoach'), 'căn cứ\n');
  });

  it('tells what is wrong in a JSON file, with its path, and writes nothing', async () => {
    folder.write('plan.json', '{"format":"kehoach.plan","version":1,"statements":[{"type":"unit","name":"A b"}]}');
    const { code, stderr } = await kehoach(['import', 'plan.json', '-o', 'b.kehoach'], folder.path);
    assert.equal(code, 2);
    assert.match(stderr, /^plan\.json: statements\[0\]\.name: .*\n.*Chưa nhập được/);
    assert.ok(!existsSync(join(folder.path, 'b.kehoach')));
    assert.match(
      (await kehoach(['import', 'none.json'], folder.path)).stderr,
      /Không đọc được “none\.json” \(ENOENT\)/,
    );
    assert.match((await kehoach(['import'], folder.path)).stderr, /Thiếu tên tệp cần nhập/);
  });
});
