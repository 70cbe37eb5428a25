import type { Plan } from '../../language/plan/plan.ts';
import type { NumberedDocument } from '../model/document-model.ts';
import { budgetSheet } from './budget-sheet.ts';
import { tableSheet } from './table-sheet.ts';
import { targetSheet } from './target-sheet.ts';
import { taskSheet } from './task-sheet.ts';
import type { Sheet } from './workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The longest name of a sheet, and what it may not hold (ECMA-376, part 1, 18.2.19, and Excel's own limits). */
const LONGEST_NAME = 31;
const FORBIDDEN = /[[\]:*?/\\']/g;

/**
 * The figures of a plan as a workbook: targets, tasks, and a sheet for each budget, with numbers as numbers and sums as
 * formulas. The same plan gives the same bytes.
 *
 * @param model the same document as it prints, for the words of tasks and the sections that they stand in
 */
export async function renderXlsx(plan: Plan, model: NumberedDocument, font: string): Promise<Uint8Array> {
  const { title, creator } = model.properties;
  return writeWorkbook({
    title,
    creator,
    font: { name: font, size: 12 },
    sheets: [targetSheet(plan, title), taskSheet(plan, model), ...budgetSheets(plan, title)],
  });
}

function budgetSheets(plan: Plan, document: string): Sheet[] {
  const { budgets } = plan;
  if (budgets.length === 0) {
    const empty = 'Văn bản này không khai báo kinh phí.';
    const columns = [{ heading: 'Nội dung', width: 52 }];
    return [tableSheet({ name: 'Kinh phí', document, caption: 'KINH PHÍ', columns, rows: [], empty })];
  }
  return budgets.map((budget, i) => {
    const own = `Kinh phí ${budget.name ?? i + 1}`.normalize('NFC').replace(FORBIDDEN, ' ');
    // Names are compared without case, so the number keeps two of them apart.
    const name = budgets.length === 1 ? 'Kinh phí' : own.length <= LONGEST_NAME ? own : `Kinh phí ${i + 1}`;
    return budgetSheet(plan, budget, document, name);
  });
}
