import type { LangiumDocument } from 'langium';
import type { LangiumSharedServices, WorkspaceSymbolProvider } from 'langium/lsp';
import type {
  DocumentSymbol,
  SymbolKind,
  WorkspaceSymbol,
  WorkspaceSymbolParams,
} from 'vscode-languageserver-protocol';
import { isDocument } from '../grammar/generated/ast.ts';
import { fold } from '../text/normalise.ts';
import { KehoachSymbolProvider } from './symbols.ts';

/** A symbol of one document, with the text by which it is found. */
interface Found {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly containerName: string;
  readonly range: DocumentSymbol['range'];
  readonly key: string;
}

/** More than these no drafter reads; the next letter typed makes them fewer. */
const most = 500;

/**
 * Everything that the documents of the workspace declare and print, found by name or title, with or without
 * diacritics: "ho so" finds “Hồ sơ công việc”.
 *
 * LSP 3.17: `workspace/symbol`.
 */
export class KehoachWorkspaceSymbolProvider implements WorkspaceSymbolProvider {
  private readonly shared: LangiumSharedServices;
  /** By parsed document, which never changes. */
  private readonly remembered = new WeakMap<object, readonly Found[]>();

  constructor(shared: LangiumSharedServices) {
    this.shared = shared;
  }

  getSymbols({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
    const words = fold(query).split(/\s+/u).filter(Boolean);
    const result: WorkspaceSymbol[] = [];
    for (const document of this.shared.workspace.LangiumDocuments.all) {
      for (const { key, name, kind, containerName, range } of this.symbolsOf(document)) {
        if (words.every((word) => key.includes(word))) {
          result.push({ name, kind, containerName, location: { uri: document.uri.toString(), range } });
          if (result.length >= most) {
            return result;
          }
        }
      }
    }
    return result;
  }

  private symbolsOf(document: LangiumDocument): readonly Found[] {
    const root = document.parseResult.value;
    if (!isDocument(root)) {
      return [];
    }
    let found = this.remembered.get(root);
    if (!found) {
      const symbols = new KehoachSymbolProvider().getSymbols(document);
      found = flat(symbols, root.headers[0]?.name ?? '');
      this.remembered.set(root, found);
    }
    return found;
  }
}

function flat(symbols: readonly DocumentSymbol[], containerName: string): Found[] {
  return symbols.flatMap(({ name, detail = '', kind, selectionRange, children = [] }) => {
    // Names are short; the title beside it says what is meant, and lets the client find it by its words too.
    const shown = detail === '' ? name : `${name} ${detail}`;
    return [{ name: shown, kind, containerName, range: selectionRange, key: fold(shown) }, ...flat(children, name)];
  });
}
