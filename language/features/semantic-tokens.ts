import type { AstNode, LangiumDocument, Reference } from 'langium';
import type { LangiumServices, SemanticTokenProvider } from 'langium/lsp';
import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensOptions,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver-protocol';
import { type Document, isDocument, type Slot } from '../grammar/generated/ast.ts';
import { type Place, placeOf } from '../plan/places.ts';
import { planOf } from '../plan/plan.ts';
import { KehoachLinker } from '../references/linker.ts';
import { asNamed } from '../references/names.ts';

const types = [
  'namespace',
  'class',
  'interface',
  'macro',
  'enumMember',
  'property',
  'variable',
  'struct',
  'function',
  'parameter',
  'number',
  'keyword',
  'string',
] as const;
type TokenType = (typeof types)[number];

/** The colour of a name by what it stands for. */
const typeOfName: Readonly<Record<string, TokenType>> = {
  Header: 'namespace',
  Unit: 'class',
  Citation: 'interface',
  Abbreviation: 'macro',
  Group: 'enumMember',
  Target: 'property',
  Budget: 'variable',
  CostItem: 'variable',
  Section: 'struct',
  Appendix: 'struct',
  Table: 'struct',
  Prose: 'struct',
  Task: 'function',
};

interface Token extends Place {
  readonly type: TokenType;
  readonly declared?: boolean;
}

/**
 * Colours that need meaning: names by what they stand for, times, scopes and values of targets, what slots print.
 *
 * LSP 3.17: `textDocument/semanticTokens` (`full`, `full/delta`, `range`).
 */
export class KehoachSemanticTokenProvider implements SemanticTokenProvider {
  readonly tokenTypes: Record<string, number> = Object.fromEntries(types.map((type, i) => [type, i]));
  readonly tokenModifiers: Record<string, number> = { declaration: 1 };
  readonly semanticTokensOptions: SemanticTokensOptions = {
    legend: { tokenTypes: [...types], tokenModifiers: Object.keys(this.tokenModifiers) },
    full: { delta: true },
    range: true,
  };
  /** What clients have of each document. */
  private readonly sent = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  private results = 0;
  private readonly services: LangiumServices;

  constructor(services: LangiumServices) {
    this.services = services;
    services.shared.workspace.TextDocuments?.onDidClose(({ document }) => this.sent.delete(document.uri));
  }

  semanticHighlight(document: LangiumDocument, _params: SemanticTokensParams): SemanticTokens {
    return { ...this.remember(document, encoded(document, tokensOf(document, this.services))) };
  }

  semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
    const { textDocument } = document;
    const [start, end] = [textDocument.offsetAt(range.start), textDocument.offsetAt(range.end)];
    const tokens = tokensOf(document, this.services).filter((token) => token.offset < end && token.end > start);
    return { data: encoded(document, tokens) };
  }

  semanticHighlightDelta(
    document: LangiumDocument,
    { previousResultId }: SemanticTokensDeltaParams,
  ): SemanticTokens | SemanticTokensDelta {
    const before = this.sent.get(document.uri.toString());
    const now = this.semanticHighlight(document, { textDocument: { uri: document.uri.toString() } });
    if (before?.resultId !== previousResultId) {
      return now;
    }
    return { ...(now.resultId ? { resultId: now.resultId } : {}), edits: difference(before.data, now.data) };
  }

  private remember(document: LangiumDocument, data: number[]): { resultId: string; data: number[] } {
    const result = { resultId: String(++this.results), data };
    this.sent.set(document.uri.toString(), result);
    return result;
  }
}

/** One edit: what stands between the common start and the common end. */
function difference(before: readonly number[], now: readonly number[]): SemanticTokensDelta['edits'] {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) {
    start++;
  }
  let same = 0;
  const most = Math.min(before.length, now.length) - start;
  while (same < most && before[before.length - 1 - same] === now[now.length - 1 - same]) {
    same++;
  }
  const [deleteCount, data] = [before.length - start - same, now.slice(start, now.length - same)];
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

function tokensOf(document: LangiumDocument, services: LangiumServices): Token[] {
  const root = document.parseResult.value;
  if (!isDocument(root)) {
    return [];
  }
  const plan = planOf(root as Document);
  const tokens: Token[] = [];
  const add = (node: AstNode, property: string, type: TokenType, more: Partial<Token> = {}): void => {
    const place = placeOf(node, property);
    tokens.push({ ...place, type, ...more });
  };
  for (const node of [...root.headers, ...plan.entries.map(({ entry }) => entry)]) {
    const type = typeOfName[node.$type];
    if (type && asNamed(node)) {
      add(node, 'name', type, { declared: true });
    }
    if (node.$type === 'TimeEntry') {
      tokens.push({ ...withoutColon(placeOf(node, 'time'), document), type: 'parameter' });
    } else if (node.$type === 'ScopeEntry') {
      tokens.push({ ...withoutColon(placeOf(node, 'scope'), document), type: 'enumMember' });
    }
    if ((node.$type === 'TimeEntry' || node.$type === 'ScopeEntry' || node.$type === 'GroupEntry') && node.text) {
      add(node, 'text', 'number');
    }
  }
  for (const { slot } of plan.slots) {
    addSlot(slot, add);
  }
  for (const { wordsPlace } of plan.slotUses) {
    if (wordsPlace) {
      tokens.push({ ...wordsPlace, type: 'string' });
    }
  }
  for (const { reference, place } of namesIn(document, services)) {
    const type = typeOfName[reference.ref?.$type ?? ''];
    if (type) {
      tokens.push({ ...place, type });
    }
  }
  return tokens.sort((a, b) => a.offset - b.offset);
}

function addSlot(slot: Slot, add: (node: AstNode, property: string, type: TokenType) => void): void {
  if (slot.special !== undefined) {
    add(slot, 'special', 'keyword');
  }
  if (slot.kind !== undefined) {
    add(slot, 'kind', 'keyword');
  }
  for (const selector of slot.selectors) {
    if (selector.time !== undefined) {
      add(selector, 'time', 'parameter');
    } else if (selector.scope !== undefined) {
      add(selector, 'scope', 'enumMember');
    } else if (selector.word !== undefined) {
      add(selector, 'word', 'keyword');
    }
  }
}

function namesIn(
  document: LangiumDocument,
  { references: { Linker } }: LangiumServices,
): { reference: Reference; place: Place }[] {
  const found = Linker instanceof KehoachLinker ? Linker.references(document.parseResult.value) : [];
  return found.flatMap(({ reference }) => {
    const node = (reference as Reference).$refNode;
    return node ? [{ reference: reference as Reference, place: { offset: node.offset, end: node.end } }] : [];
  });
}

/** A key without the colon behind it. */
function withoutColon({ offset, end }: Place, { textDocument }: LangiumDocument): Place {
  const text = textDocument.getText().slice(offset, end);
  return { offset, end: offset + text.replace(/\s*:?$/u, '').length };
}

/** Five numbers for each token, relative to the one before. Tokens stay on one line and do not overlap. */
function encoded({ textDocument }: LangiumDocument, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let [line, character, last] = [0, 0, 0];
  for (const { offset, end, type, declared } of tokens) {
    const start = textDocument.positionAt(offset);
    if (offset < last || end <= offset || textDocument.positionAt(end).line !== start.line) {
      continue;
    }
    const sameLine = start.line === line;
    data.push(start.line - line, sameLine ? start.character - character : start.character, end - offset);
    data.push(types.indexOf(type), declared ? 1 : 0);
    ({ line, character } = start);
    last = end;
  }
  return data;
}
