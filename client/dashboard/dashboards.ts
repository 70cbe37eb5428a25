import type * as vscode from 'vscode';
import type { PanelHost } from '../document-panel.ts';
import { DocumentPanels } from '../document-panels.ts';
import { Dashboard, viewType } from './dashboard.ts';

/** Adds the command `kehoach.dashboard`; menus and buttons pass the document that they stand at. */
export function registerDashboard(host: PanelHost): vscode.Disposable {
  return new DocumentPanels({
    viewType,
    noDocument: { vi: 'Hãy mở một văn bản .kehoach trước.', en: 'Open a .kehoach document first.' },
    preserveFocus: false,
    options: { retainContextWhenHidden: true, enableFindWidget: true },
    create: (uri, panel) => new Dashboard(host, uri, panel),
  });
}
