import { message } from '../../model/problem.ts';
import { headPlace, placeOf } from '../../plan/places.ts';
import { offerRemoval } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { abbreviationsOf } from './declared.ts';

/** An abbreviation that is declared and occurs nowhere. */
export const unusedAbbreviation: Rule = {
  code: 'KH802',
  name: 'unused-abbreviation',
  severity: 'hint',
  title: { vi: 'Chữ viết tắt không dùng tới', en: 'Abbreviation never used' },
  description: {
    vi: 'Đã khai báo `viết tắt` mà trong văn bản không có chữ đó, cả bằng ô `{Ten tắt}` lẫn gõ thẳng. Dùng nó, hoặc xóa khai báo.',
    en: 'A `viết tắt` that occurs nowhere in the document, neither in a slot nor typed. Use it or remove it.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Không nơi nào dùng', en: 'Nowhere used' },
        text: 'kế hoạch A "Kế hoạch"\nviết tắt TTHC "thủ tục hành chính"\n- Cải cách hành chính.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Dùng bằng ô, hoặc gõ thẳng', en: 'In a slot, or typed' },
        text: 'kế hoạch A "Kế hoạch"\nviết tắt TTHC "thủ tục hành chính"\nviết tắt DVCTT "dịch vụ công trực tuyến" { viết tắt: "DVC TT" }\n- Giải quyết {TTHC tắt} qua DVC TT.\n',
      },
    ],
  },
  check({ plan, text }, report) {
    const declared = abbreviationsOf(plan);
    if (declared.length === 0) {
      return;
    }
    const places = declared.map(({ node }) => placeOf(node));
    const isDeclaration = (offset: number): boolean =>
      places.some((place) => place.offset <= offset && offset < place.end);
    for (const { node, printed, forms } of declared) {
      const used = forms.some((form) => occursOutside(text, form, isDeclaration));
      if (!used) {
        report({
          place: headPlace(node),
          unused: true,
          message: message(`Trong văn bản không dùng chữ viết tắt “${printed}”.`, `“${printed}” occurs nowhere.`),
          fixes: [offerRemoval(node)],
        });
      }
    }
  },
};

/** Does the form stand as a word of its own somewhere outside the declarations? */
function occursOutside(text: string, form: string, isDeclaration: (offset: number) => boolean): boolean {
  for (let at = text.indexOf(form); form !== '' && at >= 0; at = text.indexOf(form, at + form.length)) {
    const glued = /[\p{L}\p{M}\p{N}_]/u;
    const before = text[at - 1] ?? ' ';
    const after = text[at + form.length] ?? ' ';
    if (!glued.test(before) && !glued.test(after) && !isDeclaration(at)) {
      return true;
    }
  }
  return false;
}
