import type { Table } from '../../language/grammar/generated/ast.ts';
import { entriesOf, fieldText } from '../../language/plan/plan.ts';
import { stringText } from '../../language/plan/text.ts';
import { canonicalPhrase } from '../../language/syntax/phrases.ts';
import type { Inline, TableColumn, TableRow } from '../model/document-model.ts';
import { capitalised, textInlines } from './inline-text.ts';

/** One column of a generated table: its heading, and what of a row stands in it (several things one below the other). */
export interface Column {
  readonly heading: string;
  readonly keys: readonly string[];
}

/** The columns that a table asks for: `cột: a, b` and `cột "Words": a, b`, in the order of the text; else the usual. */
export function columnsOf(table: Table, usual: readonly Column[], headings: ReadonlyMap<string, string>): Column[] {
  const columns = entriesOf(table).flatMap((entry): Column[] => {
    if (entry.$type === 'Field' && entry.key === 'cột') {
      return keysIn(fieldText(entry)).map((key) => ({ heading: headings.get(key) ?? capitalised(key), keys: [key] }));
    }
    if (entry.$type === 'Column') {
      return [{ heading: stringText(entry.label), keys: keysIn(entry.text ?? stringText(entry.strings[0])) }];
    }
    return [];
  });
  if (columns.length === 0) {
    return [...usual];
  }
  const numbered = columns.some(({ keys }) => keys.includes('tt') || keys.includes('stt'));
  return numbered ? columns : [{ heading: 'TT', keys: ['tt'] }, ...columns];
}

function keysIn(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[,;]/u)
    .map((key) => canonicalPhrase(key).toLocaleLowerCase('vi'))
    .filter((key) => key !== '');
}

/** The header row of a generated table. */
export function headerRow(columns: readonly { readonly heading: string }[]): TableRow {
  return {
    role: 'header',
    cells: columns.map(({ heading }) => ({ content: [textInlines(heading)], align: 'center' as const })),
  };
}

/** Widths and alignment by what a column holds. */
export function columnLook({ keys }: Column): TableColumn {
  const [key = ''] = keys;
  if (key === 'tt' || key === 'stt') {
    return { align: 'center' };
  }
  return /^(?:năm|\d{4}|hiện trạng|kết quả|hạn|thời gian|đơn vị tính|tỷ lệ)/u.test(key)
    ? { align: 'center' }
    : key === 'số tiền' || key === 'kinh phí' || key === 'tổng'
      ? { align: 'right' }
      : { align: 'left' };
}

/** The lines of a cell, empty ones left out. */
export function cellLines(lines: readonly (string | undefined)[]): Inline[][] {
  return lines.flatMap((line) => (line === undefined || line === '' ? [] : [textInlines(line)]));
}
