import type { Cell } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import {
  decimalsOf,
  isOneUnit,
  numberAt,
  numberPlace,
  plain,
  type Row,
  shown,
  textAt,
  type WrittenTable,
  writtenTablesOf,
} from './table-numbers.ts';

/** "Tổng số", "Kinh phí (triệu đồng) Cộng", "Tổng kinh phí". */
const ofTotal = /(?:^|\s)(?:tổng số|tổng cộng|tổng|cộng)(?: (?:kinh phí|vốn|nhu cầu))?(?:\s*\([^)]*\))?$/iu;
/** "Số lượng", "Đơn giá", "Thành tiền". */
const ofPrice = /đơn giá|định mức|mức chi|mức hỗ trợ|mức thu/iu;
const ofProduct = /thành tiền|kinh phí|số tiền|tổng tiền|dự toán/iu;
const ofShare = /%|tỷ lệ|tỉ lệ|cơ cấu|tỷ trọng|tỉ trọng/iu;

/** Columns of a written table that are made from others: the total of the years or sources, the share of the total. */
export const tableColumns: Rule = {
  code: 'KH312',
  name: 'table-columns',
  severity: 'warning',
  title: {
    vi: 'Cột tổng, cột tỷ lệ của bảng tự viết không khớp',
    en: 'Columns of totals and shares that do not agree',
  },
  description: {
    vi: 'Trong bảng tự viết: cột “Tổng số” bằng tổng các cột năm, nguồn liền kề; cột “Thành tiền” bằng đơn giá nhân số lượng; cột tỷ lệ % bằng phần của dòng trong dòng “Tổng cộng”, hoặc thương của hai cột. Chỉ xét khi phần lớn các dòng đã theo đúng phép tính đó.',
    en: 'In tables written by hand a column “Tổng số” is the sum of the columns beside it, “Thành tiền” price by quantity, a column of % the share of the row in the total or the ratio of two columns: only where most rows follow that calculation.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Cột tổng của các năm', en: 'The total of the years' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Dự toán" {\n  | TT | Nội dung | Tổng số | 2026 | 2027 | 2028 |\n  |---|---|---:|---:|---:|---:|\n  | 1 | Hạ tầng | 600 | 100 | 200 | 300 |\n  | 2 | Đào tạo | 120 | 40 | 40 | 40 |\n  | 3 | Tuyên truyền | 80 | 20 | 40 | 30 |\n}\n',
      },
      {
        title: { vi: 'Tỷ lệ trong tổng', en: 'The share of the total' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Dự toán" {\n  | TT | Nội dung | Kinh phí | Tỷ lệ (%) |\n  |---|---|---:|---:|\n  | 1 | Hạ tầng | 500 | 50 |\n  | 2 | Đào tạo | 300 | 30 |\n  | 3 | Tuyên truyền | 200 | 25 |\n  | Tổng cộng | < | 1.000 | 100 |\n}\n',
      },
      {
        title: { vi: 'Đơn giá nhân số lượng', en: 'Price by quantity' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Dự toán" {\n  | TT | Nội dung | Số lượng | Đơn giá (đồng) | Thành tiền (đồng) |\n  |---|---|---:|---:|---:|\n  | 1 | Máy tính | 10 | 15.000.000 | 150.000.000 |\n  | 2 | Máy in | 5 | 4.000.000 | 25.000.000 |\n  | 3 | Máy quét | 2 | 9.500.000 | 19.000.000 |\n}\n',
      },
      {
        title: { vi: 'Tỷ lệ đạt được', en: 'The share that is done' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Kết quả" {\n  | TT | Xã | Kế hoạch | Thực hiện | Đạt tỷ lệ |\n  |---|---|---:|---:|---:|\n  | 1 | An Bình | 200 | 150 | 75% |\n  | 2 | An Hòa | 300 | 200 | 66,7% |\n  | 3 | An Phú | 150 | 120 | 80% |\n  | 4 | An Lộc | 160 | 120 | 57% |\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khớp; tỷ lệ làm tròn; cột không phải tổng', en: 'It agrees; rounded; a column that is no sum' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Dự toán" {\n  | TT | Nội dung | 2026 | 2027 | Tổng cộng | Tỷ lệ % |\n  |---|---|---:|---:|---:|---:|\n  | 1 | Hạ tầng | 100 | 200 | 300 | 33,3 |\n  | 2 | Đào tạo | 150 | 150 | 300 | 33,3 |\n  | 3 | Tuyên truyền | - | 300 | 300 | 33,3 |\n  | Tổng cộng | < | 250 | 650 | 900 | 100 |\n}\nbảng "Xã" {\n  | TT | Xã | Tổng số | Hồ sơ giấy | Hồ sơ mạng |\n  |---|---|---:|---:|---:|\n  | 1 | An Bình | 10 | 5 | 4 |\n  | 2 | An Hòa | 20 | 8 | 7 |\n  | 3 | An Phú | 30 | 9 | 9 |\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const table of writtenTablesOf(plan)) {
      const columns = numberColumns(table);
      for (const x of columns) {
        if (ofShare.test(table.headings[x] ?? '')) {
          checkShares(table, x, columns, report);
        } else if (ofTotal.test(table.headings[x] ?? '')) {
          checkTotals(table, x, columns, report);
        } else if (ofProduct.test(table.headings[x] ?? '')) {
          checkProducts(table, x, columns, report);
        }
      }
    }
  },
};

/** The columns that hold nothing but numbers of one unit: at least two. */
function numberColumns({ rows, headings }: WrittenTable): readonly number[] {
  return [...headings.keys()].filter(
    (x) =>
      x > 0 &&
      rows.filter(({ cells }) => /[0-9]/u.test(textAt(cells, x))).length > 1 &&
      rows.every(({ cells }) => numberAt(cells, x) !== undefined) &&
      isOneUnit(rows, x),
  );
}

/** A cell, what it says, and what the others make. */
interface Made {
  readonly cell: Cell;
  readonly value: number;
  readonly made: number;
}

/** The cells of a column of totals against one range of columns beside it. */
function checkTotals({ rows, headings }: WrittenTable, x: number, columns: readonly number[], report: Report): void {
  const isPart = (y: number): boolean => columns.includes(y) && !ofShare.test(headings[y] ?? '');
  const ranges: number[][] = [];
  for (const step of [1, -1]) {
    const range: number[] = [];
    for (let y = x + step; isPart(y); y += step) {
      range.push(y);
      if (range.length > 1) {
        ranges.push([...range]);
      }
    }
  }
  const room = Math.max(...[x, ...columns].map((y) => roomOf(rows, y)));
  const candidates = ranges.map((range) => {
    const cells = rows
      .filter(
        ({ cells, kind }) => kind !== 'average' && [x, ...range].every((y, i) => i > 0 || textAt(cells, y) !== ''),
      )
      .filter(({ cells }) => range.some((y) => /[0-9]/u.test(textAt(cells, y))))
      .map(({ cells }) => ({
        cell: cells[x] as Cell,
        value: numberAt(cells, x) as number,
        made: range.reduce((sum, y) => sum + (numberAt(cells, y) as number), 0),
      }));
    return { cells, room: room * (range.length + 1) };
  });
  judge(candidates, 2, report, (made, value) =>
    message(
      `Các cột của dòng này cộng lại được ${made}, ô này ghi ${value}.`,
      `The columns of this row make ${made}, the cell says ${value}.`,
    ),
  );
}

/** The cells of a column of amounts against price and quantity: "10 × 15.000.000", also in thousands and millions. */
function checkProducts({ rows, headings }: WrittenTable, x: number, columns: readonly number[], report: Report): void {
  const left = columns.filter((y) => y < x && !ofShare.test(headings[y] ?? ''));
  const prices = left.filter((y) => ofPrice.test(headings[y] ?? ''));
  const others = left.filter((y) => !prices.includes(y));
  const factors = others.flatMap((y, i) => [[y], ...others.slice(i + 1).map((z) => [y, z])]);
  const candidates = prices.flatMap((price) =>
    factors.flatMap((quantities) =>
      [1, 1e-3, 1e-6].map((scale) => ({
        room: roomOf(rows, x),
        cells: rows
          .filter(({ cells }) => [x, price, ...quantities].every((y) => numberAt(cells, y) !== 0))
          .map(({ cells }) => ({
            cell: cells[x] as Cell,
            value: numberAt(cells, x) as number,
            made: [price, ...quantities].reduce((made, y) => made * (numberAt(cells, y) as number), scale),
          })),
      })),
    ),
  );
  judge(candidates, 2, report, (made, value) =>
    message(
      `Đơn giá nhân với số lượng được ${made}, ô này ghi ${value}.`,
      `Price by quantity is ${made}, the cell says ${value}.`,
    ),
  );
}

/** The cells of a column of shares against the row of totals, and against the ratio of two columns. */
function checkShares({ rows, headings }: WrittenTable, x: number, columns: readonly number[], report: Report): void {
  const values = columns.filter((y) => y !== x && !ofShare.test(headings[y] ?? ''));
  const written = rows.filter(
    ({ cells, kind }) => kind !== 'average' && textAt(cells, x) !== '' && numberAt(cells, x) !== 0,
  );
  const totals = rows.filter(({ kind }) => kind === 'total');
  const decimals = decimalsOf(rows, x);
  const room = 0.5 * 10 ** -decimals + 1e-9;
  const shares = (part: number, whole: (row: Row) => number) => ({
    room,
    cells: written.flatMap((row) => {
      const [a, b] = [numberAt(row.cells, part) as number, whole(row)];
      return b > 0 && textAt(row.cells, part) !== ''
        ? [
            {
              cell: row.cells[x] as Cell,
              value: numberAt(row.cells, x) as number,
              made: rounded((a / b) * 100, decimals),
            },
          ]
        : [];
    }),
  });
  const [total] = totals;
  const ofTotals =
    total && totals.length === 1 ? values.map((y) => shares(y, () => numberAt(total.cells, y) as number)) : [];
  const ratios = values.flatMap((y) =>
    values.filter((z) => z !== y).map((z) => shares(y, ({ cells }) => numberAt(cells, z) as number)),
  );
  const say = (made: string, value: string) =>
    message(
      `Tính theo các cột khác được ${made}%, ô này ghi ${value}.`,
      `The other columns make ${made}%, the cell says ${value}.`,
    );
  // A share stands mostly right behind what it is the share of.
  const beside = values.includes(x - 1)
    ? values.filter((z) => z !== x - 1).map((z) => shares(x - 1, ({ cells }) => numberAt(cells, z) as number))
    : [];
  if (!judge(ofTotals, 2, report, say) && !judge(beside, 2, report, say)) {
    judge(ratios, 3, report, say);
  }
}

type Report = (finding: Finding) => void;

/**
 * Of several calculations the one that most cells follow: cells that do not are reported. At least `least` cells and
 * two of three follow it, else it is not how the column was made.
 *
 * @returns was there such a calculation?
 */
function judge(
  candidates: readonly { readonly cells: readonly Made[]; readonly room: number }[],
  least: number,
  report: Report,
  say: (made: string, value: string) => Finding['message'],
): boolean {
  const judged = candidates.map(({ cells, room }) => ({
    room,
    right: cells.filter(({ value, made }) => Math.abs(value - made) <= room).length,
    wrong: cells.filter(({ value, made }) => Math.abs(value - made) > room),
  }));
  const best = judged.reduce<(typeof judged)[number] | undefined>(
    (most, one) => (one.right > (most?.right ?? 0) ? one : most),
    undefined,
  );
  if (!best || best.right < least || best.right < best.wrong.length * 2) {
    return false;
  }
  for (const { cell, value, made } of best.wrong) {
    const place = numberPlace(cell);
    report({
      place,
      // One in the last digit: shares are trimmed to make 100.
      ...(Math.abs(value - made) <= best.room * 2.1 ? { severity: 'info' as const } : {}),
      message: say(shown(made), plain(cell)),
      fixes: [offer(place, shown(made))],
    });
  }
  return true;
}

/** Half of the last decimal place of a column; nothing where it shows none. */
const roomOf = (rows: readonly Row[], x: number): number => {
  const decimals = decimalsOf(rows, x);
  return (decimals === 0 ? 0 : 0.5 * 10 ** -decimals) + 1e-6;
};

const rounded = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
