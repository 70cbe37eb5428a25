import assert from 'node:assert/strict';
import { Cancellation, DocumentState, EmptyFileSystemProvider, type FileSystemNode, URI, UriUtils } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createKehoachServices } from '../../../language/module.ts';
import type { KehoachDocumentBuilder } from '../../../language/references/document-builder.ts';

/** Files in memory. */
class Files extends EmptyFileSystemProvider {
  readonly texts = new Map<string, string>();

  override async readFile(uri?: URI): Promise<string> {
    return this.texts.get(String(uri)) ?? super.readFile();
  }

  override async stat(uri: URI): Promise<FileSystemNode> {
    return { isFile: true, isDirectory: false, uri };
  }
}

/** A workspace in memory that tells which documents each edit parses and checks. */
class Workspace {
  private readonly files = new Files();
  private readonly services = createKehoachServices({ fileSystemProvider: () => this.files });
  readonly parsed: string[] = [];
  readonly checked: string[] = [];
  /** Called when a document has been checked. */
  onChecked: (name: string) => void = () => {};
  /** Called when a document has been parsed. */
  onParsed: (name: string) => void = () => {};

  constructor() {
    const { DocumentBuilder } = this.services.shared.workspace;
    DocumentBuilder.onDocumentPhase(DocumentState.Parsed, ({ uri }) => {
      this.parsed.push(nameOf(uri));
      this.onParsed(nameOf(uri));
    });
    DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri }) => {
      this.checked.push(nameOf(uri));
      this.onChecked(nameOf(uri));
    });
  }

  /** Writes files and checks; returns the documents that were checked, in that order. */
  async write(texts: Readonly<Record<string, string>>, token?: Cancellation.CancellationToken): Promise<string[]> {
    const uris = Object.entries(texts).map(([name, text]) => {
      const uri = uriOf(name);
      this.files.texts.set(uri.toString(), text);
      const open = this.services.shared.workspace.TextDocuments.get(uri);
      if (open) {
        TextDocument.update(open, [{ text }], open.version + 1);
      }
      return uri;
    });
    this.parsed.length = 0;
    this.checked.length = 0;
    try {
      await this.services.shared.workspace.DocumentBuilder.update(uris, [], token);
    } catch (error) {
      // A cancelled build ends like this; the lock that starts builds in the server knows it too.
      assert.equal(typeof error, 'symbol');
    }
    return [...this.checked];
  }

  /** How long (ms) open documents may wait for findings while their checks are cancelled. */
  set patience(milliseconds: number) {
    (this.services.shared.workspace.DocumentBuilder as KehoachDocumentBuilder).patience = milliseconds;
  }

  /** The editor opens a file. */
  open(name: string): void {
    const uri = uriOf(name).toString();
    const text = this.files.texts.get(uri) ?? '';
    this.services.shared.workspace.TextDocuments.set(TextDocument.create(uri, 'kehoach', 1, text));
  }

  /** Where the editor goes from the words `at` of a document: `file:line` (from 1) and the words there. */
  async definition(name: string, at: string): Promise<string> {
    const document = this.services.shared.workspace.LangiumDocuments.getDocument(uriOf(name));
    assert.ok(document);
    const { textDocument } = document;
    const links = await this.services.kehoach.lsp.DefinitionProvider?.getDefinition(document, {
      textDocument: { uri: textDocument.uri },
      position: textDocument.positionAt(textDocument.getText().indexOf(at)),
    });
    const link = links?.[0];
    assert.ok(link, `${at} leads nowhere`);
    const target = this.files.texts.get(link.targetUri) ?? '';
    const line = target.split('\n')[link.targetSelectionRange.start.line] ?? '';
    const words = line.slice(link.targetSelectionRange.start.character, link.targetSelectionRange.end.character);
    return `${nameOf(URI.parse(link.targetUri))}:${link.targetSelectionRange.start.line + 1} ${words}`;
  }

  /** The findings that a document shows now. */
  shows(name: string, code: string): number {
    const document = this.services.shared.workspace.LangiumDocuments.getDocument(uriOf(name));
    return (document?.diagnostics ?? []).filter((diagnostic) => diagnostic.code === code).length;
  }
}

const uriOf = (name: string): URI => URI.parse(`file:///vung-lam-viec/${name}.kehoach`);
const nameOf = (uri: URI): string => UriUtils.basename(uri).replace('.kehoach', '');

const province = `kế hoạch Tinh "Kế hoạch của tỉnh"
giai đoạn: 2021-2025
chỉ tiêu HoSo "Hồ sơ công việc xử lý trên mạng" { 2025: { cấp huyện: 80%; cấp xã: 60% } }
chỉ tiêu VanBan "Văn bản điện tử" { 2025: 100% }
phần "MỤC TIÊU" {
  - Đạt {HoSo 2025 cấp huyện} hồ sơ.
}
`;

const district = (name: string, target: string): string => `kế hoạch ${name} "Kế hoạch của huyện"
giai đoạn: 2025
chỉ tiêu Rieng "Chỉ tiêu của huyện" { theo: Tinh.${target}; 2025: { cấp huyện: 80% } }
- Huyện đạt {Rieng 2025 cấp huyện} theo kế hoạch của tỉnh.
`;

