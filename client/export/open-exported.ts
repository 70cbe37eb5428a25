import * as vscode from 'vscode';
import { type ExportFormat, formatOfName } from '../../documents/formats.ts';
import type { Message } from '../../language/text/message.ts';
import { localised } from '../messages.ts';

const text = {
  open: { vi: 'Mở', en: 'Open' },
  openFolder: { vi: 'Mở thư mục', en: 'Open folder' },
} as const satisfies Record<string, Message>;

/** What VS Code itself shows as well as any other program. */
const shownInEditor: readonly (ExportFormat | undefined)[] = ['md', 'json'];

/** Does VS Code run on the machine where the files lie? Only there can another program open them. */
function isHere(): boolean {
  return vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
}

/** Shows the folder with what was written in it: of the system, or of VS Code where the files are elsewhere. */
export async function showFolder(file: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand(isHere() ? 'revealFileInOS' : 'revealInExplorer', file);
}

/** Says what was written, and offers to open it or its folder. */
export async function offerToOpen(file: vscode.Uri): Promise<void> {
  const name = vscode.workspace.asRelativePath(file);
  const inEditor = shownInEditor.includes(formatOfName(file.path));
  const open = localised(text.open);
  const openFolder = localised(text.openFolder);
  const chosen = await vscode.window.showInformationMessage(
    localised({ vi: `Đã xuất ${name}`, en: `Exported ${name}` }),
    ...(isHere() || inEditor ? [open] : []),
    openFolder,
  );
  if (chosen === open) {
    await (inEditor ? vscode.commands.executeCommand('vscode.open', file) : vscode.env.openExternal(file));
  } else if (chosen === openFolder) {
    await showFolder(file);
  }
}
