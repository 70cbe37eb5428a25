import type { AstNode, LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-protocol';
import { type Document, type Entry, isDocument, type Str } from '../grammar/generated/ast.ts';
import { headPlace, type Place, placeOf } from '../plan/places.ts';
import { entriesOf } from '../plan/statements.ts';
import { proseText, stringText } from '../plan/text.ts';
import { rangeOf } from '../rules/ranges.ts';

/** How a type of statement shows in the outline. */
interface Look {
  readonly kind: SymbolKind;
  /** The words by which a statement is known: of declarations the name, of what prints the title. */
  readonly first: 'name' | 'title';
  /** Shown where a statement has neither. */
  readonly keyword: string;
}

const looks: Readonly<Record<string, Look>> = {
  Section: { kind: SymbolKind.Namespace, first: 'title', keyword: 'mục' },
  Task: { kind: SymbolKind.Method, first: 'title', keyword: 'nhiệm vụ' },
  Assignment: { kind: SymbolKind.Interface, first: 'title', keyword: 'giao' },
  Appendix: { kind: SymbolKind.Package, first: 'title', keyword: 'phụ lục' },
  Table: { kind: SymbolKind.Struct, first: 'title', keyword: 'bảng' },
  Bases: { kind: SymbolKind.Array, first: 'title', keyword: 'căn cứ' },
  Recipients: { kind: SymbolKind.Array, first: 'title', keyword: 'nơi nhận' },
  Signature: { kind: SymbolKind.Key, first: 'title', keyword: 'ký' },
  Unit: { kind: SymbolKind.Object, first: 'name', keyword: 'đơn vị' },
  Citation: { kind: SymbolKind.File, first: 'name', keyword: 'viện dẫn' },
  Abbreviation: { kind: SymbolKind.String, first: 'name', keyword: 'viết tắt' },
  Group: { kind: SymbolKind.Enum, first: 'name', keyword: 'nhóm' },
  Target: { kind: SymbolKind.Number, first: 'name', keyword: 'chỉ tiêu' },
  Budget: { kind: SymbolKind.Variable, first: 'name', keyword: 'kinh phí' },
  CostItem: { kind: SymbolKind.Field, first: 'name', keyword: 'khoản chi' },
};

/**
 * The outline: what the document declares and prints, as it nests.
 *
 * LSP 3.17: `textDocument/documentSymbol`.
 */
export class KehoachSymbolProvider implements DocumentSymbolProvider {
  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    const root = document.parseResult.value;
    if (!isDocument(root)) {
      return [];
    }
    return [...headerSymbols(document, root as Document), ...symbolsIn(document, root)];
  }
}

function headerSymbols(document: LangiumDocument, { headers }: Document): DocumentSymbol[] {
  return headers.map((header) => {
    const title = stringText(header.title);
    return {
      name: header.name ?? header.kind,
      detail: header.name === undefined ? title : `${header.kind} ${title}`.trim(),
      kind: SymbolKind.Module,
      ...ranges(document, placeOf(header), headPlace(header)),
    };
  });
}

function symbolsIn(document: LangiumDocument, node: AstNode): DocumentSymbol[] {
  return entriesOf(node).flatMap((entry) => {
    const children = symbolsIn(document, entry);
    const symbol = symbolOf(document, entry);
    // What has no place of its own in the outline lets through what stands in it.
    return symbol ? [{ ...symbol, ...(children.length > 0 ? { children } : {}) }] : children;
  });
}

function symbolOf(document: LangiumDocument, entry: Entry): DocumentSymbol | undefined {
  if (entry.$type === 'Prose') {
    return entry.name === undefined
      ? undefined
      : named(document, entry, entry.name, proseText(entry), SymbolKind.String);
  }
  const look = looks[entry.$type];
  if (!look) {
    return undefined;
  }
  const { name, title } = entry as { name?: string; title?: Str };
  const keyword = keywordOf(entry) ?? look.keyword;
  const words = entry.$type === 'Citation' ? citationWords(entry) : titleOf(entry, title);
  const [first, second] = look.first === 'name' ? [name, words] : [words, name ?? keyword];
  return named(document, entry, first || second || keyword, first ? (second ?? '') : '', look.kind);
}

function named(
  document: LangiumDocument,
  entry: Entry,
  name: string,
  detail: string,
  kind: SymbolKind,
): DocumentSymbol {
  return { name: name.trim() || '…', detail, kind, ...ranges(document, placeOf(entry), headPlace(entry)) };
}

function ranges(
  document: LangiumDocument,
  whole: Place,
  head: Place,
): Pick<DocumentSymbol, 'range' | 'selectionRange'> {
  return { range: rangeOf(document, whole), selectionRange: rangeOf(document, head) };
}

function keywordOf(entry: Entry): string | undefined {
  switch (entry.$type) {
    case 'Section':
      return entry.level;
    case 'Assignment':
      return entry.kind;
    case 'Table':
      return entry.kind === undefined ? 'bảng' : `bảng ${entry.kind}`;
    default:
      return undefined;
  }
}

function titleOf(entry: Entry, title: Str | undefined): string {
  const words = stringText(title);
  return entry.$type === 'Assignment' && words === ''
    ? entry.parties.flatMap(({ unit }) => unit?.$refText ?? []).join(', ')
    : words;
}

function citationWords(entry: Entry & { $type: 'Citation' }): string {
  return [entry.kind, stringText(entry.symbol)].filter((part) => part).join(' ');
}
