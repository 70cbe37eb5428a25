import type { AstNode } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { type Entry, isDocument } from '../../grammar/generated/ast.ts';
import type { Plan } from '../../plan/plan.ts';
import { entriesOf } from '../../plan/statements.ts';
import { entriesAllowedIn, fieldsAllowedIn, holderOf } from '../../rules/syntax/allowed.ts';
import { fieldOf } from '../../syntax/fields.ts';
import { documentKindWords, scopeWords } from '../../syntax/vocabulary.ts';
import type { MessageLanguage } from '../../text/message.ts';
import { helpOfStatement } from '../keyword-help.ts';
import { keyHelp, keywordText } from '../word-help.ts';
import { type Draft, markdown, order, wordDraft } from './items.ts';
import type { NameContext } from './names.ts';
import { documentDraftsByKind, sectionDrafts, silencingDraft, templateDrafts } from './template-drafts.ts';
import { timesOf } from './times.ts';

/** The keywords of the statements of an AST type. */
const keywords: Readonly<Partial<Record<Entry['$type'], readonly string[]>>> = {
  Section: ['phần', 'mục', 'điều'],
  Task: ['nhiệm vụ'],
  Assignment: ['giao', 'đề nghị'],
  Bases: ['căn cứ'],
  Table: ['bảng', 'bảng chỉ tiêu', 'bảng nhiệm vụ', 'bảng kinh phí', 'bảng đơn vị'],
  Target: ['chỉ tiêu'],
  Budget: ['kinh phí'],
  CostItem: ['khoản chi'],
  Unit: ['đơn vị'],
  Citation: ['viện dẫn'],
  Abbreviation: ['viết tắt'],
  Group: ['nhóm'],
  Recipients: ['nơi nhận'],
  Signature: ['ký'],
  Appendix: ['phụ lục'],
  Print: ['in'],
  Parts: ['trong đó'],
  Column: ['cột'],
  Breakdown: ['theo cấp', 'theo năm', 'theo nguồn', 'theo nhiệm vụ', 'theo đơn vị', 'theo nhóm'],
};

/** What can start an entry in the block of a statement (or at the top of the document). */
export function entryDrafts(holder: AstNode, { plan, language, client }: NameContext): Draft[] {
  if (isDocument(holder) && plan.header === undefined) {
    const kinds = documentKindWords.map((kind, i) =>
      wordDraft(kind, CompletionItemKind.Module, `0 ${order(i)}`, { insert: `${kind} ` }),
    );
    // Where something stands already, it is the first line alone that is missing.
    return client.snippets && plan.root.entries.every(({ $type }) => $type === 'Junk')
      ? [...kinds, ...documentDraftsByKind(plan, language)]
      : kinds;
  }
  const where = holderOf(holder) ?? 'Section';
  const allowed = entriesAllowedIn(where);
  return [
    ...keyDrafts(fieldsAllowedIn(where), holder, language),
    ...(allowed.includes('TimeEntry') ? timeDrafts(holder, plan) : []),
    ...(allowed.includes('ScopeEntry') ? scopeDrafts(plan) : []),
    ...keywordDrafts(allowed, language),
    ...(client.snippets
      ? templateDrafts(where === 'Document' ? [...allowed, 'TextBlock'] : allowed, plan, language)
      : []),
    ...(client.snippets && where === 'Document' ? sectionDrafts(plan, language) : []),
    ...(client.snippets ? [silencingDraft(language)] : []),
    ...(allowed.includes('Prose') ? proseDrafts(language) : []),
  ];
}

/** The marks of prose: nothing else says to a newcomer that there are any. */
const proseMarks = [
  { mark: '- ', vi: 'Gạch đầu dòng', en: 'A bullet' },
  { mark: '+ ', vi: 'Gạch đầu dòng cấp dưới', en: 'A bullet one level down' },
  { mark: '> ', vi: 'Đoạn văn', en: 'A paragraph' },
  { mark: '# ', vi: 'Đoạn được đánh số', en: 'A numbered paragraph' },
] as const;

function proseDrafts(language: MessageLanguage): Draft[] {
  return proseMarks.map(({ mark, ...about }, i) =>
    wordDraft(mark.trim(), CompletionItemKind.Text, `7 ${order(i)}`, { insert: mark, detail: about[language] }),
  );
}

function keyDrafts(keys: readonly string[], holder: AstNode, language: MessageLanguage): Draft[] {
  const present = new Set(
    entriesOf(holder).flatMap((entry) => ('key' in entry && entry.key !== undefined ? [entry.key] : [])),
  );
  return keys
    .filter((key) => !present.has(key))
    .map((key, i) =>
      wordDraft(`${key}:`, CompletionItemKind.Property, `1 ${order(i)}`, {
        insert: `${key}: `,
        detail: fieldOf(key)?.description[language] ?? '',
        ...markdown(keyHelp(key, language)),
      }),
    );
}

function timeDrafts(holder: AstNode, plan: Plan): Draft[] {
  const present = new Set(entriesOf(holder).flatMap((entry) => (entry.$type === 'TimeEntry' ? [entry.time] : [])));
  return timesOf(plan)
    .filter((time) => !present.has(time))
    .map((time, i) => wordDraft(`${time}:`, CompletionItemKind.Constant, `2 ${order(i)}`, { insert: `${time}: ` }));
}

function scopeDrafts(plan: Plan): Draft[] {
  const groups = (plan.byType.get('Group') ?? []).flatMap((node) => (node as { name?: string }).name ?? []);
  return [...scopeWords, ...groups].map((scope, i) =>
    wordDraft(`${scope}:`, CompletionItemKind.EnumMember, `3 ${order(i)}`, { insert: `${scope}: ` }),
  );
}

function keywordDrafts(allowed: readonly Entry['$type'][], language: MessageLanguage): Draft[] {
  return allowed
    .flatMap((type) => keywords[type] ?? [])
    .map((keyword, i) => {
      const help = helpOfStatement(keyword.split(' ')[0] === 'bảng' ? 'bảng' : keyword);
      return wordDraft(keyword, CompletionItemKind.Keyword, `4 ${order(i)}`, {
        insert: `${keyword} `,
        ...markdown(help && keywordText(keyword, help, language)),
      });
    });
}
