import type { AstNode } from 'langium';
import {
  isAssignment,
  isBreakdown,
  isField,
  isReferenceField,
  isSection,
  isTable,
  isTextBlock,
} from '../../grammar/generated/ast.ts';
import type { Message } from '../../text/message.ts';

const names: Readonly<Record<string, Message>> = {
  Document: { vi: 'phần đầu văn bản', en: 'the head of the document' },
  Header: { vi: 'dòng đầu văn bản', en: 'the first line' },
  Prose: { vi: 'dòng văn bản', en: 'a line of text' },
  TableRow: { vi: 'dòng của bảng', en: 'a row of a table' },
  Unit: { vi: 'đơn vị', en: 'đơn vị (unit)' },
  Citation: { vi: 'viện dẫn', en: 'viện dẫn (cited document)' },
  Abbreviation: { vi: 'viết tắt', en: 'viết tắt (abbreviation)' },
  Group: { vi: 'nhóm', en: 'nhóm (group)' },
  Target: { vi: 'chỉ tiêu', en: 'chỉ tiêu (target)' },
  Parts: { vi: 'trong đó', en: 'trong đó (parts)' },
  Budget: { vi: 'kinh phí', en: 'kinh phí (budget)' },
  CostItem: { vi: 'khoản chi', en: 'khoản chi (cost item)' },
  Task: { vi: 'nhiệm vụ', en: 'nhiệm vụ (task)' },
  Assignment: { vi: 'giao', en: 'giao (assignment)' },
  Bases: { vi: 'căn cứ', en: 'căn cứ (legal bases)' },
  Recipients: { vi: 'nơi nhận', en: 'nơi nhận (recipients)' },
  Signature: { vi: 'ký', en: 'ký (signature)' },
  Appendix: { vi: 'phụ lục', en: 'phụ lục (appendix)' },
  Table: { vi: 'bảng', en: 'bảng (table)' },
  Breakdown: { vi: 'theo cấp, theo năm, theo nguồn, …', en: 'theo cấp, theo năm, theo nguồn, …' },
  Print: { vi: 'in', en: 'in (print)' },
  Column: { vi: 'cột', en: 'cột (column)' },
  Value: { vi: 'giá trị', en: 'a value' },
  TimeEntry: { vi: 'giá trị theo thời gian', en: 'a value of a time' },
  ScopeEntry: { vi: 'giá trị theo cấp', en: 'a value of a scope' },
  GroupEntry: { vi: 'giá trị theo nhóm', en: 'a value of a group' },
  LabelEntry: { vi: 'giá trị theo tên trong ngoặc kép', en: 'a value of a quoted label' },
  Reference: { vi: 'tên', en: 'a name' },
};

/** What a statement is called in messages, by its keyword where it has one. */
export function statementName(node: AstNode | undefined): Message {
  if (isSection(node)) {
    return keyword(node.level);
  }
  if (isBreakdown(node)) {
    return keyword(node.axis);
  }
  if (isTable(node)) {
    return keyword(node.kind ? `bảng ${node.kind}` : 'bảng');
  }
  if (isAssignment(node)) {
    return keyword(node.kind);
  }
  if (isField(node) || isReferenceField(node) || isTextBlock(node)) {
    return keyword(`${node.key}:`);
  }
  return names[node?.$type ?? ''] ?? { vi: 'câu lệnh', en: 'statement' };
}

/** The name of a type of statement: `Target` → “chỉ tiêu”. */
export function typeName(type: string): Message {
  return type === 'Section' ? keyword('phần, mục, điều') : (names[type] ?? { vi: type, en: type });
}

const keyword = (word: string): Message => ({ vi: word, en: word });
