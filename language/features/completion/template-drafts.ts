import { CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver-protocol';
import type { Entry } from '../../grammar/generated/ast.ts';
import { documentKind } from '../../model/document-kinds.ts';
import type { Plan } from '../../plan/plan.ts';
import { documentKindWords } from '../../syntax/vocabulary.ts';
import type { MessageLanguage } from '../../text/message.ts';
import { documentText, missingSections, sectionText } from './document-templates.ts';
import { Fill } from './fill.ts';
import { type Draft, markdown, order, typedForms } from './items.ts';
import { onceInDocument, templates } from './templates.ts';

/** A whole document of each kind, for a file that is still empty. */
export function documentDraftsByKind(plan: Plan, language: MessageLanguage): Draft[] {
  const about = { vi: 'Mẫu cả văn bản', en: 'A whole document to fill in' }[language];
  return documentKindWords.map((kind, i) => {
    const symbol = documentKind(kind)?.symbols[0] ?? 'VB';
    return draft(`${kind} (mẫu)`, about, documentText(kind, symbol, plan), `0 ${order(i)} 1`, `${kind} mới`);
  });
}

/** Whole statements that may stand at a place. */
export function templateDrafts(allowed: readonly Entry['$type'][], plan: Plan, language: MessageLanguage): Draft[] {
  return templates
    .filter(({ type }) => allowed.includes(type) && !(onceInDocument.has(type) && plan.byType.has(type)))
    .map(({ name, about, body }, i) =>
      draft(`${name} …`, about[language], body(new Fill(plan)), `5 ${order(i)}`, name),
    );
}

/** The comment that leaves a finding as it is. */
export function silencingDraft(language: MessageLanguage): Draft {
  const about = { vi: 'Bỏ qua một phát hiện ở dòng dưới, có lý do', en: 'Silence a finding below, with a reason' };
  return draft('// bỏ qua …', about[language], '// bỏ qua $1: $2', '8', 'bỏ qua');
}

/** The sections that a document of this kind usually has and this one has not yet: one by one, and all of them. */
export function sectionDrafts(plan: Plan, language: MessageLanguage): Draft[] {
  const missing = missingSections(plan);
  const about = { vi: `Phần thường có của ${plan.header?.kind}`, en: `A usual part of a ${plan.header?.kind}` }[
    language
  ];
  const one = missing.map((section, i) =>
    draft(`${section.level} "${section.title}"`, about, sectionText(section, new Fill(plan)), `6 ${order(i)}`),
  );
  if (missing.length < 2) {
    return one;
  }
  const fill = new Fill(plan);
  const all = missing.map((section) => sectionText(section, fill)).join('\n\n');
  const label = `các phần của ${plan.header?.kind}`;
  const titles = missing.map(({ title }) => title).join('; ');
  return [...one, draft(label, titles, all, '6 999', `${label} phần`)];
}

function draft(label: string, about: string, body: string, sortText: string, found = label): Draft {
  return {
    label,
    kind: CompletionItemKind.Snippet,
    detail: about,
    filterText: typedForms(found),
    sortText,
    insert: body,
    insertTextFormat: InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.adjustIndentation,
    ...markdown(`\`\`\`kehoach\n${preview(body)}\n\`\`\``),
  };
}

/** The text as it will stand there when nothing is changed. */
function preview(body: string): string {
  return body
    .replace(/\$\{\d+(?::((?:\\.|[^}\\])*)|\|((?:\\.|[^,|\\])*)[^}]*)\}/gu, (_, words?: string, choice?: string) =>
      (words ?? choice ?? '').replace(/\\(.)/gu, '$1'),
    )
    .replace(/\$\d+/gu, '');
}
