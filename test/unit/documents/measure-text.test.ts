import assert from 'node:assert/strict';
import { balancedWidth, textWidth, wrapText } from '../../../documents/layout/measure-text.ts';

const ROOM = 453;

describe('measuring text', () => {
  it('knows the widths of Times New Roman', () => {
    assert.equal(textWidth('0', 12, false), 6);
    assert.equal(textWidth('', 12, false), 0);
    assert.equal(textWidth('nn', 10, true), 2 * textWidth('n', 10, true));
    assert.ok(textWidth('Nhân dân', 14, true) > textWidth('Nhân dân', 14, false));
  });

  it('gives a letter with marks the width of its base, composed or not', () => {
    assert.equal(textWidth('ề', 12, false), textWidth('e', 12, false));
    assert.equal(textWidth('ề'.normalize('NFD'), 12, false), textWidth('e', 12, false));
    assert.equal(textWidth('Ự', 12, true), textWidth('Ư', 12, true));
    assert.ok(textWidth('ư', 12, true) > textWidth('u', 12, true));
  });

  it('fits the national name into its column at 12 points', () => {
    const width = textWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, true);
    assert.ok(width > 240 && width < 262, String(width));
  });

  it('wraps at blanks and keeps given line ends', () => {
    assert.deepEqual(wrapText('một hai ba', 12, false, 1000), ['một hai ba']);
    assert.deepEqual(wrapText('một\nhai', 12, false, 1000), ['một', 'hai']);
    assert.deepEqual(wrapText('một hai', 12, false, 5), ['một', 'hai']);
  });

  it('breaks a centred title after a comma rather than before a number', () => {
    const title = 'Chuyển đổi số tỉnh Hà Tĩnh giai đoạn 2021 - 2025, định hướng đến năm 2030';
    assert.deepEqual(balanced(title), ['Chuyển đổi số tỉnh Hà Tĩnh giai đoạn 2021 - 2025,', 'định hướng đến năm 2030']);
  });

  it('leaves no single word on the last line of a title', () => {
    const title =
      'Triển khai thực hiện Nghị quyết số 06-NQ/TU của Ban Thường vụ Tỉnh ủy về chuyển đổi số tỉnh Thanh Hóa đến năm 2025';
    const lines = balanced(title);
    assert.equal(lines.length, 2);
    assert.ok((lines[1] ?? '').split(' ').length > 3, lines.join(' | '));
  });
});

function balanced(title: string): string[] {
  return wrapText(title, 14, true, balancedWidth(title, 14, true, ROOM));
}
