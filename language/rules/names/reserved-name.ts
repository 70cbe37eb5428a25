import type { Named } from '../../grammar/generated/ast.ts';
import type { Plan } from '../../plan/plan.ts';
import { isReservedWord } from '../../syntax/reserved-words.ts';
import type { Fix, Rule } from '../rule.ts';
import { junkAfter } from '../syntax/junk.ts';
import { namePlace, nameUses } from './uses.ts';

/** Language reference, section 2: keywords may not be names. */
export const reservedName: Rule = {
  code: 'KH106',
  name: 'reserved-name',
  severity: 'error',
  title: { vi: 'Từ của ngôn ngữ dùng làm tên', en: 'A word of the language as a name' },
  description: {
    vi: 'Tên không được là từ khóa hoặc khóa của ngôn ngữ (`mục`, `số`, `hạn`, …): máy sẽ hiểu nhầm ở nơi gọi tên.',
    en: 'A name must not be a keyword or a key (`mục`, `số`, `hạn`, …): where it is used it would be misread.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Từ khóa làm tên', en: 'A keyword as a name' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu số "Số hồ sơ" { 2025: 80% }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Tên riêng', en: 'A name of its own' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu SốHồSơ "Số hồ sơ" { 2025: 80% }\nđơn vị Ký "Phòng ký"\n',
      },
    ],
  },
  check({ plan }, report) {
    const junk = junkAfter(plan);
    for (const [name, node] of plan.byName) {
      // What follows a keyword that is taken for a name is not understood, and that is said.
      if (isReservedWord(name) && !junk.has(node)) {
        report({
          place: namePlace(node as Named),
          message: {
            vi: `“${name}” là từ của ngôn ngữ, không dùng làm tên. Đặt tên viết liền, ví dụ “${suggestion(name)}”.`,
            en: `“${name}” is a word of the language and no name. Use one such as “${suggestion(name)}”.`,
          },
          fixes: [renamed(name, suggestion(name), node as Named, plan)],
        });
      }
    }
  },
};

const suggestion = (name: string): string => `${name.charAt(0).toLocaleUpperCase('vi')}${name.slice(1)}1`;

/** The other name, here and wherever this document uses it. */
function renamed(name: string, other: string, node: Named, plan: Plan): Fix {
  const uses = nameUses(plan).filter(({ qualifier, subject }) => !qualifier && subject.$refText === name);
  const places = [namePlace(node), ...uses.map(({ place }) => place)];
  return {
    title: { vi: `Đổi tên thành “${other}”`, en: `Rename to “${other}”` },
    changes: places.map((place) => ({ place, newText: other })),
    uncertain: true,
  };
}
