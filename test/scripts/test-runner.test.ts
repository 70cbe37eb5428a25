import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Part, runParts } from '../../scripts/test-runner.ts';

/** A part whose program prints a text and ends with a code. */
function part(name: string, printed: string, code = 0, options: Partial<Part> = {}): Part {
  const command = ['-e', `console.log(${JSON.stringify(printed)}); process.exitCode = ${code}`];
  return { name, command, ...options };
}

const suite = { isSuite: true };

describe('npm test', () => {
  let folder: string;
  let lines: string[];
  const log = (line: string) => lines.push(line);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kehoach-runner-'));
    lines = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (parts: readonly Part[]) => runParts(parts, { lanes: 2, logs: folder, log });

  it('adds up suites and checks', async () => {
    const count = await run([part('unit', '3 passed, 0 failed', 0, suite), part('types', '')]);
    assert.deepEqual(count, { passed: 4, failed: 0 });
  });

  it('counts the failed tests of a suite, and shows what it printed', async () => {
    const count = await run([part('unit', 'expected 80%\n2 passed, 1 failed', 1, suite)]);
    assert.deepEqual(count, { passed: 2, failed: 1 });
    assert.match(lines.join('\n'), /expected 80%/);
  });

  it('a suite that ran no test has failed', async () => {
    assert.deepEqual(await run([part('unit', '0 passed, 0 failed', 0, suite)]), { passed: 0, failed: 1 });
    assert.deepEqual(await run([part('unit', 'nothing', 0, suite)]), { passed: 0, failed: 1 });
  });

  it('a suite that ends badly has failed, whatever it counted', async () => {
    assert.deepEqual(await run([part('unit', '5 passed, 0 failed', 1, suite)]), { passed: 5, failed: 1 });
  });

  it('a part does not run when one that it needs has failed', async () => {
    const mark = join(folder, 'ran');
    const next: Part = {
      name: 'next',
      command: ['-e', `fs.writeFileSync(${JSON.stringify(mark)}, '')`],
      needs: ['broken'],
    };
    assert.deepEqual(await run([next, part('broken', '', 1)]), { passed: 0, failed: 2 });
    assert.ok(!existsSync(mark));
  });

  it('a part waits for another, however that ends', async () => {
    const parts = [part('next', '', 0, { after: ['broken'] }), part('broken', '', 1)];
    assert.deepEqual(await run(parts), { passed: 1, failed: 1 });
    assert.deepEqual(
      lines.filter((line) => /^[✓✗] \w+:/.test(line)).map((line) => line.slice(2, 8)),
      ['broken', 'next: '],
    );
  });

  it('keeps what each part printed', async () => {
    await run([part('types', 'all is well')]);
    assert.match(readFileSync(join(folder, 'types.log'), 'utf8'), /all is well/);
  });
});
