import { placeOf } from '../../plan/places.ts';
import type { Finding, Rule } from '../rule.ts';
import { replaceWith } from './fixes.ts';
import { meantPieces } from './junk-meaning.ts';
import { writtenStrings } from './strings.ts';

/** Marks that the lexer takes, though the language's own are `-`, `+`, `>`, `#`. */
const pastedMarks: ReadonlySet<string> = new Set(['–', '•', '*']);

/** Signs that word processors write in place of the keys of a keyboard. */
export const pastedSigns: Rule = {
  code: 'KH012',
  name: 'pasted-signs',
  severity: 'warning',
  title: { vi: 'Dấu dán từ Word', en: 'Signs pasted from a word processor' },
  description: {
    vi: 'Dấu đầu dòng là `-` hoặc `+`, ngoặc kép của ngôn ngữ là `"`. Các dấu Word tự đổi (–, •, “ ”) vẫn hiểu được ở một số chỗ nhưng nên sửa; ngoặc “ ” ở bên trong lời in ra thì để nguyên.',
    en: 'Items start with `-` or `+`, and the quotes of the language are `"`. The signs of word processors (–, •, “ ”) are understood in places but should be mended; “ ” inside printed words stays.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Gạch dài và ngoặc cong', en: 'A dash and curly quotes' },
        text: 'kế hoạch A “Kế hoạch”\nphần "MỤC TIÊU" {\n  – Hoàn thành trong năm.\n}\n',
      },
      {
        title: { vi: 'Dấu chấm tròn', en: 'A bullet' },
        text: 'kế hoạch A "Kế hoạch"\nphần "MỤC TIÊU" {\n  ● Hoàn thành trong năm.\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Dấu của ngôn ngữ', en: 'The signs of the language' },
        text: 'kế hoạch A "Kế hoạch “Xã số”"\nphần "MỤC TIÊU" {\n  - Hoàn thành trong năm 2021 – 2025.\n}\n',
      },
    ],
  },
  check({ plan, text }, report) {
    for (const { prose } of plan.proses) {
      if (prose.$type === 'Prose' && pastedMarks.has(prose.mark)) {
        report(wrongMark(placeOf(prose, 'mark'), prose.mark, '-'));
      }
    }
    for (const { meaning, piece } of meantPieces(plan)) {
      if (meaning.is === 'bullet') {
        const { offset, end } = meaning.place;
        const sign = piece.text.slice(0, end - offset);
        const glued = piece.place.end > end && !/\s/u.test(piece.text[end - offset] ?? ' ');
        report({ ...wrongMark(meaning.place, sign, glued ? `${meaning.mark} ` : meaning.mark), severity: 'error' });
      }
    }
    for (const { offset, end, curly, closed } of writtenStrings(plan)) {
      if (closed && curly) {
        const inside = text.slice(offset + 1, end - 1).replaceAll(/(?<!\\)"/gu, '\\"');
        report({
          place: { offset, end },
          message: {
            vi: 'Ngoặc kép của ngôn ngữ là " (không phải “ ” do Word tự đổi).',
            en: 'The quotes of the language are " (not “ ” of word processors).',
          },
          fixes: [
            {
              title: { vi: 'Đổi “ ” thành "', en: 'Change “ ” to "' },
              changes: [{ place: { offset, end }, newText: `"${inside}"` }],
            },
          ],
        });
      }
    }
  },
};

function wrongMark(place: Finding['place'], sign: string, mark: string): Finding {
  return {
    place,
    message: {
      vi: `Dấu đầu dòng “${sign}” do Word tự đổi; dùng “${mark.trim()}”.`,
      en: `“${sign}” is a bullet of a word processor; use “${mark.trim()}”.`,
    },
    fixes: [replaceWith(place, mark)],
  };
}
