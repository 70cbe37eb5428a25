/** A language client for tests: it starts the real server and talks to it as an editor does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type FileChangeType,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  UnregistrationRequest,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver/node';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Waiting longer than this for the server means that it will not answer. */
const patience = 30_000;

export interface StartOptions {
  /** Folders of the workspace; none means that single files are edited. */
  readonly folders?: readonly string[];
  readonly params?: Partial<InitializeParams>;
  /** Adds answers to requests of the server, before it can ask anything. */
  readonly answer?: (client: Client) => void;
}

/** A running server with its client. */
export class Client {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** What the server logged. */
  readonly log: string[] = [];
  initializeResult: InitializeResult | undefined;
  private readonly latest = new Map<string, PublishDiagnosticsParams>();
  private readonly registrations = new Map<string, unknown>();
  private readonly waiting = new Set<() => void>();
  private readonly versions = new Map<string, number>();
  private readonly texts = new Map<string, string>();

  private constructor(process: ChildProcess) {
    this.process = process;
    this.connection = createProtocolConnection(
      new StreamMessageReader(process.stdout as NodeJS.ReadableStream),
      new StreamMessageWriter(process.stdin as NodeJS.WritableStream),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.latest.set(params.uri, params);
      this.wake();
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
      this.wake();
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { id, registerOptions } of registrations) {
        this.registrations.set(id, registerOptions);
      }
      this.wake();
    });
    this.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations) {
        this.registrations.delete(id);
      }
      this.wake();
    });
    this.connection.onRequest('workspace/configuration', () => [null]);
    this.connection.listen();
  }

  /** Starts a server and initializes it. */
  static async start({ folders = [], params = {}, answer }: StartOptions = {}): Promise<Client> {
    const client = new Client(
      spawn(process.execPath, [join(root, 'server', 'main-stdio.ts'), '--stdio'], {
        stdio: ['pipe', 'pipe', 'inherit'],
      }),
    );
    answer?.(client);
    client.initializeResult = await client.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: {
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
          workspaceFolders: true,
        },
        textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } },
        experimental: { kehoachCommands: ['kehoach.export', 'kehoach.showPlaces'] },
      },
      workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
      ...params,
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  /** Ends the server as an editor does, and answers its exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', (code) => resolve(code)));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }

  async open(uri: string, text: string): Promise<void> {
    this.versions.set(uri, 1);
    this.texts.set(uri, text);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'kehoach', version: 1, text },
    });
  }

  /** The text of a document as it stands in this editor. */
  textOf(uri: string): string {
    return this.texts.get(uri) ?? '';
  }

  /** Replaces the only occurrence of some text, as an incremental change. */
  async replace(uri: string, from: string, to: string): Promise<void> {
    const text = this.textOf(uri);
    const at = text.indexOf(from);
    if (at < 0 || text.indexOf(from, at + 1) >= 0) {
      throw new Error(`not exactly once in the document: ${from}`);
    }
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    this.texts.set(uri, text.slice(0, at) + to + text.slice(at + from.length));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: positionIn(text, at), end: positionIn(text, at + from.length) }, text: to }],
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async filesChanged(...changes: readonly (readonly [uri: string, type: FileChangeType])[]): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: changes.map(([uri, type]) => ({ uri, type })),
    });
  }

  async foldersChanged(event: WorkspaceFoldersChangeEvent): Promise<void> {
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  }

  /** The folders outside the workspace that the server wants watched. */
  get watched(): string[] {
    return [...this.registrations.values()].flatMap((options) => {
      const { watchers = [] } = (options ?? {}) as { watchers?: { globPattern: { baseUri?: string } }[] };
      return watchers.flatMap(({ globPattern }) => globPattern.baseUri ?? []);
    });
  }

  /** Did the server ever send findings of this file, even none? */
  has(uri: string): boolean {
    return this.latest.has(uri);
  }

  /** The findings of a file that came last; none where there were none. */
  latestOf(uri: string): readonly Diagnostic[] {
    return this.latest.get(uri)?.diagnostics ?? [];
  }

  /** The findings of a document as it stands in this editor; of a closed file, the last ones that came. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const version = this.versions.get(uri);
    const params = await this.until(`findings of ${uri}`, () => {
      const latest = this.latest.get(uri);
      return latest && (latest.version === undefined || latest.version === version) ? latest : undefined;
    });
    return params.diagnostics;
  }

  /** Waits until the findings of a document are as they should be. */
  async untilDiagnostics(
    uri: string,
    what: string,
    holds: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    return this.until(`${uri}: ${what}`, () => {
      const diagnostics = this.latest.get(uri)?.diagnostics;
      return diagnostics && holds(diagnostics) ? diagnostics : undefined;
    });
  }

  /** Waits until something that the server sends makes a probe answer. */
  async until<T>(what: string, probe: () => T | undefined): Promise<T> {
    const deadline = Date.now() + patience;
    for (;;) {
      const value = probe();
      if (value !== undefined) {
        return value;
      }
      if (Date.now() > deadline) {
        throw new Error(`waited in vain for ${what}\n${JSON.stringify([...this.latest.values()], undefined, 1)}`);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, deadline - Date.now());
        const { waiting } = this;
        function done(): void {
          clearTimeout(timer);
          waiting.delete(done);
          resolve();
        }
        waiting.add(done);
      });
    }
  }

  private wake(): void {
    for (const done of [...this.waiting]) {
      done();
    }
  }
}

/** A folder of its own for a test, with these files; deleted by `remove`. */
export async function workspace(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-'));
  const created: Workspace = {
    folder,
    uri: (name) => uriOf(join(folder, name)),
    write: async (name, text) => {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    },
    delete: (name) => rm(join(folder, name), { force: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  for (const [name, text] of Object.entries(files)) {
    await created.write(name, text);
  }
  return created;
}

export interface Workspace {
  readonly folder: string;
  uri(name: string): string;
  write(name: string, text: string): Promise<void>;
  delete(name: string): Promise<void>;
  remove(): void;
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

export function positionIn(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: (before.at(-1) as string).length };
}

/** The text that a finding is about. */
export function shownText(text: string, { range: { start, end } }: Diagnostic): string {
  const lines = text.split('\n');
  return start.line === end.line
    ? (lines[start.line] as string).slice(start.character, end.character)
    : lines.slice(start.line, end.line + 1).join('\n');
}
