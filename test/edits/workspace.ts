/** Documents in memory as an editor has them open: edited again and again, or opened by a server that has just started. */
import { Cancellation, EmptyFileSystemProvider, type FileSystemNode, type LangiumDocument, URI } from 'langium';
import type { DocumentSymbol } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createKehoachServices } from '../../language/module.ts';

/** Texts by file name. */
export type Texts = Readonly<Record<string, string>>;

/** What an editor shows of the documents, as readable lines: findings of all, outline and semantic tokens of all. */
export type Shown = Readonly<Record<string, readonly string[]>>;

class Files extends EmptyFileSystemProvider {
  override async stat(uri: URI): Promise<FileSystemNode> {
    return { isFile: true, isDirectory: false, uri };
  }
}

export class OpenDocuments {
  private readonly services = createKehoachServices({ fileSystemProvider: () => new Files() });
  private readonly names = new Set<string>();

  /** Opens the documents all at once. */
  static async open(texts: Texts): Promise<OpenDocuments> {
    const opened = new OpenDocuments();
    await opened.replaceAll(texts);
    return opened;
  }

  /** Forgets all documents and opens these: nothing that was parsed or found before is used again. */
  async replaceAll(texts: Texts): Promise<void> {
    const { DocumentBuilder, TextDocuments } = this.services.shared.workspace;
    const old = [...this.names].map(uriOf);
    for (const uri of old) {
      TextDocuments.delete(uri);
    }
    await DocumentBuilder.update([], old);
    this.names.clear();
    for (const [name, text] of Object.entries(texts)) {
      this.names.add(name);
      TextDocuments.set(TextDocument.create(uriOf(name).toString(), 'kehoach', 1, text));
    }
    await DocumentBuilder.update(Object.keys(texts).map(uriOf), []);
  }

  /** One edit, as the editor sends it: the text between two offsets is replaced. */
  async edit(name: string, from: number, to: number, text: string): Promise<void> {
    const { DocumentBuilder, TextDocuments } = this.services.shared.workspace;
    const document = TextDocuments.get(uriOf(name));
    if (!document) {
      throw new Error(`${name} is not open`);
    }
    const range = { start: document.positionAt(from), end: document.positionAt(to) };
    TextDocument.update(document, [{ range, text }], document.version + 1);
    await DocumentBuilder.update([uriOf(name)], []);
  }

  text(name: string): string {
    return this.document(name).textDocument.getText();
  }

  /** What the editor shows of all documents. */
  async shown(): Promise<Shown> {
    const lines: Record<string, readonly string[]> = {};
    for (const name of [...this.names].sort()) {
      const document = this.document(name);
      lines[`${name}: findings`] = (document.diagnostics ?? []).map(line);
      lines[`${name}: outline`] = await this.outline(document);
      lines[`${name}: tokens`] = await this.tokens(document);
    }
    return lines;
  }

  private async outline(document: LangiumDocument): Promise<string[]> {
    const symbols = await this.services.kehoach.lsp.DocumentSymbolProvider?.getSymbols(document, {
      textDocument: { uri: document.uri.toString() },
    });
    const show = (list: readonly DocumentSymbol[], depth: number): string[] =>
      list.flatMap(({ children = [], ...symbol }) => [
        `${'  '.repeat(depth)}${line(symbol)}`,
        ...show(children, depth + 1),
      ]);
    return show((symbols as DocumentSymbol[] | undefined) ?? [], 0);
  }

  private async tokens(document: LangiumDocument): Promise<string[]> {
    const tokens = await this.services.kehoach.lsp.SemanticTokenProvider?.semanticHighlight(
      document,
      { textDocument: { uri: document.uri.toString() } },
      Cancellation.CancellationToken.None,
    );
    const { data = [] } = tokens ?? {};
    return Array.from({ length: data.length / 5 }, (_, i) => data.slice(i * 5, i * 5 + 5).join(' '));
  }

  private document(name: string): LangiumDocument {
    const document = this.services.shared.workspace.LangiumDocuments.getDocument(uriOf(name));
    if (!document) {
      throw new Error(`${name} is not there`);
    }
    return document;
  }
}

const uriOf = (name: string): URI => URI.parse(`file:///vung-lam-viec/${name}`);
const line = (value: unknown): string => JSON.stringify(value);
