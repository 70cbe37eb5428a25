/**
 * Documents of any length, made of the two real examples: whole plans, repeated with other names, so that every name
 * still means something and the checks have as much to do per line as in a real plan.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AstNode, EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Document, Entry } from '../language/grammar/generated/ast.ts';
import { createKehoachServices } from '../language/module.ts';
import { placeOf } from '../language/plan/places.ts';
import { entriesOf, planOf } from '../language/plan/plan.ts';
import type { KehoachLinker } from '../language/references/linker.ts';
import { asNamed } from '../language/references/names.ts';
import { root } from '../scripts/project.ts';

/** The province's plan: the parent in workspaces. */
export const parentText = readFileSync(
  join(root, 'examples/ha-tinh/ke-hoach-chuyen-doi-so-2021-2025.kehoach'),
  'utf8',
).replaceAll('\r\n', '\n');

/** The district's plan, which refers to the province's. */
export const childText = readFileSync(
  join(root, 'examples/duc-tho/ke-hoach-chuyen-doi-so-2023.kehoach'),
  'utf8',
).replaceAll('\r\n', '\n');

/** The name under which children know the parent. */
export const parentName = 'HaTinh2025';

const services = createKehoachServices(EmptyFileSystem);

/** Parses a text outside of any workspace. */
export function parse(text: string): LangiumDocument<Document> {
  return services.shared.workspace.LangiumDocumentFactory.fromString<Document>(text, URI.parse('file:///mau.kehoach'));
}

interface Edit {
  readonly offset: number;
  readonly end: number;
  readonly text: string;
}

function edited(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { offset, end, text: next } of [...edits].sort((a, b) => b.offset - a.offset)) {
    result = result.slice(0, offset) + next + result.slice(end);
  }
  return result;
}

/** Places of the names that a document declares, and of their uses in it; names of other documents are left out. */
function ownNames(document: LangiumDocument<Document>): { offset: number; end: number; name: string }[] {
  const plan = planOf(document.parseResult.value);
  const places: { offset: number; end: number; name: string }[] = [];
  for (const { entry } of plan.entries) {
    const named = asNamed(entry);
    if (named) {
      places.push({ ...placeOf(named, 'name'), name: named.name });
    }
  }
  const linker = services.kehoach.references.Linker as KehoachLinker;
  for (const { reference, container } of linker.references(document.parseResult.value)) {
    const { $refText: name, $refNode } = reference;
    const qualified = (container as { document?: unknown }).document !== undefined;
    if (!qualified && plan.byName.has(name) && name !== plan.header?.name && $refNode) {
      places.push({ offset: $refNode.offset, end: $refNode.end, name });
    }
  }
  return places;
}

/** The entries that a document has once: its head, its recipients, its signature. */
const once = new Set(['Header', 'Field', 'ReferenceField', 'Recipients', 'Signature']);

/** The whole lines of a node: from the line end before it to its own. */
function lines(text: string, node: AstNode): { offset: number; end: number } {
  const { offset, end } = placeOf(node);
  const lineEnd = text.indexOf('\n', end);
  return { offset: text.lastIndexOf('\n', offset - 1) + 1, end: lineEnd < 0 ? text.length : lineEnd + 1 };
}

/** Leaves out fields that name another document's statements: alone, a document has no parent. */
function withoutParent(text: string): string {
  const plan = planOf(parse(text).parseResult.value);
  const edits = plan.entries
    .filter(
      ({ entry }) =>
        entry.$type === 'ReferenceField' &&
        (entry.key === 'đối chiếu' || entry.references.some((reference) => reference.document)),
    )
    .map(({ entry }) => ({ ...lines(text, entry), text: '' }));
  return edited(text, edits);
}

/** What a document declares once however long it is: it is cited by the same names everywhere. */
const shared = new Set(['Citation', 'Abbreviation']);

/**
 * One copy of an example's body, all its names ending in `suffix`, but for those of citations and abbreviations: of
 * these only the ones that are not yet in `declared` are kept, and added to it.
 */
