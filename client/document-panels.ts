import * as vscode from 'vscode';
import type { Message } from '../language/text/message.ts';
import type { DocumentPanel } from './document-panel.ts';
import { localised } from './messages.ts';
import { documentFor } from './uri-argument.ts';

/** What panels of one kind have in common. */
export interface PanelKind<T> {
  /** Also the name of the command that opens one. */
  readonly viewType: string;
  /** Said where there is no document to open one for. */
  readonly noDocument: Message;
  /** Does the editor keep the focus when one opens? */
  readonly preserveFocus: boolean;
  readonly options: vscode.WebviewPanelOptions;
  create(uri: vscode.Uri, panel: vscode.WebviewPanel): T;
  closed?(uri: vscode.Uri): void;
}

/** The open panels of one kind, one for each document at most. */
export class DocumentPanels<T extends DocumentPanel<unknown, unknown>> implements vscode.Disposable {
  private readonly open = new Map<string, T>();
  private readonly kind: PanelKind<T>;
  private readonly subscriptions: vscode.Disposable;

  constructor(kind: PanelKind<T>) {
    this.kind = kind;
    this.subscriptions = vscode.Disposable.from(
      vscode.commands.registerCommand(kind.viewType, (source?: unknown) => this.show(source)),
      vscode.window.registerWebviewPanelSerializer(kind.viewType, {
        deserializeWebviewPanel: async (panel, state: unknown) => {
          const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
          if (typeof uri === 'string') {
            this.add(vscode.Uri.parse(uri), panel);
          } else {
            panel.dispose();
          }
        },
      }),
      // A page also shows what stands in other documents.
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document.languageId === 'kehoach') {
          this.updateAll();
        }
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('kehoach.language')) {
          for (const panel of this.open.values()) {
            panel.load();
          }
        }
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          const panel = this.get(oldUri);
          if (panel) {
            const { viewColumn = vscode.ViewColumn.Beside } = panel.panel;
            panel.dispose();
            this.create(newUri, viewColumn);
          }
        }
      }),
    );
  }

  /** The open panel of a document. */
  get(uri: vscode.Uri): T | undefined {
    return this.open.get(uri.toString());
  }

  /** Brings all up to date when the drafter pauses. */
  updateAll(): void {
    for (const panel of this.open.values()) {
      panel.updateSoon();
    }
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const panel of [...this.open.values()]) {
      panel.dispose();
    }
  }

  private show(source: unknown): T | undefined {
    const uri = documentFor(source);
    if (!uri) {
      void vscode.window.showWarningMessage(localised(this.kind.noDocument));
      return undefined;
    }
    const open = this.get(uri);
    if (open) {
      open.panel.reveal(undefined, this.kind.preserveFocus);
      return open;
    }
    return this.create(uri, vscode.ViewColumn.Beside);
  }

  private create(uri: vscode.Uri, viewColumn: vscode.ViewColumn): T {
    const { viewType, preserveFocus, options } = this.kind;
    return this.add(uri, vscode.window.createWebviewPanel(viewType, '', { viewColumn, preserveFocus }, options));
  }

  private add(uri: vscode.Uri, webviewPanel: vscode.WebviewPanel): T {
    const panel = this.kind.create(uri, webviewPanel);
    const key = uri.toString();
    this.open.set(key, panel);
    webviewPanel.onDidDispose(() => {
      if (this.open.get(key) === panel) {
        this.open.delete(key);
      }
      this.kind.closed?.(uri);
    });
    return panel;
  }
}
