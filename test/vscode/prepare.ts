/** What every launcher of the suite needs first. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { out, root } from '../../scripts/project.ts';

/**
 * Bundles the suite for a Node extension host, which loads CommonJS only.
 * @returns the file to give to VS Code as its tests
 */
export async function bundleSuite(): Promise<string> {
  const folder = join(out, 'vscode-suite');
  const options: BuildOptions = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  };
  const suite = join(root, 'test', 'vscode', 'suite');
  const index = join(folder, 'index.cjs');
  await Promise.all([
    build({ ...options, entryPoints: [join(suite, 'index-node.ts')], outfile: index }),
    build({ ...options, entryPoints: [join(suite, 'all.ts')], outfile: join(folder, 'tests.cjs') }),
  ]);
  return index;
}

/**
 * Copies the documents that the suite opens, because it edits and exports them: the examples, and beside them two
 * small plans without errors (`thu/`).
 * @returns the copy, a folder that the caller removes
 */
export function copyWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-workspace-'));
  for (const documents of [join(root, 'examples'), join(root, 'test', 'vscode', 'fixture')]) {
    cpSync(documents, folder, { recursive: true });
  }
  return folder;
}
