/** The extension's entry for hosts that run Node: desktop VS Code, Remote-SSH, dev containers, Codespaces. */
import * as vscode from 'vscode';
import { LanguageClient, type MessageTransports, TransportKind } from 'vscode-languageclient/node';
import { type Api, startExtension } from './extension-core.ts';

let extension: Api | undefined;

/** Called by VS Code once, when the first `.kehoach` document opens. */
export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  extension = await startExtension(context, {
    kind: 'node',
    createClient: (id, name, options, untilDue) =>
      new (class extends LanguageClient {
        protected override async createMessageTransports(encoding: string): Promise<MessageTransports> {
          await untilDue();
          return super.createMessageTransports(encoding);
        }
      })(id, name, { module, transport: TransportKind.ipc }, options),
  });
  return extension;
}

/** Called by VS Code before the host ends: the server ends first. */
export function deactivate(): Promise<void> | undefined {
  return extension?.client.dispose();
}
