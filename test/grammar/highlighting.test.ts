import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { tmLanguage } from '../../syntaxes/source/grammar.ts';
import { grammarPath } from './tokenizer.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);

/** Runs a program of vscode-tmgrammar-test on files and answers what it printed and how it ended. */
function run(program: 'unit' | 'snapshot', files: readonly string[]): { status: number | null; printed: string } {
  const script = require.resolve(`vscode-tmgrammar-test/dist/${program}.js`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...files], { cwd: root, encoding: 'utf8' });
  return { status, printed: stdout + stderr };
}

describe('highlighting', () => {
  it('is generated from its source', () => {
    const generated = `${JSON.stringify(tmLanguage(), null, 2)}\n`;
    assert.ok(
      readFileSync(grammarPath, 'utf8') === generated,
      'syntaxes/kehoach.tmLanguage.json is out of date: run node syntaxes/source/generate.ts',
    );
  });

  const subjects = globSync('test/grammar/*.kehoach', { cwd: root }).sort();
  it('has assertions', () => assert.ok(subjects.length >= 9, subjects.join(', ')));
  for (const file of subjects) {
    it(`gives the scopes that ${file} asserts`, () => {
      const { status, printed } = run('unit', [file]);
      assert.equal(status, 0, printed);
    });
  }

  const snapshots = globSync('test/grammar/snapshots/*.kehoach', { cwd: root }).sort();
  it('has snapshots', () => assert.ok(snapshots.length >= 2, snapshots.join(', ')));
  for (const file of snapshots) {
    it(`gives the same scopes as before to ${file}`, () => {
      // Without a snapshot the program would write one and be content.
      assert.ok(existsSync(`${root}${file}.snap`), `${file}.snap is missing`);
      const { status, printed } = run('snapshot', [file]);
      assert.equal(status, 0, printed);
    });
  }
});
