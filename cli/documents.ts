import { readdir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import { type LangiumDocument, URI, UriUtils } from 'langium';
import type { LoadedConfig } from '../language/config/config-provider.ts';
import { createKehoachServices, type KehoachServices } from '../language/module.ts';
import { NodeFiles } from '../server/node/file-system.ts';
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

/** The documents of the given paths, in a workspace with what they may refer to. */
export interface Loaded {
  readonly services: KehoachServices;
  readonly documents: readonly NamedDocument[];
  readonly unreadable: readonly (NamedFile & { readonly reason: string })[];
  readonly configs: readonly (NamedFile & { readonly loaded: LoadedConfig })[];
}

const extension = '.kehoach';

/**
 * Finds the `.kehoach` files at the given paths: files, and folders with all that is in them.
 *
 * @returns the files by their shown paths, each once
 * @throws WrongUse for a path that does not exist or is no `.kehoach` file, and where nothing is found
 */
export async function findFiles(paths: readonly string[]): Promise<NamedFile[]> {
  const found = new Map<string, NamedFile>();
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const kind = await kindOf(path);
    if (kind === 'folder') {
      for (const file of await filesIn(path)) {
        add(found, file);
      }
    } else if (path.toLowerCase().endsWith(extension)) {
      add(found, path);
    } else {
      throw new WrongUse({ vi: `“${path}” không phải tệp ${extension}.`, en: `“${path}” is no ${extension} file.` });
    }
  }
  if (found.size === 0) {
    const where = (paths.length === 0 ? ['.'] : paths).join(', ');
    throw new WrongUse({
      vi: `Không có tệp ${extension} nào trong: ${where}.`,
      en: `There is no ${extension} file in: ${where}.`,
    });
  }
  return [...found.values()].sort((a, b) => (a.shown < b.shown ? -1 : 1));
}

function add(found: Map<string, NamedFile>, path: string): void {
  const uri = URI.file(resolve(path));
  const key = uri.toString();
  if (!found.has(key)) {
    found.set(key, { uri, shown: normalize(path).split(sep).join('/') });
  }
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
async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse({
      vi: `Không đọc được thư mục “${folder}” (${error.code}).`,
      en: `The folder “${folder}” cannot be read (${error.code}).`,
    });
  });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) {
      continue;
    }
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') {
        files.push(...(await filesIn(path)));
      }
    } else if (entry.name.toLowerCase().endsWith(extension)) {
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
  const files = await findFiles(paths);
  const services = createKehoachServices({ fileSystemProvider: () => new NodeFiles() });
  const { ConfigProvider, DocumentBuilder, LangiumDocuments, WorkspaceManager } = services.shared.workspace;

  const documents: NamedDocument[] = [];
  const unreadable: (NamedFile & { reason: string })[] = [];
  for (const file of files) {
    try {
      documents.push({ ...file, document: await LangiumDocuments.getOrCreateDocument(file.uri) });
    } catch (error) {
      unreadable.push({ ...file, reason: (error as Error).message });
    }
  }

  const around = new Set<string>();
  for (const folder of new Set(files.map(({ uri }) => dirname(uri.fsPath)))) {
    await ConfigProvider.loadAbove(URI.file(folder));
    const config = ConfigProvider.loadedFor(URI.file(join(folder, 'x')));
    if (config) {
      around.add(dirname(config.uri.fsPath));
    } else {
      await loadSiblings(folder, services);
    }
  }
  // Loads what is in these folders, and the libraries; what has been read already is not read again.
  const folders = outermost([...around]).map((path) => ({ uri: URI.file(path).toString(), name: path }));
  await WorkspaceManager.initializeWorkspace(folders);
  await DocumentBuilder.build(LangiumDocuments.all.toArray(), { validation: false });

  const configs = ConfigProvider.all().map((loaded) => ({ loaded, uri: loaded.uri, shown: shownPath(loaded.uri) }));
  return { services, documents, unreadable, configs };
}

async function loadSiblings(folder: string, { shared }: KehoachServices): Promise<void> {
  const { FileSystemProvider, LangiumDocuments, WorkspaceManager } = shared.workspace;
  for (const entry of await FileSystemProvider.readDirectory(URI.file(folder)).catch(() => [])) {
    if (entry.isFile && WorkspaceManager.shouldIncludeEntry(entry)) {
      // A sibling that cannot be read is none that anybody asked for.
      await LangiumDocuments.getOrCreateDocument(entry.uri).catch(() => undefined);
    }
  }
}

/** The folders that lie in no other one of them. */
function outermost(folders: readonly string[]): string[] {
  return folders.filter((folder) => !folders.some((other) => other !== folder && isIn(folder, other)));
}

function isIn(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

/** A path as the user would write it: relative inside the current folder, else whole. */
export function shownPath(uri: URI): string {
  const path = uri.fsPath;
  const way = relative(process.cwd(), path);
  return (way.startsWith('..') || isAbsolute(way) ? path : way).split(sep).join('/');
}

/** The last part of a path. */
export function baseName(uri: URI): string {
  return UriUtils.basename(uri);
}
