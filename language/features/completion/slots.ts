import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { findBudget } from '../../plan/budgets.ts';
import type { Plan } from '../../plan/plan.ts';
import { expectedInSlot } from '../../rules/names/expected.ts';
import { canonicalPhrase } from '../../syntax/phrases.ts';
import { selectorWords } from '../../syntax/selector-words.ts';
import { slotKinds, slotSpecials } from '../../syntax/vocabulary.ts';
import { helpOfInlineWord } from '../keyword-help.ts';
import { type Draft, wordDraft } from './items.ts';
import { documentDrafts, type NameContext, ownDrafts, targetDrafts } from './names.ts';

/** Statements that prose quotes by their name; others only by their label (`{mục X}`). */
const quoted = ['Target', 'Citation', 'Unit', 'Abbreviation', 'Budget', 'CostItem', 'Task'] as const;

/** What a slot can start with, or the names after its kind. */
export function slotDrafts(kind: string | undefined, typed: string, context: NameContext): Draft[] {
  const dot = typed.lastIndexOf('.');
  if (dot > 0) {
    const exports = context.index.exportsNamed(typed.slice(0, dot).trim().normalize('NFC'));
    return exports ? targetDrafts(exports) : [];
  }
  if (kind !== undefined) {
    return ownDrafts(expectedInSlot(kind), context);
  }
  const words = [...slotSpecials, ...slotKinds.filter((word) => word !== 'điểm')];
  return [
    ...ownDrafts(quoted, context),
    ...documentDrafts(context),
    ...words.map((word) => selectorDraft(word, CompletionItemKind.Keyword, context, '3')),
  ];
}

/** What of a name prints: the times and scopes that it has values for, and the words for its type. */
export function selectorDrafts(
  document: string | undefined,
  subject: string,
  used: readonly string[],
  context: NameContext,
): Draft[] {
  const { times, scopes, type } =
    document === undefined ? ownSelectors(subject, context.plan) : foreignSelectors(document, subject, context);
  const taken = new Set(used.map(canonicalPhrase));
  return [
    ...times.map((time) => selectorDraft(time, CompletionItemKind.Constant, context, '1')),
    ...scopes.map((scope) => selectorDraft(scope, CompletionItemKind.EnumMember, context, '2')),
    ...(selectorWords[type] ?? []).map((word) => selectorDraft(word, CompletionItemKind.Keyword, context, '3')),
  ].filter(({ label }) => !taken.has(label));
}

interface Selectors {
  readonly times: readonly string[];
  readonly scopes: readonly string[];
  readonly type: string;
}

function ownSelectors(name: string, plan: Plan): Selectors {
  const subject = plan.byName.get(name);
  const values = plan.targetByName.get(name)?.values ?? [];
  if (subject?.$type === 'Budget' || subject?.$type === 'CostItem') {
    const entries = findBudget(plan.budgets, subject)?.breakdowns.flatMap((breakdown) => breakdown.entries) ?? [];
    const labels = (type: string): string[] =>
      entries.filter(({ node }) => node.$type === type).map(({ label }) => label);
    return { times: labels('TimeEntry'), scopes: labels('ScopeEntry'), type: subject.$type };
  }
  return { ...selectorsOf(values), type: subject?.$type ?? '' };
}

function foreignSelectors(document: string, name: string, { index }: NameContext): Selectors {
  return { ...selectorsOf(index.exportsNamed(document)?.targets.get(name)?.values ?? []), type: 'Target' };
}

function selectorsOf(
  values: readonly { readonly timeText: string | undefined; readonly scope: string }[],
): Pick<Selectors, 'times' | 'scopes'> {
  const distinct = (texts: readonly (string | undefined)[]): string[] => [
    ...new Set(texts.filter((text): text is string => text !== undefined && text !== '')),
  ];
  return {
    times: distinct(values.map(({ timeText }) => timeText)),
    scopes: distinct(values.map(({ scope }) => scope)),
  };
}

function selectorDraft(word: string, kind: CompletionItemKind, { language }: NameContext, group: string): Draft {
  const about = helpOfInlineWord(word)?.about[language];
  return wordDraft(word, kind, `${group} ${word}`, about === undefined ? {} : { detail: about });
}
