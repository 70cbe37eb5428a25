import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import type { HoverProvider, LangiumServices } from 'langium/lsp';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver-protocol';
import { type Document, isDocument, type Slot } from '../grammar/generated/ast.ts';
import type { KehoachSharedServices } from '../module.ts';
import type { Place } from '../plan/places.ts';
import { planOf } from '../plan/plan.ts';
import type { PlanIndex } from '../references/plan-index.ts';
import { rangeOf } from '../rules/ranges.ts';
import type { MessageLanguage } from '../text/message.ts';
import { describe } from './describe/describe.ts';
import { helpOfInlineWord, helpOfStatement, type KeywordHelp } from './keyword-help.ts';
import { paragraphs, plain } from './markdown.ts';
import { nameAt } from './name-at.ts';
import { valueText } from './value-hover.ts';
import { keyHelp, keywordText } from './word-help.ts';

/**
 * What a name stands for: a target with its values and its parent's, a unit, a citation in full, a budget with its
 * parts; and what a word of the language is for.
 *
 * LSP 3.17: `textDocument/hover`.
 */
export class KehoachHoverProvider implements HoverProvider {
  private readonly services: LangiumServices;

  constructor(services: LangiumServices) {
    this.services = services;
  }

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const root = document.parseResult.value;
    if (!isDocument(root)) {
      return undefined;
    }
    const offset = document.textDocument.offsetAt(position);
    const shared = this.services.shared as KehoachSharedServices;
    const language = shared.messageLanguage();
    const name = nameAt(document, offset, this.services);
    if (name?.subject) {
      const index = shared.workspace.IndexManager as PlanIndex;
      const description = describe(name.subject, index, language);
      return hover(document, name.place, paragraphs(quotedValue(root as Document, offset, language), description));
    }
    return wordHover(document, root, offset, language) ?? this.valueHover(document, root, offset);
  }

  private valueHover(document: LangiumDocument, root: AstNode, offset: number): Hover | undefined {
    const shared = this.services.shared as KehoachSharedServices;
    const leaf = root.$cstNode && CstUtils.findLeafNodeAtOffset(root.$cstNode, offset);
    const text = leaf && valueText(leaf, root, shared.workspace.IndexManager as PlanIndex, shared.messageLanguage());
    return leaf && text ? hover(document, leaf, text) : undefined;
  }
}

function hover(document: LangiumDocument, place: Place, value: string): Hover {
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(document, place) };
}

/** What a slot quotes: the value that it means, where its own words do not say it. */
function quotedValue(root: Document, offset: number, language: MessageLanguage): string | undefined {
  const use = planOf(root).slotUses.find(({ slot }) => holds(slot, offset));
  if (!use?.value || use.value.node === use.slot) {
    return undefined;
  }
  const { timeText, scope, text } = use.value;
  const which = [timeText, scope].filter((part) => part).join(', ');
  const label = { vi: 'Giá trị', en: 'Value' }[language];
  return `${label}${which === '' ? '' : ` (${plain(which)})`}: **${plain(text)}**`;
}

function holds(slot: Slot, offset: number): boolean {
  const node = slot.$cstNode;
  return node !== undefined && node.offset <= offset && offset <= node.end;
}

/** Types of tokens that are keys, with their colon. */
const keyTypes: ReadonlySet<string> = new Set(['KEY', 'REFERENCE_KEY', 'BLOCK_KEY']);
const slotWordTypes: ReadonlySet<string> = new Set(['SLOT_SPECIAL', 'SELECTOR']);

function wordHover(
  document: LangiumDocument,
  root: AstNode,
  offset: number,
  language: MessageLanguage,
): Hover | undefined {
  const leaf = root.$cstNode && CstUtils.findLeafNodeAtOffset(root.$cstNode, offset);
  if (!leaf) {
    return undefined;
  }
  const type = leaf.tokenType.name;
  if (keyTypes.has(type)) {
    const content = keyHelp(leaf.text.replace(/:$/, ''), language);
    return content === undefined ? undefined : hover(document, leaf, content);
  }
  if (slotWordTypes.has(type) || type === 'SLOT_KIND') {
    return helpHover(document, leaf, helpOfInlineWord(leaf.text) ?? helpOfStatement(leaf.text), language);
  }
  // The type of a keyword's token is the keyword itself.
  return helpHover(document, leaf, helpOfStatement(type) ?? helpOfInlineWord(type), language);
}

function helpHover(
  document: LangiumDocument,
  place: Place & { readonly text: string },
  help: KeywordHelp | undefined,
  language: MessageLanguage,
): Hover | undefined {
  return help && hover(document, place, keywordText(place.text, help, language));
}
