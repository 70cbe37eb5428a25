/** What the tests do in VS Code, said once. */
import * as vscode from 'vscode';
import type { Api } from '../../../client/extension-core.ts';

/** Waits until something holds; what is awaited names it when it does not come. */
export async function waitFor<T>(what: string, probe: () => T | undefined | false, milliseconds = 20_000): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const value = probe();
    if (value) {
      return value;
    }
    if (Date.now() > deadline) {
      throw new Error(`waited in vain for ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The running extension. A failed activation counts as active in VS Code; here it throws its error. */
export async function activeExtension(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('kehoach.kehoach');
  if (!extension) {
    throw new Error('the extension is not installed');
  }
  return extension.activate();
}

/** A file of the folder that the suite runs in. */
export function workspaceFile(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    throw new Error('no folder is open');
  }
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Replaces the first occurrence of a text, as if the drafter had typed it. */
export async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const at = document.getText().indexOf(text);
  if (at < 0) {
    throw new Error(`not in the document: ${text}`);
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + text.length)), by);
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error('VS Code did not take the edit');
  }
}

/** The findings of a document in this severity. */
export function findings(uri: vscode.Uri, severity: vscode.DiagnosticSeverity): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.severity === severity);
}

/** The first finding whose place holds the text. */
export function findingAt(document: vscode.TextDocument, text: string): vscode.Diagnostic | undefined {
  return vscode.languages
    .getDiagnostics(document.uri)
    .find((diagnostic) => document.getText(diagnostic.range).includes(text));
}

/** Does what is typed in the plan of the fixture have findings, and none any more when it is put right? */
export async function checksAgain(document: vscode.TextDocument): Promise<void> {
  await replace(document, '2023: 90%', '2023: 130%');
  await waitFor('the finding', () => findingAt(document, '130%'));
  await replace(document, '2023: 130%', '2023: 90%');
  await waitFor('no finding', () => findings(document.uri, vscode.DiagnosticSeverity.Error).length === 0);
}
