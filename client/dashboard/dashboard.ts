import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Message } from '../../language/text/message.ts';
import { type DashboardData, type DashboardResult, dashboardRequest } from '../../server/protocol/dashboard.ts';
import { localised, messageLanguage } from '../messages.ts';
import { dashboardHtml } from './page-html.ts';
import { type FromPage, type PageState, type PageWords, readFromPage, type ToPage } from './page-messages.ts';
import { savePicture } from './save-picture.ts';

export const viewType = 'kehoach.dashboard';

/** From the last keystroke until the numbers are asked for. */
const delayMilliseconds = 500;

const texts = {
  title: { vi: 'Bảng chỉ tiêu', en: 'Dashboard' },
  noDocument: {
    vi: 'Máy chủ ngôn ngữ không biết văn bản này. Kiểm tra xem tệp còn đó không.',
    en: 'The language server does not know this document. See whether its file is still there.',
  },
  noServer: {
    vi: 'Máy chủ ngôn ngữ không chạy: các số dưới đây có thể đã cũ.',
    en: 'The language server does not run: the numbers below may be out of date.',
  },
} as const satisfies Record<string, Message>;

const words: Readonly<Record<Exclude<keyof PageWords, 'states'>, Message>> = {
  targets: { vi: 'Chỉ tiêu', en: 'Targets' },
  missing: { vi: 'Chỉ tiêu của cấp trên chưa có trong văn bản này', en: 'Targets of the parent that are not taken up' },
  budgets: { vi: 'Kinh phí', en: 'Budget' },
  all: { vi: 'Tất cả', en: 'All' },
  noParent: { vi: 'Không so với văn bản cấp trên', en: 'Without a parent' },
  milestone: { vi: 'Mốc', en: 'Milestone' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  part: { vi: 'Nội dung', en: 'Part' },
  savePicture: { vi: 'Lưu hình', en: 'Save picture' },
  chartOf: { vi: 'Biểu đồ; số liệu ở bảng bên dưới', en: 'Chart; its numbers are in the table below' },
  noChart: { vi: 'Không có số để vẽ.', en: 'There are no numbers to draw.' },
  lower: { vi: 'Càng thấp càng tốt.', en: 'Less is better.' },
  total: { vi: 'Tổng', en: 'Total' },
  empty: {
    vi: 'Văn bản này chưa có chỉ tiêu hay kinh phí nào để hiện.',
    en: 'This document has no targets or budgets to show yet.',
  },
};

const states: Readonly<Record<keyof PageWords['states'], Message>> = {
  met: { vi: 'Đạt so với cấp trên', en: 'Meets the parent' },
  weaker: { vi: 'Kém cấp trên', en: 'Weaker than the parent' },
  'not comparable': { vi: 'Không so sánh được', en: 'Not comparable' },
  missing: { vi: 'Thiếu', en: 'Missing' },
};

/** What the page shows now. */
export interface Shown {
  readonly cards: number;
  readonly charts: number;
}

/** The targets and budgets of one document as charts, in a panel. */
export class Dashboard implements vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  /** The newest numbers that came from the server. */
  data: DashboardData | undefined;
  /** What the page has told that it shows. */
  shown: Shown | undefined;

  private readonly client: BaseLanguageClient;
  private readonly context: vscode.ExtensionContext;
  private readonly subscriptions: vscode.Disposable[];
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
    this.load();
  }

  /** Sets up the page, in the language that the user has chosen; it says when it is ready for the numbers. */
  load(): void {
    const name = this.uri.path.split('/').pop() ?? '';
    const dist = vscode.Uri.joinPath(this.context.extensionUri, 'dist');
    const all = Object.entries(words).map(([key, message]) => [key, localised(message)]);
    const state: PageState = {
      uri: this.uri.toString(),
      words: {
        ...(Object.fromEntries(all) as Omit<PageWords, 'states'>),
        states: Object.fromEntries(
          Object.entries(states).map(([key, message]) => [key, localised(message)]),
        ) as PageWords['states'],
      },
    };
    const { webview } = this.panel;
    this.panel.title = `${localised(texts.title)} ${name}`;
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    const script = webview.asWebviewUri(vscode.Uri.joinPath(dist, 'dashboard-page.js')).toString();
    webview.html = dashboardHtml(state, script, messageLanguage());
  }

  /** Shows the numbers of the text as it will stand when the drafter pauses. */
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
        break;
      case 'shown':
        this.shown = message;
        break;
      case 'open':
        await this.open(message.source);
        break;
      case 'picture':
        await savePicture(this.uri, message.title, message.png);
        break;
    }
  }

  private async open(number: number): Promise<void> {
    const source = this.data?.sources[number];
    if (source) {
      const { start, end } = source.range;
      const selection = new vscode.Range(start.line, start.character, end.line, end.character);
      const uri = this.client.protocol2CodeConverter.asUri(source.uri);
      const beside = this.panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
      await vscode.window.showTextDocument(uri, { selection, viewColumn: beside });
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
    let result: DashboardResult | undefined;
    try {
      const uri = this.client.code2ProtocolConverter.asUri(this.uri);
      result = await this.client.sendRequest<DashboardResult>(dashboardRequest, { uri });
    } catch {
      // It is asked again when it runs again.
      result = undefined;
    }
    if (turn !== this.asked || this.isDisposed) {
      return;
    }
    if (!result) {
      this.send({ type: 'notice', text: localised(result === null ? texts.noDocument : texts.noServer) });
      return;
    }
    this.data = result;
    this.send({ type: 'notice', text: '' });
    this.send({ type: 'data', data: result });
  }

  private send(message: ToPage): void {
    if (!this.isDisposed) {
      void this.panel.webview.postMessage(message);
    }
  }
}
