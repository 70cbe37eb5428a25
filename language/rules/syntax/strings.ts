import type { Entry, Header, Str } from '../../grammar/generated/ast.ts';
import type { Plan } from '../../plan/plan.ts';
import { isClosedString } from '../../syntax/quotes.ts';

/** A quoted text as it stands in the document. */
export interface WrittenString {
  readonly node: Str;
  readonly offset: number;
  readonly end: number;
  /** Does it open or close with the quotes of a word processor? */
  readonly curly: boolean;
  readonly closed: boolean;
}

/** All quoted texts of a document, but for those inside raw values and labels. */
export function writtenStrings(plan: Plan): readonly WrittenString[] {
  let strings = remembered.get(plan);
  if (!strings) {
    strings = [];
    const source = plan.root.$cstNode?.root.fullText ?? '';
    for (const header of plan.root.headers) {
      addStrings(header, source, strings);
    }
    for (const { entry } of plan.entries) {
      addStrings(entry, source, strings);
    }
    remembered.set(plan, strings);
  }
  return strings;
}

const remembered = new WeakMap<Plan, WrittenString[]>();

function addStrings(node: Entry | Header, source: string, strings: WrittenString[]): void {
  // Most lines of a document are of these two.
  if (node.$type === 'Prose' || node.$type === 'TableRow') {
    return;
  }
  const {
    title,
    symbol,
    label,
    strings: own,
  } = node as { title?: Str; symbol?: Str; label?: Str | string; strings?: Str[] };
  for (const one of [title, symbol, label]) {
    if (one && typeof one !== 'string') {
      strings.push(written(one, source));
    }
  }
  for (const one of own ?? []) {
    strings.push(written(one, source));
  }
  if (node.$type === 'ReferenceField') {
    for (const { words } of node.references) {
      if (words) {
        strings.push(written(words, source));
      }
    }
  }
}

function written(node: Str, source: string): WrittenString {
  const { offset = 0, end = 0 } = node.$cstNode ?? {};
  const last = source.charCodeAt(end - 1);
  const straight = source.charCodeAt(offset) === 0x22;
  const closed = node.open === undefined ? isClosed(source, offset, end) : node.close !== undefined;
  return { node, offset, end, curly: !straight || (closed && last === 0x201d), closed };
}

/** A string that ends with a quote without a backslash before it is closed; only in doubt is it read through. */
function isClosed(source: string, offset: number, end: number): boolean {
  const plain =
    end - offset > 1 &&
    source.charCodeAt(offset) === 0x22 &&
    source.charCodeAt(end - 1) === 0x22 &&
    source.charCodeAt(end - 2) !== 0x5c;
  return plain || isClosedString(source.slice(offset, end));
}
