import { message } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';

/** Letters that look like Vietnamese ones and come from other alphabets or fonts (vietnamese-text: look-alikes). */
const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['\u01a2', 'Ư'],
  ['\u01a3', 'ư'],
  ['\u00d0', 'Đ'],
  ['\u0189', 'Đ'],
  ['\u00f0', 'đ'],
  ['\u0256', 'đ'],
]);

/** Signs that do not show inside a word: soft hyphens and blanks of no width, of which web pages and PDF files are full. */
const invisible =
  /(?<=[\p{L}\p{M}])[\u00ad\u200b-\u200f\u2060\ufeff]+|[\u00ad\u200b-\u200f\u2060\ufeff]+(?=[\p{L}\p{M}])/gu;

/** A letter that looks right and is not: search, sorting and fonts fail on it. */
export const lookAlikeLetters: Rule = {
  code: 'KH856',
  name: 'look-alike-letters',
  severity: 'warning',
  title: { vi: 'Chữ giống mà không phải chữ tiếng Việt', en: 'Letters that only look Vietnamese' },
  description: {
    vi: 'Chữ lấy từ bảng chữ hoặc phông khác (Ƣ thay cho Ư, Ð thay cho Đ): nhìn giống nhưng không tìm kiếm, sắp xếp được. Ký tự ẩn (gạch nối mềm, dấu cách rộng bằng không) trong chữ cũng vậy.',
    en: 'Letters from other alphabets or fonts (Ƣ for Ư, Ð for Đ): they look alike, but are not found or sorted. So it is with signs that do not show inside a word.',
  },
  basis: {
    vi: 'Nghị định 30/2020/NĐ-CP, phụ lục I, mục I.4 (TCVN 6909:2001)',
    en: 'Decree 30/2020/NĐ-CP, annex I, point I.4 (TCVN 6909:2001)',
  },
  acceptsWords: true,
  examples: {
    bad: [
      { title: { vi: 'Ƣ và Ð', en: 'Ƣ and Ð' }, text: 'kế hoạch A "Kế hoạch"\n- THƢỜNG VỤ; Ðộc lập.\n' },
      {
        title: { vi: 'Ký tự ẩn trong chữ', en: 'A sign that does not show' },
        text: 'kế hoạch A "Kế hoạch"\n- Các đơn vị đ\u00adược giao.\n',
      },
    ],
    good: [{ title: { vi: 'Ư và Đ', en: 'Ư and Đ' }, text: 'kế hoạch A "Kế hoạch"\n- THƯỜNG VỤ; Độc lập.\n' }],
  },
  check({ text }, report) {
    for (const { 0: signs, index } of text.matchAll(invisible)) {
      const place = { offset: index, end: index + signs.length };
      report({
        place,
        severity: 'hint',
        message: message(
          'Trong chữ có ký tự ẩn (dán từ trang web hoặc PDF): tìm kiếm, kiểm tra không thấy được chữ này.',
          'A sign that does not show is in this word (pasted from a web page or PDF): the word is not found.',
        ),
        fixes: [{ title: message('Xóa ký tự ẩn', 'Remove the sign'), changes: [{ place, newText: '' }] }],
      });
    }
    for (const match of text.matchAll(/[\u01a2\u01a3\u00d0\u0189\u00f0\u0256]/gu)) {
      const right = lookAlikes.get(match[0]) ?? match[0];
      const place = { offset: match.index, end: match.index + 1 };
      report({
        place,
        message: message(
          `Chữ “${match[0]}” không phải chữ tiếng Việt; viết “${right}”.`,
          `“${match[0]}” is no Vietnamese letter; write “${right}”.`,
        ),
        fixes: [
          { title: message(`Sửa thành “${right}”`, `Change to “${right}”`), changes: [{ place, newText: right }] },
        ],
      });
    }
  },
};
