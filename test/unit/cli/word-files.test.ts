import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocxText } from '../../../documents/docx/read-text.ts';
import { hasProgram, saveAgain } from '../documents/office.ts';
import { withPart } from '../documents/xml-package.ts';
import { foreignPlanFile } from '../word/word-file.ts';
import { kehoach, root, TestFolder } from './program.ts';

const example = 'examples/mau-xa-2026/ke-hoach-chuyen-doi-so-2026.kehoach';

/** The file as somebody edits it in Word: words, a value that is declared, a paragraph more, one less. */
const edited = (bytes: Uint8Array): Uint8Array =>
  withPart(bytes, 'word/document.xml', (xml) => {
    const paragraphs = xml.replace('lấy sự hài lòng của người dân', 'lấy mức độ hài lòng của người dân').split('<w:p>');
    const at = paragraphs.findIndex((paragraph) => paragraph.includes('Bám sát chủ trương'));
    const added = (paragraphs[at] ?? '')
      .replace(/<w:bookmark(?:Start|End)[^>]*>/g, '')
      .replace(/(<w:t[^>]*>)[^<]*/g, '$1')
      .replace(/(<w:t[^>]*>)/, '$1- Bảo đảm {đúng} tiến độ.');
    const value = paragraphs.findIndex((paragraph) => paragraph.includes('được số hóa;'));
    paragraphs[value] = (paragraphs[value] ?? '').replace('90%', '92%');
    const gone = paragraphs.findIndex((paragraph) => paragraph.includes('Mỗi nhiệm vụ có cơ quan chủ trì'));
    return paragraphs
      .toSpliced(gone, 1)
      .toSpliced(at + 1, 0, added)
      .join('<w:p>');
  });

