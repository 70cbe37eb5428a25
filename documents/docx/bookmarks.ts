import type { Block, NumberedDocument, NumberLabel } from '../model/document-model.ts';

/** A bookmark of the Word file: around the number of a part that can be referred to. */
export interface BookmarkEntry {
  name: string;
  /** Number of the bookmark inside the file, from 1 in reading order. */
  id: number;
}

/** Bookmarks by the `sourceId` of the part that they mark. */
export type Bookmarks = ReadonlyMap<string, BookmarkEntry>;

/** Word takes no longer names. */
const LONGEST_NAME = 40;
const PREFIX = 'KH_';

/**
 * Names the bookmark of every numbered part with an id. Names hold ASCII letters, digits and `_`, and depend only on
 * the document, never on what was exported before.
 */
export function collectBookmarks(document: NumberedDocument): Bookmarks {
  const bookmarks = new Map<string, BookmarkEntry>();
  const names = new Set<string>();
  const add = (sourceId: string | undefined, number: NumberLabel | undefined): void => {
    if (sourceId === undefined || number === undefined || number.value === '' || bookmarks.has(sourceId)) return;
    const name = freeName(asciiName(sourceId), names);
    names.add(name.toLowerCase());
    bookmarks.set(sourceId, { name, id: bookmarks.size + 1 });
  };
  const addBlock = (block: Block): void => {
    if (block.type === 'table') add(block.sourceId, block.label);
    else if ('number' in block) add(block.sourceId, block.number);
  };
  document.body.forEach(addBlock);
  for (const appendix of document.appendices) {
    add(appendix.sourceId, appendix.label);
    appendix.body.forEach(addBlock);
  }
  return bookmarks;
}

function asciiName(sourceId: string): string {
  const plain = sourceId
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^A-Za-z0-9_]/g, '_');
  return PREFIX + plain;
}

/** Word compares the names of bookmarks without regard to case. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let attempt = 1; ; attempt++) {
    const suffix = attempt === 1 ? '' : `_${attempt}`;
    const name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
