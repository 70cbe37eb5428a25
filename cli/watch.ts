import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { type FSWatcher, watch as watchFiles } from 'chokidar';
import { DocumentState, URI } from 'langium';
import { isDynamicPattern } from 'tinyglobby';
import { configFileName } from '../language/config/config.ts';
import { type Loaded, load } from './documents.ts';
import { extension, isPassedOver } from './inputs.ts';
import { Findings, type Reported } from './report/reported.ts';
import type { Selection } from './selection.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { WrongUse } from './wrong-use.ts';

/** Changes that come within this time (ms) are one: programs write several files, or one file in several steps. */
const settling = 80;

/** Tells what was found, and answers the exit code that it means. */
type Tell = (findings: readonly Reported[], loaded: Loaded) => Promise<ExitCode>;

/** What is checked, what was found in it, and what watches it. */
interface Session {
  readonly loaded: Loaded;
  readonly findings: Findings;
  readonly watchers: readonly FSWatcher[];
}

/** What happened to files since the last look, and whether the user has had enough. */
class Events {
  readonly changed = new Set<string>();
  /** A file came or went, or a configuration changed: all is read again. */
  structure = false;
  ended = false;
  private wake: () => void = () => undefined;

  /** Waits until something has happened, and for what comes with it. */
  async next(): Promise<void> {
    if (!this.ended && !this.structure && this.changed.size === 0) {
      await new Promise<void>((done) => {
        this.wake = done;
      });
    }
    if (!this.ended) {
      await new Promise((done) => setTimeout(done, settling));
    }
  }

  listen(event: string, path: string): void {
    if (event === 'change' && path.endsWith(extension)) {
      this.changed.add(resolve(path));
    } else if (event !== 'addDir') {
      this.structure = true;
    }
    this.wake();
  }

  readonly end = (): void => {
    this.ended = true;
    this.wake();
  };

  takeChanged(): ReadonlySet<string> {
    const taken = new Set(this.changed);
    this.changed.clear();
    return taken;
  }
}

/**
 * Checks, and checks again whenever a document, a configuration or a shared document changes, until the user ends it.
 * Of an edited document only this one is read again, and only what uses it is checked again.
 *
 * @returns the exit code of the last check
 */
export async function watch(
  operands: readonly string[],
  select: Selection,
  tell: Tell,
  io: Terminal,
): Promise<ExitCode> {
  const events = new Events();
  process.once('SIGINT', events.end);
  process.once('SIGTERM', events.end);
  let session = await open(operands, select, events);
  try {
    let code = await show(session, tell, io);
    for (;;) {
      await events.next();
      if (events.ended) {
        return code;
      }
      if (events.structure) {
        events.structure = false;
        events.changed.clear();
        const opened = await attempt(() => open(operands, select, events), undefined, io);
        if (!opened) {
          continue;
        }
        await close(session);
        session = opened;
      } else {
        await recheck(session.loaded, events.takeChanged());
      }
      code = await attempt(() => show(session, tell, io), code, io);
    }
  } finally {
    process.removeListener('SIGINT', events.end);
    process.removeListener('SIGTERM', events.end);
    await close(session);
  }
}

/** Runs a task; wrong use that comes up while watching is told, and the watching goes on. */
async function attempt<T>(task: () => Promise<T>, otherwise: T, io: Terminal): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof WrongUse)) {
      throw error;
    }
    io.complain(error.reason);
    return otherwise;
  }
}

async function open(operands: readonly string[], select: Selection, events: Events): Promise<Session> {
  const since = Date.now();
  const loaded = await load(operands);
  const findings = new Findings(loaded, select);
  const { DocumentBuilder } = loaded.services.shared.workspace;
  DocumentBuilder.updateBuildOptions = { validation: false };
  DocumentBuilder.onDocumentPhase(DocumentState.Linked, ({ uri }) => findings.forget(uri));
  const { deep, shallow } = await foldersOf(operands, loaded);
  const watchers = await Promise.all([watcherOf(deep, undefined, events), watcherOf(shallow, 0, events)]);
  await recheck(loaded, await editedSince(loaded, since));
  return { loaded, findings, watchers };
}

async function close({ watchers }: Session): Promise<void> {
  await Promise.all(watchers.map((watcher) => watcher.close()));
}

/** The documents that were edited after they may have been read, before anything watched them. */
async function editedSince(loaded: Loaded, time: number): Promise<Set<string>> {
  const edited = new Set<string>();
  for (const { uri } of loaded.services.shared.workspace.LangiumDocuments.all.toArray()) {
    const info = await stat(uri.fsPath).catch(() => undefined);
    if (info && info.mtimeMs >= time) {
      edited.add(uri.fsPath);
    }
  }
  return edited;
}

async function recheck(loaded: Loaded, changed: ReadonlySet<string>): Promise<void> {
  const uris = [...changed].map((path) => URI.file(path));
  await loaded.services.shared.workspace.DocumentBuilder.update(uris, []);
}

async function show({ loaded, findings }: Session, tell: Tell, io: Terminal): Promise<ExitCode> {
  io.clear();
  const code = await tell(findings.all(), loaded);
  const documents = loaded.documents.length;
  io.note(
    {
      vi: `Đang theo dõi ${documents} văn bản… (Ctrl+C để dừng)`,
      en: `Watching ${documents} ${documents === 1 ? 'document' : 'documents'}… (Ctrl+C ends it)`,
    }[io.language],
  );
  return code;
}

/** Watches some folders; answers when it does. */
async function watcherOf(folders: readonly string[], depth: number | undefined, events: Events): Promise<FSWatcher> {
  const roots = new Set(folders);
  const watcher = watchFiles([...roots], {
    ignoreInitial: true,
    ...(depth === undefined ? {} : { depth }),
    ignored: (path, stats) =>
      !roots.has(path) &&
      (isPassedOver(basename(path)) ||
        (stats?.isFile() === true && !path.endsWith(extension) && basename(path) !== configFileName)),
  });
  watcher.on('all', (event, path) => events.listen(event, path));
  if (roots.size > 0) {
    await new Promise<void>((done) => watcher.once('ready', done));
  }
  return watcher;
}

/** The folders to watch: with all that is in them, and by themselves. */
async function foldersOf(
  operands: readonly string[],
  loaded: Loaded,
): Promise<{ readonly deep: readonly string[]; readonly shallow: readonly string[] }> {
  const { ConfigProvider } = loaded.services.shared.workspace;
  const deep = new Set([
    ...loaded.configs.map(({ uri }) => dirname(uri.fsPath)),
    ...ConfigProvider.libraries().map(({ folder }) => folder.fsPath),
  ]);
  const shallow = new Set<string>();
  for (const operand of operands.length === 0 ? ['.'] : operands) {
    const isFolder = await stat(operand).then(
      (info) => info.isDirectory(),
      () => false,
    );
    if (isFolder) {
      deep.add(resolve(operand));
    } else if (isDynamicPattern(operand)) {
      deep.add(resolve(baseOf(operand)));
    } else {
      shallow.add(resolve(dirname(operand)));
    }
  }
  return { deep: [...deep], shallow: [...shallow] };
}

/** The folder in which a pattern looks: `xa` of `xa/*.kehoach`. */
function baseOf(pattern: string): string {
  const parts = pattern.split(/[\\/]/);
  const first = parts.findIndex((part) => isDynamicPattern(part));
  return parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.');
}
