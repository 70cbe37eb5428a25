/** The program `kehoach-lsp`: the server for other editors. */
import type { Socket } from 'node:net';
import { parseArgs } from 'node:util';
import { version } from './version.ts';

const usage = `Cách dùng: kehoach-lsp --stdio
Máy chủ ngôn ngữ (LSP) của Kế Hoạch; trình soạn thảo khởi động nó và nói chuyện qua một trong các đường:

Usage: kehoach-lsp --stdio
Language server (LSP) for Kế Hoạch; an editor starts it and talks to it in one of these ways:

  --stdio                đầu vào, đầu ra chuẩn / standard input and output
  --socket=PORT          cổng TCP của máy này, nơi trình soạn thảo đang đợi / a TCP port of this machine where the editor waits
  --pipe=NAME            ống dẫn hoặc socket có tên, nơi trình soạn thảo đang đợi / a named pipe or socket where the editor waits
  --clientProcessId=ID   tự kết thúc khi tiến trình này không còn / ends when this process is gone
  --version, --help`;

class WrongUse extends Error {}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        stdio: { type: 'boolean' },
        'node-ipc': { type: 'boolean' },
        socket: { type: 'string' },
        pipe: { type: 'string' },
        clientProcessId: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    throw new WrongUse(`không hiểu các tham số / the arguments are not understood: ${(error as Error).message}`);
  }
}

/** A port number in words. */
function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new WrongUse(`“${text}” không phải là số cổng (1-65535) / is no port number`);
  }
  return port;
}

/** A process identifier in words; a client that sends none is not watched. */
function checkProcessId(text: string | undefined): void {
  if (text !== undefined && !/^\d+$/.test(text)) {
    throw new WrongUse(`--clientProcessId: “${text}” không phải là số của tiến trình / is no process identifier`);
  }
}

async function main(): Promise<void> {
  const { stdio, 'node-ipc': nodeIpc, socket, pipe, clientProcessId, help, version: showVersion } = readArguments();
  if (help) {
    console.log(usage);
    return;
  }
  if (showVersion) {
    console.log(version);
    return;
  }
  const ways = [stdio, nodeIpc, socket !== undefined, pipe !== undefined].filter(Boolean).length;
  if (ways !== 1) {
    throw new WrongUse(
      ways === 0
        ? 'thiếu cách kết nối / the transport is missing'
        : 'chỉ chọn một cách kết nối / only one transport can be chosen',
    );
  }
  checkProcessId(clientProcessId);
  const place = socket === undefined ? pipe : portOf(socket);
  if (place === '') {
    throw new WrongUse('--pipe: thiếu tên / the name is missing');
  }
  const opened = place === undefined ? undefined : await open(place);
  // Loaded only now: help needs none of it.
  const { startNodeServer } = await import('./node/start.ts');
  startNodeServer(opened);
}

/**
 * Connects to a port of this machine or a named pipe.
 *
 * @throws where nobody listens there
 */
async function open(place: number | string): Promise<Socket> {
  const { connect } = await import('node:net');
  return new Promise((resolve, reject) => {
    const socket = typeof place === 'number' ? connect(place, 'localhost') : connect(place);
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
}

main().catch((error: Error) => {
  if (error instanceof WrongUse) {
    console.error(`kehoach-lsp: ${error.message}\n\n${usage}`);
    process.exitCode = 2;
  } else {
    console.error(
      `kehoach-lsp: không kết nối được với trình soạn thảo / cannot connect to the editor: ${error.message || String(error)}`,
    );
    process.exitCode = 1;
  }
});
