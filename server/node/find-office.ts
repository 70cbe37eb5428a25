import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

/** Names the program where it lies in a place of its own. */
export const officeVariable = 'KEHOACH_SOFFICE';

/** Where LibreOffice puts itself on systems that have no common place for programs. */
const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  // The `.com` waits for the conversion, the `.exe` does not.
  win32: [
    'C:\\Program Files\\LibreOffice\\program\\soffice.com',
    'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
  ],
};

/**
 * The path of LibreOffice's program: that of the variable `KEHOACH_SOFFICE`, else the first one found on the search
 * path, else the one in the usual place. Undefined where there is none.
 */
export async function findOffice(env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const named = env[officeVariable];
  if (named) {
    return (await isProgram(named)) ? named : undefined;
  }
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  // A relative folder of the search path would let the current folder decide what is run.
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...(usualPlaces[process.platform] ?? []),
  ];
  for (const path of candidates) {
    if (await isProgram(path)) {
      return path;
    }
  }
  return undefined;
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
