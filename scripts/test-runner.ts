/** Runs the parts of the test suite, a few at a time, and adds up what they found. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { out, root } from './project.ts';

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
  /** Parts that must have ended well before this one starts. */
  readonly after?: readonly string[];
  /**
   * Reads how many tests ran from what the program printed; undefined where it does not say.
   * A part without this is one check, which passes when the program exits with 0.
   */
  readonly count?: (printed: string) => Count | undefined;
}

interface Ended {
  readonly count: Count;
  readonly ok: boolean;
}

/** Reads the line `N passed, N failed` that a suite ends with. */
export function countFromLastLine(printed: string): Count | undefined {
  const found = [...printed.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  return found ? { passed: Number(found[1]), failed: Number(found[2]) } : undefined;
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
  if (!part.count) {
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  }
  const { passed, failed } = part.count(printed) ?? { passed: 0, failed: 0 };
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

async function runPart(part: Part): Promise<Ended> {
  const start = performance.now();
  const { code, printed } = await run(part.command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const count = judge(part, code, printed);
  const log = join(out, 'test', `${part.name}.log`);
  writeFileSync(log, printed);
  const ok = count.failed === 0;
  console.log(
    `${ok ? '✓' : '✗'} ${part.name}: ${part.count ? `${count.passed} passed, ${count.failed} failed, ` : ''}${seconds} s`,
  );
  if (!ok) {
    console.log(`${printed.trimEnd()}\n✗ ${part.name} (exit code ${code}; all of its output is in ${log})\n`);
  }
  return { count, ok };
}

/**
 * Runs all parts, at most `lanes` at a time, each after those that it names. A part whose predecessor failed is
 * not run and counts as one failure.
 */
export async function runParts(parts: readonly Part[], lanes: number): Promise<Count> {
  mkdirSync(join(out, 'test'), { recursive: true });
  const ended = new Map<string, Ended>();
  const waiting = [...parts];
  const names = new Set(parts.map((part) => part.name));

  const isReady = (part: Part) => (part.after ?? []).every((name) => !names.has(name) || ended.has(name));
  const running = new Set<Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(isReady);
    if (next < 0 || running.size === lanes) {
      await Promise.race(running);
      continue;
    }
    const part = waiting.splice(next, 1)[0] as Part;
    const broken = part.after?.find((name) => ended.get(name)?.ok === false);
    if (broken) {
      console.log(`✗ ${part.name}: not run, because ${broken} failed`);
      ended.set(part.name, { count: { passed: 0, failed: 1 }, ok: false });
      continue;
    }
    const task = runPart(part).then((result) => {
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
