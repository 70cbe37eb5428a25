import assert from 'node:assert/strict';
import { EmptyFileSystem, URI } from 'langium';
import { describe, it } from 'mocha';
import { readConfig } from '../../../language/config/config-provider.ts';
import { createKehoachServices } from '../../../language/module.ts';
import { checkDocument } from '../../../language/rules/checker.ts';
import { rules } from '../../../language/rules/registry.ts';

/** What is found in a document under a configuration: `KH853 bác sỹ`, by code and the words at the place. */
async function found(body: string, config: object): Promise<string[]> {
  const { shared } = createKehoachServices(EmptyFileSystem);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder, IndexManager } = shared.workspace;
  const read = readConfig(JSON.stringify(config));
  assert.deepEqual(read.problems, []);
  const text = `kế hoạch A "Kế hoạch"\n${body}\n`;
  const document = LangiumDocumentFactory.fromString(text, URI.parse('file:///a.kehoach'));
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document]);
  return checkDocument(document, IndexManager, { config: read.config }).map(
    ({ rule, place }) => `${rule.code} ${text.slice(place.offset, place.end)}`,
  );
}

/** With a rule's options, and nothing else. */
const withOptions = (code: string, options: object) => ({ rules: { [code]: { options } } });

describe('Options of rules', () => {
  it('KH853 replace: the words of the house, in the capitals of the text', async () => {
    const body = '- Hàng năm rà soát; báo cáo hàng năm, hàng quý.';
    assert.deepEqual(await found(body, {}), []);
    assert.deepEqual(await found(body, withOptions('terms', { replace: { 'hàng năm': 'hằng năm' } })), [
      'KH853 Hàng năm',
      'KH853 hàng năm',
    ]);
    const signs = withOptions('KH853', { replace: { 'C++ (*)': 'C', '.*': 'x' } });
    assert.deepEqual(await found('- Lập trình C++ (*) cơ bản.', signs), ['KH853 C++ (*)']);
  });

  it('KH854 style: that of the house, also where the document has one style', async () => {
    const body = '- Số hóa hồ sơ, văn hóa.';
    assert.deepEqual(await found(body, {}), []);
    assert.deepEqual(await found(body, withOptions('KH854', { style: 'hòa' })), []);
    assert.deepEqual(await found(body, withOptions('KH854', { style: 'hoà' })), ['KH854 hóa', 'KH854 hóa']);
  });

  it('KH857 shortest: which paragraphs are looked at', async () => {
    const body = '- Tổ chức tập huấn cho cán bộ.\n- Tổ chức tập huấn cho cán bộ.';
    assert.deepEqual(await found(body, {}), []);
    assert.deepEqual(await found(body, withOptions('KH857', { shortest: 10 })), [
      'KH857 - Tổ chức tập huấn cho cán bộ.',
    ]);
  });

  it('KH701 parts: those that must be there', async () => {
    const body = 'cơ quan ban hành: "UBND xã"\nphần "MỤC TIÊU" {\n  - Nâng cao chất lượng.\n}';
    assert.deepEqual(await found(body, {}), ['KH701 kế hoạch']);
    assert.deepEqual(await found(body, withOptions('KH701', { parts: ['cơ quan ban hành'] })), []);
    assert.deepEqual(await found(body, withOptions('KH701', { parts: ['ký'] })), ['KH701 kế hoạch']);
  });

  it('KH618 share: how many targets must have a later year', async () => {
    const body =
      'chỉ tiêu A "Hồ sơ trực tuyến" { 2025: 80%; 2030: 90% }\nchỉ tiêu B "Kỹ năng số" { 2025: 50%; 2030: 70% }\nchỉ tiêu C "Định danh" { 2025: 60% }';
    const codes = async (config: object) => (await found(body, config)).filter((one) => one.startsWith('KH618'));
    assert.equal((await codes({})).length, 1);
    assert.equal((await codes(withOptions('KH618', { share: 0.9 }))).length, 0);
  });

  it('KH303 tolerance: percentage points', async () => {
    const body =
      'kinh phí KP "Kinh phí": 1.000 triệu đồng {\n  khoản chi "A": 324 triệu đồng { tỷ lệ: 33,4% }\n  khoản chi "B": 676 triệu đồng { tỷ lệ: 66,6% }\n}';
    const codes = async (config: object) => (await found(body, config)).filter((one) => one.startsWith('KH303'));
    assert.deepEqual(await codes({}), ['KH303 33,4%', 'KH303 66,6%']);
    assert.deepEqual(await codes(withOptions('KH303', { tolerance: 1 })), []);
    assert.deepEqual(await codes(withOptions('KH303', { tolerance: 0.5 })), ['KH303 33,4%', 'KH303 66,6%']);
  });

  it('KH309, KH308 tolerance: per cent of the total', async () => {
    const sentence = '> Kinh phí 100 triệu đồng, gồm: ngân sách tỉnh 60 triệu đồng; ngân sách xã 38 triệu đồng.';
    assert.deepEqual(await found(sentence, {}), ['KH309 100 triệu đồng']);
    assert.deepEqual(await found(sentence, withOptions('KH309', { tolerance: 2 })), []);
    assert.deepEqual(await found(sentence, withOptions('KH309', { tolerance: 1 })), ['KH309 100 triệu đồng']);
    const table =
      'bảng "Dự toán" {\n  | TT | Nội dung | Kinh phí |\n  |---|---|---:|\n  | 1 | Hạ tầng | 600 |\n  | 2 | Đào tạo | 380 |\n  | Tổng cộng | < | 1.000 |\n}';
    assert.deepEqual(await found(table, {}), ['KH308 1.000']);
    assert.deepEqual(await found(table, withOptions('KH308', { tolerance: 2 })), []);
  });

  it('each has a default and says in both languages what it is', () => {
    for (const { code, options } of rules) {
      const defaults: Record<string, unknown> = options?.parse({}) ?? {};
      for (const [name, schema] of Object.entries(options?.shape ?? {})) {
        assert.notEqual(defaults[name], undefined, `${code} ${name}`);
        assert.match(schema.description ?? '', /^\p{Lu}[^/]*\. \/ \p{Lu}[^/]*\.$/u, `${code} ${name}`);
      }
    }
  });

  it('that cannot be used are said at their place, and the others hold', () => {
    const text =
      '{ "rules": { "KH854": { "options": { "style": "hỏa" } }, "KH857": { "severity": "off", "options": { "longest": 5 } }, "KH201": { "options": { "x": 1 } } } }';
    assert.deepEqual(
      readConfig(text).problems.map(({ place, message }) => [text.slice(place.offset, place.end), message.vi]),
      [
        ['"style": "hỏa"', 'Tùy chọn “style” của quy tắc KH854 không nhận giá trị này; dùng giá trị mặc định.'],
        ['"longest": 5', 'Quy tắc KH857 không có tùy chọn “longest”; chỉ có: shortest.'],
        ['"x": 1', 'Quy tắc KH201 không có tùy chọn nào.'],
      ],
    );
  });
});

