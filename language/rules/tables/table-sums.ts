import { optionsOf } from '../../config/rule-settings.ts';
import type { Cell } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import { toleranceOptions } from '../tolerance.ts';
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

/** Columns of these headings do not add up. */
const notAdded =
  /%|tỷ lệ|tỉ lệ|đơn giá|định mức|^s?tt$|(?<!\p{L})mã(?!\p{L})|bình quân|tốc độ|chỉ số|lũy kế|số thứ tự|^tháng$|điện thoại|xếp hạng|mật độ|năng suất|\/ ?(?:km|ha|m2|người|hộ|năm|tháng|xã|lớp)/iu;
/** "Trong đó": what stands below is a part of the row above, not all of it. */
const partOnly = /^(?:[-+]\s*)?trong đó/iu;

const options = toleranceOptions(
  'Sai số cho phép ngoài sai số làm tròn, phần trăm của tổng. / Per cent of the total by which the rows may be off, beyond their rounding.',
);

/** The rows of a written table add up to its totals. */
export const tableSums: Rule = {
  code: 'KH308',
  name: 'table-sums',
  severity: 'warning',
  title: { vi: 'Bảng tự viết cộng không bằng dòng tổng', en: 'A written table whose rows do not make its total' },
  description: {
    vi: 'Trong bảng tự viết: cột số có dòng “Tổng cộng”, “Cộng”, “Tổng số” thì các dòng cấp ngoài cùng (I, II; hoặc 1, 2) cộng lại phải bằng dòng tổng; dòng I, II phải bằng các dòng 1, 2 bên dưới khi cột ấy có tổng khác đã khớp. Có nhiều dòng “Cộng” thì mỗi dòng là tổng các dòng ngay trên nó, dòng cuối là tổng của tất cả. Không xét cột tỷ lệ, đơn giá, cột có chữ, dòng “trong đó”. Số tiền nên khai báo bằng `kinh phí` để máy cộng.',
    en: 'In tables written by hand the outermost rows (I, II or 1, 2) of a column of numbers must make the row of totals, and the rows below “I” make it, where another sum of the column agrees. Of several rows of totals each is the sum of the rows above it, the last of all. Shares, prices, columns with words and rows “trong đó” are not looked at. Declare money with `kinh phí` and it is added up.',
  },
  options,
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
      {
        title: { vi: 'Hai dòng “Cộng” và “Tổng cộng”', en: 'Subtotals and a total' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Dự toán" {\n  | TT | Nội dung | Kinh phí năm 2026 |\n  |---|---|---:|\n  | 1 | Hạ tầng | 500 |\n  | 2 | Phần mềm | 120 |\n  | | Cộng | 620 |\n  | 1 | Đào tạo | 70 |\n  | 2 | Tuyên truyền | 40 |\n  | | Cộng | 110 |\n  | Tổng cộng | < | 740 |\n}\n',
      },
    ],
    good: [
      {
        title: {
          vi: 'Dòng bình quân, cột năm hoàn thành không cộng',
          en: 'A row of means and a column of years are not added',
        },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Dự án" {\n  | TT | Xã | Hồ sơ | Năm hoàn thành | Mật độ (người/km2) |\n  |---|---|---:|---:|---:|\n  | 1 | An Bình | 500 hồ sơ | 2026 | 400 |\n  | 2 | An Hòa | 120 hồ sơ | 2027 | 600 |\n  | Tổng số | < | 620 hồ sơ | | 489 |\n  | Bình quân | < | 310 hồ sơ | | |\n}\n',
      },
      {
        title: { vi: 'Khớp; cột tỷ lệ; trong đó', en: 'It agrees; shares; parts only' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Dự toán" {\n  | TT | Nội dung | Kinh phí | Tỷ lệ |\n  |---|---|---:|---:|\n  | I | Đầu tư | 500 | 80 |\n  | | Trong đó: mua sắm | 200 | 10 |\n  | II | Thường xuyên | 120 | 21 |\n  | Tổng cộng | < | 620 | 100 |\n}\n',
      },
    ],
  },
  check({ plan, config }, report) {
    const { tolerance } = optionsOf(tableSums, options, config);
    for (const table of writtenTablesOf(plan)) {
      checkTable(table, tolerance, report);
    }
  },
};

interface Column {
  readonly x: number;
  readonly heading: string;
  readonly tolerance: number;
}

