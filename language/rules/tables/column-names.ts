import type { Column, Field, Table } from '../../grammar/generated/ast.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { entriesOf, statementsOf } from '../../plan/plan.ts';
import { canonicalPhrase } from '../../syntax/phrases.ts';
import { tableColumns } from '../../syntax/table-columns.ts';
import { SimilarWords } from '../names/similar.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';

/** A column that a generated table does not have prints empty. */
export const columnNames: Rule = {
  code: 'KH722',
  name: 'column-names',
  severity: 'warning',
  title: { vi: 'Cột không có trong loại bảng này', en: 'A column that this kind of table does not have' },
  description: {
    vi: 'Bảng sinh từ khai báo (`bảng chỉ tiêu`, `bảng nhiệm vụ`, `bảng đơn vị`, `bảng kinh phí`) chỉ có những cột nêu ở mục 8 của tài liệu ngôn ngữ; cột khác in ra trống. Đặt tên riêng cho cột bằng `cột "Tên riêng": tên cột`.',
    en: 'A generated table has the columns of section 8 of the language reference; any other one prints empty. A column gets a heading of its own by `cột "Heading": name`.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Gõ sai tên cột', en: 'A misspelt column' },
        text: 'kế hoạch A "Kế hoạch"\nnhiệm vụ "Tập huấn" { hạn: 30/6/2026; sản phẩm: "05 lớp" }\nbảng nhiệm vụ {\n  cột: tt, nhiệm vụ, sản phảm\n}\n',
      },
      {
        title: { vi: 'Cột của loại bảng khác', en: 'A column of another kind of table' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2026: 80% }\nbảng chỉ tiêu {\n  cột: chỉ tiêu, năm\n  cột "Kết quả": sản phẩm\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Cột có trong bảng', en: 'Columns that are there' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2026: 80% }\nbảng chỉ tiêu {\n  cột: chỉ tiêu, năm, 2026, hiện trạng 2025\n  cột "Phân công": chủ trì, phối hợp\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const table of statementsOf<Table>(plan, 'Table')) {
      const names = tableColumns[table.kind ?? ''];
      if (!names || entriesOf(table).some(({ $type }) => $type === 'TableRow')) {
        continue;
      }
      const similar = new SimilarWords(names);
      for (const entry of entriesOf(table)) {
        if ((entry.$type !== 'Field' || entry.key !== 'cột') && entry.$type !== 'Column') {
          continue;
        }
        for (const { name, offset } of namesIn(entry)) {
          const key = canonicalPhrase(name).toLocaleLowerCase('vi');
          if (names.includes(key) || alsoKnown.has(key) || isOfValues(key, table)) {
            continue;
          }
          const place = { offset, end: offset + name.length };
          const meant = similar.find(key)?.word;
          report({
            place,
            message: message(
              `Bảng ${table.kind} không có cột “${name}”${meant === undefined ? `. Có: ${names.join(', ')}.` : `. Có phải “${meant}”?`}`,
              `A table of ${table.kind} has no column “${name}”${meant === undefined ? `. There are: ${names.join(', ')}.` : `. Did you mean “${meant}”?`}`,
            ),
            ...(meant === undefined ? {} : { fixes: [offer(place, meant)] }),
          });
        }
      }
    }
  },
};

/** Other spellings of the columns, and fields of targets and tasks that may be shown as well. */
const alsoKnown: ReadonlySet<string> = new Set([
  ...['stt', 'khoản chi', 'chủ trì tắt', 'phối hợp tắt', 'theo dõi tắt', 'điều kiện', 'trên tổng', 'trừ', 'gồm'],
  ...['nguồn', 'khoản', 'mốc', 'theo dõi', 'lãnh đạo', 'phương pháp', 'nguồn lực', 'phục vụ', 'gửi', 'qua'],
]);

/** Columns of values: times and scopes of targets, any part of the breakdown of a budget. */
const isOfValues = (key: string, { kind }: Table): boolean =>
  kind === 'kinh phí' ||
  (kind === 'chỉ tiêu' &&
    /[0-9]|^(?:hiện trạng|kết quả|năm|h[ằà]ng năm|giai đoạn|cấp |còn lại|không thời hạn)/u.test(key));

/** The names in the list of a `cột`, with their places. */
function namesIn(entry: Field | Column): { name: string; offset: number }[] {
  if (entry.text === undefined) {
    return [];
  }
  const { offset } = placeOf(entry, 'text');
  return [...entry.text.matchAll(/[^,;]+/gu)].flatMap(({ 0: piece, index }) => {
    const name = piece.trim();
    return name === '' ? [] : [{ name, offset: offset + index + piece.indexOf(name) }];
  });
}
