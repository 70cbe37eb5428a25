import * as vscode from 'vscode';
import type { PreviewPages } from '../../server/protocol/preview.ts';
import { localised } from '../messages.ts';
import { printableHtml } from './page-html.ts';

let folder: vscode.Uri | undefined;

/** Where pages for the browser may be put: the extension's own storage. */
export function setPrintFolder(storage: vscode.Uri): void {
  folder = vscode.Uri.joinPath(storage, 'print');
}

/**
 * Opens the pages in the browser, from where they can be printed: VS Code lets no page of an extension print. Where the
 * browser cannot reach this machine's files, the user chooses where to put the page.
 */
export async function printPages(pages: PreviewPages, source: vscode.Uri): Promise<void> {
  const name = `${(source.path.split('/').pop() ?? '').replace(/\.kehoach$/, '')}.html`;
  const isHere = vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
  const target = isHere && folder ? vscode.Uri.joinPath(folder, name) : await askTarget(source, name);
  if (!target) {
    return;
  }
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(printableHtml(pages)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      localised({ vi: `Chưa ghi được trang in: ${reason}`, en: `The page to print could not be written: ${reason}` }),
    );
    return;
  }
  if (isHere) {
    await vscode.env.openExternal(target);
  } else {
    void vscode.window.showInformationMessage(
      localised({
        vi: `Đã ghi ${vscode.workspace.asRelativePath(target)}. Tải về, mở bằng trình duyệt rồi in.`,
        en: `Wrote ${vscode.workspace.asRelativePath(target)}. Download it, open it in a browser and print.`,
      }),
    );
  }
}

function askTarget(source: vscode.Uri, name: string): Thenable<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    title: localised({ vi: 'Ghi trang để in', en: 'Save the page to print' }),
    filters: { HTML: ['html'] },
    ...(source.scheme === 'untitled' ? {} : { defaultUri: vscode.Uri.joinPath(source, '..', name) }),
  });
}