function checkTable({ rows, headings }: WrittenTable, tolerance: number, report: (finding: Finding) => void): void {
  const totals = rows.filter(({ kind }) => kind === 'total');
  const items = rows.filter(({ kind }) => kind === 'item');
  const [total] = totals;
  if (!total || items.length < 2) {
    return;
  }
  for (const [x, heading] of headings.entries()) {
    if (x === 0 || notAdded.test(heading) || !isOneUnit(rows, x) || isOfYears(items, x)) {
      continue;
    }
    if (totals.length === 1) {
      checkColumn({ x, heading, tolerance }, items, total.cells, report);
    } else {
      checkSubtotals({ x, heading, tolerance }, rows, report);
    }
  }
}

/** Years are numbers that nobody adds. */
const isOfYears = (items: readonly Row[], x: number): boolean =>
  items.every(({ cells }) => /^(?:(?:19|20)[0-9]{2}|-|)$/u.test(textAt(cells, x))) &&
  items.some(({ cells }) => textAt(cells, x) !== '');

/** Several rows of totals: each is the sum of the rows since the one before it, the last the sum of them all. */
function checkSubtotals(column: Column, rows: readonly Row[], report: (finding: Finding) => void): void {
  const { x } = column;
  const last = rows.findLastIndex(({ kind }) => kind === 'total');
  const groups: { readonly total: Row; readonly items: Row[] }[] = [];
  let items: Row[] = [];
  for (const row of rows.slice(0, last)) {
    if (row.kind === 'total') {
      groups.push({ total: row, items });
      items = [];
    } else if (row.kind === 'item') {
      items.push(row);
    }
  }
  const grand = rows[last] as Row;
  // Rows of a group that has no total of its own, or a total above its rows: how they are added is not known.
  if (items.length > 0 || groups.some((group) => group.items.length < 1) || rows.length > last + 2) {
    return;
  }
  const sums = [...groups, { total: grand, items: groups.map(({ total }) => total) }].map((group) => {
    const top = Math.min(...group.items.map(({ rank }) => rank));
    const parts = group.items.filter(({ rank, kind }) => kind === 'total' || rank === top);
    const [value, ...values] = [group.total, ...parts].map(({ cells }) => numberAt(cells, x));
    if (value === undefined || values.some((one) => one === undefined) || textAt(group.total.cells, x) === '') {
      return undefined;
    }
    const made = (values as number[]).reduce((sum, one) => sum + one, 0);
    return {
      cells: group.total.cells,
      value,
      made,
      agrees: Math.abs(made - value) <= roundingOf(rows, x) * values.length,
    };
  });
  // One sum that is wrong among others that are right.
  const wrong = sums.filter((sum) => sum?.agrees === false);
  if (sums.every((sum) => sum !== undefined) && wrong.length < sums.length / 2) {
    for (const sum of wrong) {
      reportCell(column, sum as NonNullable<typeof sum>, report);
    }
  }
}

function checkColumn(
  column: Column,
  body: readonly Row[],
  total: readonly Cell[],
  report: (finding: Finding) => void,
): void {
  const { x } = column;
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
  for (const [i, { cells, made, value }] of wrong.entries()) {
    if (cause && i === 0) {
      continue;
    }
    // A row with rows below it is only their sum where another sum of the column agrees.
    if ((i === 0 && ofTotal) || agree > 0 || cause?.cells === cells) {
      reportCell(column, { cells, made, value }, report);
    }
  }
}

function reportCell(
  { x, heading, tolerance }: Column,
  { cells, made, value }: { readonly cells: readonly Cell[]; readonly made: number; readonly value: number },
  report: (finding: Finding) => void,
): void {
  if (Math.abs(made - value) * 100 <= Math.abs(value) * tolerance) {
    return;
  }
  const cell = cells[x] as Cell;
  const place = numberPlace(cell);
  // Amounts in millions may each have been rounded.
  const isSlight = Math.abs(made - value) < 1.001 && /đồng/iu.test(heading) && Math.abs(value) >= 100;
  report({
    place,
    ...(isSlight ? { severity: 'info' as const } : {}),
    message: message(
      `Các dòng của cột này cộng lại được ${shown(made)}, ô này ghi ${plain(cell)}.`,
      `The rows of this column make ${shown(made)}, the cell says ${plain(cell)}.`,
    ),
    fixes: [offer(place, shown(made))],
  });
}

/** Half of the last decimal place that the column shows: each row may be rounded by it. Nothing where it shows none. */
function roundingOf(body: readonly Row[], x: number): number {
  const decimals = decimalsOf(body, x);
  return decimals === 0 ? 1e-6 : 0.5 * 10 ** -decimals + 1e-6;
}
