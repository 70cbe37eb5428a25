import { type URI, UriUtils } from 'langium';
import type { KehoachSharedServices } from '../language/module.ts';

/** More siblings than this are not read for the sake of one document. */
const mostSiblings = 200;

/**
 * Loads what the documents of some folders may refer to: the configurations above them, and all documents below the
 * nearest of them; where there is none, the documents of the folder itself. What cannot be read is left out: nobody
 * asked for it. Nothing is built; libraries are the caller's.
 */
export async function loadSurroundings(folders: readonly URI[], shared: KehoachSharedServices): Promise<void> {
  const { ConfigProvider, LangiumDocuments, WorkspaceManager } = shared.workspace;
  const searched = new Set<string>();
  for (const folder of folders) {
    await ConfigProvider.loadAbove(folder);
    const config = ConfigProvider.loadedFor(UriUtils.joinPath(folder, 'x'));
    const around = config ? UriUtils.dirname(config.uri) : folder;
    if (searched.has(around.toString())) {
      continue;
    }
    searched.add(around.toString());
    for (const uri of config ? await WorkspaceManager.searchFolder(around) : await documentsIn(around, shared)) {
      await LangiumDocuments.getOrCreateDocument(uri).catch(() => undefined);
    }
  }
}

async function documentsIn(folder: URI, { workspace }: KehoachSharedServices): Promise<URI[]> {
  const entries = await workspace.FileSystemProvider.readDirectory(folder).catch(() => []);
  return entries
    .filter((entry) => entry.isFile && workspace.WorkspaceManager.shouldIncludeEntry(entry))
    .slice(0, mostSiblings)
    .map((entry) => entry.uri);
}

/** Loads the documents of the libraries that the configurations name; a missing one is a problem of its configuration. */
export async function loadLibraries(shared: KehoachSharedServices): Promise<void> {
  const { WorkspaceManager, LangiumDocuments } = shared.workspace;
  // `getOrCreateDocument` has added each document when the collector gets it.
  await WorkspaceManager.loadLibraries((document) => {
    if (!LangiumDocuments.hasDocument(document.uri)) {
      LangiumDocuments.addDocument(document);
    }
  });
}
