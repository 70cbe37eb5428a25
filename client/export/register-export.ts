import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { documentFor, uriIn } from '../uri-argument.ts';
import { type ExportOptions, exportDocument } from './export-document.ts';
import { exportFolder, isFolderExportOptions } from './export-folder.ts';
import { ExportMemory } from './export-memory.ts';

/**
 * Adds the commands `kehoach.export` and `kehoach.exportFolder`; menus and buttons pass the document or folder that they
 * stand at. Menus pass more arguments than a caller does; those are no options.
 */
export function registerExport(client: BaseLanguageClient, context: vscode.ExtensionContext): vscode.Disposable {
  const memory = new ExportMemory(context);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('kehoach.export', (source?: unknown, options?: unknown) =>
      exportDocument(client, memory, documentFor(source), isExportOptions(options) ? options : undefined),
    ),
    vscode.commands.registerCommand('kehoach.exportFolder', (folder?: unknown, options?: unknown) =>
      exportFolder(client, memory, uriIn(folder), isFolderExportOptions(options) ? options : undefined),
    ),
  );
}

function isExportOptions(value: unknown): value is ExportOptions {
  return typeof value === 'object' && value !== null && 'target' in value && value.target instanceof vscode.Uri;
}