async function threeDocuments(): Promise<Workspace> {
  const workspace = new Workspace();
  await workspace.write({
    tinh: province,
    'huyen-1': district('Huyen1', 'HoSo'),
    'huyen-2': district('Huyen2', 'VanBan'),
  });
  return workspace;
}

describe('An edit in a parent', () => {
  it('checks no other document where nothing changed that others use', async () => {
    const workspace = await threeDocuments();
    assert.deepEqual(await workspace.write({ tinh: province.replace('- Đạt', '- Phấn đấu đạt') }), ['tinh']);
    assert.deepEqual(workspace.parsed, ['tinh']);
    // New lines move everything; a new target may be used by nobody.
    const moved = `// Chú thích\n\n${province}`;
    assert.deepEqual(await workspace.write({ tinh: province }), ['tinh']);
    assert.deepEqual(await workspace.write({ tinh: moved }), ['tinh']);
    assert.deepEqual(await workspace.write({ tinh: `${moved}chỉ tiêu Moi "Mới" { 2025: 10% }\n` }), ['tinh']);
  });

  it('checks the documents that use what changed, and no others', async () => {
    const workspace = await threeDocuments();
    assert.deepEqual(await workspace.write({ tinh: province.replace('cấp huyện: 80%', 'cấp huyện: 85%') }), [
      'tinh',
      'huyen-1',
    ]);
    assert.deepEqual(workspace.parsed, ['tinh'], 'the others are checked without being parsed');
    assert.equal(workspace.shows('huyen-1', 'KH401'), 1);
    assert.deepEqual(await workspace.write({ tinh: province }), ['tinh', 'huyen-1']);
    assert.equal(workspace.shows('huyen-1', 'KH401'), 0);
  });

  it('leaves the names of unchecked documents leading to where the parent now has what they name', async () => {
    const workspace = await threeDocuments();
    assert.equal(await workspace.definition('huyen-1', 'HoSo'), 'tinh:3 HoSo');
    await workspace.write({ tinh: `// Một\n// Hai\n\n${province}` });
    assert.equal(await workspace.definition('huyen-1', 'HoSo'), 'tinh:6 HoSo');
    assert.equal(await workspace.definition('huyen-2', 'VanBan'), 'tinh:7 VanBan');
    assert.equal(await workspace.definition('huyen-2', 'Tinh.VanBan'), 'tinh:4 Tinh');
    assert.deepEqual(workspace.checked, ['tinh']);
  });

  it('checks what is open in the editor before anything else', async () => {
    const workspace = await threeDocuments();
    await workspace.write({ 'huyen-3': district('Huyen3', 'HoSo') });
    workspace.open('tinh');
    workspace.open('huyen-3');
    const checked = await workspace.write({ tinh: province.replace('cấp huyện: 80%', 'cấp huyện: 85%') });
    assert.deepEqual(checked, ['tinh', 'huyen-3', 'huyen-1']);
  });
});

describe('A build that is cancelled', () => {
  it('leaves nothing unchecked: the next one does what it did not', async () => {
    const workspace = await threeDocuments();
    const source = new Cancellation.CancellationTokenSource();
    workspace.onChecked = () => source.cancel();
    const changed = province.replace('cấp huyện: 80%', 'cấp huyện: 85%').replace('2025: 100%', '2025: 90%');
    assert.deepEqual(await workspace.write({ tinh: changed }, source.token), ['tinh']);
    workspace.onChecked = () => {};
    assert.deepEqual((await workspace.write({})).sort(), ['huyen-1', 'huyen-2']);
    assert.equal(workspace.shows('huyen-1', 'KH401'), 1);
  });

  it('goes on for what is open in the editor, when that has waited long enough', async () => {
    const changed = province.replace('cấp huyện: 80%', 'cấp huyện: 85%');
    for (const [patience, expected] of [
      [Number.POSITIVE_INFINITY, []],
      [0, ['tinh']],
    ] as const) {
      const workspace = await threeDocuments();
      workspace.open('tinh');
      workspace.patience = patience;
      const source = new Cancellation.CancellationTokenSource();
      workspace.onParsed = () => source.cancel();
      assert.deepEqual(await workspace.write({ tinh: changed }, source.token), expected);
      assert.deepEqual(
        [...expected, ...(await workspace.write({}))],
        ['tinh', 'huyen-1'],
        'what is not open is left for later',
      );
    }
  });

  it('before anything was checked leaves nothing unchecked either', async () => {
    const workspace = await threeDocuments();
    const source = new Cancellation.CancellationTokenSource();
    source.cancel();
    const changed = province.replace('cấp huyện: 80%', 'cấp huyện: 85%');
    assert.deepEqual(await workspace.write({ tinh: changed }, source.token), []);
    assert.deepEqual(await workspace.write({}), ['tinh', 'huyen-1']);
    assert.equal(workspace.shows('huyen-1', 'KH401'), 1);
  });
});
