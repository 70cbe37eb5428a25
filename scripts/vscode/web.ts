/** VS Code in a browser without a server behind it, as on vscode.dev. */
import { createServer } from 'node:net';
import { open } from '@vscode/test-web';
import { ensureWebBuild } from './builds.ts';

export interface WebOptions {
  /** A folder to show. Its files are read from this machine; what is written stays in the browser's memory. */
  readonly folder: string;
  /** A folder with an extension to load. */
  readonly extension: string;
  /** A file in it to run as tests. */
  readonly tests?: string;
}

export interface WebVsCode {
  readonly url: string;
  stop(): void;
}

/**
 * Serves the workbench on this machine only.
 * @throws Error where the build cannot be installed
 */
export async function startWeb({ folder, extension, tests }: WebOptions): Promise<WebVsCode> {
  const port = await freePort();
  const running = await open({
    ...ensureWebBuild(),
    browserType: 'none',
    host: 'localhost',
    port,
    folderPath: folder,
    extensionDevelopmentPath: extension,
    ...(tests ? { extensionTestsPath: tests } : {}),
  });
  return { url: `http://localhost:${port}`, stop: () => running.dispose() };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, 'localhost', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}
