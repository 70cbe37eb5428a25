interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}

/**
 * The source of a regular expression that matches one of many phrases, the longest that fits. Phrases with a common
 * beginning share it, so that a text is not tried against each of them at every place.
 *
 * @param phrases each in pieces that are sources of regular expressions themselves (a letter, `\s+`); none is empty
 */
export function oneOf(phrases: Iterable<readonly string[]>): string {
  const root: Node = { next: new Map(), ends: false };
  for (const phrase of phrases) {
    let node = root;
    for (const piece of phrase) {
      let next = node.next.get(piece);
      if (!next) {
        next = { next: new Map(), ends: false };
        node.next.set(piece, next);
      }
      node = next;
    }
    node.ends = true;
  }
  return `(?:${sourceOf(root)})`;
}

function sourceOf(node: Node): string {
  return [...node.next].map(([piece, next]) => piece + tailOf(next)).join('|');
}

/** What may follow a piece: nothing where a phrase ends there, but rather more. */
function tailOf(first: Node): string {
  let source = '';
  let node = first;
  // A loop for what has one way to go on: long phrases must not nest calls.
  while (node.next.size === 1 && !node.ends) {
    const [piece, next] = [...node.next][0] as [string, Node];
    source += piece;
    node = next;
  }
  return node.next.size === 0 ? source : `${source}(?:${sourceOf(node)})${node.ends ? '?' : ''}`;
}
