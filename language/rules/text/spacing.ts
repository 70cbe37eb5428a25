import { message } from '../../model/problem.ts';
import { nfc } from '../../text/normalise.ts';
import type { Rule } from '../rule.ts';
import { inEachText } from './texts.ts';

/** "Viễn thông- CNTT", "2021- 2025": a blank on one side only, between two words or two years. */
const leaningDash = /(?<=\p{L}{2})(?:- | -)(?=\p{L}{2})|(?<=(?<![0-9])[0-9]{4})(?:- | -)(?=[0-9]{4}(?![0-9]))/gu;

/**
 * Two words that lost the blank between them: "xãĐịnh Hưng", "UBNDtỉnh", "xảy ra.Với". What stands before the blank is
 * group 0.
 */
const gluedWords =
  /(?<!\p{L})\p{L}{1,15}?(?=(?<=\p{Ll})\p{Lu}\p{Ll})|(?<![\p{L}\p{N}])(?:UBND|HĐND|UBMTTQ|TTHC|CNTT)(?=\p{Ll}{2})|\/[\p{Lu}-]{2,12}(?=ngày)|\p{Ll}{2}\.(?=\p{Lu}\p{Ll})/gu;

/** A mark typed twice; blanks inside brackets, but for an empty pair in a form. */
const doubledMark = /(?<=[\p{L}\p{M}\p{N})”%])(?:(?<mark>[,;:])\k<mark>+|\.\.(?!\.))(?=\s|$)/gu;
const insideBrackets = /(?<=\() +(?=[^\s)])|(?<=[^\s(]) +(?=\))/gu;

/** Words behind which a draft leaves room for what is written in by hand. */
const penRoom = /(?<!\p{L})(?:số:?|ngày|tháng|năm)$/iu;

/** "412,3ha", "7km": an amount and its unit, of which the unit is a word or a sign of one. Codes ("CV12ha") are none. */
const gluedUnit =
  /(?<![\p{L}\p{N}.,/-])[0-9]+(?:[.,][0-9]+)*(?=(?:ha|km2?|kg|tấn|tạ|người|hộ|xã|thôn|lớp|nghìn|triệu|tỷ|đồng)(?![\p{L}\p{M}\p{N}]))/gu;

/** Not inside web and mail addresses; names in Latin letters ("VNeID", "PostMart") are no Vietnamese words. */
const gluedIn = (text: string): RegExpExecArray[] =>
  [...text.matchAll(gluedWords)].filter(({ 0: before, index }) => {
    const word = before + (/^\p{L}*/u.exec(text.slice(index + before.length))?.[0] ?? '');
    const isName = /^[A-Za-z]+$/u.test(word) && /\p{Ll}$/u.test(before);
    return !isName && !/(?:https?:\/\/|www\.|@)\S*$/u.test(text.slice(Math.max(0, index - 100), index));
  });

