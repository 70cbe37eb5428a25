import assert from 'node:assert/strict';
import { fold, foldBlanks, sameWords, telex, wordsKey } from '../../../language/text/normalise.ts';

describe('normalise', () => {
  it('folds for search without diacritics', () => {
    assert.equal(fold('Đề án CHUYỂN ĐỔI số'), 'de an chuyen doi so');
    assert.equal(fold('chỉ tiêu'.normalize('NFD')), 'chi tieu');
  });

  it('folds blanks', () => assert.equal(foldBlanks('  chỉ\u00a0 tiêu\n2025 '), 'chỉ tiêu 2025'));

  const SAME: [string, string][] = [
    ['chỉ tiêu', 'chỉ tiêu'.normalize('NFD')],
    ['Hoà bình', 'hòa bình'],
    ['khoẻ', 'khỏe'],
    ['Uỷ ban', 'Ủy ban'],
    ['Ban  Chấp hành', 'Ban Chấp\u00a0hành'],
    ['quý', 'quý'],
  ];
  for (const [a, b] of SAME) it(`“${a}” = “${b}”`, () => assert.ok(sameWords(a, b)));

  it('keeps different words apart', () => {
    assert.ok(!sameWords('hoàn', 'hòan'));
    assert.ok(!sameWords('xã', 'xa'));
    assert.equal(wordsKey('quỳ'), 'quỳ');
  });

  const KEYS: [string, string][] = [
    ['chỉ tiêu', 'chir tieeu'],
    ['đơn vị', 'ddown vij'],
    ['kế hoạch', 'kees hoachj'],
    ['Viện dẫn 2025', 'vieenj daanx 2025'],
    ['tăng', 'tawng'],
  ];
  for (const [words, keys] of KEYS) it(`types “${words}” as ${keys}`, () => assert.equal(telex(words), keys));
});
