import { descendants } from '../xml-tree.ts';
import type { CheckedFile, LayoutViolation } from './violation.ts';

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
