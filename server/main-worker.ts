/** The server in a worker of a browser: on vscode.dev, and wherever VS Code runs without Node. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { logFailure } from './log.ts';
import { startServer } from './server.ts';

/** What of a worker's scope is used here; the DOM's types would promise much that a worker does not have. */
interface WorkerScope {
  addEventListener(
    type: 'error' | 'unhandledrejection',
    listener: (event: { preventDefault(): void; readonly error?: unknown; readonly reason?: unknown }) => void,
  ): void;
}

const scope = globalThis as unknown as WorkerScope;
const port = globalThis as never;
const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
// Whatever fails in one request or build, the next one is answered.
for (const type of ['error', 'unhandledrejection'] as const) {
  scope.addEventListener(type, (event) => {
    event.preventDefault();
    logFailure(connection, 'Unexpected failure', event.error ?? event.reason);
  });
}
startServer(connection, {});
