/** Runs the program `kehoach` as a user does, and gives tests folders with files to run it on. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** What a run of the program left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `kehoach` with these arguments in a folder. */
export function start(args: readonly string[], folder = root, env: NodeJS.ProcessEnv = {}) {
  return spawn(process.execPath, [join(root, 'cli', 'main.ts'), ...args], {
    cwd: folder,
    env: { ...process.env, KEHOACH_LANGUAGE: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs `kehoach` with these arguments in a folder, with a text on standard input. */
export function kehoach(
  args: readonly string[],
  folder = root,
  env: NodeJS.ProcessEnv = {},
  input: string | Uint8Array = '',
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = start(args, folder, env);
    child.stdin.on('error', () => undefined).end(input);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A folder of a test's own. */
export class TestFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'kehoach-cli-'));

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
