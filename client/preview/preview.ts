import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Message } from '../../language/text/message.ts';
import { type PreviewPages, type PreviewResult, previewRequest } from '../../server/protocol/preview.ts';
import { localised } from '../messages.ts';
import { previewHtml } from './page-html.ts';
import { type FromPage, type PageFinding, readFromPage, type ToPage } from './page-messages.ts';
import { printPages } from './print.ts';
import { ScrollSync } from './scroll-sync.ts';

export const viewType = 'kehoach.preview';

/** From the last keystroke until the pages are asked for. */
const delayMilliseconds = 150;

const texts = {
  title: { vi: 'Xem trước', en: 'Preview' },
  noServer: {
    vi: 'Máy chủ ngôn ngữ không chạy: các trang dưới đây có thể đã cũ.',
    en: 'The language server does not run: the pages below may be out of date.',
  },
} as const satisfies Record<string, Message>;

/** What VS Code keeps of a preview over a restart of the window. */
export interface PreviewState {
  readonly uri: string;
}

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
  private readonly scrolling: ScrollSync;
  private readonly subscriptions: vscode.Disposable[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the requests: only the answer to the newest one is shown. */
  private asked = 0;
  private isOutdated = false;
  private isDisposed = false;

  constructor(client: BaseLanguageClient, uri: vscode.Uri, panel: vscode.WebviewPanel) {
    this.client = client;
    this.uri = uri;
    this.panel = panel;
    this.scrolling = new ScrollSync(uri, (offset) => this.send({ type: 'reveal', offset }));
    this.subscriptions.push(
      this.scrolling,
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
    );
    this.load();
  }

  /** Sets up the page, in the language that the user has chosen; it says when it is ready for the pages. */
  load(): void {
    const name = this.uri.path.split('/').pop() ?? '';
    const state: PreviewState = { uri: this.uri.toString() };
    this.panel.title = `${localised(texts.title)} ${name}`;
    this.panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    this.panel.webview.html = previewHtml(state);
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
        break;
      case 'scrolled':
        this.scrolling.pageScrolled(message.offset);
        break;
      case 'open':
        await this.scrolling.openSource(message.offset, this.panel.viewColumn);
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
    const marked = vscode.languages
      .getDiagnostics(this.uri)
      .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    return document === undefined
      ? []
      : marked.map(({ range, severity, message }) => ({
          start: document.offsetAt(range.start),
          end: document.offsetAt(range.end),
          severity: severity === vscode.DiagnosticSeverity.Error ? 'error' : 'warning',
          message,
        }));
  }

  private send(message: ToPage): void {
    if (!this.isDisposed) {
      void this.panel.webview.postMessage(message);
    }
  }
}
