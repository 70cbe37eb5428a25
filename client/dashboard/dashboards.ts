import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { localised } from '../messages.ts';
import { documentFor } from '../uri-argument.ts';
import { Dashboard, viewType } from './dashboard.ts';

/** Adds the command `kehoach.dashboard`; menus and buttons pass the document that they stand at. */
export function registerDashboard(client: BaseLanguageClient, context: vscode.ExtensionContext): vscode.Disposable {
  const dashboards = new Map<string, Dashboard>();

  const add = (uri: vscode.Uri, panel: vscode.WebviewPanel): Dashboard => {
    const dashboard = new Dashboard(client, context, uri, panel);
    const key = uri.toString();
    dashboards.set(key, dashboard);
    panel.onDidDispose(() => {
      if (dashboards.get(key) === dashboard) {
        dashboards.delete(key);
      }
    });
    return dashboard;
  };
  const create = (uri: vscode.Uri, viewColumn: vscode.ViewColumn): Dashboard =>
    add(
      uri,
      vscode.window.createWebviewPanel(
        viewType,
        '',
        { viewColumn, preserveFocus: false },
        { retainContextWhenHidden: true, enableFindWidget: true },
      ),
    );
  // Values of parents stand beside the document's own.
  const updateAll = (): void => {
    for (const dashboard of dashboards.values()) {
      dashboard.updateSoon();
    }
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('kehoach.dashboard', (source?: unknown) => {
      const uri = documentFor(source);
      if (!uri) {
        const message = { vi: 'Hãy mở một văn bản .kehoach trước.', en: 'Open a .kehoach document first.' };
        void vscode.window.showWarningMessage(localised(message));
        return undefined;
      }
      const open = dashboards.get(uri.toString());
      if (open) {
        open.panel.reveal();
        return open;
      }
      return create(uri, vscode.ViewColumn.Beside);
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
        if (typeof uri === 'string') {
          add(vscode.Uri.parse(uri), panel);
        } else {
          panel.dispose();
        }
      },
    }),
    vscode.workspace.onDidChangeTextDocument(
      ({ document, contentChanges }) => contentChanges.length > 0 && document.languageId === 'kehoach' && updateAll(),
    ),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('kehoach.language')) {
        for (const dashboard of dashboards.values()) {
          dashboard.load();
        }
      }
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        const dashboard = dashboards.get(oldUri.toString());
        if (dashboard) {
          const { viewColumn = vscode.ViewColumn.Beside } = dashboard.panel;
          dashboard.dispose();
          create(newUri, viewColumn);
        }
      }
    }),
    new vscode.Disposable(() => {
      for (const dashboard of [...dashboards.values()]) {
        dashboard.dispose();
      }
    }),
  );
}
