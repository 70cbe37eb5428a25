/**
 * The words that the highlighting knows, by the part they play. Keywords and keys come from the tables of the language;
 * what stands here besides is the colour that they get, and words that the language reads by rules instead of a table.
 */

import type { FieldValue } from '../../language/syntax/fields.ts';
import { fields } from '../../language/syntax/fields.ts';
import type { StatementKeyword } from '../../language/syntax/vocabulary.ts';

/** How a statement is written after its keyword, and the scope of the name that it declares. */
export interface StatementForm {
  readonly form:
    | 'declaration' // keyword Name "Title"
    | 'citation' // keyword Name kind "number"
    | 'budget' // keyword Name "Title": amount
    | 'section' // keyword Name "Title" time modifier
    | 'block' // keyword { … }
    | 'breakdown' // keyword { … }, or alone
    | 'assignment' // keyword Name, Name "words"
    | 'table' // keyword kind Name "Title"
    | 'column' // keyword "Label": columns
    | 'print'; // keyword Name
  readonly name?: string;
}

/** Every statement of the language. */
export const statements: Readonly<Record<StatementKeyword, StatementForm>> = {
  phần: { form: 'section', name: 'entity.name.section' },
  mục: { form: 'section', name: 'entity.name.section' },
  điều: { form: 'section', name: 'entity.name.section' },
  'phụ lục': { form: 'section', name: 'entity.name.section' },
  'nhiệm vụ': { form: 'section', name: 'entity.name.function.task' },
  giao: { form: 'assignment' },
  'đề nghị': { form: 'assignment' },
  'căn cứ': { form: 'block' },
  'nơi nhận': { form: 'block' },
  ký: { form: 'block' },
  bảng: { form: 'table', name: 'entity.name.section.table' },
  in: { form: 'print' },
  'đơn vị': { form: 'declaration', name: 'entity.name.type.unit' },
  'viện dẫn': { form: 'citation', name: 'entity.name.type.citation' },
  'viết tắt': { form: 'declaration', name: 'entity.name.type.abbreviation' },
  nhóm: { form: 'declaration', name: 'entity.name.type.group' },
  'chỉ tiêu': { form: 'declaration', name: 'entity.name.function.target' },
  'kinh phí': { form: 'budget', name: 'entity.name.function.budget' },
  'khoản chi': { form: 'budget', name: 'entity.name.function.cost-item' },
  'trong đó': { form: 'breakdown' },
  'theo cấp': { form: 'breakdown' },
  'theo năm': { form: 'breakdown' },
  'theo nguồn': { form: 'breakdown' },
  'theo nhiệm vụ': { form: 'breakdown' },
  'theo đơn vị': { form: 'breakdown' },
  'theo nhóm': { form: 'breakdown' },
  cột: { form: 'column' },
};

/** @returns the keywords of the statements that are written in this form, by the scope of the name that they declare */
export function statementsOf(form: StatementForm['form']): Map<string, string[]> {
  const found = Object.entries(statements).filter(([, statement]) => statement.form === form);
  return grouped(found.map(([keyword, { name = '' }]) => [name, keyword]));
}

/** How the value of a field is coloured: by the name of the rule in `values.ts` and `embedded.ts`. */
export const valueRules: Readonly<Record<FieldValue, string>> = {
  words: 'text',
  strings: 'text',
  names: 'references',
  date: 'time',
  span: 'time',
  deadline: 'time',
  years: 'time',
  money: 'quantity',
  quantity: 'quantity',
  columns: 'columns',
  choice: 'choice',
};

/** Keys of the language by the rule of their value. */
export const keysByRule: ReadonlyMap<string, readonly string[]> = grouped(
  fields.map(({ key, value }) => [valueRules[value], key]),
);

/** Keys whose value may be a block of prose: `phương pháp { > … }`. */
export const blockKeys: readonly string[] = fields.filter(({ block }) => block).map(({ key }) => key);

/** Values of the fields that take one of a few words. */
export const choices: readonly string[] = fields.flatMap((field) => field.choices ?? []);

/** Columns of generated tables that are no keys of the language. */
export const columns = [
  'thứ tự',
  'chỉ tiêu',
  'nhiệm vụ',
  'khoản chi',
  'đơn vị',
  'hiện trạng',
  'kết quả',
  'giá trị',
  'số tiền',
  'tổng',
];

/** Words before or after a number that say how the value compares and how it moves. */
export const operatorWords = [
  'tối thiểu',
  'tối đa',
  'ít nhất',
  'nhiều nhất',
  'không dưới',
  'không thấp hơn',
  'không ít hơn',
  'không quá',
  'không vượt quá',
  'không cao hơn',
  'bằng hoặc cao hơn',
  'cao hơn',
  'thấp hơn',
  'hơn',
  'vượt',
  'trên',
  'dưới',
  'từ',
  'đến',
  'trở lên',
  'trở xuống',
  'đạt',
  'bằng',
  'chiếm',
  'khoảng',
  'xấp xỉ',
  'ước đạt',
  'bình quân',
  'hằng năm',
  'hàng năm',
  'mỗi năm',
  'tăng',
  'tăng thêm',
  'tăng lên',
  'giảm',
  'giảm còn',
  'nhóm',
  'trong nhóm',
  'thuộc nhóm',
  'xếp thứ',
  'xếp hạng',
];

export const commitmentWords = ['phấn đấu'];

/** Values that are words. */
export const valueWords = ['phổ cập', 'hoàn thành', 'định tính', 'không tính riêng'];

export const moneyUnits = [
  'đồng',
  'nghìn đồng',
  'ngàn đồng',
  'triệu đồng',
  'tỷ đồng',
  'tỉ đồng',
  'nghìn tỷ đồng',
  'nghìn tỉ đồng',
  'đ',
];

/** Words of dates and deadlines. */
export const deadlineWords = [
  'trước',
  'sau',
  'trong',
  'từ',
  'đến',
  'đến hết',
  'hết',
  'ngày',
  'tuần',
  'tháng',
  'quý',
  'năm',
  'đầu',
  'giữa',
  'cuối',
  ...['hằng', 'hàng'].flatMap((each) => ['ngày', 'tuần', 'tháng', 'quý', 'năm'].map((span) => `${each} ${span}`)),
  'định kỳ',
  'thường xuyên',
  'đột xuất',
];

function grouped(pairs: Iterable<readonly [group: string, member: string]>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [group, member] of pairs) {
    groups.set(group, [...(groups.get(group) ?? []), member]);
  }
  return groups;
}
