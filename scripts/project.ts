/** Where things are in the project, and how its scripts start programs. */
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Bundles that ship. */
export const dist = join(root, 'dist');

/** What builds, tests and exports leave behind; never committed, may be deleted at any time. */
export const out = join(root, 'out');

/** The entry script of a package's program, to be run by the Node that runs this. */
export function program(path: string): string {
  return join(root, 'node_modules', ...path.split('/'));
}

/**
 * Runs one of the project's TypeScript or JavaScript programs in this Node and waits for it.
 * @returns its exit code; what it prints goes to this process's output.
 */
export function runNode(script: string, args: readonly string[], cwd = root): number {
  return spawnSync(process.execPath, [script, ...args], { cwd, stdio: 'inherit' }).status ?? 1;
}

/** Says the same in Vietnamese and, below it, in English. */
export function say(vi: string, en: string): void {
  console.log(`${vi}\n  ${en}`);
}
