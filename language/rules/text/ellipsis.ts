import { message } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';
import { inEachText, penDots } from './texts.ts';

const wrong =
  /…\s?vv(?![\p{L}\p{M}])|\.{4,}|(?:…\.+|\.+…)|,\s*(?:…|\.{3})(?!\.)|(?<=[\p{L}\p{M}])(?:…|\.{3})(?=[\p{L}\p{M}])/gu;

/** Places to fill in with a pen: a long row of dots, or several blanks in a line ("số..., ngày... tháng.... năm"). */
const isForm = (text: string): boolean => penDots.test(text) || (text.match(/\.{3,}|…/gu)?.length ?? 0) >= 3;

/** Three dots, written as three dots. */
export const ellipsis: Rule = {
  code: 'KH864',
  name: 'ellipsis',
  severity: 'hint',
  title: { vi: 'Dấu ba chấm', en: 'Ellipsis' },
  description: {
    vi: 'Dấu ba chấm có đúng ba chấm, đứng liền sau chữ, không có dấu phẩy ở trước, có dấu cách ở sau; đã có dấu ba chấm thì không ghi “vv”.',
    en: 'An ellipsis has three dots, no comma before it and a blank after it; nothing like “vv” follows it.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Bốn chấm, dấu phẩy ở trước, thiếu dấu cách', en: 'Four dots, a comma, no blank' },
        text: 'kế hoạch A "Kế hoạch"\n- Phần mềm gửi nhận văn bản….\n- Hộ kinh doanh, tư pháp,… tham gia.\n- Viễn thông, ngân hàng...để thực hiện.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đúng', en: 'Right' },
        text: 'kế hoạch A "Kế hoạch"\n- Máy tính, máy in, máy quét...\n- Viễn thông, ngân hàng… để thực hiện (báo cáo định kỳ…).\n- Văn bản số …/KH-UBND.\n- Họ và tên: ........................; ngày... tháng.... năm 20...\n',
      },
    ],
  },
  check: inEachText(({ text }, report) => {
    if (isForm(text)) {
      return;
    }
    for (const match of text.matchAll(wrong)) {
      const found = match[0];
      const place = { offset: match.index, end: match.index + found.length };
      const glued = /^[\p{L}\p{M}]/u.test(text.slice(place.end));
      const newText = `${found.includes('…') ? '…' : '...'}${glued ? ' ' : ''}`;
      report({
        place,
        message: /^(?:…|\.{3})$/u.test(found)
          ? message('Thiếu dấu cách sau dấu ba chấm.', 'A blank is missing after the ellipsis.')
          : message('Dấu ba chấm chỉ có ba chấm, liền sau chữ.', 'An ellipsis is three dots right after the word.'),
        fixes: [{ title: message('Sửa dấu ba chấm', 'Mend the ellipsis'), changes: [{ place, newText }] }],
      });
    }
  }),
};
