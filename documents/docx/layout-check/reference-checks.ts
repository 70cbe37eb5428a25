import { childElements, descendants, parseXml } from '../xml-tree.ts';
import type { CheckedFile, LayoutViolation } from './violation.ts';
import { nearText } from './visible-text.ts';

/** Every REF field has its bookmark; without it Word prints "Error! Reference source not found." on refresh. */
export function checkReferences({ body }: CheckedFile): LayoutViolation[] {
  const bookmarks = bookmarkNames(body);
  const known = new Set(bookmarks);
  return descendants(body, 'w:instrText')
    .flatMap((code) => code.children.filter((child) => typeof child === 'string'))
    .map((code) => /^\s*REF\s+(\S+)/.exec(code)?.[1])
    .filter((name) => name !== undefined && !known.has(name))
    .map((name) => ({
      code: 'missing-bookmark',
      near: '',
      text: { vi: `Tham chiếu tới "${name}" không có dấu trang.`, en: `The reference to "${name}" has no bookmark.` },
    }));
}

/** Two bookmarks of one name: Word keeps the first and drops the other. */
export function checkBookmarks({ body }: CheckedFile): LayoutViolation[] {
  const seen = new Set<string>();
  const twice = bookmarkNames(body).filter((name) => seen.size === seen.add(name).size);
  return twice.map((name) => ({
    code: 'duplicate-bookmark',
    near: '',
    text: { vi: `Dấu trang "${name}" có hai lần.`, en: `The bookmark "${name}" occurs twice.` },
  }));
}

/** Word takes names of letters, digits and "_" that begin with a letter or "_", up to 40 characters. */
const BOOKMARK_NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]{0,39}$/u;

/** A bookmark with a name that Word does not take is lost when the file is opened. */
export function checkBookmarkNames({ body }: CheckedFile): LayoutViolation[] {
  return bookmarkNames(body)
    .filter((name) => !BOOKMARK_NAME.test(name))
    .map((name) => ({
      code: 'bookmark-name',
      near: '',
      text: { vi: `Word không nhận tên dấu trang "${name}".`, en: `Word does not take "${name}" as a bookmark.` },
    }));
}

/** Every link leads somewhere. */
export function checkLinks({ parts, body }: CheckedFile): LayoutViolation[] {
  const relations = parts.get(RELATIONS);
  const known = new Set(
    relations === undefined
      ? []
      : childElements(parseXml(relations, RELATIONS), 'Relationship').map(({ attributes }) => attributes.Id),
  );
  return descendants(body, 'w:hyperlink')
    .filter(({ attributes }) => attributes['r:id'] !== undefined && !known.has(attributes['r:id']))
    .map((link) => ({
      code: 'broken-link',
      near: nearText(link),
      text: { vi: 'Liên kết không có địa chỉ.', en: 'The link has no address.' },
    }));
}

const RELATIONS = 'word/_rels/document.xml.rels';

/** Every footnote number has its words; Word does not open a file in which one is missing. */
export function checkNotes({ parts, body }: CheckedFile): LayoutViolation[] {
  const part = parts.get(NOTES);
  const known = new Set(
    part === undefined
      ? []
      : descendants(parseXml(part, NOTES), 'w:footnote').map(({ attributes }) => attributes['w:id']),
  );
  return descendants(body, 'w:footnoteReference')
    .filter(({ attributes }) => !known.has(attributes['w:id']))
    .map(({ attributes }) => ({
      code: 'missing-note',
      near: '',
      text: {
        vi: `Chú thích ${attributes['w:id']} không có lời ở chân trang.`,
        en: `The footnote ${attributes['w:id']} has no words.`,
      },
    }));
}

const NOTES = 'word/footnotes.xml';

/** The text of simple fields is dropped by some readers. */
export function checkFields({ body }: CheckedFile): LayoutViolation[] {
  return descendants(body, 'w:fldSimple').map(() => ({
    code: 'simple-field',
    near: '',
    text: {
      vi: 'Trường dạng đơn giản (fldSimple) bị một số chương trình bỏ mất chữ.',
      en: 'A simple field (fldSimple) loses its text in some programs.',
    },
  }));
}

function bookmarkNames(body: CheckedFile['body']): string[] {
  return descendants(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? '');
}
