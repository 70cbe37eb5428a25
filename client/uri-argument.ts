import * as vscode from 'vscode';

/** The document that a menu passes to a command: its address, or an element of a tree that stands for it. */
export function uriIn(value: unknown): vscode.Uri | undefined {
  if (value instanceof vscode.TreeItem) {
    return value.resourceUri;
  }
  return value instanceof vscode.Uri ? value : undefined;
}

/**
 * The document that a command is about: the one that a menu passes, else that of the active editor, else (where a page
 * is in front, as that of the walkthrough) a plan that is open.
 */
export function documentFor(value: unknown): vscode.Uri | undefined {
  return uriIn(value) ?? vscode.window.activeTextEditor?.document.uri ?? openPlan();
}

/** A plan in a tab: one in front rather than one behind. */
function openPlan(): vscode.Uri | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return [...tabs.filter(({ isActive }) => isActive), ...tabs]
    .flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : []))
    .find(({ path }) => path.endsWith('.kehoach'));
}
