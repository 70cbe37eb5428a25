/** The command "Kế hoạch: Xuất văn bản": asks for the format, has the server write, and offers to open the result. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ExportFormat, exportFormats, formatOfName } from '../../documents/formats.ts';
import type { Message } from '../../language/text/message.ts';
import { localised } from '../messages.ts';
import { type ExportMemory, withFormat } from './export-memory.ts';
import { offerToOpen } from './open-exported.ts';
import { pickFormat } from './pick-format.ts';
import { type ExportOrder, type Outcome, requestExport } from './request-export.ts';

/** How another extension, a key binding or a test calls the command without its questions. */
export interface ExportOptions {
  readonly target: vscode.Uri;
  /** That of the target's name when left out. */
  readonly format?: ExportFormat;
  readonly overwrite?: boolean;
}

const text = {
  noDocument: {
    vi: 'Hãy mở một văn bản .kehoach rồi xuất.',
    en: 'Open a .kehoach document, then export it.',
  },
  saveHere: { vi: 'Xuất', en: 'Export' },
  overwrite: { vi: 'Ghi đè', en: 'Overwrite' },
  chooseAnother: { vi: 'Chọn nơi khác', en: 'Choose another place' },
  tryAgain: { vi: 'Thử lại', en: 'Try again' },
  showProblems: { vi: 'Xem lỗi', en: 'Show problems' },
} as const satisfies Record<string, Message>;

/**
 * Exports a document.
 * @param source the document, where there is one
 * @param options where to write, so that nothing is asked; a refusal is then only answered, not shown
 * @returns what the server answered last, or undefined where the user left it
 */
export async function exportDocument(
  client: BaseLanguageClient,
  memory: ExportMemory,
  source: vscode.Uri | undefined,
  options?: ExportOptions,
): Promise<Outcome | undefined> {
  if (!source) {
    void vscode.window.showWarningMessage(localised(text.noDocument));
    return undefined;
  }
  let next = options ? orderOf(source, options) : await askOrder(source, memory);
  let outcome: Outcome | undefined;
  while (next) {
    const order: ExportOrder = next;
    outcome = await exportWithProgress(client, order);
    if ('file' in outcome) {
      await memory.remember(source, order.format, order.target);
      void offerToOpen(client.protocol2CodeConverter.asUri(outcome.file));
      return outcome;
    }
    next = options ? undefined : await askHowToGoOn(outcome, order);
  }
  return outcome;
}

function orderOf(source: vscode.Uri, { target, format, overwrite = false }: ExportOptions): ExportOrder {
  return { source, target, format: format ?? formatOfName(target.path) ?? 'docx', overwrite };
}

async function askOrder(source: vscode.Uri, memory: ExportMemory): Promise<ExportOrder | undefined> {
  const name = source.path.split('/').pop() ?? '';
  const shown = (format: ExportFormat): string => {
    const place = memory.placeOf(source, format);
    return place ? vscode.workspace.asRelativePath(place) : '';
  };
  const picked = await pickFormat(localised({ vi: `Xuất ${name}`, en: `Export ${name}` }), memory.format, shown);
  if (!picked) {
    return undefined;
  }
  const { format, elsewhere } = picked;
  const usual = memory.placeOf(source, format);
  const target = elsewhere || !usual ? await askTarget(source, format, usual) : usual;
  return target && { source, target, format, overwrite: false };
}

async function askTarget(
  source: vscode.Uri,
  format: ExportFormat,
  usual: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const proposed = usual ?? (folder && vscode.Uri.joinPath(folder, `${source.path.split('/').pop()}.${format}`));
  const kind = format.toUpperCase();
  const target = await vscode.window.showSaveDialog({
    title: localised({ vi: `Xuất văn bản ${kind}`, en: `Export as ${kind}` }),
    saveLabel: localised(text.saveHere),
    filters: { [localised(exportFormats[format].name)]: [format] },
    ...(proposed ? { defaultUri: proposed } : {}),
  });
  return target && withFormat(target, format);
}

function exportWithProgress(client: BaseLanguageClient, order: ExportOrder): Thenable<Outcome> {
  const kind = order.format.toUpperCase();
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: localised({ vi: `Đang xuất ${kind}…`, en: `Exporting ${kind}…` }),
      cancellable: true,
    },
    (_, token) => requestExport(client, order, token),
  );
}

/**
 * Shows why nothing was written and asks how to go on.
 * @returns what to try next, or undefined to leave it
 */
async function askHowToGoOn(
  { refused, message }: Exclude<Outcome, { file: string }>,
  order: ExportOrder,
): Promise<ExportOrder | undefined> {
  const another = localised(text.chooseAnother);
  const elsewhere = async (): Promise<ExportOrder | undefined> => {
    const target = await askTarget(order.source, order.format, order.target);
    return target && { ...order, target, overwrite: false };
  };
  switch (refused) {
    case 'exists': {
      const overwrite = localised(text.overwrite);
      const chosen = await vscode.window.showWarningMessage(message, { modal: true }, overwrite, another);
      if (chosen === overwrite) {
        return { ...order, overwrite: true };
      }
      return chosen === another ? elsewhere() : undefined;
    }
    case 'not writable': {
      const again = localised(text.tryAgain);
      const chosen = await vscode.window.showErrorMessage(message, again, another);
      if (chosen === again) {
        return order;
      }
      return chosen === another ? elsewhere() : undefined;
    }
    case 'errors': {
      const show = localised(text.showProblems);
      if ((await vscode.window.showErrorMessage(message, show)) === show) {
        await vscode.commands.executeCommand('workbench.actions.view.problems');
      }
      return undefined;
    }
    case 'cancelled':
      void vscode.window.showInformationMessage(message);
      return undefined;
    default:
      void vscode.window.showErrorMessage(message);
      return undefined;
  }
}