describe('Accepted words', () => {
  it('are not reported where they stand as a whole, names with their own capitals', async () => {
    const body = '- Thiết bị đi động; bác sĩ, bác sĩ, bác sỹ; ủy Ban nhân dân.';
    const accept = (words: string[], names: string[] = []) => found(body, { accept: { words, names } });
    const all = ['KH852 đi động', 'KH853 bác sỹ', 'KH858 ủy Ban nhân dân'];
    assert.deepEqual(await accept([]), all);
    assert.deepEqual(await accept(['Thiết bị đi động', 'BÁC SỸ'], ['ủy Ban nhân dân']), []);
    assert.deepEqual(await accept(['i động', 'bác', 'đi'], ['Ủy Ban nhân dân']), all);
  });

  it('make an abbreviation one that needs no introduction', async () => {
    const body = '- Ứng dụng CNTT, cải cách TTHC.';
    assert.deepEqual(await found(body, { accept: { abbreviations: ['CNTT'] } }), ['KH801 TTHC']);
  });

  it('do not hide what is no matter of words', async () => {
    const body = 'chỉ tiêu B "Văn bản điện tử" { 2025: trên 100% }\n- {B} văn bản.';
    const codes = await found(body, { accept: { words: ['trên 100%'], names: ['trên 100%'] } });
    assert.equal(codes.includes('KH201 trên 100%'), true);
  });
});
