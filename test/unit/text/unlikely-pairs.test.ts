import assert from 'node:assert/strict';
import { confusionsOf } from '../../../language/text/confusions.ts';
import { unlikelyPairsIn } from '../../../language/text/unlikely-pairs.ts';

describe('unlikelyPairsIn', () => {
  // Slips that officials made in published plans.
  for (const [text, expected] of [
    ['giới thiệu úng cử đại biểu', 'úng cử → ứng cử'],
    ['minh bạch trong công tác bẩu cử.', 'bẩu cử → bầu cử'],
    ['bị bắt, giữ vì phạm tội quả tang', 'vì phạm → vi phạm'],
    ['chuyên viên phu trách hành chính', 'phu trách → phụ trách'],
    ['Trưởng ban phối họp với Trưởng thôn', 'phối họp → phối hợp'],
    ['nâng cao trình độ cho đội ngủ chuyên trách', 'đội ngủ → đội ngũ'],
    ['nhũng người sau đây', 'nhũng người → những người'],
    // Two words that meet.
    ['theo hướng ứng dụng; đào tạo định hướng ứng dụng', ''],
    ['Cơ bản nhân dân trên địa bàn', ''],
    ['dự kiến kinh phí; Dự kiến kinh phí', ''],
    ['kết quả đạt được và tồn tại', ''],
    // Names, number-symbols and addresses are none of its business.
    ['anh Đào Tao, số 12/KH-UBND, kehoach.vn', ''],
    ['', ''],
  ] as const) {
    it(text || 'nothing', () => {
      assert.equal(
        unlikelyPairsIn(text)
          .map(({ found, right }) => `${found} → ${right}`)
          .join('; '),
        expected,
      );
    });
  }

  it('says where', () => {
    const [pair] = unlikelyPairsIn('ghi rõ só lượng cử tri');
    assert.deepEqual(pair, { start: 7, end: 15, found: 'só lượng', right: 'số lượng' });
  });
});

describe('confusionsOf', () => {
  for (const [syllable, some] of [
    ['hợp', ['họp', 'hớp']],
    ['cử', ['cữ', 'củ']],
    ['đề', ['dề', 'đê', 'đế']],
    ['trương', ['chương', 'trường']],
    ['ngũ', ['ngủ', 'ngữ']],
  ] as const) {
    it(`${syllable}: ${some.join(', ')}`, () => {
      const found = confusionsOf(syllable);
      assert.ok(!found.includes(syllable));
      assert.deepEqual(
        some.filter((word) => !found.includes(word)),
        [],
      );
    });
  }
});
