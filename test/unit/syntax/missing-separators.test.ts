import assert from 'node:assert/strict';
import { parse } from './parse.ts';

/** The entries of the first statement's block: key and written value. */
function entries(text: string): string[] {
  const [statement] = parse(text).parseResult.value.entries;
  const { block } = statement as Extract<typeof statement, { $type: 'Unit' }>;
  return (block?.entries ?? []).map((entry) => entry.$cstNode?.text ?? '');
}

describe('Entries on one line without their semicolon', () => {
  it('are read one by one, after names, strings, numbers and choices', () => {
    assert.deepEqual(
      entries(
        'nhiệm vụ "A" { chủ trì: B, C (x) phối hợp: D hạn: 31/12/2025 sản phẩm: "Báo cáo" kinh phí: 5 triệu đồng }\n',
      ),
      ['chủ trì: B, C (x)', 'phối hợp: D', 'hạn: 31/12/2025', 'sản phẩm: "Báo cáo"', 'kinh phí: 5 triệu đồng'],
    );
    assert.deepEqual(entries('chỉ tiêu A "B" { 2025: trên 80% đến năm 2030: 90% cách tính: tỷ lệ }\n'), [
      '2025: trên 80%',
      'đến năm 2030: 90%',
      'cách tính: tỷ lệ',
    ]);
  });

  it('are read one by one after a comma, which is what is wrong', () => {
    assert.deepEqual(entries('chỉ tiêu A "B" { cách tính: tỷ lệ, hướng: cao; 2025: 80%, 2030: 90% }\n'), [
      'cách tính: tỷ lệ',
      ',',
      'hướng: cao',
      '2025: 80%',
      ',',
      '2030: 90%',
    ]);
  });

  it('stay the free words of a field that takes them', () => {
    assert.deepEqual(entries('nhiệm vụ "A" { sản phẩm: Báo cáo, gồm: một, hai; hạn: 31/12/2025 }\n'), [
      'sản phẩm: Báo cáo, gồm: một, hai',
      'hạn: 31/12/2025',
    ]);
  });

  it('tell where each semicolon is missing', () => {
    const text = 'đơn vị A "B" { cấp: xã loại: chung }\n';
    const { lexerReport } = parse(text).parseResult;
    assert.deepEqual((lexerReport as { assumedSemicolons?: number[] }).assumedSemicolons, [text.indexOf('loại')]);
  });
});

describe('A list', () => {
  it('goes on in the next line after a comma, also below a comment', () => {
    assert.deepEqual(entries('nhiệm vụ "A" {\n  chủ trì: B,  // đầu mối\n    // các phòng\n    C\n  hạn: 2025\n}\n'), [
      'chủ trì: B,  // đầu mối\n    // các phòng\n    C',
      'hạn: 2025',
    ]);
    assert.deepEqual(entries('nhiệm vụ "A" {\n  tên khác: "B",\n    "C"\n}\n'), ['tên khác: "B",\n    "C"']);
  });

  it('does not take the key of the next line for its next name', () => {
    assert.deepEqual(entries('nhiệm vụ "A" {\n  chủ trì: B,\n  hạn: 2025\n}\n'), ['chủ trì: B', ',', 'hạn: 2025']);
  });
});
