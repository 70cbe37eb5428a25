import type { Table } from '../../language/grammar/generated/ast.ts';
import { entriesOf, fieldIn, fieldText } from '../../language/plan/plan.ts';
import type { NumberLabel, TableBlock } from '../model/document-model.ts';
import { budgetTable } from './budget-table.ts';
import { freeTable } from './free-table.ts';
import { textInlines } from './inline-text.ts';
import { stringInlines } from './inlines.ts';
import { type Projection, traced } from './projection.ts';
import { targetTable } from './target-table.ts';
import { taskTable, unitTable } from './task-table.ts';

/** The columns and rows of a table, made by one of the kinds of table. */
export type TableContent = Pick<TableBlock, 'columns' | 'rows'> & Partial<Pick<TableBlock, 'note'>>;

/** A table as it prints: its label and title, and the content of its kind. */
export function tableBlock(projection: Projection, table: Table): TableBlock {
  const label = labelOf(fieldText(fieldIn(table, 'nhãn')));
  const unit = fieldText(fieldIn(table, 'đơn vị tính'));
  const content = contentOf(projection, table);
  const note = unit === undefined ? content.note : textInlines(`Đơn vị tính: ${unit}`);
  return {
    type: 'table',
    ...(label ? { label } : {}),
    ...(table.title ? { title: stringInlines(projection, table.title) } : {}),
    ...(note ? { note } : {}),
    columns: content.columns,
    rows: content.rows,
    ...traced(projection, table),
  };
}

function contentOf(projection: Projection, table: Table): TableContent {
  const hasRows = entriesOf(table).some((entry) => entry.$type === 'TableRow');
  switch (hasRows ? undefined : table.kind) {
    case 'chỉ tiêu':
      return targetTable(projection, table);
    case 'nhiệm vụ':
      return taskTable(projection, table);
    case 'đơn vị':
      return unitTable(projection, table);
    case 'kinh phí':
      return budgetTable(projection, table);
    default:
      return freeTable(projection, table);
  }
}

function labelOf(text: string | undefined): NumberLabel | undefined {
  if (text === undefined) {
    return undefined;
  }
  const match = /^(.*?)\s*([IVXLC]+|\d+)$/u.exec(text.trim());
  return match
    ? { prefix: `${match[1]} `, value: match[2] as string, suffix: '' }
    : { prefix: text.trim(), value: '', suffix: '' };
}
