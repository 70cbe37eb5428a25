/** Runs the parts of the test suite, a few at a time, and adds up what they found. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.ts';

/** How many tests passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** One part of the test suite: a program that is run and its verdict. */
export interface Part {
  readonly name: string;
  /** The script that Node runs, with its arguments. */
  readonly command: readonly string[];
  /** Parts that must have ended before this one starts. */
  readonly after?: readonly string[];
  /** Parts that must also have ended well. */
  readonly needs?: readonly string[];
  /**
   * Whether the program runs tests and ends with the line `N passed, N failed`.
   * Any other part is one check, which passes when the program exits with 0.
   */
  readonly isSuite?: boolean;
}

export interface RunOptions {
  /** How many parts may run at a time. */
  readonly lanes: number;
  /** The folder that takes what each part printed. */
  readonly logs: string;
  readonly log?: (line: string) => void;
}

interface Ended {
  readonly count: Count;
  readonly ok: boolean;
}

function countFromLastLine(printed: string): Count {
  const found = [...printed.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  return { passed: Number(found?.[1] ?? 0), failed: Number(found?.[2] ?? 0) };
}

/** Runs a program, and answers its exit code and everything that it printed. */
function run(command: readonly string[]): Promise<{ code: number; printed: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    const read = (chunk: string) => {
      printed += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.on('error', (error) => resolve({ code: 1, printed: `${printed}${error.stack}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, printed }));
  });
}

/** A suite that ran nothing, or ended badly without a failed test, has failed all the same. */
function judge(part: Part, code: number, printed: string): Count {
  if (!part.isSuite) {
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  }
  const { passed, failed } = countFromLastLine(printed);
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

async function runPart(part: Part, { logs, log = console.log }: RunOptions): Promise<Ended> {
  const start = performance.now();
  const { code, printed } = await run(part.command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const count = judge(part, code, printed);
  const file = join(logs, `${part.name}.log`);
  writeFileSync(file, printed);
  const ok = count.failed === 0;
  log(
    `${ok ? '✓' : '✗'} ${part.name}: ${part.isSuite ? `${count.passed} passed, ${count.failed} failed, ` : ''}${seconds} s`,
  );
  if (!ok) {
    log(`${printed.trimEnd()}\n✗ ${part.name} (exit code ${code}; all of its output is in ${file})\n`);
  }
  return { count, ok };
}

/** The parts that a part waits for. */
export function predecessors({ after = [], needs = [] }: Part): readonly string[] {
  return [...after, ...needs];
}

/** Runs all parts, each after those that it waits for. A part is not run, and counts as failed, where one that it needs has failed. */
export async function runParts(parts: readonly Part[], options: RunOptions): Promise<Count> {
  const { lanes, logs, log = console.log } = options;
  mkdirSync(logs, { recursive: true });
  const ended = new Map<string, Ended>();
  const waiting = [...parts];
  const names = new Set(parts.map((part) => part.name));

  const isReady = (part: Part) => predecessors(part).every((name) => !names.has(name) || ended.has(name));
  const running = new Set<Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(isReady);
    if (next < 0 || running.size === lanes) {
      await Promise.race(running);
      continue;
    }
    const part = waiting.splice(next, 1)[0] as Part;
    const broken = part.needs?.find((name) => ended.get(name)?.ok === false);
    if (broken) {
      log(`✗ ${part.name}: not run, because ${broken} failed`);
      ended.set(part.name, { count: { passed: 0, failed: 1 }, ok: false });
      continue;
    }
    const task = runPart(part, options).then((result) => {
      ended.set(part.name, result);
      running.delete(task);
    });
    running.add(task);
  }

  const counts = [...ended.values()].map(({ count }) => count);
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
  };
}
