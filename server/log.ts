import type { Connection } from 'vscode-languageserver';

/** Says to the client's log what went wrong inside the server; the client may be gone already. */
export function logFailure(connection: Connection | undefined, what: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    connection?.console.error(`${what}: ${detail}`);
  } catch {
    // Nobody is left to tell.
  }
}
