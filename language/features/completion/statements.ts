import type { AstNode } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { isTable } from '../../grammar/generated/ast.ts';
import { fieldText } from '../../plan/statements.ts';
import { expectedBudgets, expectedParties } from '../../rules/names/expected.ts';
import { citationKindWords } from '../../syntax/vocabulary.ts';
import { helpOfInlineWord } from '../keyword-help.ts';
import { formsOfKeys } from '../value-forms.ts';
import { type Draft, wordDraft } from './items.ts';
import { type NameContext, ownDrafts } from './names.ts';
import { columnDrafts, formDrafts } from './values.ts';

/** What can come next in a statement, behind its keyword. */
export function statementDrafts(
  keyword: string,
  before: readonly string[],
  holder: AstNode,
  context: NameContext,
): Draft[] {
  const isTitled = before.some((type) => type === 'STRING' || type === 'STRING_CLOSE');
  switch (keyword) {
    case 'giao':
    case 'đề nghị':
      return isTitled ? [] : [...ownDrafts(expectedParties, context), ...words(['phối hợp'], before)];
    case 'in':
      return ownDrafts(undefined, context);
    case 'viện dẫn':
      return before.at(-1) === 'ID' ? words(citationKindWords, before) : [];
    case 'bảng':
      return tableDrafts(before, context);
    case 'phụ lục':
      return isTitled ? formWords(['ngang', 'kèm riêng'], before, context) : [];
    case 'phần':
    case 'mục':
    case 'điều':
      return isTitled ? [...formWords(['liền'], before, context), ...headingTimes(before, context)] : [];
    case 'kinh phí':
    case 'khoản chi':
      return before.includes(':') ? formDrafts(formsOfKeys.money ?? [], context) : [];
    case 'cột':
      return before.includes('LABEL') && isTable(holder) ? columnDrafts(holder) : [];
    default:
      return [];
  }
}

function tableDrafts(before: readonly string[], context: NameContext): Draft[] {
  if (before.length === 0) {
    return words(['chỉ tiêu', 'nhiệm vụ', 'kinh phí', 'đơn vị'], before);
  }
  return before.length === 1 && before[0] === 'kinh phí' ? ownDrafts(expectedBudgets, context) : [];
}

/** Times that a heading can give to the slots inside. */
function headingTimes(before: readonly string[], { plan }: NameContext): Draft[] {
  if (before.includes('TIME')) {
    return [];
  }
  const period = fieldText(plan.head.get('giai đoạn')) ?? '';
  const years = [...new Set(period.match(/\d{4}/g) ?? [])];
  const times = years.flatMap((year) => [`năm ${year}`, `đến năm ${year}`]);
  const whole = years.length > 1 ? [`giai đoạn ${years[0]}-${years.at(-1)}`] : [];
  return [...whole, ...times].map((time) => wordDraft(time, CompletionItemKind.Constant, `2 ${time}`));
}

function words(all: readonly string[], before: readonly string[]): Draft[] {
  return all
    .filter((word) => !before.includes(word))
    .map((word) => wordDraft(word, CompletionItemKind.Keyword, `3 ${word}`));
}

/** Words that say how a heading or an appendix prints. */
function formWords(all: readonly string[], before: readonly string[], { language }: NameContext): Draft[] {
  return words(all, before).map((draft) => {
    const about = helpOfInlineWord(draft.label)?.about[language];
    return about === undefined ? draft : { ...draft, detail: about };
  });
}
