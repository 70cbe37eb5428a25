/** What the extension does in every host; the entries for Node and for the browser add how the server starts. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerDashboard } from './dashboard/dashboards.ts';
import { registerDocumentStatus } from './document-status.ts';
import { registerEnglishCommands } from './english-commands.ts';
import { registerExplorer } from './explorer/explorer.ts';
import { registerExport } from './export/register-export.ts';
import { messageLanguage } from './messages.ts';
import { registerNewPlan } from './new-plan/new-plan.ts';
import { registerPreview } from './preview/previews.ts';
import { offerRestart, RestartPolicy } from './restart-policy.ts';
import { registerServerStatus } from './server-status.ts';
import { registerShowPlaces } from './show-places.ts';
import { answerFileRequests } from './workspace-files.ts';

/** What differs between the hosts that an extension can run in. */
export interface Host {
  readonly kind: 'node' | 'web';
  /** @param untilDue to be awaited before each start of the server */
  createClient(
    id: string,
    name: string,
    options: LanguageClientOptions,
    untilDue: () => Promise<void>,
  ): BaseLanguageClient;
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
  const documentSelector = documentSchemes().map((scheme) => ({ scheme, language: 'kehoach' }));
  const policy = new RestartPolicy({
    now: Date.now,
    log: (line) => client.error(line, undefined, false),
    gaveUp: () => void offerRestart(),
  });
  const client: BaseLanguageClient = host.createClient(
    'kehoach',
    'Kế hoạch',
    {
      documentSelector,
      initializationOptions: () => ({
        language: messageLanguage(),
        // Findings come while one types; a pull would be cancelled by every next key.
        pushDiagnostics: true,
        clientFiles: true,
        rulePages: vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
      }),
      errorHandler: policy,
    },
    () => policy.untilDue(),
  );
  const previews = registerPreview({ client, context });
  context.subscriptions.push(
    answerFileRequests(client),
    registerEnglishCommands(context),
    registerServerStatus(client, documentSelector),
    registerExport(client, context),
    registerNewPlan(client, context),
    previews,
    registerExplorer(client),
    registerShowPlaces(client),
    registerDashboard({ client, context }),
    registerDocumentStatus(client, previews),
    vscode.commands.registerCommand('kehoach.restartServer', () => restart(client, policy)),
    // The server learns the language of its messages when it starts.
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('kehoach.language')) {
        await restart(client, policy);
      }
    }),
  );
  await start(client);
  return { host: host.kind, client };
}

/**
 * Where documents may lie (URI schemes): on this machine, in no file yet, on GitHub, and wherever the open folders are.
 * Older versions that a diff shows, say, are not among them.
 */
function documentSchemes(): string[] {
  const ofFolders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(['file', 'untitled', 'vscode-vfs', ...ofFolders])];
}

/** The client itself reports to the user why a server did not start. */
function start(client: BaseLanguageClient): Promise<void> {
  return client.start().catch(() => undefined);
}

async function restart(client: BaseLanguageClient, policy: RestartPolicy): Promise<void> {
  policy.hurry();
  if (client.isRunning()) {
    // One that does not answer any more is ended after a while, which counts as an error here.
    await client.stop().catch(() => undefined);
  }
  await start(client);
}
