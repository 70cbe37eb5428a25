/** The command "Kế hoạch: Xuất DOCX": asks where to write, has the server write, and offers to open the result. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Message } from '../language/text/message.ts';
import { type ExportParams, type ExportResult, exportRequest } from '../server/protocol/export.ts';
import { localised } from './messages.ts';

/** How another extension, a key binding or a test calls the command without its dialogs. */
export interface ExportOptions {
  readonly target?: vscode.Uri;
  readonly overwrite?: boolean;
}

const text = {
  noDocument: {
    vi: 'Hãy mở một văn bản .kehoach rồi xuất DOCX.',
    en: 'Open a .kehoach document, then export it.',
  },
  saveHere: { vi: 'Xuất', en: 'Export' },
  dialogTitle: { vi: 'Xuất văn bản DOCX', en: 'Export as DOCX' },
  wordDocument: { vi: 'Văn bản Word', en: 'Word document' },
  exporting: { vi: 'Đang xuất DOCX…', en: 'Exporting DOCX…' },
  overwrite: { vi: 'Ghi đè', en: 'Overwrite' },
  chooseAnother: { vi: 'Chọn nơi khác', en: 'Choose another place' },
  showProblems: { vi: 'Xem lỗi', en: 'Show problems' },
  open: { vi: 'Mở', en: 'Open' },
  openFolder: { vi: 'Mở thư mục', en: 'Open folder' },
  noServer: {
    vi: 'Máy chủ ngôn ngữ không chạy nên chưa xuất được. Hãy chạy lệnh “Kế hoạch: Khởi động lại máy chủ ngôn ngữ”.',
    en: 'The language server does not run, so nothing was exported. Run “Kế hoạch: Khởi động lại máy chủ ngôn ngữ”.',
  },
} as const satisfies Record<string, Message>;

function failed(reason: unknown): Message {
  const detail = reason instanceof Error ? reason.message : String(reason);
  return { vi: `Chưa xuất được DOCX: ${detail}`, en: `The DOCX could not be exported: ${detail}` };
}

function exported(file: vscode.Uri): Message {
  const name = vscode.workspace.asRelativePath(file);
  return { vi: `Đã xuất ${name}`, en: `Exported ${name}` };
}

/** Beside the source, under its name; an unsaved document has no place yet. */
function proposedTarget(source: vscode.Uri): vscode.Uri | undefined {
  if (source.scheme === 'untitled') {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    return folder && vscode.Uri.joinPath(folder, `${source.path.split('/').pop()}.docx`);
  }
  return source.with({ path: `${source.path.replace(/\.kehoach$/, '')}.docx`, query: '', fragment: '' });
}

async function askTarget(source: vscode.Uri): Promise<vscode.Uri | undefined> {
  const proposed = proposedTarget(source);
  return vscode.window.showSaveDialog({
    title: localised(text.dialogTitle),
    saveLabel: localised(text.saveHere),
    filters: { [localised(text.wordDocument)]: ['docx'] },
    ...(proposed ? { defaultUri: proposed } : {}),
  });
}

/** Offers to open what was written. A remote machine's file cannot be opened in this machine's Word. */
async function announce(file: vscode.Uri): Promise<void> {
  const isHere = vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
  const open = localised(text.open);
  const openFolder = localised(text.openFolder);
  const chosen = await vscode.window.showInformationMessage(
    localised(exported(file)),
    ...(isHere ? [open] : []),
    openFolder,
  );
  if (chosen === open) {
    await vscode.env.openExternal(file);
  } else if (chosen === openFolder) {
    await vscode.commands.executeCommand(isHere ? 'revealFileInOS' : 'revealInExplorer', file);
  }
}

/**
 * Shows why nothing was written and asks how to go on.
 * @returns the options to try again with, or undefined to leave it
 */
async function askHowToGoOn(
  result: Exclude<ExportResult, { file: string }>,
  source: vscode.Uri,
  target: vscode.Uri,
): Promise<ExportOptions | undefined> {
  const another = localised(text.chooseAnother);
  switch (result.refused) {
    case 'exists': {
      const overwrite = localised(text.overwrite);
      const chosen = await vscode.window.showWarningMessage(result.message, { modal: true }, overwrite, another);
      if (chosen === overwrite) {
        return { target, overwrite: true };
      }
      return chosen === another ? retarget(source) : undefined;
    }
    case 'not writable':
      return (await vscode.window.showErrorMessage(result.message, another)) === another ? retarget(source) : undefined;
    case 'errors': {
      const show = localised(text.showProblems);
      if ((await vscode.window.showErrorMessage(result.message, show)) === show) {
        await vscode.commands.executeCommand('workbench.actions.view.problems');
      }
      return undefined;
    }
    default:
      void vscode.window.showErrorMessage(result.message);
      return undefined;
  }
}

async function retarget(source: vscode.Uri): Promise<ExportOptions | undefined> {
  const target = await askTarget(source);
  return target && { target };
}

function requestExport(client: BaseLanguageClient, params: ExportParams): Thenable<ExportResult> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: localised(text.exporting) },
    () => client.sendRequest<ExportResult>(exportRequest, params),
  );
}

/**
 * Exports a document.
 * @param source the document: of the active editor when left out
 * @param options where to write, so that nothing is asked; a refusal is then only answered, not shown
 * @returns what the server answered last, or undefined where the user left the dialog
 */
async function exportDocx(
  client: BaseLanguageClient,
  source = vscode.window.activeTextEditor?.document.uri,
  options: ExportOptions = {},
): Promise<ExportResult | undefined> {
  if (!source) {
    void vscode.window.showWarningMessage(localised(text.noDocument));
    return undefined;
  }
  if (!client.isRunning()) {
    void vscode.window.showErrorMessage(localised(text.noServer));
    return undefined;
  }
  const isAsking = options.target === undefined;
  let next: ExportOptions | undefined = isAsking ? await retarget(source) : options;
  let result: ExportResult | undefined;
  while (next?.target) {
    result = await requestExport(client, {
      uri: client.code2ProtocolConverter.asUri(source),
      format: 'docx',
      target: client.code2ProtocolConverter.asUri(next.target),
      overwrite: next.overwrite ?? false,
    });
    if ('file' in result) {
      void announce(client.protocol2CodeConverter.asUri(result.file));
      return result;
    }
    next = isAsking ? await askHowToGoOn(result, source, next.target) : undefined;
  }
  return result;
}

/** Adds the command `kehoach.exportDocx`; menus and buttons pass the document that they stand at. */
export function registerExportDocx(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('kehoach.exportDocx', async (source?: vscode.Uri, options?: unknown) => {
    try {
      // Menus pass more arguments than a caller does; those are not options.
      return await exportDocx(client, source, isOptions(options) ? options : {});
    } catch (reason) {
      // The server ended, or could not go on: the user is told, as for every other reason.
      void vscode.window.showErrorMessage(localised(failed(reason)));
      return undefined;
    }
  });
}

function isOptions(value: unknown): value is ExportOptions {
  return typeof value === 'object' && value !== null && 'target' in value;
}
