import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type Summary, type SummaryResult, summaryRequest } from '../server/protocol/summary.ts';
import { localised, messageLanguage } from './messages.ts';
import type { Previews } from './preview/previews.ts';

/** From the last keystroke until the length is asked for. */
const delayMilliseconds = 700;

/**
 * Shows in the status bar what the active document has: findings, with the way to the Problems view, and words and
 * pages, with the way to the preview. The page count of an open preview is exact, else it is estimated.
 */
export function registerDocumentStatus(client: BaseLanguageClient, previews: Previews): vscode.Disposable {
  return new DocumentStatus(client, previews);
}

class DocumentStatus implements vscode.Disposable {
  private readonly client: BaseLanguageClient;
  private readonly previews: Previews;
  private readonly findings = item('kehoach.findings', 11, 'workbench.actions.view.problems');
  private readonly length = item('kehoach.length', 10, 'kehoach.preview');
  private readonly subscriptions: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private document: vscode.TextDocument | undefined;
  private summary: Summary | undefined;
  /** Counts the requests: only the answer to the newest one is shown. */
  private asked = 0;

  constructor(client: BaseLanguageClient, previews: Previews) {
    this.client = client;
    this.previews = previews;
    const isOurs = (uri: vscode.Uri) => uri.toString() === this.document?.uri.toString();
    this.subscriptions = [
      this.findings,
      this.length,
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => isOurs(uri) && this.follow(undefined, true)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isOurs(document.uri) && this.askSoon()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(isOurs) && this.show()),
      vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('kehoach') && this.show()),
      previews.onDidChange((uri) => isOurs(uri) && this.show()),
      client.onDidChangeState(({ newState }) => newState === State.Running && this.askSoon()),
    ];
    this.follow(vscode.window.activeTextEditor);
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** @param isClosed there is nothing to follow any more; otherwise no editor means that a panel has the focus */
  private follow(editor: vscode.TextEditor | undefined, isClosed = false): void {
    if (!editor && !isClosed && this.document && isVisible(this.document)) {
      return;
    }
    const document = editor?.document.languageId === 'kehoach' ? editor.document : undefined;
    if (document !== this.document) {
      this.document = document;
      this.summary = undefined;
      void this.ask();
    }
    this.show();
  }

  private askSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), delayMilliseconds);
  }

  private async ask(): Promise<void> {
    clearTimeout(this.timer);
    const { document } = this;
    if (!document || !this.client.isRunning()) {
      return;
    }
    const turn = ++this.asked;
    const uri = this.client.code2ProtocolConverter.asUri(document.uri);
    // A server that ends is asked again when it runs again.
    const summary = await this.client.sendRequest<SummaryResult>(summaryRequest, { uri }).catch(() => null);
    if (turn === this.asked && document === this.document) {
      this.summary = summary ?? undefined;
      this.show();
    }
  }

  private show(): void {
    const { document, summary } = this;
    const isWanted = vscode.workspace.getConfiguration('kehoach').get('statusBar.visible', true);
    if (!document || !isWanted) {
      this.findings.hide();
      this.length.hide();
      return;
    }
    this.showFindings(document.uri);
    if (summary) {
      this.showLength(document.uri, summary);
    } else {
      this.length.hide();
    }
  }

  private showFindings(uri: vscode.Uri): void {
    const all = vscode.languages.getDiagnostics(uri);
    const count = (wanted: vscode.DiagnosticSeverity) => all.filter(({ severity }) => severity === wanted).length;
    const errors = count(vscode.DiagnosticSeverity.Error);
    const warnings = count(vscode.DiagnosticSeverity.Warning);
    const others = all.length - errors - warnings;
    const parts = [
      ...(errors > 0 ? [localised({ vi: `${errors} lỗi`, en: plural(errors, 'error') })] : []),
      ...(warnings > 0 ? [localised({ vi: `${warnings} cảnh báo`, en: plural(warnings, 'warning') })] : []),
    ];
    const none = localised({ vi: 'Không có lỗi', en: 'No errors' });
    this.findings.text = parts.length > 0 ? `$(law) ${parts.join(', ')}` : `$(pass) ${none}`;
    const hints = { vi: `${others} gợi ý`, en: plural(others, 'hint') };
    const click = { vi: 'Bấm để xem danh sách.', en: 'Click for the list.' };
    this.findings.tooltip = [parts.join(', ') || none, localised(hints), localised(click)].join('\n');
    this.findings.show();
  }

  private showLength(uri: vscode.Uri, { words, pages }: Summary): void {
    const exact = this.previews.shownPages(uri);
    const number = new Intl.NumberFormat(messageLanguage()).format;
    const [shown, about] = [exact ?? pages, exact === undefined ? '~' : ''];
    this.length.text = localised({
      vi: `${number(words)} chữ · ${about}${shown} trang`,
      en: `${number(words)} words · ${about}${plural(shown, 'page')}`,
    });
    this.length.tooltip = localised(
      exact === undefined
        ? { vi: 'Số trang ước tính. Bấm để xem trước các trang.', en: 'Estimated pages. Click to preview them.' }
        : { vi: 'Số trang như bản xem trước. Bấm để xem trước.', en: 'Pages as in the preview. Click to see it.' },
    );
    this.length.command = {
      command: 'kehoach.preview',
      title: localised({ vi: 'Xem trước', en: 'Preview' }),
      arguments: [uri],
    };
    this.length.show();
  }
}

function item(id: string, priority: number, command: string): vscode.StatusBarItem {
  const made = vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Left, priority);
  made.name =
    id === 'kehoach.findings'
      ? localised({ vi: 'Kế hoạch: phát hiện', en: 'Kế hoạch: findings' })
      : localised({ vi: 'Kế hoạch: số chữ, số trang', en: 'Kế hoạch: words, pages' });
  made.command = command;
  return made;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}
