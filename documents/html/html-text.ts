import { wordText, xmlText } from '../docx/word-text.ts';
import type { Traced } from '../model/document-model.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute: nothing of it can be read as markup. */
export function escapeHtml(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (char) => ENTITIES[char] as string);
}

/** Printed words, with the blanks fixed that must not be broken ("500 triệu", "Điều 5"), as in the Word file. */
export function printedHtml(text: string): string {
  return escapeHtml(wordText(text));
}

/** The id of an element that references can lead to. */
export function anchorId(sourceId: string): string {
  return escapeHtml(`kh-${sourceId}`);
}

/** Where an element comes from: offsets in the source text, so that a preview can scroll to it. The end is exclusive. */
export function sourceAttribute({ source }: Traced): string {
  return source === undefined ? '' : ` data-source="${source.start}-${source.end}"`;
}

/** The same, with the id that references lead to. */
export function tracedAttributes(traced: Traced): string {
  const id = traced.sourceId === undefined ? '' : ` id="${anchorId(traced.sourceId)}"`;
  return id + sourceAttribute(traced);
}
