/** The program `kehoach-lsp`: the server for other editors. */
import { version } from './version.ts';

const usage = `Cách dùng: kehoach-lsp --stdio
Máy chủ ngôn ngữ (LSP) của Kế Hoạch; trình soạn thảo khởi động nó và nói chuyện qua đầu vào, đầu ra chuẩn.

Usage: kehoach-lsp --stdio
Language server (LSP) for Kế Hoạch; an editor starts it and talks to it over standard input and output.

  --stdio            đầu vào, đầu ra chuẩn / standard input and output
  --socket=PORT      cổng TCP của máy này / a TCP port of this machine
  --pipe=NAME        ống dẫn hoặc socket có tên / a named pipe or socket
  --version, --help`;

const args = process.argv.slice(2);
const isTransport = (arg: string): boolean => /^--(stdio|node-ipc|socket(=\d+)?|pipe(=.+)?)$/.test(arg);

if (args.includes('--help') || args.includes('-h')) {
  console.log(usage);
} else if (args.includes('--version')) {
  console.log(version);
} else if (args.some(isTransport)) {
  // Loaded only now: help needs none of it.
  const { startNodeServer } = await import('./node/start.ts');
  startNodeServer();
} else {
  const [wrong] = args;
  const problem =
    wrong === undefined
      ? 'thiếu cách kết nối / the transport is missing'
      : `không hiểu tham số “${wrong}” / unknown argument`;
  console.error(`kehoach-lsp: ${problem}\n\n${usage}`);
  process.exitCode = 2;
}
