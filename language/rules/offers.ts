/**
 * Repairs that a drafter chooses: one of several ways out, or words that only the drafter knows. They are offered and
 * never made unasked.
 */
import type { AstNode } from 'langium';
import type { Block, Reference } from '../grammar/generated/ast.ts';
import { headPlace, type Place, placeOf } from '../plan/places.ts';
import type { Fix } from './rule.ts';
import { lineBreakOf } from './syntax/fixes.ts';

/** Writes other words in a place. */
export function offer(place: Place, newText: string, title = titleOf(newText)): Fix {
  return { title, changes: [{ place, newText }], uncertain: true };
}

const titleOf = (words: string): Fix['title'] => ({ vi: `Ghi “${words}”`, en: `Write “${words}”` });

/** Adds a field to the block of a statement; `value` waits for the drafter's own. */
export function offerField(node: AstNode, key: string, value: string): Fix {
  return {
    title: { vi: `Thêm “${key}: …”`, en: `Add “${key}: …”` },
    changes: [entryChange(node, `${key}: ${value}`, value)],
    uncertain: true,
  };
}

/** The change that adds an entry at the end of a statement's block, or a block where it has none. */
export function entryChange(node: AstNode, entry: string, fillIn?: string): Fix['changes'][number] {
  const text = node.$cstNode?.root.fullText ?? '';
  const { block } = node as { block?: Block };
  const waiting = fillIn === undefined ? {} : { fillIn };
  if (!block) {
    const { end } = headPlace(node);
    return { place: { offset: end, end }, newText: ` { ${entry} }`, ...waiting };
  }
  const close = block.close === undefined ? placeOf(block).end : placeOf(block).end - 1;
  const inside = text.slice(placeOf(block).offset + 1, close);
  if (!inside.includes('\n')) {
    const at = placeOf(block).offset + 1 + inside.trimEnd().length;
    const place = { offset: at, end: at };
    return { place, newText: inside.trim() === '' ? ` ${entry} ` : `; ${entry}`, ...waiting };
  }
  const at = placeOf(block).offset + 1 + inside.trimEnd().length;
  const indent = `${indentAt(text, placeOf(node).offset)}  `;
  return { place: { offset: at, end: at }, newText: `${lineBreakOf(text)}${indent}${entry}`, ...waiting };
}

/** Takes a statement out, with its line where it stands alone on it. */
export function offerRemoval(node: AstNode): Fix {
  return {
    title: { vi: 'Xóa chỗ này', en: 'Remove it' },
    changes: [{ place: withItsLine(node.$cstNode?.root.fullText ?? '', placeOf(node)), newText: '' }],
    uncertain: true,
  };
}

/** Takes a statement or line out of a block and puts it behind that block. */
export function offerMoveBehind(node: AstNode, block: AstNode): Fix {
  const text = node.$cstNode?.root.fullText ?? '';
  const { offset, end } = placeOf(block);
  const moved = `${lineBreakOf(text)}${indentAt(text, offset)}${node.$cstNode?.text ?? ''}`;
  return {
    title: { vi: 'Đưa ra sau khối này', en: 'Move it behind this block' },
    changes: [
      { place: withItsLine(text, placeOf(node)), newText: '' },
      { place: { offset: end, end }, newText: moved },
    ],
    uncertain: true,
  };
}

/** Takes one name out of the list of a field; where it is the only one, the field. */
export function offerWithout(reference: Reference): Fix {
  const { $container: field } = reference;
  if (field.$type !== 'ReferenceField' || field.references.length < 2) {
    return offerRemoval(field.$type === 'ReferenceField' ? field : reference);
  }
  const at = field.references.indexOf(reference);
  const [before, own, after] = [at - 1, at, at + 1].map((i) => {
    const node = field.references[i];
    return node && placeOf(node);
  });
  const { offset, end } = own as Place;
  const words = reference.$cstNode?.text ?? '';
  return {
    title: { vi: `Bỏ “${words}”`, en: `Leave out “${words}”` },
    changes: [{ place: before ? { offset: before.end, end } : { offset, end: after?.offset ?? end }, newText: '' }],
    uncertain: true,
  };
}

function withItsLine(text: string, { offset, end }: Place): Place {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const rest = /^[ \t]*;?[ \t]*(\r?\n|$)/u.exec(text.slice(end, end + 200));
  if (text.slice(start, offset).trim() === '' && rest) {
    return { offset: start, end: end + rest[0].length };
  }
  const separator = /^[ \t]*;[ \t]*/u.exec(text.slice(end, end + 200));
  return { offset, end: end + (separator?.[0].length ?? 0) };
}

/** The blanks that the line of an offset starts with. */
function indentAt(text: string, offset: number): string {
  return /^[ \t]*/u.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
}
