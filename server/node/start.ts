import type { Socket } from 'node:net';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { logFailure } from '../log.ts';
import { startServer } from '../server.ts';
import { NodeFiles } from './file-system.ts';
import { convertWithOffice } from './office.ts';
import { nodeOutputFiles } from './output-files.ts';

/**
 * Starts the server in this process.
 *
 * @param socket where it talks to its client; left out, on the transport that the process's arguments name (`--stdio`,
 *   `--node-ipc`)
 * @throws where they name none
 */
export function startNodeServer(socket?: Socket): void {
  const connection = socket
    ? createConnection(ProposedFeatures.all, socket, socket)
    : createConnection(ProposedFeatures.all);
  // Whatever fails in one request or build, the next one is answered.
  process.on('uncaughtException', (error) => logFailure(connection, 'Unexpected failure', error));
  process.on('unhandledRejection', (error) => logFailure(connection, 'Unexpected failure', error));
  startServer(connection, {
    own: { files: new NodeFiles(), output: nodeOutputFiles },
    office: convertWithOffice,
  });
}
