import assert from 'node:assert/strict';
import { EmptyFileSystem, URI } from 'langium';
import { describe, it } from 'mocha';
import { printedLines } from '../../../documents/layout/printed-lines.ts';
import { layoutOf } from '../../../documents/layout/profiles.ts';
import { buildDocumentModel } from '../../../documents/plan/build-document-model.ts';
import { createKehoachServices } from '../../../language/module.ts';

/** The lines that a text prints; the other texts are documents of the workspace. */
async function printed(text: string, ...others: string[]): Promise<string[]> {
  const { shared } = createKehoachServices(EmptyFileSystem);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder, IndexManager } = shared.workspace;
  const documents = [text, ...others].map((each, i) =>
    LangiumDocumentFactory.fromString(each, URI.parse(`file:///${i}.kehoach`)),
  );
  for (const document of documents) {
    LangiumDocuments.addDocument(document);
  }
  await DocumentBuilder.build(documents);
  const [first] = documents;
  assert.ok(first);
  return printedLines(buildDocumentModel(first, IndexManager), layoutOf({ profile: 'hành chính' }));
}

/** The cells of the only table, row by row. */
const cells = (lines: readonly string[]): string => lines.join(' | ').replaceAll('\t', ' | ');

describe('what statements print', () => {
  it('an article without a title has its number before its first paragraph', async () => {
    const lines = await printed(
      'quyết định A "A"\nđiều "Phê duyệt" {\n}\nđiều {\n  > Quyết định có hiệu lực từ ngày ký.\n  > Bãi bỏ quyết định cũ.\n}\nđiều {\n  # Chánh Văn phòng thi hành.\n}\n',
    );
    assert.deepEqual(lines.slice(-5), [
      'Điều 1. Phê duyệt',
      'Điều 2. Quyết định có hiệu lực từ ngày ký.',
      'Bãi bỏ quyết định cũ.',
      'Điều 3. ',
      '1. Chánh Văn phòng thi hành.',
    ]);
  });

  it('a run-in heading is parted from its text', async () => {
    const plan = (title: string) => `kế hoạch A "A"\nmục "${title}" liền {\n  > Rà soát thủ tục.\n}\n`;
    assert.equal((await printed(plan('Nhiệm vụ chung'))).at(-1), 'I. Nhiệm vụ chung: Rà soát thủ tục.');
    assert.equal((await printed(plan('Nhiệm vụ chung:'))).at(-1), 'I. Nhiệm vụ chung: Rà soát thủ tục.');
  });

  it('a document is annexed to a decision of the workspace', async () => {
    const lines = await printed(
      'kế hoạch A "A"\nkèm theo: QD88\n> Nội dung.\n',
      'quyết định QD88 "Ban hành Kế hoạch"\ncơ quan ban hành: "UBND tỉnh"\nsố: "88/QĐ-UBND"\nngày: 15/01/2026\n',
    );
    assert.ok(
      lines.includes('(Ban hành kèm theo Quyết định số 88/QĐ-UBND ngày 15/01/2026 của UBND tỉnh)'),
      cells(lines),
    );
  });

  it('groups print their titles in a table of targets', async () => {
    const lines = await printed(
      'kế hoạch A "A"\nnhóm Nui "Các xã miền núi"\nchỉ tiêu B "Phủ sóng" { 2030: { Nui: 85%; còn lại: 95% } }\nbảng chỉ tiêu { cột: chỉ tiêu, 2030 }\n',
    );
    assert.match(cells(lines), /Các xã miền núi: 85%/u);
    assert.doesNotMatch(cells(lines), /Nui:/u);
  });

  it('an amount in a sentence carries the unit that is given once, or is the sum of its parts', async () => {
    const lines = await printed(
      'kế hoạch A "A"\nkinh phí KP "Kinh phí": 500 triệu đồng {\n  đơn vị tính: triệu đồng\n  khoản chi X "X": 400\n  khoản chi Y "Y" { cấp huyện: 60; cấp xã: 40 }\n}\n> {X}, {Y cấp xã}, {Y}.\n',
    );
    assert.equal(lines.at(-1), '400 triệu đồng, 40 triệu đồng, 100 triệu đồng.');
  });

  it('a table of a budget shows its money once', async () => {
    const lines = await printed(
      'kế hoạch A "A"\nkinh phí KP "Kinh phí": 100 triệu đồng {\n  khoản chi X "Hạ tầng": 100 triệu đồng\n  theo nguồn {\n    khoản chi N "Ngân sách": 100 triệu đồng\n  }\n}\nbảng kinh phí KP\n',
    );
    assert.match(cells(lines), /Hạ tầng/u);
    assert.doesNotMatch(cells(lines), /Ngân sách/u);
  });

  it('a budget that is only broken down by year has the years for rows', async () => {
    const lines = await printed(
      'kế hoạch A "A"\nkinh phí KP "Kinh phí": 300 triệu đồng {\n  theo năm { 2026: 100 triệu đồng; 2027: 200 triệu đồng }\n}\nbảng kinh phí KP\n',
    );
    assert.match(cells(lines), /1 \| Năm 2026 \| 100 \| 2 \| Năm 2027 \| 200 \| .*Tổng cộng \| 300/u);
  });
});
