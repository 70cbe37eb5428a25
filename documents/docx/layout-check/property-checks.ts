import { childElements, parseXml } from '../xml-tree.ts';
import type { CheckedFile, LayoutViolation } from './violation.ts';

const PART = 'docProps/core.xml';

/** What a records office and a screen reader ask of the properties, in the words of Word. */
const ASKED: readonly { name: string; vi: string; en: string }[] = [
  { name: 'title', vi: 'tên văn bản', en: 'title' },
  { name: 'creator', vi: 'tác giả (cơ quan ban hành)', en: 'author (the issuing body)' },
  { name: 'language', vi: 'ngôn ngữ', en: 'language' },
];

/** The document has a title, an author and a language. */
export function checkProperties({ parts }: CheckedFile): LayoutViolation[] {
  const part = parts.get(PART);
  const elements = part === undefined ? [] : childElements(parseXml(part, PART));
  const given = new Set(
    elements
      .filter(({ children }) => children.some((child) => typeof child === 'string' && child.trim() !== ''))
      .map(({ name }) => name.slice(name.indexOf(':') + 1)),
  );
  return ASKED.filter(({ name }) => !given.has(name)).map(({ vi, en }) => ({
    code: 'properties',
    near: '',
    text: { vi: `Thuộc tính của tệp thiếu ${vi}.`, en: `The file's properties lack the ${en}.` },
  }));
}
