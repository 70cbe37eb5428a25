/** The command "Kế hoạch: Xuất cả thư mục": every document of a folder in one format, each beside its source. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ExportFormat, exportFormatNames } from '../../documents/formats.ts';
import { localised } from '../messages.ts';
import type { ExportMemory } from './export-memory.ts';
import { placeBeside } from './export-memory.ts';
import { showFolder } from './open-exported.ts';
import { pickFormat } from './pick-format.ts';
import { type Outcome, requestExport } from './request-export.ts';

/** How another extension or a test calls the command without its questions. */
export interface FolderExportOptions {
  readonly format: ExportFormat;
  /** Whether files that no export has made may be replaced. */
  readonly overwrite?: boolean;
}

/** What became of each document. */
export interface FolderOutcome {
  readonly written: readonly vscode.Uri[];
  readonly refused: readonly (Exclude<Outcome, { file: string }> & { readonly source: vscode.Uri })[];
}

/**
 * Exports all documents of a folder.
 * @param folder the folder: the workspace's own when left out, or one of them that the user picks
 * @param options so that nothing is asked or shown
 * @returns undefined where the user left it
 */
export async function exportFolder(
  client: BaseLanguageClient,
  memory: ExportMemory,
  folder: vscode.Uri | undefined,
  options?: FolderExportOptions,
): Promise<FolderOutcome | undefined> {
  const place = folder ?? (await askFolder());
  if (!place) {
    return undefined;
  }
  const sources = await vscode.workspace.findFiles(new vscode.RelativePattern(place, '**/*.kehoach'));
  sources.sort((a, b) => (a.path < b.path ? -1 : 1));
  if (sources.length === 0) {
    const name = vscode.workspace.asRelativePath(place);
    void vscode.window.showInformationMessage(
      localised({ vi: `Không có văn bản .kehoach nào trong ${name}.`, en: `No .kehoach document in ${name}.` }),
    );
    return undefined;
  }
  const title = { vi: `Xuất ${sources.length} văn bản`, en: `Export ${sources.length} documents` };
  const format = options?.format ?? (await pickFormat(localised(title), memory.format))?.format;
  if (!format) {
    return undefined;
  }
  const first = await exportAll(client, sources, format, options?.overwrite ?? false);
  if (options) {
    return first;
  }
  const strangers = first.refused.filter(({ refused }) => refused === 'exists').map(({ source }) => source);
  const outcome =
    strangers.length > 0 && (await mayOverwrite(strangers, format))
      ? together(first, await exportAll(client, strangers, format, true))
      : first;
  void report(outcome, format);
  return outcome;
}

async function askFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void vscode.window.showWarningMessage(
      localised({ vi: 'Hãy mở thư mục có các văn bản cần xuất.', en: 'Open the folder with the documents to export.' }),
    );
    return undefined;
  }
  return folders.length === 1 ? folders[0]?.uri : (await vscode.window.showWorkspaceFolderPick())?.uri;
}

function exportAll(
  client: BaseLanguageClient,
  sources: readonly vscode.Uri[],
  format: ExportFormat,
  overwrite: boolean,
): Thenable<FolderOutcome> {
  const kind = format.toUpperCase();
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: localised({ vi: `Đang xuất ${kind}`, en: `Exporting ${kind}` }),
      cancellable: true,
    },
    async (progress, token) => {
      const written: vscode.Uri[] = [];
      const refused: FolderOutcome['refused'][number][] = [];
      for (const [i, source] of sources.entries()) {
        if (token.isCancellationRequested) {
          break;
        }
        const name = vscode.workspace.asRelativePath(source);
        progress.report({
          increment: i === 0 ? 0 : 100 / sources.length,
          message: `${i + 1}/${sources.length} ${name}`,
        });
        const target = placeBeside(source, format);
        const outcome = await requestExport(client, { source, target, format, overwrite }, token);
        if ('file' in outcome) {
          written.push(target);
        } else {
          refused.push({ ...outcome, source });
        }
      }
      return { written, refused };
    },
  );
}

/** Asks once for all files that somebody else made or has edited. */
async function mayOverwrite(sources: readonly vscode.Uri[], format: ExportFormat): Promise<boolean> {
  const names = sources.map((source) => vscode.workspace.asRelativePath(placeBeside(source, format)));
  const overwrite = localised({ vi: 'Ghi đè', en: 'Overwrite' });
  const message = {
    vi: `${sources.length} tệp đã có, và không phải bản do Kế Hoạch xuất còn nguyên vẹn. Ghi đè chứ?`,
    en: `${sources.length} files exist and are no untouched exports of Kế Hoạch. Overwrite them?`,
  };
  const options = { modal: true, detail: names.join('\n') };
  return (await vscode.window.showWarningMessage(localised(message), options, overwrite)) === overwrite;
}

function together(first: FolderOutcome, second: FolderOutcome): FolderOutcome {
  return {
    written: [...first.written, ...second.written],
    refused: [...first.refused.filter(({ refused }) => refused !== 'exists'), ...second.refused],
  };
}

async function report({ written, refused }: FolderOutcome, format: ExportFormat): Promise<void> {
  const kind = format.toUpperCase();
  const openFolder = localised({ vi: 'Mở thư mục', en: 'Open folder' });
  const details = localised({ vi: 'Xem chi tiết', en: 'Show details' });
  const message = localised(
    refused.length === 0
      ? { vi: `Đã xuất ${written.length} tệp ${kind}.`, en: `Exported ${written.length} ${kind} files.` }
      : {
          vi: `Đã xuất ${written.length} tệp ${kind}; ${refused.length} văn bản chưa xuất được.`,
          en: `Exported ${written.length} ${kind} files; ${refused.length} documents were not exported.`,
        },
  );
  const buttons = [...(written.length > 0 ? [openFolder] : []), ...(refused.length > 0 ? [details] : [])];
  const show = refused.length === 0 ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  const chosen = await show(message, ...buttons);
  if (chosen === openFolder && written[0]) {
    await showFolder(written[0]);
  } else if (chosen === details) {
    const lines = refused.map(({ source, message: reason }) => `${vscode.workspace.asRelativePath(source)}: ${reason}`);
    const document = await vscode.workspace.openTextDocument({ content: `${message}\n\n${lines.join('\n')}\n` });
    await vscode.window.showTextDocument(document, { preview: true });
  }
}

/** Does a value that a caller gave say how to export? Menus pass arguments of other kinds. */
export function isFolderExportOptions(value: unknown): value is FolderExportOptions {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    exportFormatNames.some((format) => format === value.format)
  );
}
