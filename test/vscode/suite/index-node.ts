import { join } from 'node:path';
import Mocha from 'mocha';
import { report } from './report.ts';

/** VS Code calls this in a Node extension host: the desktop's, or a server's. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ timeout: 30_000, reporter: class {} as never });
  // Bundled beside this file, as CommonJS, so that mocha's globals are there before it is read.
  mocha.addFile(join(__dirname, 'tests.cjs'));
  await mocha.loadFilesAsync();
  await report(mocha.run());
}
