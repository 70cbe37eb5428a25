import {
  type CompletionItem,
  CompletionItemKind,
  type MarkupContent,
  MarkupKind,
} from 'vscode-languageserver-protocol';
import type { Named, Str } from '../../grammar/generated/ast.ts';
import { stringText } from '../../plan/text.ts';
import { typeName } from '../../rules/syntax/statement-names.ts';
import type { MessageLanguage } from '../../text/message.ts';
import { fold, telex } from '../../text/normalise.ts';

/** An item without its place in the text, which is the same for all of one answer. */
export type Draft = Omit<CompletionItem, 'textEdit'> & {
  /** What is written; the label where left out. */
  readonly insert?: string;
};

/**
 * The ways in which a drafter may type some words: without diacritics, as they are (composed or not), as keys of the
 * Telex method. Editors compare what is typed with this text, and do not fold diacritics themselves.
 */
export function typedForms(...words: readonly string[]): string {
  const forms = words.flatMap((text) => [fold(text), text.normalize('NFC'), telex(text), text.normalize('NFD')]);
  return [...new Set(forms.filter((form) => form !== ''))].join('|');
}

export function markdown(value: string | undefined): { documentation?: MarkupContent } {
  return value === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value } };
}

const kinds: Readonly<Record<Named['$type'], CompletionItemKind>> = {
  Header: CompletionItemKind.Module,
  Unit: CompletionItemKind.Class,
  Citation: CompletionItemKind.File,
  Abbreviation: CompletionItemKind.Text,
  Group: CompletionItemKind.Enum,
  Target: CompletionItemKind.Value,
  Budget: CompletionItemKind.Variable,
  CostItem: CompletionItemKind.Field,
  Section: CompletionItemKind.Reference,
  Task: CompletionItemKind.Method,
  Appendix: CompletionItemKind.Reference,
  Table: CompletionItemKind.Struct,
  Prose: CompletionItemKind.Reference,
};

/** A declared name, with its title; found by either. */
export function nameDraft(node: Named & { name: string }, language: MessageLanguage): Draft {
  const title = stringText((node as { title?: Str }).title);
  return {
    label: node.name,
    kind: kinds[node.$type],
    ...(title === '' ? {} : { detail: title }),
    labelDetails: { description: typeName(node.$type)[language] },
    filterText: typedForms(node.name, title),
    sortText: `1 ${node.name}`,
  };
}

/** Numbers that sort as text. */
export const order = (i: number): string => String(i).padStart(3, '0');

/** A word of the language. */
export function wordDraft(word: string, kind: CompletionItemKind, order: string, more: Partial<Draft> = {}): Draft {
  return { label: word, kind, filterText: typedForms(word), sortText: order, ...more };
}
