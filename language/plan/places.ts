import { type AstNode, type CstNode, GrammarUtils } from 'langium';

/** A place in a document: offsets of UTF-16 units, `end` exclusive. */
export interface Place {
  readonly offset: number;
  readonly end: number;
}

/** The place of a property of a node; of the whole node where the property is not written. */
export function placeOf(node: AstNode, property?: string, index?: number): Place {
  const cst = property === undefined ? undefined : GrammarUtils.findNodeForProperty(node.$cstNode, property, index);
  return placeOfCst(cst ?? node.$cstNode);
}

/** The place of what heads a statement: from its keyword to the end of its title, without its block. */
export function headPlace(node: AstNode): Place {
  const whole = placeOfCst(node.$cstNode);
  const { block } = node as { block?: AstNode };
  if (!block?.$cstNode) {
    return whole;
  }
  const text = node.$cstNode?.root.fullText ?? '';
  let end = block.$cstNode.offset;
  while (end > whole.offset && /\s/u.test(text[end - 1] as string)) {
    end--;
  }
  return { offset: whole.offset, end: Math.max(end, whole.offset + 1) };
}

function placeOfCst(node: CstNode | undefined): Place {
  return node ? { offset: node.offset, end: node.end } : { offset: 0, end: 0 };
}

/** Where some nodes stand, in the order of the text, ranges inside others left out: for `isInside`. */
export function rangesOf(nodes: readonly AstNode[]): readonly Place[] {
  const sorted = nodes.map((node) => placeOf(node)).sort((a, b) => a.offset - b.offset || b.end - a.end);
  const outermost: Place[] = [];
  for (const place of sorted) {
    if (place.end > (outermost.at(-1)?.end ?? -1)) {
      outermost.push(place);
    }
  }
  return outermost;
}

/** Does an offset lie in one of the ranges of `rangesOf`? */
export function isInside(ranges: readonly Place[], offset: number): boolean {
  let [first, end] = [0, ranges.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) {
      first = middle + 1;
    } else {
      end = middle;
    }
  }
  return (ranges[first]?.offset ?? Number.POSITIVE_INFINITY) <= offset;
}
