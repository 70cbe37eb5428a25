import * as vscode from 'vscode';

/** How the English twin of a command is called: see scripts/generate-manifest.ts. */
const twin = /^(kehoach\..+)\.en$/;

/** Passes the commands with English names on to the commands that they stand for. */
export function registerEnglishCommands(context: vscode.ExtensionContext): vscode.Disposable {
  const { contributes } = context.extension.packageJSON as { contributes: { commands: { command: string }[] } };
  return vscode.Disposable.from(
    ...contributes.commands.flatMap(({ command }) => {
      const [, own] = twin.exec(command) ?? [];
      return own === undefined
        ? []
        : [
            vscode.commands.registerCommand(command, (...args: unknown[]) =>
              vscode.commands.executeCommand(own, ...args),
            ),
          ];
    }),
  );
}
