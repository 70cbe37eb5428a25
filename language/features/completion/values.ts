import { type AstNode, AstUtils } from 'langium';
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-protocol';
import { isBudget, isCostItem, isTable, isTarget, type Table } from '../../grammar/generated/ast.ts';
import { formatMoney } from '../../model/money.ts';
import { knownAmount } from '../../plan/budget-sums.ts';
import { findBudget } from '../../plan/budgets.ts';
import { fieldText, type Plan } from '../../plan/plan.ts';
import { parentTargets } from '../../rules/parents/parent-targets.ts';
import { fieldOf } from '../../syntax/fields.ts';
import { canonicalPhrase } from '../../syntax/phrases.ts';
import { tableColumns } from '../../syntax/table-columns.ts';
import { amountInWords } from '../../text/amount-in-words.ts';
import { formsOfKeys, targetForms, type ValueForm } from '../value-forms.ts';
import { type Draft, order, typedForms, wordDraft } from './items.ts';
import type { NameContext } from './names.ts';
import { timesOf } from './times.ts';
import { usualWords } from './usual-words.ts';

/** What may stand behind a key: its choices, words that are computed or usual, and the forms in which it is written. */
export function keyValueDrafts(key: string, holder: AstNode, context: NameContext): Draft[] {
  const definition = fieldOf(key);
  const choices = definition?.choices ?? [];
  if (choices.length > 0) {
    return choices.map((choice, i) => wordDraft(choice, CompletionItemKind.EnumMember, `1 ${order(i)}`));
  }
  const forms = formDrafts(formsOfKeys[definition?.value ?? 'words'] ?? [], context);
  return [...computedDrafts(key, holder, context), ...usualDrafts(key, context), ...forms];
}

/** What may stand behind a time or scope of a target: the values of its parents, and the forms of a value. */
export function targetValueDrafts(label: string, holder: AstNode, context: NameContext): Draft[] {
  const ofBudget = AstUtils.getContainerOfType(holder, (node) => isBudget(node) || isCostItem(node));
  if (ofBudget) {
    return formDrafts(formsOfKeys.money ?? [], context);
  }
  return [...parentValueDrafts(label, holder, context), ...formDrafts(targetForms, context)];
}

function parentValueDrafts(label: string, holder: AstNode, { plan, index }: NameContext): Draft[] {
  const target = AstUtils.getContainerOfType(holder, isTarget);
  const time = holder.$type === 'TimeEntry' ? (holder as AstNode & { time?: string }).time : undefined;
  const said = [label, time].map((words) => canonicalPhrase(words ?? ''));
  const drafts = parentTargets(plan, index)
    .filter((pair) => pair.target.node === target)
    .flatMap(({ parent, parentTarget }) =>
      parentTarget.values.map((value) => {
        const which = [value.timeText, value.scope].filter((part) => part);
        const fit = which.filter((part) => said.includes(canonicalPhrase(part ?? ''))).length;
        return { text: value.text, detail: [...which, `${parent.name}.${parentTarget.name}`].join(', '), fit };
      }),
    );
  // The parent's value for just this time and scope comes first.
  return drafts
    .sort((a, b) => b.fit - a.fit)
    .map(({ text, detail }, i) => ({
      label: text,
      kind: CompletionItemKind.Value,
      detail,
      filterText: typedForms(text, detail),
      sortText: `1 ${order(i)}`,
    }));
}

/** Ways to write a value; in editors that can, with the numbers of the example to be typed over. */
export function formDrafts(forms: readonly ValueForm[], { plan, language, client }: NameContext): Draft[] {
  return inYearsOf(plan, forms).map(({ example, about }, i) => ({
    ...wordDraft(example, CompletionItemKind.Value, `3 ${order(i)}`, { detail: about[language] }),
    ...(client.snippets ? { insert: withStops(example), insertTextFormat: InsertTextFormat.Snippet } : {}),
  }));
}

/** Examples in the years of the document rather than any. */
function inYearsOf(plan: Plan, forms: readonly ValueForm[]): ValueForm[] {
  const years = timesOf(plan).filter((time) => /^\d{4}$/.test(time));
  const first = years[0] ?? '2026';
  const span = years.length > 1 ? `${first}-${years.at(-1)}` : `${first}-${Number(first) + 4}`;
  return forms.map(({ example, about }) => ({
    example: example.replace(/\b2026-2030\b/u, span).replace(/\b2026\b/u, first),
    about,
  }));
}

/** `từ 80% trở lên` → `từ ${1:80}% trở lên` */
function withStops(example: string): string {
  let stop = 0;
  return example.replace(/\d[\d.,/]*|[IVX]+(?=\/)|(?<=")[^"]+(?=")/gu, (words) => `\${${++stop}:${words}}`);
}

function computedDrafts(key: string, holder: AstNode, { plan }: NameContext): Draft[] {
  if (key === 'bằng chữ' && (isBudget(holder) || isCostItem(holder))) {
    const facts = findBudget(plan.budgets, holder);
    const amount = facts && knownAmount(facts);
    return amount && amount !== 'not separate'
      ? [quoted(amountInWords(amount.dong), 0, { detail: formatMoney(amount) })]
      : [];
  }
  if (key === 'năm' && isTable(holder)) {
    const years = timesOf(plan).filter((time) => /^\d{4}$/.test(time));
    const all = years.length > 1 ? [years.join(', ')] : [];
    return [...all, ...years].map((text, i) => wordDraft(text, CompletionItemKind.Constant, `1 ${order(i)}`));
  }
  if (key === 'cột' && isTable(holder)) {
    return columnDrafts(holder);
  }
  return [];
}

/** The columns of a table by its kind. */
export function columnDrafts({ kind }: Table): Draft[] {
  return (tableColumns[kind ?? ''] ?? []).map((column, i) =>
    wordDraft(column, CompletionItemKind.Field, `1 ${order(i)}`),
  );
}

function usualDrafts(key: string, { plan }: NameContext): Draft[] {
  const kind = plan.header?.kind ?? '';
  const party = fieldText(plan.head.get('thể thức')) === 'đảng';
  return usualWords(key, { kind, party, level: fieldText(plan.head.get('cấp')) }).map(({ text, list }, i) =>
    list ? wordDraft(text, CompletionItemKind.Value, `2 ${order(i)}`) : quoted(text, i),
  );
}

function quoted(text: string, i: number, more: Partial<Draft> = {}): Draft {
  return { ...wordDraft(text, CompletionItemKind.Text, `2 ${order(i)}`, more), insert: `"${text}"` };
}
