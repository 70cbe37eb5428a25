/** The program `kehoach`. */
import { run } from './run.ts';
import { exitCodes } from './terminal.ts';

// A reader that has seen enough (`kehoach check | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exitCodes.ok : exitCodes.wrongUse);
});
try {
  // The exit code is set, and the process ends by itself: all that was written arrives, also in a pipe.
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  // Not the user's fault; told apart from findings by the exit code.
  console.error(error);
  process.exitCode = exitCodes.wrongUse;
}
