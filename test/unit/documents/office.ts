import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Is a program installed? */
export async function hasProgram(program: string, argument: string): Promise<boolean> {
  try {
    await run(program, [argument]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Converts a file with LibreOffice, in a profile of its own.
 *
 * @returns the path of the new file, in a folder below `folder`.
 */
export async function convert(path: string, format: string, folder: string): Promise<string> {
  const target = join(folder, `as-${format}`);
  await mkdir(target, { recursive: true });
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  await run('soffice', [settings, '--headless', '--convert-to', format, '--outdir', target, path]);
  return join(target, basename(path).replace(/\.[^.]+$/, `.${format}`));
}

/** What LibreOffice makes of a Word file when it opens it and saves it as a Word file. */
export function saveAgain(path: string, folder: string): Promise<string> {
  return convert(path, 'docx', folder);
}
