/** What the extension does in every host; the entries for Node and for the browser add how the server starts. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerDocumentStatus } from './document-status.ts';
import { registerEnglishCommands } from './english-commands.ts';
import { registerExport } from './export/register-export.ts';
import { messageLanguage } from './messages.ts';
import { registerPreview } from './preview/previews.ts';
import { restartAfterCrash } from './restart-policy.ts';
import { registerServerStatus } from './server-status.ts';

/** What differs between the hosts that an extension can run in. */
export interface Host {
  readonly kind: 'node' | 'web';
  /** Where documents may lie (URI schemes). Older versions that a diff shows, say, are not among them. */
  readonly schemes: readonly string[];
  createClient(id: string, name: string, options: LanguageClientOptions): BaseLanguageClient;
}

/** What the extension gives to other extensions and to its own tests. */
export interface Api {
  readonly host: Host['kind'];
  readonly client: BaseLanguageClient;
}

/**
 * Starts the language server and adds the commands. A server that does not start is shown in the status bar, from
 * where it can be started again: the extension is active all the same.
 */
export async function startExtension(context: vscode.ExtensionContext, host: Host): Promise<Api> {
  const documentSelector = host.schemes.map((scheme) => ({ scheme, language: 'kehoach' }));
  const client = host.createClient('kehoach', 'Kế hoạch', {
    documentSelector,
    initializationOptions: () => ({
      language: messageLanguage(),
      // Findings come while one types; a pull would be cancelled by every next key.
      pushDiagnostics: true,
      rulePages: vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
    }),
    errorHandler: restartAfterCrash(),
  });
  const previews = registerPreview(client, context);
  context.subscriptions.push(
    registerEnglishCommands(context),
    registerServerStatus(client, documentSelector),
    registerExport(client, context),
    previews,
    registerDocumentStatus(client, previews),
    vscode.commands.registerCommand('kehoach.restartServer', () => restart(client)),
    // The server learns the language of its messages when it starts.
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('kehoach.language')) {
        await restart(client);
      }
    }),
  );
  await start(client);
  return { host: host.kind, client };
}

/** The client itself reports to the user why a server did not start. */
function start(client: BaseLanguageClient): Promise<void> {
  return client.start().catch(() => undefined);
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) {
    // One that does not answer any more is ended after a while, which counts as an error here.
    await client.stop().catch(() => undefined);
  }
  await start(client);
}
