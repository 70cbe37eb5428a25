import type { URI } from 'langium';
import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import { logFailure } from './log.ts';

/**
 * Lets the client watch the libraries that lie outside the workspace, whose changes it does not report by itself.
 *
 * LSP 3.17: `client/registerCapability` for `workspace/didChangeWatchedFiles`, with relative patterns.
 */
export class LibraryWatchers {
  private watched = '';
  private registered: Promise<Disposable> | undefined;
  private readonly connection: Connection | undefined;

  constructor(connection: Connection | undefined) {
    this.connection = connection;
  }

  /** Watches these folders, and no others any more. */
  watch(folders: readonly URI[]): void {
    const uris = folders.map((folder) => folder.toString()).sort();
    const watched = uris.join('\n');
    if (watched === this.watched) {
      return;
    }
    this.watched = watched;
    this.registered?.then((watchers) => watchers.dispose()).catch(() => undefined);
    this.registered =
      uris.length === 0
        ? undefined
        : this.connection?.client.register(DidChangeWatchedFilesNotification.type, {
            watchers: uris.map((baseUri) => ({ globPattern: { baseUri, pattern: '**/*' } })),
          });
    this.registered?.catch((error) => logFailure(this.connection, 'Libraries are not watched', error));
  }
}
