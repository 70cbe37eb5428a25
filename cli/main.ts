/** The program `kehoach`. */
import { run } from './run.ts';

// A reader that has seen enough (`kehoach check | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
// The exit code is set, and the process ends by itself: all that was written arrives, also in a pipe.
process.exitCode = await run(process.argv.slice(2));
