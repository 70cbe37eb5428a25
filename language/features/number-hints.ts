import type { AstNode } from 'langium';
import type { Str } from '../grammar/generated/ast.ts';
import { placeOf } from '../plan/places.ts';

/** A number as it will print, and where it is shown: before the title, or behind the keyword or mark. */
export interface NumberHint {
  readonly offset: number;
  readonly label: string;
}

/** The numbers of sections, assignments, numbered paragraphs and appendices, which are never typed. */
export function* numberHints(numbers: ReadonlyMap<AstNode, string>): Iterable<NumberHint> {
  for (const [node, label] of numbers) {
    const { title } = node as { title?: Str };
    const { offset } = title ? placeOf(title) : { offset: behindHead(node) };
    yield { offset, label };
  }
}

/** Behind the keyword (`giao`, `mục`) or mark (`#`, with a name glued to it). */
function behindHead(node: AstNode): number {
  const { offset } = placeOf(node);
  const text = node.$cstNode?.root.fullText ?? '';
  const property = node.$type === 'Prose' ? ((node as { name?: string }).name === undefined ? 'mark' : 'name') : 'kind';
  const end = placeOf(node, property).end;
  let at = Math.max(end, offset);
  while (text[at] === ' ') {
    at++;
  }
  return at;
}
