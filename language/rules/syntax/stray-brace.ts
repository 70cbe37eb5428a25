import type { Rule } from '../rule.ts';
import { bracesOf } from './braces.ts';
import { remove } from './fixes.ts';

/** A closing brace too many, where indentation says that the count went wrong. */
export const strayBrace: Rule = {
  code: 'KH004',
  name: 'stray-brace',
  severity: 'error',
  title: { vi: 'Dấu } thừa', en: 'A closing brace too many' },
  description: {
    vi: 'Mỗi dấu `}` đóng một khối đã mở bằng `{`. Khi có dấu thừa, máy dựa vào thụt lề để chỉ ra dấu nào nhiều khả năng bị thừa.',
    en: 'A `}` closes a block that `{` opened. Where there is one too many, the indentation tells which one most likely is.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Thừa ở cuối', en: 'At the end' },
        text: 'kế hoạch A "Kế hoạch"\nphần "MỤC TIÊU" {\n  - Một.\n}\n}\n',
      },
      {
        title: { vi: 'Thừa ở giữa', en: 'In the middle' },
        text: 'kế hoạch A "Kế hoạch"\nphần "MỤC TIÊU" {\n  mục "Một" {\n    - Một.\n  }\n  }\n  mục "Hai" {\n    - Hai.\n  }\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Mỗi khối một dấu }', en: 'One for each block' },
        text: 'kế hoạch A "Kế hoạch"\nphần "MỤC TIÊU" {\n  mục "Một" { }\n}\n',
      },
    ],
  },
  check(checked, report) {
    for (const { offset, noticedAt } of bracesOf(checked).strays) {
      const place = { offset, end: offset + 1 };
      const noticed = { offset: noticedAt, end: noticedAt + 1 };
      report({
        place,
        message:
          offset === noticedAt
            ? { vi: 'Dấu } này không đóng khối nào.', en: 'This } closes nothing.' }
            : {
                vi: 'Dấu } này có lẽ thừa: thụt lề của nó không khớp với khối mà nó đóng.',
                en: 'This } is probably one too many: its indentation is not that of the block it closes.',
              },
        ...(offset === noticedAt
          ? {}
          : {
              related: [
                {
                  place: noticed,
                  message: { vi: 'Dấu } ở đây không còn khối nào để đóng', en: 'Nothing is left to close here' },
                },
              ],
            }),
        fixes: [remove(place, 'Xóa dấu }', 'Remove the }')],
      });
    }
  },
};
