import { message } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';
import { inEachText } from './texts.ts';

/**
 * One or two figures behind a point, and a unit: no group of thousands. Behind words that number a part of a document
 * ("mục 2.1") and at the beginning of a text it may be such a number.
 */
const decimal =
  /(?<![\p{L}\p{N}.,/])(?<!(?:mục|khoản|điểm|bảng|biểu|số|phần|điều|tiêu chí|chỉ tiêu|nội dung) )(?<whole>[0-9]{1,3})\.(?<rest>[0-9]{1,2})(?=\s?%|\s(?:ha|km2?|kg|tấn|tạ|lần|nghìn|triệu|MW|m2|m3|m²)(?![\p{L}\p{N}])|\s(?:tỷ|tỉ)(?! (?:lệ|trọng|suất|giá))(?![\p{L}\p{M}]))/giu;

/** A decimal point where Vietnamese has a comma. */
export const decimalPoint: Rule = {
  code: 'KH876',
  name: 'decimal-point',
  severity: 'info',
  title: { vi: 'Dấu chấm ở phần thập phân', en: 'A decimal point' },
  description: {
    vi: 'Phần thập phân viết sau dấu phẩy: “0,93%”, “12,5 ha”. Dấu chấm là để tách hàng nghìn: “1.545 ha”.',
    en: 'Decimals stand behind a comma: “0,93%”. A point separates thousands: “1.545 ha”.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Viết theo kiểu tiếng Anh', en: 'The English way' },
        text: 'kế hoạch A "Kế hoạch"\n- Tỷ lệ hộ nghèo còn 0.93%; trồng mới 12.5 ha rừng.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Dấu phẩy; hàng nghìn; số của đề mục', en: 'A comma; thousands; numbers of sections' },
        text: 'kế hoạch A "Kế hoạch"\n- Còn 0,93%; 1.545 ha; 12.500 tấn; theo mục 2.1 tỷ lệ này là 5%.\n> 2.1 triệu\n',
      },
    ],
  },
  check: inEachText(({ text, offset }, report) => {
    for (const { 0: found, index, groups } of text.matchAll(decimal)) {
      if (index === 0 && !/^\s?%/u.test(text.slice(found.length))) {
        continue;
      }
      const place = { offset: offset + index, end: offset + index + found.length };
      const right = `${groups?.whole},${groups?.rest}`;
      report({
        place,
        message: message(`Phần thập phân viết sau dấu phẩy: “${right}”.`, `Decimals stand behind a comma: “${right}”.`),
        fixes: [
          { title: message(`Sửa thành “${right}”`, `Change to “${right}”`), changes: [{ place, newText: right }] },
        ],
      });
    }
  }),
};
