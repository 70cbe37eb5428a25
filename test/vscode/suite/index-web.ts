import 'mocha/mocha.js';
import { report } from './report.ts';

/** VS Code calls this in the web worker extension host. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: class {} as never });
  // Read only now, when mocha's globals are there.
  await import('./all-web.ts');
  await report(mocha.run() as never);
}