function copyOf(text: string, suffix: string, declared: Set<string>): string {
  const document = parse(text);
  const { entries, headers } = document.parseResult.value;
  const names = new Set(entries.filter((entry) => shared.has(entry.$type)).map((entry) => asNamed(entry)?.name));
  const known = entries.filter((entry) => shared.has(entry.$type) && declared.has(asNamed(entry)?.name ?? ''));
  const dropped = [...headers, ...entries.filter((entry) => once.has(entry.$type)), ...known].map((node) => ({
    ...lines(text, node),
    text: '',
  }));
  const renamed = ownNames(document)
    .filter(
      ({ offset, name }) => !names.has(name) && !dropped.some((edit) => edit.offset <= offset && offset < edit.end),
    )
    .map(({ offset, end, name }) => ({ offset, end, text: name + suffix }));
  for (const name of names) {
    declared.add(name ?? '');
  }
  return edited(text, [...dropped, ...renamed]);
}

const lineCount = (text: string): number => text.split('\n').length - 1;

/** A plan of this many lines (a few more at most), without a parent. */
export function longDocument(count: number): string {
  const child = withoutParent(childText);
  let text = parentText;
  const declared = new Set(planOf(parse(text).parseResult.value).byName.keys());
  let inserted = text.indexOf('\nnơi nhận');
  for (let copy = 1; lineCount(text) < count; copy++) {
    const body = copyOf(copy % 2 === 1 ? child : parentText, `_${copy}`, declared);
    text = `${text.slice(0, inserted)}\n${body}${text.slice(inserted)}`;
    inserted += body.length + 1;
  }
  return shortened(text, count);
}

/** A plan of this many lines that refers to the parent; each number gives a document with another name. */
export function childDocument(count: number, number: number): string {
  return shortenedChild(count).replace('DucTho2023', `DucTho${number}`);
}

const shortChildren = new Map<number, string>();

function shortenedChild(count: number): string {
  let text = shortChildren.get(count);
  if (text === undefined) {
    text = shortened(childText, count);
    shortChildren.set(count, text);
  }
  return text;
}

/**
 * Leaves out sections from the end and the statements that then nothing names any more, by turns, so that long and
 * short documents have their lines of all kinds in like parts; prose lines at last, to come out at the right length.
 */
function shortened(text: string, count: number): string {
  let result = text;
  for (let excess = lineCount(result) - count; excess > 0; excess = lineCount(result) - count) {
    let next = withoutLast(result, Math.min(excess, Math.max(10, excess / 2)), isSpareSection);
    const used = usedNames(next);
    next = withoutLast(next, lineCount(next) - count, (entry) => {
      const named = asNamed(entry);
      return named !== undefined && named.$type !== 'Section' && !used.has(named.name);
    });
    if (next === result) {
      return withoutLast(result, excess, isSpareProse);
    }
    result = next;
  }
  return result;
}

/** A section that nothing can name, and that holds no further ones. */
function isSpareSection(entry: Entry): boolean {
  return (
    entry.$type === 'Section' &&
    entry.name === undefined &&
    !entriesOf(entry).some((inner) => inner.$type === 'Section' || asNamed(inner))
  );
}

function usedNames(text: string): Set<string> {
  const document = parse(text);
  const linker = services.kehoach.references.Linker as KehoachLinker;
  return new Set(linker.references(document.parseResult.value).map(({ reference }) => reference.$refText));
}

/** A prose line that is not the only one in its block. */
function isSpareProse(entry: Entry, holder: AstNode): boolean {
  return entry.$type === 'Prose' && entriesOf(holder).filter(({ $type }) => $type === 'Prose').length > 1;
}

function withoutLast(text: string, excess: number, spare: (entry: Entry, holder: AstNode) => boolean): string {
  const { entries } = planOf(parse(text).parseResult.value);
  const edits: Edit[] = [];
  const left = new Map<AstNode, number>();
  let removed = 0;
  for (const { entry, holder } of [...entries].reverse()) {
    if (removed >= excess) {
      break;
    }
    const remaining = left.get(holder) ?? entriesOf(holder).length;
    const place = lines(text, entry);
    const { offset, end } = placeOf(entry);
    const alone = `${text.slice(place.offset, offset)}${text.slice(end, place.end)}`.trim() === '';
    if (alone && remaining > 1 && spare(entry, holder)) {
      const height = lineCount(text.slice(place.offset, place.end));
      if (removed + height <= excess) {
        edits.push({ ...place, text: '' });
        left.set(holder, remaining - 1);
        removed += height;
      }
    }
  }
  return edited(text, edits);
}
