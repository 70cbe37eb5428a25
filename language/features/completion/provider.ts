import type { LangiumDocument } from 'langium';
import type { CompletionProvider, LangiumServices } from 'langium/lsp';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionOptions,
  type CompletionParams,
  CompletionTriggerKind,
  type Range,
} from 'vscode-languageserver-protocol';
import { type Document, isDocument } from '../../grammar/generated/ast.ts';
import type { KehoachSharedServices } from '../../module.ts';
import type { Place } from '../../plan/places.ts';
import { planOf } from '../../plan/plan.ts';
import type { PlanIndex } from '../../references/plan-index.ts';
import { rangeOf } from '../../rules/ranges.ts';
import { fold } from '../../text/normalise.ts';
import { entryDrafts } from './entries.ts';
import type { Draft } from './items.ts';
import { fieldNameDrafts, type NameContext } from './names.ts';
import { type CompletionPlace, completionPlace } from './place.ts';
import { selectorDrafts, slotDrafts } from './slots.ts';
import { statementDrafts } from './statements.ts';
import { keyValueDrafts, targetValueDrafts } from './values.ts';

/**
 * Offers what can stand at the cursor: statements and keys by place, names of the right kind, choices, and in slots
 * names, then the times, scopes and words of that name. In the drafter's own words it offers nothing.
 *
 * LSP 3.17: `textDocument/completion`.
 */
export class KehoachCompletionProvider implements CompletionProvider {
  readonly completionOptions: CompletionOptions = { triggerCharacters: ['{', '.', ':', ' '] };
  private readonly services: LangiumServices;

  constructor(services: LangiumServices) {
    this.services = services;
  }

  getCompletion(document: LangiumDocument, { position, context }: CompletionParams): CompletionList | undefined {
    const root = document.parseResult.value;
    if (!isDocument(root)) {
      return undefined;
    }
    const offset = document.textDocument.offsetAt(position);
    const place = completionPlace(document, offset, this.services.parser.Lexer);
    const typedBlank =
      context?.triggerKind === CompletionTriggerKind.TriggerCharacter && context.triggerCharacter === ' ';
    if (!place || (typedBlank && !followsBlank(place))) {
      return undefined;
    }
    const shared = this.services.shared as KehoachSharedServices;
    const names: NameContext = {
      plan: planOf(root as Document),
      uri: document.uri.toString(),
      index: shared.workspace.IndexManager as PlanIndex,
      language: shared.messageLanguage(),
      client: shared.clientAbilities(),
    };
    const items = draftsAt(place, document, offset, names).map(({ drafts, typed }) => toItems(drafts, typed, document));
    return { isIncomplete: false, items: items.flat() };
  }
}

/** Is a blank reason enough to offer something here? At the start of a line it is indentation. */
function followsBlank({ kind }: CompletionPlace): boolean {
  return kind !== 'entry';
}

interface Drafts {
  readonly drafts: readonly Draft[];
  readonly typed: Place;
}

function draftsAt(place: CompletionPlace, document: LangiumDocument, offset: number, names: NameContext): Drafts[] {
  const { typed } = place;
  switch (place.kind) {
    case 'entry':
      return [{ drafts: withoutColon(entryDrafts(place.holder, names), typed, document), typed }];
    case 'statement': {
      // `điều k`: the keyword `điều`, or the beginning of the key `điều kiện:`, or of a whole statement.
      const written = fold(textAt(document, { offset: place.whole.offset, end: offset }));
      const longer = entryDrafts(place.holder, names).filter(
        ({ label, kind }) =>
          (label.endsWith(':') || kind === CompletionItemKind.Snippet) && fold(label).startsWith(written),
      );
      return [
        { drafts: statementDrafts(place.keyword, place.before, place.holder, names), typed },
        { drafts: longer, typed: place.whole },
      ];
    }
    case 'names':
      return [{ drafts: fieldNameDrafts(place.key, place.listed, names), typed }];
    case 'value':
      return [{ drafts: keyValueDrafts(place.key, place.holder, names), typed }];
    case 'target value':
      return [{ drafts: targetValueDrafts(place.label, place.holder, names), typed }];
    case 'slot':
      return [
        { drafts: slotDrafts(place.slotKind, textAt(document, { offset: typed.offset, end: offset }), names), typed },
      ];
    case 'selectors':
      return [{ drafts: selectorDrafts(place.document, place.subject, place.used, names), typed }];
  }
}

/** Where a colon follows already, a key is written without one. */
function withoutColon(drafts: readonly Draft[], { end }: Place, document: LangiumDocument): readonly Draft[] {
  const rest = document.textDocument.getText().slice(end, end + 20);
  return /^[ \t]*:/u.test(rest)
    ? drafts.map((draft) => (draft.insert ? { ...draft, insert: draft.insert.replace(/: $/u, '') } : draft))
    : drafts;
}

function textAt(document: LangiumDocument, place: Place): string {
  return document.textDocument.getText(rangeOf(document, place));
}

function toItems(drafts: readonly Draft[], typed: Place, document: LangiumDocument): CompletionItem[] {
  const range: Range = rangeOf(document, typed);
  return drafts.map(({ insert, ...item }) => ({ ...item, textEdit: { range, newText: insert ?? item.label } }));
}
