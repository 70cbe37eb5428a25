import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Message } from '../../language/text/message.ts';
import { type PreviewPages, type PreviewResult, previewRequest } from '../../server/protocol/preview.ts';
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
export class Preview implements vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  /** The newest pages that came from the server. */
  pages: PreviewPages | undefined;
  /** What the page has told that it shows. */
  shown: Shown | undefined;

  private readonly client: BaseLanguageClient;
  private readonly context: vscode.ExtensionContext;
  private readonly scrolling: ScrollSync;
  private readonly whenShown = new vscode.EventEmitter<Shown>();
  /** The page has told that it shows something new. */
  readonly onDidShow = this.whenShown.event;
  private readonly subscriptions: vscode.Disposable[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the requests: only the answer to the newest one is shown. */
  private asked = 0;
  private isOutdated = false;
  private isDisposed = false;

  constructor(
    client: BaseLanguageClient,
    context: vscode.ExtensionContext,
    uri: vscode.Uri,
    panel: vscode.WebviewPanel,
  ) {
    this.client = client;
    this.context = context;
    this.uri = uri;
    this.panel = panel;
    panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'client/images/file.svg');
    this.scrolling = new ScrollSync(uri, (offset) => this.send({ type: 'reveal', offset }));
    this.subscriptions.push(
      this.scrolling,
      this.whenShown,
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document.uri.toString() === uri.toString() && selections[0]) {
          this.send({ type: 'cursor', offset: cursorOffset(textEditor.document, selections[0].active) });
        }
      }),
      panel.onDidDispose(() => this.dispose()),
      panel.onDidChangeViewState(() => {
        if (panel.visible && this.isOutdated) {
          void this.update();
        }
      }),
      panel.webview.onDidReceiveMessage((message) => this.receive(message)),
      client.onDidChangeState(({ newState }) => {
        if (newState !== State.Starting) {
          this.updateSoon();
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

  /** Sets up the page, in the language that the user has chosen; it says when it is ready for the pages. */
  load(): void {
    const name = this.uri.path.split('/').pop() ?? '';
    const dist = vscode.Uri.joinPath(this.context.extensionUri, 'dist');
    const zoom = this.context.globalState.get<unknown>(zoomKey);
    const state: PageState = {
      uri: this.uri.toString(),
      zoom: isZoom(zoom) ? zoom : 'fit',
      words: { page: localised(texts.page), pages: localised(texts.pages) },
    };
    const { webview } = this.panel;
    this.panel.title = `${localised(texts.title)} ${name}`;
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    const script = webview.asWebviewUri(vscode.Uri.joinPath(dist, 'preview-page.js')).toString();
    webview.html = previewHtml(state, script, messageLanguage());
  }

  /** Shows the pages of the text as it will stand when the drafter pauses. */
  updateSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), delayMilliseconds);
  }

  /** Takes a message of the page; what the page cannot have sent is dropped. */
  receive(value: unknown): void {
    const message = readFromPage(value);
    if (message) {
      void this.handle(message);
    }
  }

  dispose(): void {
    if (this.isDisposed) {
      return;
    }
    this.isDisposed = true;
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
    this.panel.dispose();
  }

  private async handle(message: FromPage): Promise<void> {
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

  private async update(): Promise<void> {
    clearTimeout(this.timer);
    if (this.isDisposed) {
      return;
    }
    // What nobody sees is brought up to date when somebody looks at it again.
    this.isOutdated = !this.panel.visible;
    if (this.isOutdated) {
      return;
    }
    const turn = ++this.asked;
    const result = await this.ask();
    if (turn !== this.asked || this.isDisposed) {
      return;
    }
    if ('refused' in result) {
      this.send({ type: 'notice', text: result.message });
      return;
    }
    this.pages = result;
    this.send({ type: 'notice', text: '' });
    this.send({ type: 'pages', pages: result, findings: this.findings() });
  }

  private async ask(): Promise<PreviewResult | { readonly refused: 'no server'; readonly message: string }> {
    try {
      const uri = this.client.code2ProtocolConverter.asUri(this.uri);
      return await this.client.sendRequest<PreviewResult>(previewRequest, { uri });
    } catch {
      // It is asked again when it runs again.
      return { refused: 'no server', message: localised(texts.noServer) };
    }
  }

  private findings(): PageFinding[] {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri.toString());
    const wanted = vscode.workspace.getConfiguration('kehoach').get<string>('preview.findings');
    const mildest = wanted === 'errors' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
    const marked =
      wanted === 'none' ? [] : vscode.languages.getDiagnostics(this.uri).filter(({ severity }) => severity <= mildest);
    return document === undefined ? [] : marked.map((diagnostic) => pageFinding(document, diagnostic));
  }

  private send(message: ToPage): void {
    if (!this.isDisposed) {
      void this.panel.webview.postMessage(message);
    }
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
