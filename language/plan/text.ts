import type { Cell, Part, Prose, Slot, Str } from '../grammar/generated/ast.ts';
import { isTextPart } from '../grammar/generated/ast.ts';
import { unescapeCell, unescapeProse, unescapeString } from '../syntax/value-converter.ts';
import { noteSlot } from '../syntax/vocabulary.ts';

/** The words of a string; a slot in it counts with its own words, or as `…`, a footnote not at all. */
export function stringText(str: Str | undefined): string {
  if (!str) {
    return '';
  }
  return str.text ?? joined(str.parts, unescapeString);
}

/** The words of a prose line as the drafter typed them; a slot counts with its own words, or as `…`. */
export function proseText(prose: Prose): string {
  return joined(prose.parts, unescapeProse);
}

/** The words of a table cell. */
export function cellText(cell: Cell): string {
  return joined(cell.parts, unescapeCell);
}

function joined(parts: readonly Part[], resolve: (text: string) => string): string {
  return parts
    .map((part) => (isTextPart(part) ? resolve(part.text) : isNote(part) ? '' : (part.words ?? '…')))
    .join('');
}

/** Does this slot print a footnote, so that its words are not part of the sentence? */
export function isNote({ special }: Slot): boolean {
  return special === noteSlot;
}
