import { type CstNode, CstUtils, type LangiumDocument } from 'langium';
import type { Position, SelectionRange } from 'vscode-languageserver-protocol';
import type { Place } from '../plan/places.ts';
import { rangeOf } from '../rules/ranges.ts';

const wordPart = /[\p{L}\p{M}\p{N}_]/u;

/**
 * What a growing selection takes in: the word, the words of a line or string, the statement, its block, and so on out
 * to the whole document.
 *
 * LSP 3.17: `textDocument/selectionRange`.
 */
export function selectionRanges(document: LangiumDocument, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => selectionRange(document, document.textDocument.offsetAt(position)));
}

function selectionRange(document: LangiumDocument, offset: number): SelectionRange {
  const text = document.textDocument.getText();
  const root = document.parseResult.value.$cstNode;
  const places: Place[] = [{ offset: 0, end: text.length }];
  const around: Place[] = [];
  let node: CstNode | undefined = root && CstUtils.findLeafNodeBeforeOffset(root, offset);
  // Behind a token that ends before the cursor only what goes on around the cursor counts.
  for (; node; node = node.container) {
    if (node.offset <= offset && offset <= node.end) {
      around.push({ offset: node.offset, end: node.end });
    }
  }
  const word = wordAt(text, offset);
  for (const place of [...around.reverse(), ...(word ? [word] : [])]) {
    const outer = places.at(-1) as Place;
    const isSmaller = place.end - place.offset < outer.end - outer.offset;
    if (isSmaller && outer.offset <= place.offset && place.end <= outer.end) {
      places.push(place);
    }
  }
  const [whole, ...inner] = places.map((place) => rangeOf(document, place));
  return inner.reduce<SelectionRange>((parent, range) => ({ range, parent }), {
    range: whole as SelectionRange['range'],
  });
}

function wordAt(text: string, offset: number): Place | undefined {
  let [start, end] = [offset, offset];
  while (start > 0 && wordPart.test(text[start - 1] as string)) {
    start--;
  }
  while (end < text.length && wordPart.test(text[end] as string)) {
    end++;
  }
  return start < end ? { offset: start, end } : undefined;
}
