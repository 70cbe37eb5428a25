import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import { URI } from 'langium';
import { glob, isDynamicPattern } from 'tinyglobby';
import { WrongUse } from './wrong-use.ts';

/** A file that the user named, or that lies in a folder or matches a pattern that they named. */
export interface NamedFile {
  readonly uri: URI;
  /** The path as the user would write it: `examples/a.kehoach` for `examples`. */
  readonly shown: string;
}

/** A file or folder that could not be read. */
export interface UnreadableFile extends NamedFile {
  readonly reason: string;
}

/** What was found at the given paths. */
export interface Found {
  /** By their shown paths, each once. */
  readonly files: readonly NamedFile[];
  /** Folders that cannot be read. */
  readonly unreadable: readonly UnreadableFile[];
}

export const extension = '.kehoach';

/** Stands for the text on standard input, as for most programs. */
export const stdinOperand = '-';

/** Folders that are not looked into: those of tools, and hidden ones. */
export const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/**
 * Finds the `.kehoach` files at the given paths: files, folders with all that is in them, and patterns
 * (`xa/*.kehoach`).
 *
 * @param paths none at all stands for the current folder
 * @throws WrongUse for a path that does not exist or is no `.kehoach` file, and for one where nothing is found
 */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const files = new Map<string, NamedFile>();
  const unreadable: UnreadableFile[] = [];
  for (const path of paths.length === 0 ? ['.'] : paths) {
    for (const found of await filesAt(path, unreadable)) {
      const file = named(found);
      const key = file.uri.toString();
      if (!files.has(key)) {
        files.set(key, file);
      }
    }
  }
  return { files: [...files.values()].sort((a, b) => (a.shown < b.shown ? -1 : 1)), unreadable };
}

async function filesAt(path: string, unreadable: UnreadableFile[]): Promise<string[]> {
  const kind = await kindOf(path);
  if (kind === 'nothing') {
    return matching(path);
  }
  if (kind === 'folder') {
    const unreadableBefore = unreadable.length;
    const files = await filesIn(path, unreadable);
    if (files.length === 0 && unreadable.length === unreadableBefore) {
      throw new WrongUse({
        vi: `Không có tệp ${extension} nào trong: ${path}.`,
        en: `There is no ${extension} file in: ${path}.`,
      });
    }
    return files;
  }
  if (!path.endsWith(extension)) {
    throw new WrongUse({ vi: `“${path}” không phải tệp ${extension}.`, en: `“${path}” is no ${extension} file.` });
  }
  return [path];
}

/** The documents that match a pattern. */
async function matching(pattern: string): Promise<string[]> {
  if (!isDynamicPattern(pattern)) {
    throw new WrongUse({ vi: `Không có “${pattern}”.`, en: `There is no “${pattern}”.` });
  }
  // In patterns a backslash makes the next sign an ordinary one, which on Windows nobody means.
  const portable = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const found = await glob(portable, { expandDirectories: false, ignore: ['**/node_modules/**'] });
  const documents = found.filter((file) => file.endsWith(extension));
  if (documents.length === 0) {
    throw new WrongUse({
      vi: `Không có tệp ${extension} nào khớp với “${pattern}”.`,
      en: `No ${extension} file matches “${pattern}”.`,
    });
  }
  return documents;
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Names that a pattern may have and a file may not are no names of files either.
    if (code === 'ENOENT' || code === 'EINVAL') {
      return 'nothing';
    }
    throw new WrongUse({ vi: `Không mở được “${path}” (${code}).`, en: `“${path}” cannot be opened (${code}).` });
  }
}

/** The documents in a folder and in those inside it. */
async function filesIn(folder: string, unreadable: UnreadableFile[]): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    unreadable.push({ ...named(folder), reason: String(error.code) });
    return [];
  });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (isPassedOver(entry.name)) {
      continue;
    }
    if (entry.isDirectory()) {
      files.push(...(await filesIn(path, unreadable)));
    } else if (entry.name.endsWith(extension)) {
      files.push(path);
    }
  }
  return files;
}

/** A file by a path that the user would write. */
export function named(path: string): NamedFile {
  return { uri: URI.file(resolve(path)), shown: normalize(path).split(sep).join('/') };
}

/** A path as the user would write it: relative inside the current folder, else whole. */
export function shownPath(uri: URI): string {
  const path = uri.fsPath;
  const way = relative(process.cwd(), path);
  return (way.startsWith('..') || isAbsolute(way) ? path : way).split(sep).join('/');
}
