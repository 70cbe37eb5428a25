import { readdir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import type { LoadedConfig } from '../language/config/config-provider.ts';
import { createKehoachServices, type KehoachServices } from '../language/module.ts';
import { NodeFiles } from '../server/node/file-system.ts';
import { loadLibraries, loadSurroundings } from '../server/surroundings.ts';
import { WrongUse } from './wrong-use.ts';

/** A file that the user named, or that lies in a folder that they named. */
export interface NamedFile {
  readonly uri: URI;
  /** The path as the user would write it: `examples/a.kehoach` for `examples`. */
  readonly shown: string;
}

/** A document of the user's, parsed and linked. */
export interface NamedDocument extends NamedFile {
  readonly document: LangiumDocument;
}

/** A file or folder that could not be read. */
export interface UnreadableFile extends NamedFile {
  readonly reason: string;
}

/** The documents of the given paths, in a workspace with what they may refer to. */
export interface Loaded {
  readonly services: KehoachServices;
  readonly documents: readonly NamedDocument[];
  readonly unreadable: readonly UnreadableFile[];
  readonly configs: readonly (NamedFile & { readonly loaded: LoadedConfig })[];
}

const extension = '.kehoach';

/** What was found at the given paths. */
export interface Found {
  /** By their shown paths, each once. */
  readonly files: readonly NamedFile[];
  /** Folders that cannot be read. */
  readonly unreadable: readonly UnreadableFile[];
}

/**
 * Finds the `.kehoach` files at the given paths: files, and folders with all that is in them.
 *
 * @param paths none at all stands for the current folder
 * @throws WrongUse for a path that does not exist or is no `.kehoach` file, and where nothing is found
 */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const given = paths.length === 0 ? ['.'] : paths;
  const files = new Map<string, NamedFile>();
  const unreadable: UnreadableFile[] = [];
  for (const path of given) {
    if ((await kindOf(path)) === 'folder') {
      for (const inside of await filesIn(path, unreadable)) {
        add(files, inside);
      }
    } else if (path.endsWith(extension)) {
      add(files, path);
    } else {
      throw new WrongUse({ vi: `“${path}” không phải tệp ${extension}.`, en: `“${path}” is no ${extension} file.` });
    }
  }
  if (files.size === 0 && unreadable.length === 0) {
    throw new WrongUse({
      vi: `Không có tệp ${extension} nào trong: ${given.join(', ')}.`,
      en: `There is no ${extension} file in: ${given.join(', ')}.`,
    });
  }
  return { files: [...files.values()].sort((a, b) => (a.shown < b.shown ? -1 : 1)), unreadable };
}

function add(found: Map<string, NamedFile>, path: string): void {
  const file = named(path);
  const key = file.uri.toString();
  if (!found.has(key)) {
    found.set(key, file);
  }
}

function named(path: string): NamedFile {
  return { uri: URI.file(resolve(path)), shown: normalize(path).split(sep).join('/') };
}

async function kindOf(path: string): Promise<'file' | 'folder'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new WrongUse(
      code === 'ENOENT'
        ? { vi: `Không có “${path}”.`, en: `There is no “${path}”.` }
        : { vi: `Không mở được “${path}” (${code}).`, en: `“${path}” cannot be opened (${code}).` },
    );
  }
}

/** The documents in a folder and in those inside it; hidden folders and those of tools are left out. */
async function filesIn(folder: string, unreadable: UnreadableFile[]): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    unreadable.push({ ...named(folder), reason: String(error.code) });
    return [];
  });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') {
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

/**
 * Reads the files, the configurations above them and the libraries that these name, and what else the documents may
 * refer to: all below the nearest configuration, else what lies in the same folder.
 */
export async function load(paths: readonly string[]): Promise<Loaded> {
  const { files, unreadable: folders } = await findFiles(paths);
  const services = createKehoachServices({ fileSystemProvider: () => new NodeFiles() });
  const { ConfigProvider, DocumentBuilder, LangiumDocuments } = services.shared.workspace;

  const documents: NamedDocument[] = [];
  const unreadable = [...folders];
  for (const file of files) {
    try {
      documents.push({ ...file, document: await LangiumDocuments.getOrCreateDocument(file.uri) });
    } catch (error) {
      unreadable.push({ ...file, reason: (error as Error).message });
    }
  }

  const around = new Set(files.map(({ uri }) => dirname(uri.fsPath)));
  await loadSurroundings(
    [...around].map((folder) => URI.file(folder)),
    services.shared,
  );
  await loadLibraries(services.shared);
  await DocumentBuilder.build(LangiumDocuments.all.toArray(), { validation: false });

  const configs = ConfigProvider.all().map((loaded) => ({ loaded, uri: loaded.uri, shown: shownPath(loaded.uri) }));
  return { services, documents, unreadable, configs };
}

/** A path as the user would write it: relative inside the current folder, else whole. */
export function shownPath(uri: URI): string {
  const path = uri.fsPath;
  const way = relative(process.cwd(), path);
  return (way.startsWith('..') || isAbsolute(way) ? path : way).split(sep).join('/');
}
