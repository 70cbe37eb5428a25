import type { Cell, Table, TableRow } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { statementsOf } from '../../plan/plan.ts';
import { cellsOf, isTotalRow, tableRowsOf } from '../../plan/table-rows.ts';
import { cellText } from '../../plan/text.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';

/** Columns of these headings do not add up. */
const notAdded =
  /%|tỷ lệ|tỉ lệ|đơn giá|định mức|năm|^s?tt$|mã|bình quân|tốc độ|chỉ số|lũy kế|số thứ tự|tháng|điện thoại|xếp hạng/iu;
/** "Trong đó": what stands below is a part of the row above, not all of it. */
const partOnly = /^(?:[-+]\s*)?trong đó/iu;

/** The rows of a written table add up to its totals. */
export const tableSums: Rule = {
  code: 'KH308',
  name: 'table-sums',
  severity: 'warning',
  title: { vi: 'Bảng tự viết cộng không bằng dòng tổng', en: 'A written table whose rows do not make its total' },
  description: {
    vi: 'Trong bảng tự viết: cột số có dòng “Tổng cộng”, “Cộng”, “Tổng số” thì các dòng cấp ngoài cùng (I, II; hoặc 1, 2) cộng lại phải bằng dòng tổng; dòng I, II phải bằng các dòng 1, 2 bên dưới khi cột ấy có tổng khác đã khớp. Không xét cột tỷ lệ, đơn giá, cột có chữ, dòng “trong đó”. Số tiền nên khai báo bằng `kinh phí` để máy cộng.',
    en: 'In tables written by hand the outermost rows (I, II or 1, 2) of a column of numbers must make the row of totals, and the rows below “I” make it, where another sum of the column agrees. Shares, prices, columns with words and rows “trong đó” are not looked at. Declare money with `kinh phí` and it is added up.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Tổng cộng sai', en: 'A wrong total' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Dự toán" {\n  | TT | Nội dung | Kinh phí |\n  |---|---|---:|\n  | 1 | Hạ tầng | 500 |\n  | 2 | Đào tạo | 120 |\n  | Tổng cộng | < | 630 |\n}\n',
      },
      {
        title: { vi: 'Mục II khác các dòng bên dưới', en: 'Part II differs from its rows' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Dự toán" {\n  | TT | Nội dung | Kinh phí |\n  |---|---|---:|\n  | I | Đầu tư | 500 |\n  | 1 | Hạ tầng | 500 |\n  | II | Thường xuyên | 120 |\n  | 1 | Đào tạo | 70 |\n  | 2 | Tuyên truyền | 40 |\n  | Tổng cộng | < | 620 |\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khớp; cột tỷ lệ; trong đó', en: 'It agrees; shares; parts only' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Dự toán" {\n  | TT | Nội dung | Kinh phí | Tỷ lệ |\n  |---|---|---:|---:|\n  | I | Đầu tư | 500 | 80 |\n  | | Trong đó: mua sắm | 200 | 10 |\n  | II | Thường xuyên | 120 | 21 |\n  | Tổng cộng | < | 620 | 100 |\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const table of statementsOf<Table>(plan, 'Table')) {
      checkTable(table, report);
    }
  },
};

interface Row {
  readonly cells: readonly Cell[];
  readonly rank: number;
}

function checkTable(table: Table, report: (finding: Finding) => void): void {
  const { rows, headRows } = tableRowsOf(table);
  const head = rows.slice(0, Math.max(headRows, 1));
  const all = rows.slice(Math.max(headRows, 1));
  const totals = all.filter((row) => isTotalRow(cellsOf(row)));
  const body = all.filter((row) => !totals.includes(row)).map(ranked);
  const [total] = totals;
  const width = head[0] ? cellsOf(head[0]).length : 0;
  // A row with a cell too few has its figures in other columns; that is said elsewhere.
  if (!total || totals.length > 1 || body.length < 2 || all.some((row) => cellsOf(row).length !== width)) {
    return;
  }
  for (let x = 1; x < width; x++) {
    const heading = head.map((row) => textAt(cellsOf(row), x)).join(' ');
    if (!notAdded.test(heading)) {
      checkColumn(x, body, cellsOf(total), report);
    }
  }
}

function checkColumn(
  x: number,
  body: readonly Row[],
  total: readonly Cell[],
  report: (finding: Finding) => void,
): void {
  const values = body.map(({ cells }) => numberAt(cells, x));
  const stated = numberAt(total, x);
  if (stated === undefined || values.some((value) => value === undefined) || textAt(total, x) === '') {
    return;
  }
  const known = values as number[];
  const top = Math.min(...body.map(({ rank }) => rank));
  const outer = body.flatMap(({ rank }, i) => (rank === top ? [i] : []));
  const sum = (indices: readonly number[]): number => indices.reduce((made, i) => made + (known[i] as number), 0);
  const wrong: { cells: readonly Cell[]; value: number; made: number }[] = [];
  let agree = 0;
  const compare = (cells: readonly Cell[], value: number, indices: readonly number[]): void => {
    const made = sum(indices);
    if (Math.abs(made - value) <= roundingOf(body, x) * indices.length) {
      agree++;
    } else {
      wrong.push({ cells, value, made });
    }
  };
  compare(total, stated, outer);
  const ofTotal = wrong.length > 0;
  for (const [i, { rank, cells }] of body.entries()) {
    const end = body.findIndex((row, j) => j > i && row.rank <= rank);
    const below = body.slice(i + 1, end < 0 ? body.length : end);
    const next = Math.min(...below.map((row) => row.rank));
    const parts = below.flatMap((row, j) => (row.rank === next ? [i + 1 + j] : []));
    const partial = below.some((row) => row.cells.some((cell) => partOnly.test(plain(cell))));
    if (parts.length > 0 && !partial && textAt(cells, x) !== '' && parts.some((j) => known[j] !== 0)) {
      compare(cells, known[i] as number, parts);
    }
  }
  // A wrong row that is put right makes the total right: one mistake, said where it is.
  const [first] = wrong;
  const cause = (ofTotal ? wrong.slice(1) : []).find(
    ({ value, made }) => first !== undefined && first.made - value + made === first.value,
  );
  for (const [i, { cells, made }] of wrong.entries()) {
    if (cause && i === 0) {
      continue;
    }
    // A row with rows below it is only their sum where another sum of the column agrees.
    if ((i === 0 && ofTotal) || agree > 0 || cause?.cells === cells) {
      const cell = cells[x] as Cell;
      const place = numberPlace(cell);
      report({
        place,
        message: message(
          `Các dòng của cột này cộng lại được ${shown(made)}, ô này ghi ${plain(cell)}.`,
          `The rows of this column make ${shown(made)}, the cell says ${plain(cell)}.`,
        ),
        fixes: [offer(place, shown(made))],
      });
    }
  }
}

/** Half of the last decimal place that the column shows: each row may be rounded by it. Nothing where it shows none. */
function roundingOf(body: readonly Row[], x: number): number {
  const decimals = Math.max(0, ...body.map(({ cells }) => textAt(cells, x).split(',')[1]?.length ?? 0));
  return decimals === 0 ? 1e-6 : 0.5 * 10 ** -decimals + 1e-6;
}

/** The level of a row by its ordinal number: A, I, 1, 1.1, then what has none. Rows in bold stand above the others. */
function ranked(row: TableRow): Row {
  const cells = cellsOf(row);
  const ordinal = textAt(cells, 0).replace(/[.)]$/u, '');
  const rank = /^[A-H]$/u.test(ordinal)
    ? 0
    : /^[IVX]+$/u.test(ordinal)
      ? 1
      : /^[0-9]+$/u.test(ordinal)
        ? 2
        : /^[0-9]+(?:\.[0-9]+)+$/u.test(ordinal)
          ? 2 + ordinal.split('.').length - 1
          : 9;
  return { cells, rank };
}

const plain = (cell: Cell | undefined): string => (cell ? cellText(cell).replaceAll('*', '').trim() : '');
const textAt = (cells: readonly Cell[], x: number): string => plain(cells[x]);

/** The number in a cell: 0 where the cell is empty or has a dash; undefined where it holds anything else. */
function numberAt(cells: readonly Cell[], x: number): number | undefined {
  const text = textAt(cells, x);
  if (text === '' || /^[-–]$/u.test(text)) {
    return 0;
  }
  return /^-?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?$/u.test(text)
    ? Number(text.replaceAll('.', '').replace(',', '.'))
    : undefined;
}

/** A number as Vietnamese documents have it: 9.538.500; 12,5. */
function shown(value: number): string {
  const [whole = '0', decimals] = String(Math.round(value * 1000) / 1000).split('.');
  const grouped = whole.replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/gu, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

function numberPlace(cell: Cell): Place {
  const place = placeOf(cell);
  const source = cell.$cstNode?.text ?? '';
  const number = /[-0-9][0-9.,]*/u.exec(source);
  return number ? { offset: place.offset + number.index, end: place.offset + number.index + number[0].length } : place;
}
