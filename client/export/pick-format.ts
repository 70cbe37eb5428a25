import * as vscode from 'vscode';
import { type ExportFormat, exportFormatNames, exportFormats, isByOffice } from '../../documents/formats.ts';
import type { Message } from '../../language/text/message.ts';
import { localised } from '../messages.ts';

const text = {
  elsewhere: { vi: 'Chọn nơi xuất…', en: 'Choose where…' },
  office: { vi: 'cần LibreOffice trên máy', en: 'needs LibreOffice' },
} as const satisfies Record<string, Message>;

export interface Picked {
  readonly format: ExportFormat;
  /** The user wants to say where the file goes. */
  readonly elsewhere: boolean;
}

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ExportFormat;
}

/**
 * Asks for a format.
 * @param last the format that stands first
 * @param place what is told beside each format: where its file would go
 * @returns undefined where the user left it
 */
export function pickFormat(
  title: string,
  last: ExportFormat,
  place?: (format: ExportFormat) => string,
): Promise<Picked | undefined> {
  const pick = vscode.window.createQuickPick<FormatItem>();
  const button = { iconPath: new vscode.ThemeIcon('folder-opened'), tooltip: localised(text.elsewhere) };
  pick.title = title;
  pick.placeholder = localised({ vi: 'Định dạng của tệp', en: 'Format of the file' });
  pick.matchOnDescription = true;
  pick.items = [last, ...exportFormatNames.filter((format) => format !== last)].map((format) => ({
    format,
    label: localised(exportFormats[format].name),
    ...(isByOffice(format) ? { description: localised(text.office) } : {}),
    ...(place ? { detail: place(format), buttons: [button] } : {}),
  }));
  return new Promise((resolve) => {
    const settle = (picked: Picked | undefined) => {
      resolve(picked);
      pick.dispose();
    };
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      settle(item && { format: item.format, elsewhere: false });
    });
    pick.onDidTriggerItemButton(({ item }) => settle({ format: item.format, elsewhere: true }));
    pick.onDidHide(() => settle(undefined));
    pick.show();
  });
}
