import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** What a panel needs of the extension. */
export interface PanelHost {
  readonly client: BaseLanguageClient;
  readonly context: vscode.ExtensionContext;
}

/** A page about one document, in a panel, that follows what is typed: its preview, its dashboard. */
export abstract class DocumentPanel<FromPage, ToPage> implements vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  protected readonly client: BaseLanguageClient;
  protected readonly context: vscode.ExtensionContext;
  protected readonly subscriptions: vscode.Disposable[];
  /** From the last keystroke until the server is asked, in milliseconds. */
  protected abstract readonly delay: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the requests: only the answer to the newest one is shown. */
  private asked = 0;
  private isOutdated = false;
  private isDisposed = false;

  constructor({ client, context }: PanelHost, uri: vscode.Uri, panel: vscode.WebviewPanel) {
    this.client = client;
    this.context = context;
    this.uri = uri;
    this.panel = panel;
    panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'client/images/file.svg');
    this.subscriptions = [
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
    ];
  }

  /** Sets up the page, in the language that the user has chosen; it says when it is ready for its content. */
  abstract load(): void;

  /** A message of the page; undefined where the page cannot have sent it. */
  protected abstract read(value: unknown): FromPage | undefined;

  protected abstract handle(message: FromPage): Promise<void>;

  /**
   * Asks the server for the content.
   *
   * @param uri the document, as the protocol names it
   * @returns shows what was answered
   */
  protected abstract ask(uri: string): Promise<() => void>;

  /** @param file the page's script in `dist` */
  protected loadPage(title: string, file: string, html: (script: string) => string): void {
    const dist = vscode.Uri.joinPath(this.context.extensionUri, 'dist');
    const { webview } = this.panel;
    this.panel.title = `${title} ${this.uri.path.split('/').pop() ?? ''}`;
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    webview.html = html(webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString());
  }

  /** Shows the content of the text as it will stand when the drafter pauses. */
  updateSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), this.delay);
  }

  /** Takes a message of the page; what the page cannot have sent is dropped. */
  receive(value: unknown): void {
    const message = this.read(value);
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

  protected async update(): Promise<void> {
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
    const show = await this.ask(this.client.code2ProtocolConverter.asUri(this.uri));
    if (turn === this.asked && !this.isDisposed) {
      show();
    }
  }

  protected send(message: ToPage): void {
    if (!this.isDisposed) {
      void this.panel.webview.postMessage(message);
    }
  }
}
