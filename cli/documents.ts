import { dirname } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import type { LoadedConfig } from '../language/config/config-provider.ts';
import { createKehoachServices, type KehoachServices } from '../language/module.ts';
import { NodeFiles } from '../server/node/file-system.ts';
import { loadLibraries, loadSurroundings } from '../server/surroundings.ts';
import { findFiles, type NamedFile, shownPath, type UnreadableFile } from './inputs.ts';

/** A document of the user's, parsed and linked. */
export interface NamedDocument extends NamedFile {
  readonly document: LangiumDocument;
}

/** A document that stands in no file yet: its text, and the place where it would be. */
export interface GivenText extends NamedFile {
  readonly text: string;
}

/** The documents of the given paths, in a workspace with what they may refer to. */
export interface Loaded {
  readonly services: KehoachServices;
  readonly documents: readonly NamedDocument[];
  readonly unreadable: readonly UnreadableFile[];
  readonly configs: readonly (NamedFile & { readonly loaded: LoadedConfig })[];
}

/**
 * Reads the files, the configurations above them and the libraries that these name, and what else the documents may
 * refer to: all below the nearest configuration, else what lies in the same folder.
 *
 * @param given is checked in place of the file that stands there
 */
export async function load(paths: readonly string[], given?: GivenText): Promise<Loaded> {
  const { files, unreadable: folders } =
    given && paths.length === 0 ? { files: [], unreadable: [] } : await findFiles(paths);
  const services = createKehoachServices({ fileSystemProvider: () => new NodeFiles() });
  const { DocumentBuilder, LangiumDocuments, LangiumDocumentFactory } = services.shared.workspace;
  if (given) {
    LangiumDocuments.addDocument(LangiumDocumentFactory.fromString(given.text, given.uri));
  }

  const documents: NamedDocument[] = [];
  const unreadable = [...folders];
  for (const file of given ? [...files, { uri: given.uri, shown: given.shown }] : files) {
    try {
      documents.push({ ...file, document: await LangiumDocuments.getOrCreateDocument(file.uri) });
    } catch (error) {
      unreadable.push({ ...file, reason: (error as Error).message });
    }
  }

  const around = new Set(documents.map(({ uri }) => dirname(uri.fsPath)));
  await loadSurroundings(
    [...around].map((folder) => URI.file(folder)),
    services.shared,
  );
  await loadLibraries(services.shared);
  await DocumentBuilder.build(LangiumDocuments.all.toArray(), { validation: false });
  return { services, documents, unreadable, configs: configsOf(services) };
}

function configsOf({ shared }: KehoachServices): Loaded['configs'] {
  return shared.workspace.ConfigProvider.all().map((loaded) => ({
    loaded,
    uri: loaded.uri,
    shown: shownPath(loaded.uri),
  }));
}
