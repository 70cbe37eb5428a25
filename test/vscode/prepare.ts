/** What every launcher of the suite needs first. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { dist, out, root } from '../../scripts/project.ts';

const suite = join(root, 'test', 'vscode', 'suite');
const bundles = join(out, 'vscode-suite');

const common: BuildOptions = { bundle: true, format: 'cjs', sourcemap: 'inline', logLevel: 'warning' };

/**
 * Bundles the suite for a Node extension host, which loads CommonJS only.
 * @returns the file to give to VS Code as its tests
 */
export async function bundleSuite(): Promise<string> {
  const options: BuildOptions = {
    ...common,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode', 'mocha'],
  };
  const index = join(bundles, 'index.cjs');
  await Promise.all([
    build({ ...options, entryPoints: [join(suite, 'index-node.ts')], outfile: index }),
    build({ ...options, entryPoints: [join(suite, 'all-node.ts')], outfile: join(bundles, 'tests.cjs') }),
  ]);
  return index;
}

/**
 * Bundles the suite for the web worker extension host, which loads one file, with mocha in it.
 * @returns the file to give to VS Code as its tests; it lies in the project's folder, which is all that is served
 */
export async function bundleWebSuite(): Promise<string> {
  const outfile = join(bundles, 'web.cjs');
  await build({
    ...common,
    platform: 'browser',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
    external: ['vscode'],
    define: { global: 'globalThis' },
    alias: { 'node:assert/strict': join(suite, 'assert-web.ts') },
    entryPoints: [join(suite, 'index-web.ts')],
    outfile,
  });
  return outfile;
}

/**
 * Copies the documents that the suite opens, because it edits and exports them: the examples, and beside them two
 * small plans without errors (`thu/`). `tu-dong-lenh.docx` is Đức Thọ's plan as the command line exports it.
 * @returns the copy, a folder that the caller removes
 */
export function copyWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-workspace-'));
  for (const documents of [join(root, 'examples'), join(root, 'test', 'vscode', 'fixture')]) {
    cpSync(documents, folder, { recursive: true });
  }
  // In a browser VS Code would save what a test types.
  mkdirSync(join(folder, '.vscode'));
  writeFileSync(join(folder, '.vscode', 'settings.json'), '{ "files.autoSave": "off" }\n');
  const program = join(dist, 'kehoach.mjs');
  const plan = join(folder, 'duc-tho', 'ke-hoach-chuyen-doi-so-2023.kehoach');
  // Its error carries what was printed: else that is what it finds in the plan.
  execFileSync(process.execPath, [program, 'export', plan, '-o', join(folder, 'tu-dong-lenh.docx')], { stdio: 'pipe' });
  return folder;
}
