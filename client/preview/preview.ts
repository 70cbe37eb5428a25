import * as vscode from 'vscode';
import type { Message } from '../../language/text/message.ts';
import { type PreviewPages, type PreviewResult, previewRequest } from '../../server/protocol/preview.ts';
import { DocumentPanel, type PanelHost } from '../document-panel.ts';
import { localised, messageLanguage } from '../messages.ts';
import { previewHtml } from './page-html.ts';
import { type FromPage, isZoom, type PageFinding, type PageState, readFromPage, type ToPage } from './page-messages.ts';
import { printPages } from './print.ts';
import { ScrollSync } from './scroll-sync.ts';

export const viewType = 'kehoach.preview';

/** Where the size of the pages is kept that was chosen last. */
const zoomKey = 'kehoach.preview.zoom';

/** From the last keystroke until the pages are asked for. */
const delayMilliseconds = 150;

const texts = {
  title: { vi: 'Xem trước', en: 'Preview' },
  page: { vi: 'Trang', en: 'Page' },
  pages: { vi: 'trang', en: 'pages' },
  noServer: {
    vi: 'Máy chủ ngôn ngữ không chạy: các trang dưới đây có thể đã cũ.',
    en: 'The language server does not run: the pages below may be out of date.',
  },
} as const satisfies Record<string, Message>;

/** What the page shows now. */
export interface Shown {
  readonly version: number;
  readonly pages: number;
  /** Parts of the page that lead to the source. */
  readonly blocks: number;
}

/** The pages of one document, in a panel. */
export class Preview extends DocumentPanel<FromPage, ToPage> {
  /** The newest pages that came from the server. */
  pages: PreviewPages | undefined;
  /** What the page has told that it shows. */
  shown: Shown | undefined;
  protected readonly delay = delayMilliseconds;

  private readonly scrolling: ScrollSync;
  private readonly whenShown = new vscode.EventEmitter<Shown>();
  /** The page has told that it shows something new. */
  readonly onDidShow = this.whenShown.event;

  constructor(host: PanelHost, uri: vscode.Uri, panel: vscode.WebviewPanel) {
    super(host, uri, panel);
    this.scrolling = new ScrollSync(uri, (offset) => this.send({ type: 'reveal', offset }));
    this.subscriptions.push(
      this.scrolling,
      this.whenShown,
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document.uri.toString() === uri.toString() && selections[0]) {
          this.send({ type: 'cursor', offset: cursorOffset(textEditor.document, selections[0].active) });
        }
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((changed) => changed.toString() === uri.toString())) {
          this.send({ type: 'findings', findings: this.findings() });
        }
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('kehoach.preview.findings')) {
          this.send({ type: 'findings', findings: this.findings() });
        }
      }),
    );
    this.load();
  }

  load(): void {
    const zoom = this.context.globalState.get<unknown>(zoomKey);
    const state: PageState = {
      uri: this.uri.toString(),
      zoom: isZoom(zoom) ? zoom : 'fit',
      words: { page: localised(texts.page), pages: localised(texts.pages) },
    };
    this.loadPage(localised(texts.title), 'preview-page.js', (script) => previewHtml(state, script, messageLanguage()));
  }

  protected read(value: unknown): FromPage | undefined {
    return readFromPage(value);
  }

  protected async handle(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        await this.update();
        this.scrolling.revealEditorTop();
        break;
      case 'shown':
        this.shown = message;
        this.whenShown.fire(message);
        break;
      case 'zoom':
        await this.context.globalState.update(zoomKey, message.zoom);
        break;
      case 'scrolled':
        this.scrolling.pageScrolled(message.offset);
        break;
      case 'open':
        await this.scrolling.openSource(message, this.panel.viewColumn);
        break;
      case 'print':
        if (this.pages) {
          await printPages(this.pages, this.uri);
        }
        break;
    }
  }

  protected async ask(uri: string): Promise<() => void> {
    let result: PreviewResult | { readonly refused: 'no server'; readonly message: string };
    try {
      result = await this.client.sendRequest<PreviewResult>(previewRequest, { uri });
    } catch {
      // It is asked again when it runs again.
      result = { refused: 'no server', message: localised(texts.noServer) };
    }
    return () => {
      if ('refused' in result) {
        this.send({ type: 'notice', text: result.message });
        return;
      }
      this.pages = result;
      this.send({ type: 'notice', text: '' });
      this.send({ type: 'pages', pages: result, findings: this.findings() });
    };
  }

  private findings(): PageFinding[] {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri.toString());
    const wanted = vscode.workspace.getConfiguration('kehoach').get<string>('preview.findings');
    const mildest = wanted === 'errors' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
    const marked =
      wanted === 'none' ? [] : vscode.languages.getDiagnostics(this.uri).filter(({ severity }) => severity <= mildest);
    return document === undefined ? [] : marked.map((diagnostic) => pageFinding(document, diagnostic));
  }
}

/** Where the cursor stands: in the indentation of a line, at what is indented. */
function cursorOffset(document: vscode.TextDocument, position: vscode.Position): number {
  const { firstNonWhitespaceCharacterIndex } = document.lineAt(position);
  return document.offsetAt(
    position.with({ character: Math.max(position.character, firstNonWhitespaceCharacterIndex) }),
  );
}

/** What of a finding's words, and of what stands before them, is told: enough to find them on the page. */
const mostWords = 300;

function pageFinding(
  document: vscode.TextDocument,
  { range, severity, message, code }: vscode.Diagnostic,
): PageFinding {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const lineStart = new vscode.Position(range.start.line, 0);
  const rule = typeof code === 'object' ? code.value : code;
  return {
    start,
    end,
    severity: severity === vscode.DiagnosticSeverity.Error ? 'error' : 'warning',
    message,
    code: String(rule ?? ''),
    text: document.getText(range).slice(0, mostWords),
    before: document.getText(new vscode.Range(lineStart, range.start)).slice(-mostWords),
  };
}
