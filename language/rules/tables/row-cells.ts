import type { Table } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { statementsOf } from '../../plan/plan.ts';
import { cellsOf, tableRowsOf } from '../../plan/table-rows.ts';
import type { Fix, Rule } from '../rule.ts';

/** A row of a written table has as many cells as the table has columns. */
export const rowCells: Rule = {
  code: 'KH721',
  name: 'row-cells',
  severity: 'warning',
  title: { vi: 'Dòng của bảng thừa hoặc thiếu ô', en: 'A table row with too many or too few cells' },
  description: {
    vi: 'Trong bảng tự viết, mỗi dòng có đủ số ô như dòng gạch ngang (không có thì như dòng đầu). Thiếu một ô ở giữa thì mọi con số sau nó lệch cột. Ô trống viết `| |`, ô gộp viết `<` hoặc `^`.',
    en: 'In a table written by hand each row has as many cells as the row of dashes, or as the first one. Where one is left out, all figures behind it move to the next column. An empty cell is `| |`, a merged one `<` or `^`.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Thiếu một ô', en: 'A cell too few' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Dự toán" {\n  | TT | Nội dung | Tăng | Giảm |\n  |---|---|---:|---:|\n  | 1 | Chi sự nghiệp kinh tế | 15.150 |\n}\n',
      },
      {
        title: { vi: 'Thừa một ô', en: 'A cell too many' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Dự toán" {\n  | TT | Nội dung |\n  | 1 | Chi sự nghiệp kinh tế | 15.150 |\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Ô trống, ô gộp', en: 'Empty and merged cells' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Dự toán" {\n  | TT | Nội dung | Tăng | Giảm |\n  |---|---|---:|---:|\n  | 1 | Chi sự nghiệp kinh tế | | 15.150 |\n  | Tổng cộng | < | 0 | 15.150 |\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const table of statementsOf<Table>(plan, 'Table')) {
      const { rows, ruler } = tableRowsOf(table);
      const measure = ruler ?? rows[0];
      const width = measure ? cellsOf(measure).length : 0;
      for (const row of rows) {
        const count = cellsOf(row).length;
        if (!measure || count === width) {
          continue;
        }
        const place = placeOf(row);
        const source = row.$cstNode?.text ?? '';
        const at = place.offset + source.trimEnd().length;
        const closed = source.trimEnd().endsWith('|');
        const missing = ' |'.repeat(width - count + (closed ? 0 : 1));
        const fixes: Fix[] = [
          {
            title: message('Thêm ô trống ở cuối dòng', 'Add empty cells at the end'),
            changes: [{ place: { offset: at, end: at }, newText: missing }],
            uncertain: true,
          },
        ];
        report({
          place,
          message: message(
            `Dòng này có ${count} ô, bảng có ${width} cột. ${count < width ? 'Thêm ô còn thiếu (ô trống viết “| |”, ô gộp viết “<”).' : 'Bỏ ô thừa, hoặc thêm cột ở dòng đầu bảng.'}`,
            `This row has ${count} cells, the table has ${width} columns.`,
          ),
          related: [{ place: placeOf(measure), message: message(`${width} cột`, `${width} columns`) }],
          ...(count < width ? { fixes } : {}),
        });
      }
    }
  },
};
