/** The extension's entry for hosts without Node: vscode.dev, github.dev, VS Code in a browser without a server. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, startExtension } from './extension-core.ts';
import { ServerWorker } from './server-worker.ts';

let extension: Api | undefined;
let server: ServerWorker | undefined;

/** Called by VS Code once, when the first `.kehoach` document opens. */
export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  const started = new ServerWorker(
    vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-worker.js').toString(true),
  );
  server = started;
  extension = await startExtension(context, {
    kind: 'web',
    createClient: (id, name, options, untilDue) =>
      new LanguageClient(
        id,
        name,
        async () => {
          await untilDue();
          return started.start();
        },
        options,
      ),
  });
  return extension;
}

/** Called by VS Code before the host ends: the server ends first. */
export async function deactivate(): Promise<void> {
  await extension?.client.dispose();
  server?.stop();
}