/** Blanks around punctuation, where it is certain. */
export const spacing: Rule = {
  code: 'KH855',
  name: 'spacing',
  severity: 'hint',
  title: { vi: 'Khoảng trắng quanh dấu câu', en: 'Blanks around punctuation' },
  description: {
    vi: 'Sau dấu phẩy, chấm phẩy, hai chấm có một dấu cách; trước chúng không có; giữa hai từ, giữa số và đơn vị có một dấu cách; dấu gạch nối có dấu cách ở cả hai bên hoặc không bên nào. Số, ngày, địa chỉ mạng không tính.',
    en: 'A blank after comma, semicolon and colon, none before them, one between words and between a number and its unit; a dash has blanks on both sides or on none. Numbers, dates and web addresses do not count.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Thiếu dấu cách', en: 'A missing blank' },
        text: 'kế hoạch A "Kế hoạch"\n- Phát triển CNTT,chuyển đổi số tại 3 xã:Liên Minh.\n',
      },
      {
        title: { vi: 'Số dính vào chữ', en: 'Numbers glued to words' },
        text: 'kế hoạch A "Kế hoạch"\n- Diện tích 412,3ha; sản lượng lúa:2.961 tấn.\n',
      },
      {
        title: { vi: 'Hai từ dính nhau', en: 'Two words glued together' },
        text: 'kế hoạch A "Kế hoạch"\n- Kế hoạch của UBNDtỉnh, xãĐồng Xuân khi có thiên tai xảy ra.Các thôn báo cáo.\n',
      },
      {
        title: { vi: 'Dấu gạch nối lệch', en: 'A dash with one blank' },
        text: 'kế hoạch A "Kế hoạch"\n- Phát triển Viễn thông- CNTT giai đoạn 2021- 2025.\n',
      },
      {
        title: { vi: 'Thừa dấu cách', en: 'Too many blanks' },
        text: 'kế hoạch A "Kế hoạch"\n- Phát  triển hạ tầng ; nhân lực .\n- Các xã,, phường (đợt 1 ) báo cáo tiến độ..\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đúng, và những chỗ không tính', en: 'Right, and what does not count' },
        text: 'kế hoạch A "Kế hoạch"\n- Tại 3 xã: Liên Minh, Tân Hương; xem https://ductho.vn/a:b,c, VNeID, eKYC, IoT, Th.S, pH, 5kW lúc 7:30, tỷ lệ 1:2, 12,5% và 1.000; kèm theo Kế hoạch số      /KH-UBND ngày    tháng 6 năm 2026.\n',
      },
    ],
  },
  check: inEachText(({ text, offset }, report) => {
    for (const match of text.matchAll(
      /(?:https?:\/\/|www\.)\S+|[,;:](?=\p{L})|(?<=\p{Ll}{2})[,;:](?=[0-9])|(?<=\S) +(?=[,;:](?:\s|$))|(?<=[\p{L}\p{M}\p{N}%)”]) +(?=\.(?:\s|$))|(?<=\S) {2,}(?=\S)/gu,
    )) {
      const found = match[0];
      if (found.startsWith('http') || found.startsWith('www.')) {
        continue;
      }
      const missing = found.trim() !== '';
      // "số      /KH-UBND ngày    tháng    năm": room for a pen.
      if (!missing && found.length > 2 && penRoom.test(text.slice(Math.max(0, match.index - 8), match.index))) {
        continue;
      }
      const before = text[match.index - 1] ?? '';
      // "a:b" inside a symbol or a label in capitals is no punctuation.
      if (missing && !/[\p{Ll}\p{N}\p{Lu})”"%]/u.test(before)) {
        continue;
      }
      const place = { offset: offset + match.index, end: offset + match.index + found.length };
      const newText = missing ? `${found} ` : /[.,;:]/u.test(text[match.index + found.length] ?? '') ? '' : ' ';
      report({
        place,
        message: missing
          ? message(`Thiếu dấu cách sau “${found}”.`, `A blank is missing after “${found}”.`)
          : message('Thừa dấu cách.', 'Too many blanks.'),
        fixes: [{ title: message('Sửa dấu cách', 'Mend the blanks'), changes: [{ place, newText }] }],
      });
    }
    for (const { index, 0: word } of [...text.matchAll(gluedUnit), ...(nfc(text) === text ? gluedIn(text) : [])]) {
      // The end of a word is shown with the word.
      const start = index - (/[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, index - 15), index))?.[0] ?? '').length;
      const end = offset + index + word.length;
      const shown = text.slice(start, index + word.length);
      report({
        place: { offset: offset + start, end },
        message: message(`Thiếu dấu cách sau “${shown}”.`, `A blank is missing after “${shown}”.`),
        fixes: [
          {
            title: message('Sửa dấu cách', 'Mend the blanks'),
            changes: [{ place: { offset: end, end }, newText: ' ' }],
          },
        ],
      });
    }
    for (const { 0: found, index } of text.matchAll(doubledMark)) {
      const place = { offset: offset + index, end: offset + index + found.length };
      report({
        place,
        message: message(`Dấu “${found.charAt(0)}” gõ hai lần.`, `The “${found.charAt(0)}” is typed twice.`),
        fixes: [
          {
            title: message('Bỏ dấu thừa', 'Remove the second one'),
            changes: [{ place, newText: found.charAt(0) }],
          },
        ],
      });
    }
    for (const { 0: found, index } of text.matchAll(insideBrackets)) {
      const place = { offset: offset + index, end: offset + index + found.length };
      report({
        place,
        message: message('Thừa dấu cách.', 'Too many blanks.'),
        fixes: [{ title: message('Sửa dấu cách', 'Mend the blanks'), changes: [{ place, newText: '' }] }],
      });
    }
    for (const match of text.matchAll(leaningDash)) {
      const found = match[0];
      // A number-symbol has a rule of its own: "4013/CTr- UBND".
      if (/\/\p{L}*$/u.test(text.slice(Math.max(0, match.index - 12), match.index))) {
        continue;
      }
      const place = { offset: offset + match.index, end: offset + match.index + found.length };
      const years = /[0-9]{4}$/u.test(text.slice(0, match.index));
      report({
        place,
        message: message('Dấu gạch nối chỉ có dấu cách ở một bên.', 'The dash has a blank on one side only.'),
        fixes: [
          { title: message('Sửa dấu cách', 'Mend the blanks'), changes: [{ place, newText: years ? '-' : ' - ' }] },
        ],
      });
    }
  }),
};
