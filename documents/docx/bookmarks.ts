import type { NumberedDocument, NumberLabel } from '../model/document-model.ts';
import { documentInlines, documentParts, type Part } from '../model/document-parts.ts';

/** A bookmark of the Word file. */
export interface BookmarkEntry {
  name: string;
  /** Number of the bookmark inside the file, from 1. */
  id: number;
}

/** The bookmarks of a Word file. */
export interface Bookmarks {
  /**
   * Around the words of each part that has an id, by the part. They tell a later import which statement of the source
   * a paragraph came from.
   */
  readonly parts: ReadonlyMap<object, BookmarkEntry>;
  /**
   * Around the number of each part that the text refers to, by the part. A reference shows what stands in the bookmark,
   * so it holds the number alone.
   */
  readonly numbers: ReadonlyMap<object, BookmarkEntry>;
  /** The same by the `sourceId` that references name. */
  readonly targets: ReadonlyMap<string, BookmarkEntry>;
}

/** Word takes no longer names. */
const LONGEST_NAME = 40;
const PART_PREFIX = 'KH_';
const NUMBER_PREFIX = 'KHN_';

/**
 * Names the bookmarks of a document. Names hold ASCII letters, digits and `_`, begin with the id of the part, and
 * depend only on the document, never on what was exported before.
 */
export function collectBookmarks(document: NumberedDocument): Bookmarks {
  const parts = new Map<object, BookmarkEntry>();
  const numbers = new Map<object, BookmarkEntry>();
  const targets = new Map<string, BookmarkEntry>();
  const taken = new Set<string>();
  const entry = (prefix: string, sourceId: string): BookmarkEntry => {
    const name = freeName(prefix + asciiName(sourceId), taken);
    taken.add(name.toLowerCase());
    return { name, id: taken.size };
  };
  const referredTo = new Set(
    documentInlines(document).flatMap((inline) => (inline.type === 'reference' ? [inline.target] : [])),
  );
  for (const part of documentParts(document)) {
    const { sourceId } = part;
    if (sourceId === undefined) continue;
    parts.set(part, entry(PART_PREFIX, sourceId));
    if (referredTo.has(sourceId) && !targets.has(sourceId) && hasNumber(part)) {
      const number = entry(NUMBER_PREFIX, sourceId);
      numbers.set(part, number);
      targets.set(sourceId, number);
    }
  }
  return { parts, numbers, targets };
}

function hasNumber(part: Part & { number?: unknown; label?: unknown }): boolean {
  const isLabel = (label: unknown): boolean =>
    typeof label === 'object' && label !== null && 'suffix' in label && (label as NumberLabel).value !== '';
  return isLabel(part.number) || isLabel(part.label);
}

function asciiName(sourceId: string): string {
  return sourceId
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^A-Za-z0-9_]/g, '_');
}

/** Word compares the names of bookmarks without regard to case. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let attempt = 1; ; attempt++) {
    const suffix = attempt === 1 ? '' : `_${attempt}`;
    const name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
