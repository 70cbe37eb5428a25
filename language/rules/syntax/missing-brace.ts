import { headPlace } from '../../plan/places.ts';
import type { Rule } from '../rule.ts';
import { bracesOf } from './braces.ts';
import { indentOf, insertAt, lineBreakOf } from './fixes.ts';
import { statementName } from './statement-names.ts';

/** A block that is not closed, or not opened: reported once, at the statement that most likely lacks the brace. */
export const missingBrace: Rule = {
  code: 'KH005',
  name: 'missing-brace',
  severity: 'error',
  title: { vi: 'Thiếu dấu { hoặc }', en: 'A brace is missing' },
  description: {
    vi: 'Khối của một câu lệnh nằm giữa `{` và `}`; dấu `}` đứng riêng một dòng sau dòng văn bản. Khi thiếu, máy dựa vào thụt lề để chỉ ra câu lệnh nào chưa đóng.',
    en: 'The block of a statement stands between `{` and `}`; after a line of text the `}` has its own line. Where one is missing, the indentation tells which statement lacks it.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Mục chưa đóng', en: 'A section that is not closed' },
        text: 'kế hoạch A "Kế hoạch"\nphần "MỤC TIÊU" {\n  mục "Một" {\n    - Một.\n  mục "Hai" {\n    - Hai.\n  }\n}\nphần "NHIỆM VỤ" {\n  - Ba.\n}\n',
      },
      {
        title: { vi: 'Chỉ tiêu chưa đóng', en: 'A target that is not closed' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu B "Hồ sơ" {\n  2025: 80%\nchỉ tiêu C "Văn bản" {\n  2025: 90%\n}\n',
      },
      {
        title: { vi: 'Thiếu dấu {', en: 'The opening brace is missing' },
        text: 'kế hoạch A "Kế hoạch"\nphần "MỤC TIÊU"\n  - Một.\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Đóng đủ', en: 'All closed' },
        text: 'kế hoạch A "Kế hoạch"\nphần "MỤC TIÊU" {\n  mục "Một" {\n    - Một.\n  }\n}\n',
      },
    ],
  },
  check(checked, report) {
    const { document, text } = checked;
    const { unclosed, unopened, missingOpens } = bracesOf(checked);
    const newLine = lineBreakOf(text);
    for (const { owner, block, closeAt, closeStartsLine } of unclosed) {
      const name = statementName(owner);
      const indent = indentOf(document, block.$cstNode?.offset ?? 0);
      report({
        place: headPlace(owner),
        message: {
          vi: `Khối của “${name.vi}” chưa có dấu } đóng lại.`,
          en: `The block of “${name.en}” is not closed with }.`,
        },
        fixes: [
          insertAt(
            closeAt,
            closeStartsLine ? `${indent}}${newLine}` : `${newLine}${indent}}`,
            'Thêm dấu } theo thụt lề',
            'Add } where the indentation says',
          ),
        ],
      });
    }
    for (const offset of missingOpens) {
      report({
        place: { offset, end: keyEnd(text, offset) },
        message: {
          vi: 'Thiếu dấu { ở đây: dòng này đóng nhiều khối hơn số khối đã mở.',
          en: 'A { is missing here: the line closes more blocks than it opens.',
        },
        fixes: [insertAt(offset, '{ ', 'Thêm dấu {', 'Add {')],
      });
    }
    for (const { statement: owner, closeAt } of unopened) {
      const name = statementName(owner);
      const place = headPlace(owner);
      report({
        place,
        message: {
          vi: `Thiếu dấu { sau “${name.vi}”: những dòng thụt vào bên dưới chưa thuộc khối này.`,
          en: `A { is missing after “${name.en}”: the indented lines below are not in its block.`,
        },
        fixes: [
          closeAt === undefined
            ? insertAt(place.end, ' {', 'Thêm dấu {', 'Add {')
            : {
                title: { vi: 'Thêm dấu { và }', en: 'Add { and }' },
                changes: [
                  { place: { offset: place.end, end: place.end }, newText: ' {' },
                  {
                    place: { offset: closeAt, end: closeAt },
                    newText: `${newLine}${indentOf(document, place.offset)}}`,
                  },
                ],
              },
        ],
      });
    }
  },
};

/** The end of the key that starts at a place, its colon included. */
function keyEnd(text: string, offset: number): number {
  const colon = text.indexOf(':', offset);
  return colon < 0 ? offset + 1 : colon + 1;
}
