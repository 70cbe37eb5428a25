/** Workspaces of many plans that refer to one parent: the first check of all, and keys in the parent. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { childDocument, parentText } from './documents.ts';
import { type Position, type Published, ServerProcess, type ServerProgram } from './lsp-client.ts';
import { benchOut } from './servers.ts';
import { median, p95 } from './statistics.ts';

/** Medians in milliseconds, MB. */
export interface WorkspaceResult {
  readonly children: number;
  readonly lines: number;
  /** Reading and decoding all files in this process: no server can be faster. */
  readonly read: number;
  /** From the start of the process to the diagnostics of the child that is opened at once. */
  readonly first: number;
  /** From the start of the process to the diagnostics of all children. */
  readonly build: number;
  readonly memory: number;
  readonly highestMemory: number;
  /** A key in the parent's prose. */
  readonly key: number;
  readonly keyP95: number;
  /** The same key in the same document without children, in turn with it. */
  readonly keyAlone: number;
  /** Diagnostics of other documents that those keys caused: there should be none. */
  readonly needless: number;
  /** A key in a value that all children use: to the parent's diagnostics, and to those of the last child. */
  readonly valueKey: number;
  readonly valueLast: number;
}

/** A target that each child adds, weaker than the parent's: its finding says the parent's value. */
const weaker = `
chỉ tiêu SoSanh "Hồ sơ công việc được xử lý trên môi trường mạng" {
  theo: HaTinh2025.HoSoMang
  trừ: "hồ sơ công việc thuộc phạm vi bí mật nhà nước"
  2025: { cấp huyện: 70% }
}
`;

const usedValue = 'cấp huyện: 80%';
const someProse = 'chuyển đổi số đồng bộ';
const linesOfChild = 400;

function makeFolder(children: number): { folder: string; parent: string; childOf: (number: number) => string } {
  const path = join(benchOut, `workspace-${children}`);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'tinh.kehoach'), parentText);
  for (let number = 1; number <= children; number++) {
    const child = childDocument(linesOfChild, number);
    const place = child.indexOf('\nnơi nhận');
    writeFileSync(join(path, `huyen-${number}.kehoach`), child.slice(0, place) + weaker + child.slice(place));
  }
  const uri = (name: string): string => pathToFileURL(join(path, name)).href;
  return { folder: pathToFileURL(path).href, parent: uri('tinh.kehoach'), childOf: (i) => uri(`huyen-${i}.kehoach`) };
}

function readAll(children: number): number {
  const path = join(benchOut, `workspace-${children}`);
  const start = performance.now();
  for (const name of readdirSync(path)) {
    readFileSync(join(path, name), 'utf8');
  }
  return performance.now() - start;
}

function placeOfWords(words: string): Position {
  const before = parentText.slice(0, parentText.indexOf(words) + words.length);
  return { line: before.split('\n').length - 1, character: before.length - (before.lastIndexOf('\n') + 1) };
}

/** Waits until all these documents have diagnostics. */
function allPublished(server: ServerProcess, uris: Iterable<string>): Promise<number> {
  const missing = new Set(uris);
  return new Promise((resolve) => {
    const stop = server.onPublished(({ uri, time }) => {
      if (missing.delete(uri) && missing.size === 0) {
        stop();
        resolve(time);
      }
    });
  });
}

async function settled(server: ServerProcess, quiet = 500): Promise<void> {
  let last = performance.now();
  const stop = server.onPublished(() => {
    last = performance.now();
  });
  while (performance.now() - last < quiet) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  stop();
}

/** Builds a workspace of so many children and types in their parent. */
export async function measureWorkspace(
  program: ServerProgram,
  children: number,
  keys: number,
): Promise<WorkspaceResult> {
  const { folder, parent, childOf } = makeFolder(children);
  const read = readAll(children);
  const server = new ServerProcess(program);
  const uris = Array.from({ length: children }, (_, i) => childOf(i + 1));
  const all = allPublished(server, uris);
  await server.initialize(folder);
  const opened = childOf(Math.ceil(children / 2));
  const text = childDocument(linesOfChild, Math.ceil(children / 2));
  const firstPublished = server.published(opened);
  server.open(opened, text);
  const first = (await firstPublished).time - server.started;
  const build = (await all) - server.started;
  const alone = new ServerProcess(program);
  try {
    await alone.initialize();
    await settled(server);
    const { now, highest } = server.memory();
    for (const each of [server, alone]) {
      const published = each.published(parent);
      each.open(parent, parentText);
      await published;
    }
    await settled(server);
    const typing = await typeInParent(server, alone, parent, keys);
    const values = await changeUsedValue(
      server,
      parent,
      uris.filter((uri) => uri !== opened),
      Math.max(3, keys / 10),
    );
    return {
      children,
      lines: text.split('\n').length,
      read,
      first,
      build,
      memory: now,
      highestMemory: highest,
      ...typing,
      ...values,
    };
  } finally {
    await Promise.all([server.stop(), alone.stop()]);
  }
}

async function typeInParent(
  server: ServerProcess,
  alone: ServerProcess,
  parent: string,
  keys: number,
): Promise<Pick<WorkspaceResult, 'key' | 'keyP95' | 'keyAlone' | 'needless'>> {
  const place = placeOfWords(someProse);
  const times: number[] = [];
  const timesAlone: number[] = [];
  const others: Published[] = [];
  const stop = server.onPublished((published) => {
    if (published.uri !== parent) {
      others.push(published);
    }
  });
  const warmUp = 20;
  for (let key = -warmUp; key < keys; key++) {
    for (const [each, list] of [
      [server, times],
      [alone, timesAlone],
    ] as const) {
      const start = performance.now();
      const published = each.published(
        parent,
        each.edit(parent, place, key % 2 === 0 ? 'x' : '', key % 2 === 0 ? 0 : 1),
      );
      const { time } = await published;
      if (key >= 0) {
        list.push(time - start);
      }
    }
  }
  await settled(server);
  stop();
  return { key: median(times), keyP95: p95(times), keyAlone: median(timesAlone), needless: others.length };
}

async function changeUsedValue(
  server: ServerProcess,
  parent: string,
  children: readonly string[],
  keys: number,
): Promise<Pick<WorkspaceResult, 'valueKey' | 'valueLast'>> {
  const end = placeOfWords(usedValue);
  // The last digit of 80%.
  const place = { line: end.line, character: end.character - 2 };
  const times: number[] = [];
  const lasts: number[] = [];
  for (let key = 0; key < keys; key++) {
    const all = allPublished(server, children);
    const start = performance.now();
    const published = server.published(parent, server.edit(parent, place, key % 2 === 0 ? '5' : '0', 1));
    times.push((await published).time - start);
    lasts.push((await all) - start);
    await settled(server, 200);
  }
  return { valueKey: median(times), valueLast: median(lasts) };
}
