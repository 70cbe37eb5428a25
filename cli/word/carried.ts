import { basename, dirname, join, resolve } from 'node:path';
import { URI } from 'langium';
import type { CarriedSource } from '../../documents/docx/read-source.ts';
import { type CarriedBack, carryBack } from '../../documents/word/carry-back.ts';
import { type SourceLine, sourceLines } from '../../documents/word/print-source.ts';
import { type WordChange, type WordLine, wordChanges } from '../../documents/word/word-changes.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import { type GivenText, type Loaded, load, type NamedDocument } from '../documents.ts';
import { extension } from '../inputs.ts';

/** What a Word file that carries its source has become. */
export interface EditedWord {
  /** The name of the source, and its text when the file was exported. */
  readonly name: string;
  readonly source: string;
  readonly changes: readonly WordChange[];
  readonly back: CarriedBack;
  /** The source with what was taken over, as it stands among the documents around the Word file. */
  readonly loaded: Loaded;
  readonly named: NamedDocument;
  /** What that prints. */
  readonly printed: readonly SourceLine[];
}

/** Reads what was changed in a Word file, and takes over into its source what can be. */
export async function readEdited(
  file: string,
  carried: CarriedSource,
  lines: readonly WordLine[],
): Promise<EditedWord> {
  const [{ name, text: source }] = carried.texts as [CarriedSource['texts'][number]];
  const given = (text: string): GivenText => givenSource(file, name, text);
  // A file that an older export wrote carries no lines; the source is printed here instead.
  const before = carried.lines.length > 0 ? carried.lines : printedOf(await load([], given(source)));
  const changes = wordChanges(before, lines);
  const back =
    changes.length === 0
      ? { text: source, taken: [], left: [] }
      : await carryBack(source, carried, changes, lines, async (text) => printedOf(await load([], given(text))));
  const loaded = await load([], given(back.text));
  const [named] = loaded.documents as [NamedDocument];
  return { name, source, changes, back, loaded, named, printed: printedOf(loaded) };
}

function printedOf({ services, documents: [named] }: Loaded): SourceLine[] {
  const { IndexManager, ConfigProvider } = services.shared.workspace;
  return named
    ? sourceLines(named.document, IndexManager as PlanIndex, ConfigProvider.configFor(named.uri).layout)
    : [];
}

/**
 * The source stands beside the Word file, so that the documents around it are its own. Its name comes from the file,
 * which may come from anywhere: only the last part of a path is taken.
 */
function givenSource(file: string, name: string, text: string): GivenText {
  const last = basename(name.replaceAll('\\', '/'));
  const own = last.endsWith(extension) && last !== extension ? last : `${basename(file)}${extension}`;
  return { uri: URI.file(join(dirname(resolve(file)), own)), shown: `${file}/${own}`, text };
}
