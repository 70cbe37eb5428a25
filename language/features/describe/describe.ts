import { AstUtils } from 'langium';
import { type Document, isDocument, type Named } from '../../grammar/generated/ast.ts';
import { planOf } from '../../plan/plan.ts';
import { proseText, stringText } from '../../plan/text.ts';
import type { PlanIndex } from '../../references/plan-index.ts';
import type { MessageLanguage } from '../../text/message.ts';
import { list, paragraphs, plain } from '../markdown.ts';
import { describeBudget } from './budget.ts';
import { describeCitation, describeDocument, describeTask, describeUnit } from './frame.ts';
import { type DescribeContext, field, heading } from './parts.ts';
import { describeTarget } from './target.ts';

/** What a statement is, for somebody who meets its name elsewhere: Markdown. */
export function describe(node: Named, index: PlanIndex, language: MessageLanguage): string {
  const root = AstUtils.getDocument(node).parseResult.value;
  if (!isDocument(root)) {
    return '';
  }
  const context: DescribeContext = { plan: planOf(root as Document), index, language };
  switch (node.$type) {
    case 'Target':
      return describeTarget(node, context);
    case 'Budget':
    case 'CostItem':
      return describeBudget(node, context);
    case 'Unit':
      return describeUnit(node, context);
    case 'Citation':
      return describeCitation(node);
    case 'Header':
      return describeDocument(node, context);
    case 'Task':
      return describeTask(node);
    case 'Abbreviation':
      return paragraphs(heading('viết tắt', node.name, stringText(node.title)), list(field(node, 'tên khác')));
    case 'Group':
      return heading('nhóm', node.name, stringText(node.title));
    case 'Section':
      return heading(node.level, node.name, stringText(node.title));
    case 'Appendix':
      return heading('phụ lục', node.name, stringText(node.title));
    case 'Table':
      return heading(node.kind ? `bảng ${node.kind}` : 'bảng', node.name, stringText(node.title));
    case 'Prose':
      return paragraphs(heading('khoản', node.name, ''), plain(proseText(node)));
  }
}
