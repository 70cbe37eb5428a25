import type { Runner, Test } from 'mocha';

/** The launcher prints lines of the extension host's console that begin so. */
const line = '[test] ';

/**
 * Reports a mocha run on the console of the extension host, the only way out of it that all hosts share.
 * @returns when the run has ended; VS Code takes a rejection for the failure of the run
 */
export function report(runner: Runner): Promise<void> {
  const count = { passed: 0, failed: 0 };
  runner.on('pass', (test: Test) => {
    count.passed++;
    console.log(`${line}✓ ${test.fullTitle()} (${test.duration} ms)`);
  });
  runner.on('fail', (test: Test, error: Error) => {
    count.failed++;
    console.log(`${line}✗ ${test.fullTitle()}\n${error.stack ?? error.message}`);
  });
  return new Promise((resolve, reject) => {
    runner.on('end', () => {
      const summary = `${count.passed} passed, ${count.failed} failed`;
      console.log(summary);
      if (count.failed > 0 || count.passed === 0) {
        reject(new Error(summary));
      } else {
        resolve();
      }
    });
  });
}
