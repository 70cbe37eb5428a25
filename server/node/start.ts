import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { logFailure } from '../log.ts';
import { startServer } from '../server.ts';
import { NodeFiles } from './file-system.ts';
import { convertWithOffice } from './office.ts';
import { nodeOutputFiles } from './output-files.ts';

/**
 * Starts the server in this process, on the transport that its arguments name (`--stdio`, `--node-ipc`, `--socket=…`,
 * `--pipe=…`).
 *
 * @throws where they name none
 */
export function startNodeServer(): void {
  const connection = createConnection(ProposedFeatures.all);
  // Whatever fails in one request or build, the next one is answered.
  process.on('uncaughtException', (error) => logFailure(connection, 'Unexpected failure', error));
  process.on('unhandledRejection', (error) => logFailure(connection, 'Unexpected failure', error));
  startServer(connection, {
    own: { files: new NodeFiles(), output: nodeOutputFiles },
    office: convertWithOffice,
  });
}
