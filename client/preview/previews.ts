import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { localised } from '../messages.ts';
import { documentFor } from '../uri-argument.ts';
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
export function registerPreview(client: BaseLanguageClient, context: vscode.ExtensionContext): Previews {
  setPrintFolder(context.globalStorageUri);
  const previews = new Map<string, Preview>();
  const changed = new vscode.EventEmitter<vscode.Uri>();

  const add = (uri: vscode.Uri, panel: vscode.WebviewPanel): Preview => {
    const preview = new Preview(client, context, uri, panel);
    const key = uri.toString();
    previews.set(key, preview);
    panel.onDidDispose(() => {
      if (previews.get(key) === preview) {
        previews.delete(key);
      }
      changed.fire(uri);
    });
    preview.onDidShow(() => changed.fire(uri));
    return preview;
  };

  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.commands.registerCommand('kehoach.preview', (source?: unknown) => {
      const uri = documentFor(source);
      if (!uri) {
        const message = { vi: 'Hãy mở một văn bản .kehoach rồi xem trước.', en: 'Open a .kehoach document first.' };
        void vscode.window.showWarningMessage(localised(message));
        return undefined;
      }
      const open = previews.get(uri.toString());
      if (open) {
        open.panel.reveal(undefined, true);
        return open;
      }
      const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      return add(uri, vscode.window.createWebviewPanel(viewType, '', place, { retainContextWhenHidden: true }));
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
    // Pages also quote what stands in other documents.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document.languageId === 'kehoach') {
        updateAll(previews);
      }
    }),
    // The house's configuration sets margins and sizes.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (uri.path.endsWith('/kehoach.config.json')) {
        updateAll(previews);
      }
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('kehoach.language')) {
        for (const preview of previews.values()) {
          preview.load();
        }
      }
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        const preview = previews.get(oldUri.toString());
        if (preview) {
          const { viewColumn = vscode.ViewColumn.Beside } = preview.panel;
          preview.dispose();
          const place = { viewColumn, preserveFocus: true };
          add(newUri, vscode.window.createWebviewPanel(viewType, '', place, { retainContextWhenHidden: true }));
        }
      }
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed) {
        if (input instanceof vscode.TabInputText && previews.has(input.uri.toString())) {
          setTimeout(() => closeWithout(input.uri, previews), closingMilliseconds);
        }
      }
    }),
    new vscode.Disposable(() => {
      for (const preview of [...previews.values()]) {
        preview.dispose();
      }
    }),
  );
  return {
    shownPages: (uri) => previews.get(uri.toString())?.shown?.pages,
    onDidChange: changed.event,
    dispose: () => subscriptions.dispose(),
  };
}

function updateAll(previews: ReadonlyMap<string, Preview>): void {
  for (const preview of previews.values()) {
    preview.updateSoon();
  }
}

/** Closes the preview of a document that no tab shows any more. */
function closeWithout(uri: vscode.Uri, previews: ReadonlyMap<string, Preview>): void {
  const isShown = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  if (!isShown) {
    previews.get(uri.toString())?.dispose();
  }
}
