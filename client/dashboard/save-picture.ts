import * as vscode from 'vscode';
import { fromBase64 } from '../../server/protocol/base64.ts';
import { localised } from '../messages.ts';

/** What a file may be called after: a title without the signs that paths and systems keep for themselves. */
export function pictureName(title: string): string {
  const name = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
    .trim();
  return `${name || 'bieu-do'}.png`;
}

/** Asks where a picture of a chart is to be saved, beside its document at first, and writes it. */
export async function savePicture(document: vscode.Uri, title: string, png: string): Promise<vscode.Uri | undefined> {
  const target = await vscode.window.showSaveDialog({
    title: localised({ vi: 'Lưu hình biểu đồ', en: 'Save the chart as a picture' }),
    filters: { PNG: ['png'] },
    defaultUri: vscode.Uri.joinPath(document, '..', pictureName(title)),
  });
  if (!target) {
    return undefined;
  }
  try {
    await vscode.workspace.fs.writeFile(target, fromBase64(png));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      localised({
        vi: `Không lưu được hình vào ${target.path}: ${reason}. Chọn nơi khác rồi lưu lại.`,
        en: `The picture could not be saved as ${target.path}: ${reason}. Choose another place and save again.`,
      }),
    );
    return undefined;
  }
  return target;
}
