import { message } from '../../model/problem.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { inEachText } from '../text/texts.ts';

const term = /(?<![\p{L}\p{M}])nhiệm kỳ (?<from>\d{4}) ?[-–] ?(?<to>\d{4})(?!\d)/giu;

/** A congress of the Party named before the term: "Đại hội đại biểu Đảng bộ tỉnh lần thứ XX, ". */
const congress =
  /(?:Đại hội|Nghị quyết|Ban Chấp hành)[^.;()]{0,60}Đảng bộ (?:tỉnh|thành phố|huyện|xã|phường)[^.;()]{0,60}$/u;

/** Terms of office last five years at most; those of the Party begin with the half decades. */
export const lengthOfTerm: Rule = {
  code: 'KH716',
  name: 'length-of-term',
  severity: 'warning',
  title: { vi: 'Nhiệm kỳ không thể có', en: 'A term that cannot be' },
  description: {
    vi: 'Nhiệm kỳ không quá năm năm (trừ hội đồng nhân dân 2004-2011). Đại hội đảng bộ các cấp có nhiệm kỳ 2015-2020, 2020-2025, 2025-2030.',
    en: 'A term of office has five years at most (but for the councils of 2004-2011). Congresses of the Party are held for 2015-2020, 2020-2025, 2025-2030.',
  },
  basis: { vi: 'Điều lệ Đảng, Điều 13 (nhiệm kỳ 5 năm)', en: 'Statutes of the Party, article 13' },
  examples: {
    bad: [
      {
        title: { vi: 'Mười năm; lệch một năm', en: 'Ten years; a year beside it' },
        text: 'kế hoạch A "Kế hoạch"\n- Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ I, nhiệm kỳ 2020 - 2030.\n- Đại hội Đảng bộ xã nhiệm kỳ 2025 - 2029.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đúng', en: 'Right' },
        text: 'kế hoạch A "Kế hoạch"\n- Đại hội Đảng bộ xã nhiệm kỳ 2025 - 2030; hội đồng nhân dân nhiệm kỳ 2021-2026, 2004-2011; trưởng thôn nhiệm kỳ 2025-2027.\n',
      },
    ],
  },
  check: inEachText(({ text, offset }, report) => {
    for (const match of text.matchAll(term)) {
      const [from, to] = [Number(match.groups?.from), Number(match.groups?.to)];
      const isParty = congress.test(text.slice(Math.max(0, match.index - 140), match.index));
      const place = { offset: offset + match.index, end: offset + match.index + match[0].length };
      if (to - from > 5 && from !== 2004) {
        report({
          place,
          message: message(
            `Nhiệm kỳ ${from}-${to} dài ${to - from} năm; một nhiệm kỳ không quá 5 năm.`,
            `The term ${from}-${to} has ${to - from} years; one has five at most.`,
          ),
          fixes: [offer(place, `nhiệm kỳ ${from}-${from + 5}`)],
        });
      } else if (isParty && from >= 2000 && to > from && (to - from !== 5 || from % 5 !== 0)) {
        report({
          place,
          message: message(
            `Nhiệm kỳ đại hội đảng bộ là 2015-2020, 2020-2025, 2025-2030; ở đây ghi ${from}-${to}.`,
            `Congresses of the Party are held for 2015-2020, 2020-2025, 2025-2030; here it is ${from}-${to}.`,
          ),
        });
      }
    }
  }),
};
