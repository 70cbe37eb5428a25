import * as vscode from 'vscode';
import type { PanelHost } from '../document-panel.ts';
import { DocumentPanels } from '../document-panels.ts';
import { Preview, viewType } from './preview.ts';
import { setPrintFolder } from './print.ts';

/** From the end of a document's tab until its preview closes: a file that is renamed has another tab by then. */
const closingMilliseconds = 300;

/** What other parts of the extension may know of the previews. */
export interface Previews extends vscode.Disposable {
  /** The pages that the open preview of a document shows. */
  shownPages(uri: vscode.Uri): number | undefined;
  /** A preview shows something new, or has closed: of this document. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

/** Adds the command `kehoach.preview`; menus and buttons pass the document that they stand at. */
export function registerPreview(host: PanelHost): Previews {
  setPrintFolder(host.context.globalStorageUri);
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const previews = new DocumentPanels({
    viewType,
    noDocument: { vi: 'Hãy mở một văn bản .kehoach rồi xem trước.', en: 'Open a .kehoach document first.' },
    preserveFocus: true,
    options: { retainContextWhenHidden: true },
    create(uri, panel) {
      const preview = new Preview(host, uri, panel);
      preview.onDidShow(() => changed.fire(uri));
      return preview;
    },
    closed: (uri) => changed.fire(uri),
  });
  const subscriptions = vscode.Disposable.from(
    // The house's configuration sets margins and sizes.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (uri.path.endsWith('/kehoach.config.json')) {
        previews.updateAll();
      }
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed) {
        if (input instanceof vscode.TabInputText && previews.get(input.uri)) {
          setTimeout(() => closeWithout(input.uri, previews), closingMilliseconds);
        }
      }
    }),
    previews,
    changed,
  );
  return {
    shownPages: (uri) => previews.get(uri)?.shown?.pages,
    onDidChange: changed.event,
    dispose: () => subscriptions.dispose(),
  };
}

/** Closes the preview of a document that no tab shows any more. */
function closeWithout(uri: vscode.Uri, previews: DocumentPanels<Preview>): void {
  const isShown = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  if (!isShown) {
    previews.get(uri)?.dispose();
  }
}
