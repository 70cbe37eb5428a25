import { descendants, type XmlElement } from '../xml-tree.ts';

const LONGEST = 60;

/** The beginning of an element's text, to show where a violation is. */
export function nearText(element: XmlElement): string {
  const text = textOf(element).replace(/\s+/g, ' ').trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** All text of an element, field codes left out. */
export function textOf(element: XmlElement): string {
  return descendants(element, 'w:t')
    .flatMap((run) => run.children)
    .filter((child) => typeof child === 'string')
    .join('');
}
