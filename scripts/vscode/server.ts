/** A VS Code server with a workbench for browsers, as `code-server` and Remote-SSH run it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type BuildName, ensureBuild } from './builds.ts';

/** Settings that keep a fresh profile quiet: nothing asks, greets, updates or saves by itself. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

export interface ServerOptions {
  readonly build: BuildName;
  /** The file that takes what the server prints. */
  readonly log: string;
  /** Packed extensions to install. */
  readonly vsix?: readonly string[];
  /** For a run of tests inside the extension host: newer builds read the tests' address only then, and show no dialogs. */
  readonly testDriver?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly port?: number;
}

export interface VsCodeServer {
  readonly origin: string;
  /** The name by which the workbench knows a file of this machine. */
  uri(path: string): string;
  /** The address that opens a folder; `payload` is what VS Code's environment reads from it. */
  folderUrl(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** Ends the server with all that it started, and removes its profile. */
  stop(): Promise<void>;
}

const startTimeout = 60_000;

/** Waits until the server says on which port it listens. */
function listening(child: ChildProcess, log: NodeJS.WritableStream): Promise<number> {
  return new Promise((found, failed) => {
    let printed = '';
    const timer = setTimeout(() => failed(new Error(`VS Code did not start:\n${printed}`)), startTimeout);
    const read = (chunk: string) => {
      log.write(chunk);
      printed = (printed + chunk).slice(-20_000);
      const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
      if (port) {
        clearTimeout(timer);
        found(Number(port));
      }
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      failed(new Error(`VS Code ended with ${code}:\n${printed}`));
    });
  });
}

/**
 * Starts a server with an empty profile of its own, on this machine only.
 * @throws Error where the build cannot be installed or does not start
 */
export async function startServer(options: ServerOptions): Promise<VsCodeServer> {
  const { main, node } = ensureBuild(options.build);
  const home = mkdtempSync(join(tmpdir(), 'kehoach-vscode-'));
  const userData = join(home, 'data', 'User');
  mkdirSync(userData, { recursive: true });
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ ...quietSettings, ...options.settings }));

  const folders = ['--server-data-dir', home, '--extensions-dir', join(home, 'extensions')];
  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  for (const file of options.vsix ?? []) {
    // Its error carries what was printed, which is also much that does not matter.
    execFileSync(node, [main, '--install-extension', resolve(file), '--accept-server-license-terms', ...folders], {
      env,
      stdio: 'pipe',
    });
  }

  const child = spawn(
    node,
    [
      main,
      ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token'],
      ...['--accept-server-license-terms', '--disable-telemetry', '--disable-workspace-trust'],
      ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
      ...folders,
    ],
    // A process group of its own, so that the extension hosts end with it.
    { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-(child.pid as number), name);
    } catch {
      // All of it has ended already.
    }
  };
  const clearUp = () => {
    signal('SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  process.once('exit', clearUp);

  mkdirSync(dirname(options.log), { recursive: true });
  const log = createWriteStream(options.log);
  const stop = async () => {
    signal('SIGTERM');
    const timer = setTimeout(() => signal('SIGKILL'), 5_000);
    await ended;
    clearTimeout(timer);
    process.off('exit', clearUp);
    clearUp();
    log.end();
  };
  const port = await listening(child, log).catch(async (error) => {
    await stop();
    throw error;
  });

  const authority = `127.0.0.1:${port}`;
  return {
    origin: `http://${authority}`,
    uri: (path) => `vscode-remote://${authority}${resolve(path)}`,
    folderUrl(folder, payload = []) {
      const url = new URL(`http://${authority}`);
      url.searchParams.set('folder', resolve(folder));
      if (payload.length > 0) {
        url.searchParams.set('payload', JSON.stringify(payload));
      }
      return url.href;
    },
    stop,
  };
}

/** Interrupting the script also ends what it started. */
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
