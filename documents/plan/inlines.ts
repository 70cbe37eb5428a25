import type { Part, Prose, Slot, Str } from '../../language/grammar/generated/ast.ts';
import { isTextPart } from '../../language/grammar/generated/ast.ts';
import { unescapeCell, unescapeProse, unescapeString } from '../../language/syntax/value-converter.ts';
import type { Inline } from '../model/document-model.ts';
import { joinInlines, textInlines } from './inline-text.ts';
import type { Projection } from './projection.ts';
import { slotInlines } from './slot-text.ts';

/** The words of a prose line with its slots filled in. */
export function proseInlines(projection: Projection, prose: Prose): Inline[] {
  return partsInlines(projection, prose.parts, unescapeProse, true);
}

/** The words of a string with its slots filled in. */
export function stringInlines(projection: Projection, str: Str | undefined): Inline[] {
  if (!str) {
    return [];
  }
  return str.text === undefined ? partsInlines(projection, str.parts, unescapeString, true) : textInlines(str.text);
}

/** The words of a table cell with its slots filled in. */
export function cellInlines(projection: Projection, parts: readonly Part[]): Inline[] {
  return partsInlines(projection, parts, unescapeCell, true);
}

function partsInlines(
  projection: Projection,
  parts: readonly Part[],
  resolve: (text: string) => string,
  startsSentence: boolean,
): Inline[] {
  const inlines: Inline[] = [];
  let before = startsSentence ? '' : ' ';
  for (const part of parts) {
    if (isTextPart(part)) {
      const text = resolve(part.text);
      inlines.push(...textInlines(text));
      before = text;
    } else {
      const slot: Slot = part;
      const atStart = before === '' || /[.!?]["”)]?\s+$/u.test(before);
      inlines.push(...slotInlines(projection, slot, atStart));
      before = ' ';
    }
  }
  return joinInlines(inlines);
}
