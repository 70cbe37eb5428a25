import * as vscode from 'vscode';
import type { Message } from '../../language/text/message.ts';
import { type DashboardData, type DashboardResult, dashboardRequest } from '../../server/protocol/dashboard.ts';
import { DocumentPanel, type PanelHost } from '../document-panel.ts';
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
export class Dashboard extends DocumentPanel<FromPage, ToPage> {
  /** The newest numbers that came from the server. */
  data: DashboardData | undefined;
  /** What the page has told that it shows. */
  shown: Shown | undefined;
  protected readonly delay = delayMilliseconds;

  constructor(host: PanelHost, uri: vscode.Uri, panel: vscode.WebviewPanel) {
    super(host, uri, panel);
    this.load();
  }

  load(): void {
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
    this.loadPage(localised(texts.title), 'dashboard-page.js', (script) =>
      dashboardHtml(state, script, messageLanguage()),
    );
  }

  protected read(value: unknown): FromPage | undefined {
    return readFromPage(value);
  }

  protected async handle(message: FromPage): Promise<void> {
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

  protected async ask(uri: string): Promise<() => void> {
    let result: DashboardResult | undefined;
    try {
      result = await this.client.sendRequest<DashboardResult>(dashboardRequest, { uri });
    } catch {
      // It is asked again when it runs again.
    }
    return () => {
      if (!result) {
        this.send({ type: 'notice', text: localised(result === null ? texts.noDocument : texts.noServer) });
        return;
      }
      this.data = result;
      this.send({ type: 'notice', text: '' });
      this.send({ type: 'data', data: result });
    };
  }
}
