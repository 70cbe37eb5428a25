import type { Inline, NumberLabel } from './document-model.ts';

/** The plain text of inline content; a line break becomes `\n`, a footnote is not part of the text. */
export function inlineText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'break' ? '\n' : inline.type === 'note' ? '' : inline.text)).join('');
}

/** A number as it prints: "Phần II", "5.2.", "a)". */
export function numberText(number: NumberLabel): string {
  return (number.prefix + number.value + number.suffix).trim();
}
