// Runs the tests of the highlighting (test/grammar/**/*.kehoach), each a document with its scopes in comments.
import { spawnSync } from 'node:child_process';
import { program, root } from './project.ts';

const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [program('vscode-tmgrammar-test/dist/unit.js'), 'test/grammar/**/*.kehoach'],
  { cwd: root, encoding: 'utf8' },
);
process.stdout.write(stdout + stderr);
// The tester marks each file, but has no line that adds them up.
const files = (mark: string) => stdout.split(mark).length - 1;
console.log(`${files('✓')} passed, ${files('✖')} failed`);
process.exitCode = status === 0 ? 0 : 1;
