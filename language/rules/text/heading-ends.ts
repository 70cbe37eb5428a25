import type { Section } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { sectionsOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import type { Rule } from '../rule.ts';

/** Headings are shorter (characters); a longer line with a colon is a sentence before a list. */
const longestBeforeColon = 80;

/** A heading on a line of its own is no sentence. */
export const headingEnds: Rule = {
  code: 'KH865',
  name: 'heading-ends',
  severity: 'hint',
  title: { vi: 'Dấu câu ở cuối đề mục', en: 'Punctuation at the end of a heading' },
  description: {
    vi: 'Đề mục đứng riêng một dòng thì không có dấu chấm, dấu phẩy, dấu chấm phẩy, hai chấm ở cuối. Đề mục `liền` (cùng dòng với đoạn đầu) và điều không bị xét.',
    en: 'A heading on a line of its own has no stop, comma, semicolon or colon at its end. Run-in headings (`liền`) and articles are not looked at.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Dấu chấm, hai chấm', en: 'A full stop, a colon' },
        text: 'kế hoạch A "Kế hoạch"\nmục "Phát triển hạ tầng số." {\n  - Nâng cấp đường truyền.\n}\nmục "Giáo dục nghề nghiệp:" {\n  - Đào tạo trực tuyến.\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Không có dấu; đề mục liền', en: 'None; a run-in heading' },
        text: 'kế hoạch A "Kế hoạch"\nmục "Phát triển hạ tầng số" {\n  - Nâng cấp đường truyền.\n}\nmục "Nhiệm vụ chung:" liền {\n  > Đào tạo trực tuyến.\n}\n',
      },
      {
        title: { vi: 'Lời của một điều', en: 'The words of an article' },
        text: 'nghị quyết A "Nghị quyết"\nđiều "Điều chỉnh dự toán chi ngân sách năm 2026, như sau:" {\n  # Điều chỉnh giảm 40.000 triệu đồng.\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const section of sectionsOf(plan)) {
      const mark = endOf(section);
      const place = section.title && placeOf(section.title);
      if (mark === undefined || !place) {
        continue;
      }
      const at = { offset: place.end - 2, end: place.end - 1 };
      report({
        place: at,
        message: message(`Đề mục không có dấu “${mark}” ở cuối.`, `A heading does not end with “${mark}”.`),
        fixes: [{ title: message(`Bỏ dấu “${mark}”`, `Remove “${mark}”`), changes: [{ place: at, newText: '' }] }],
      });
    }
  },
};

/** The mark at the end of the heading's words; "..." and abbreviations in brackets are none. */
function endOf(section: Section): string | undefined {
  // The words of an article are its first sentence: "Điều 2. Quyết định này có hiệu lực kể từ ngày ký."
  if (section.runIn || section.level === 'điều') {
    return undefined;
  }
  const title = stringText(section.title);
  const mark = /(?<=[\p{L}\p{M}\p{N})”])[.,;:]$/u.exec(title)?.[0];
  // A sentence that leads to a list is no heading, though it has a number.
  return mark === ':' && title.length > longestBeforeColon ? undefined : mark;
}