describe('Word files', function () {
  this.timeout(180_000);
  let folder: TestFolder;
  let source = '';

  const run = (...args: string[]) => kehoach(args, folder.path);
  const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder.path, name)));

  before(async () => {
    folder = new TestFolder();
    source = readFileSync(join(root, example), 'utf8');
    folder.write('ke-hoach.kehoach', source);
    await run('export', 'ke-hoach.kehoach');
    folder.write('sua.docx', edited(bytesOf('ke-hoach.docx')));
    folder.write('la.docx', foreignPlanFile());
  });
  after(() => folder.remove());

  const wanted = (): string => {
    const lines = source.split('\n');
    const at = lines.findIndex((line) => line.includes('Bám sát chủ trương'));
    const indent = /^\s*/.exec(lines[at] ?? '')?.[0] ?? '';
    return lines
      .toSpliced(at + 1, 0, `${indent}- Bảo đảm {{đúng}} tiến độ.`)
      .filter((line) => !line.includes('- Mỗi nhiệm vụ có cơ quan chủ trì'))
      .join('\n')
      .replace('lấy sự hài lòng của người dân', 'lấy mức độ hài lòng của người dân');
  };

  it('that were edited tell what was changed, and give back their source with it in a new file', async () => {
    const { code, stdout } = await run('import', 'sua.docx');
    assert.equal(code, 0, stdout);
    assert.match(stdout, /4 chỗ đã sửa trong Word.*3 chỗ đã đưa về nguồn, 1 chỗ cần người soạn xem/);
    assert.match(stdout, /CHƯA đưa về nguồn.*\n.*bản xuất: .*90% hồ sơ.*\n.*bản Word: .*92% hồ sơ/);
    assert.match(stdout, /Thêm \(đoạn \d+; sau dòng \d+ của ke-hoach\.kehoach\)/);
    assert.equal(folder.read('sua.tu-word.kehoach'), wanted());
    assert.equal(folder.read('ke-hoach.kehoach'), source);
    const again = await run('import', 'sua.docx');
    assert.equal(again.code, 2);
    assert.match(again.stderr, /sua\.tu-word\.kehoach.*đã có/);
  });

  it('tell the same after another program has saved them', async function () {
    if (!(await hasProgram('soffice', '--version'))) this.skip();
    const saved = await saveAgain(join(folder.path, 'sua.docx'), folder.path);
    const { code, stdout } = await run('import', saved, '-o', 'lo.kehoach');
    assert.equal(code, 0);
    assert.match(stdout, /4 chỗ đã sửa trong Word/);
    assert.equal(folder.read('lo.kehoach'), wanted());
  });

  it('that nobody edited say so', async () => {
    const { stdout } = await run('import', 'ke-hoach.docx', '-o', 'nguyen.kehoach');
    assert.match(stdout, /lời văn y như bản đã xuất từ ke-hoach\.kehoach/);
    assert.equal(folder.read('nguyen.kehoach'), source);
  });

  it('of others become a draft that prints the same words', async () => {
    const { stdout } = await run('import', 'la.docx');
    assert.match(stdout, /Đã nhập: la\.kehoach\. Tệp Word không mang nguồn/);
    await run('export', 'la.kehoach', '-o', 'la-lai.docx');
    const blanks = (lines: string[]): string[] => lines.map((line) => line.replace(/\s+/g, ' ').trim());
    // Word computes these numbers; the export prints them.
    const numbers = new Map([
      ['MỤC TIÊU', 'I. MỤC TIÊU'],
      ['Mục tiêu chung', '1. Mục tiêu chung'],
      ['NHIỆM VỤ', 'II. NHIỆM VỤ'],
    ]);
    const before = blanks(readDocxText(foreignPlanFile())).map((line) => numbers.get(line) ?? line);
    // A long name of an issuer is printed on two lines.
    const after = blanks(readDocxText(bytesOf('la-lai.docx'))).join(' ');
    assert.deepEqual(
      before.filter((line) => !after.includes(line)),
      [],
    );
  });

  it('are reviewed as text where they carry no source: paragraph, section and words', async () => {
    const { code, stdout } = await run('review', 'la.docx');
    assert.equal(code, 0);
    assert.match(stdout, /la\.docx, mục I\.1, đoạn 13: thông tin KH852 “đi động” có phải “di động”\?/);
    assert.match(stdout, /đoạn 13: cảnh báo KH871 Không có ngày 31\/02\/2023/);
    assert.match(stdout, /mục II, đoạn 15: cảnh báo KH851 Lặp từ “cán bộ”/);
    assert.match(stdout, /đoạn 16: cảnh báo KH993 Số “c\)” không nối tiếp số trước; thứ tự đúng là “b\)”/);
    assert.match(stdout, /đoạn 1: thông tin KH994 Phần 1: lề trái phải từ 30 đến 35 mm/);
    assert.match(stdout, /đoạn 31: thông tin KH994 Phông chữ phải là Times New Roman: 1 đoạn dùng Arial/);
    assert.doesNotMatch(stdout, /KH00|KH10|VanBanWord/);
    assert.ok(!existsSync(join(folder.path, 'la.docx.kehoach')));
  });

  it('are reviewed with their source where they carry it, and what was changed is told', async () => {
    const { stdout } = await run('review', 'sua.docx', '--format', 'json');
    const found = JSON.parse(stdout) as { file: string; line: number; code: string; message: string }[];
    const changes = found.filter(({ code }) => code === 'KH992');
    assert.equal(changes.length, 4);
    const lines = readDocxText(bytesOf('sua.docx'));
    const added = changes.find(({ message }) => message.startsWith('Thêm'));
    assert.equal(lines[(added?.line ?? 0) - 1], '- Bảo đảm {đúng} tiến độ.');
  });

  it('are reviewed in every format, with the rules that are chosen', async () => {
    const sheet = await run('review', 'la.docx', '-o', 'bien-ban.docx');
    assert.equal(sheet.code, 0, sheet.stderr);
    assert.ok(readDocxText(bytesOf('bien-ban.docx')).some((line) => line === 'mục I.1; đoạn 13'));
    const sarif = await run('review', 'la.docx', '--format', 'sarif', '--only', 'KH993');
    const [{ results }] = (JSON.parse(sarif.stdout) as { runs: [{ results: { ruleId: string }[] }] }).runs;
    assert.deepEqual(
      results.map(({ ruleId }) => ruleId),
      ['KH993'],
    );
    assert.equal((await run('review', 'la.docx', 'sua.docx', '--max-warnings', '0')).code, 1);
  });

  it('that are none, or others’, are refused with the way out', async () => {
    folder.write('hong.docx', 'không phải zip');
    for (const command of ['review', 'import']) {
      const { code, stderr } = await run(command, 'hong.docx');
      assert.equal(code, 2);
      assert.match(stderr, /hong\.docx.*không phải là văn bản Word.*lưu lại dưới dạng \.docx/);
    }
    assert.match((await run('review', 'ke-hoach.kehoach')).stderr, /kehoach check/);
    assert.match((await run('check', 'la.docx')).stderr, /kehoach review "la\.docx"/);
    assert.match((await run('review')).stderr, /Thiếu tên tệp Word/);
    assert.match((await run('review', 'khong-co.docx')).stderr, /Không đọc được/);
  });

  it('never say where in the machine their source is put', async () => {
    const path = withPart(bytesOf('sua.docx'), 'customXml/item1.xml', (xml) =>
      xml.replace('name="ke-hoach.kehoach"', 'name="../../../ngoai/\\ke.kehoach"'),
    );
    folder.write('duong-dan.docx', path);
    const { code, stdout } = await run('import', 'duong-dan.docx');
    assert.equal(code, 0, stdout);
    assert.equal(folder.read('duong-dan.tu-word.kehoach'), wanted());
  });
});
