import type { Cell, Table } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { statementsOf } from '../../plan/plan.ts';
import { cellsOf, tableRowsOf } from '../../plan/table-rows.ts';
import { cellText } from '../../plan/text.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';

const numberColumn = /^(?:s?tt|số tt|số thứ tự|t\.t)$/iu;

/** The numbers in the first column of a written table. */
export const rowNumbers: Rule = {
  code: 'KH723',
  name: 'row-numbers',
  severity: 'info',
  title: { vi: 'Số thứ tự trong bảng nhảy cóc hoặc lặp', en: 'Row numbers that skip or repeat' },
  description: {
    vi: 'Ở cột TT (STT) của bảng tự viết, số thứ tự tăng từng một; bắt đầu lại từ 1, hoặc sau một dòng nhóm (“I”, “A”), là bình thường.',
    en: 'In the TT column of a table written by hand the numbers go up by one; they may begin again at 1, or behind the row of a group (“I”, “A”).',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Thiếu số 3', en: 'No 3' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Vật tư" {\n  | TT | Tên | Số lượng |\n  |---|---|---:|\n  | 1 | Bao tải | 600 |\n  | 2 | Cọc tre | 190 |\n  | 4 | Áo phao | 140 |\n}\n',
      },
      {
        title: { vi: 'Hai số 2', en: 'Two 2' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Vật tư" {\n  | STT | Tên | Số lượng |\n  |---|---|---:|\n  | 1 | Bao tải | 600 |\n  | 2 | Cọc tre | 190 |\n  | 2 | Áo phao | 140 |\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Nhóm, cấp dưới, dòng tổng', en: 'Groups, lower levels, a total' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Vật tư" {\n  | TT | Tên | Số lượng |\n  |---|---|---:|\n  | 1 | 2 | 3 |\n  | I | Nhóm một | |\n  | 1 | Bao tải | 600 |\n  | 2 | Cọc tre | 190 |\n  | 2.1 | Cọc dài | 90 |\n  | 3 | Áo phao | 140 |\n  | II | Nhóm hai | |\n  | 4 | Phao | 10 |\n  | 1 | Thuyền | 2 |\n  | | Tổng cộng | 942 |\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const table of statementsOf<Table>(plan, 'Table')) {
      const { rows, headRows } = tableRowsOf(table);
      const head = Math.max(headRows, 1);
      const first = rows.slice(0, head).some((row) => numberColumn.test(plain(cellsOf(row)[0])));
      let before: number | undefined;
      for (const row of first ? rows.slice(head) : []) {
        const [cell, next] = cellsOf(row);
        const written = plain(cell);
        if (!cell || (written === '1' && plain(next) === '2')) {
          continue;
        }
        if (/^[0-9]{1,3}$/u.test(written)) {
          const number = Number(written);
          if (before !== undefined && number !== 1 && number !== before + 1) {
            const place = placeOf(cell.parts[0] ?? cell);
            report({
              place,
              message: message(
                number === before
                  ? `Số thứ tự ${written} lặp lại.`
                  : `Sau số thứ tự ${before} là ${before + 1}, ở đây ghi ${written}.`,
                number === before
                  ? `The number ${written} stands twice.`
                  : `Behind ${before} comes ${before + 1}, not ${written}.`,
              ),
              fixes: [offer(place, ` ${before + 1} `, message(`Ghi “${before + 1}”`, `Write “${before + 1}”`))],
            });
          }
          before = number;
        } else if (/^(?:[IVXLC]+|[A-ZĐ])$/u.test(written)) {
          before = undefined;
        }
      }
    }
  },
};

const plain = (cell: Cell | undefined): string =>
  cell === undefined ? '' : cellText(cell).replaceAll('*', '').trim().replace(/\.$/u, '');
