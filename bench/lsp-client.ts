/** A language server in a process of its own, and a client that notes when it said what. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** How a server is started, and what it is told. */
export interface ServerProgram {
  readonly name: string;
  readonly script: string;
  readonly languageId: string;
  readonly extension: string;
  /** The answer to `workspace/configuration`, by section. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Diagnostics as they came in. */
export interface Published {
  readonly uri: string;
  readonly version: number | undefined;
  readonly count: number;
  /** Milliseconds of `performance.now()`. */
  readonly time: number;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** No answer takes as long (ms); then something is wrong, and the benchmark says so. */
const longest = 180_000;

export class ServerProcess {
  readonly program: ServerProgram;
  /** When the process was started. */
  readonly started = performance.now();
  private readonly process: ChildProcess;
  private readonly answers = new Map<number, (message: Message) => void>();
  private readonly listeners = new Set<(published: Published) => void>();
  private readonly versions = new Map<string, number>();
  private buffered: Buffer = Buffer.alloc(0);
  private lastId = 0;
  private readonly complaints: Buffer[] = [];

  constructor(program: ServerProgram) {
    this.program = program;
    this.process = spawn(process.execPath, [program.script, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.process.stdout?.on('data', (data: Buffer) => this.receive(data));
    this.process.stderr?.on('data', (data: Buffer) => this.complaints.push(data));
  }

  /** Starts the talk. */
  async initialize(folder?: string): Promise<void> {
    await this.request('initialize', {
      processId: process.pid,
      rootUri: folder ?? null,
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'bench' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: {
          publishDiagnostics: { versionSupport: true, relatedInformation: true },
          completion: { completionItem: { snippetSupport: true } },
        },
      },
    });
    this.notify('initialized', {});
  }

  request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.lastId;
    return this.inTime(
      method,
      new Promise((resolve, reject) => {
        this.answers.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
        this.send({ id, method, params });
      }),
    );
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  open(uri: string, text: string): void {
    this.versions.set(uri, 1);
    const { languageId } = this.program;
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Types at a place, or deletes `deleted` characters after it; returns the document's new version. */
  edit(uri: string, { line, character }: Position, text: string, deleted = 0): number {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    const range = { start: { line, character }, end: { line, character: character + deleted } };
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
    return version;
  }

  onPublished(listener: (published: Published) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The next diagnostics of a document (where the server gives versions: those of this version or a later one). */
  published(uri: string, version = 0): Promise<Published> {
    return this.inTime(
      'diagnostics',
      new Promise((resolve) => {
        const stop = this.onPublished((published) => {
          if (published.uri === uri && (published.version ?? version) >= version) {
            stop();
            resolve(published);
          }
        });
      }),
    );
  }

  /** CPU time of all threads of the process so far, in milliseconds (Linux). */
  cpu(): number {
    const tasks = `/proc/${this.process.pid}/task`;
    let nanoseconds = 0;
    for (const task of readdirSync(tasks)) {
      try {
        nanoseconds += Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]);
      } catch {
        // The thread ended meanwhile.
      }
    }
    return nanoseconds / 1e6;
  }

  /** Resident memory in MB, now and at its highest (Linux). */
  memory(): { readonly now: number; readonly highest: number } {
    const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
    const read = (field: string): number => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
    return { now: read('VmRSS'), highest: read('VmHWM') };
  }

  /** Ends the process, politely first. */
  async stop(): Promise<void> {
    if (this.process.exitCode !== null) {
      return;
    }
    const ended = new Promise<void>((resolve) => this.process.once('exit', () => resolve()));
    const impatient = setTimeout(() => this.process.kill('SIGKILL'), 2_000);
    this.request('shutdown', null).then(
      () => this.notify('exit', null),
      () => this.process.kill('SIGKILL'),
    );
    await ended;
    clearTimeout(impatient);
  }

  private async inTime<T>(what: string, promise: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        const said = Buffer.concat(this.complaints).toString();
        reject(new Error(`${this.program.name}: no ${what} within ${longest / 1000} s. ${said}`));
      }, longest);
    });
    try {
      return await Promise.race([promise, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private send(message: object): void {
    const content = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.process.stdin?.write(Buffer.concat([Buffer.from(`Content-Length: ${content.length}\r\n\r\n`), content]));
  }

  private receive(data: Buffer): void {
    const time = performance.now();
    this.buffered = this.buffered.length === 0 ? data : Buffer.concat([this.buffered, data]);
    for (;;) {
      const headEnd = this.buffered.indexOf('\r\n\r\n');
      const length =
        headEnd < 0
          ? Number.NaN
          : Number(/Content-Length: (\d+)/.exec(this.buffered.toString('latin1', 0, headEnd))?.[1]);
      if (Number.isNaN(length) || this.buffered.length < headEnd + 4 + length) {
        return;
      }
      const content = this.buffered.toString('utf8', headEnd + 4, headEnd + 4 + length);
      this.buffered = this.buffered.subarray(headEnd + 4 + length);
      this.handle(JSON.parse(content) as Message, time);
    }
  }

  private handle(message: Message, time: number): void {
    if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, version, diagnostics } = message.params as { uri: string; version?: number; diagnostics: unknown[] };
      for (const listener of [...this.listeners]) {
        listener({ uri, version, count: diagnostics.length, time });
      }
    } else if (message.method !== undefined && message.id !== undefined) {
      this.send({ id: message.id, result: this.answerTo(message) });
    } else if (message.method === undefined && typeof message.id === 'number') {
      this.answers.get(message.id)?.(message);
      this.answers.delete(message.id);
    }
  }

  /** Answers to what servers ask their client. */
  private answerTo({ method, params }: Message): unknown {
    if (method === 'workspace/configuration') {
      const { items } = params as { items: { section?: string }[] };
      return items.map(({ section = '' }) => this.program.settings[section] ?? null);
    }
    return null;
  }
}
