import * as vscode from 'vscode';

/** The document that a menu passes to a command: its address, or an element of a tree that stands for it. */
export function uriIn(value: unknown): vscode.Uri | undefined {
  if (value instanceof vscode.TreeItem) {
    return value.resourceUri;
  }
  return value instanceof vscode.Uri ? value : undefined;
}
