import type { Cell, Entry, Header, Str } from '../../grammar/generated/ast.ts';
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
export function* writtenStrings(plan: Plan): Iterable<WrittenString> {
  for (const header of plan.root.headers) {
    yield* stringsIn(header);
  }
  for (const { entry } of plan.entries) {
    yield* stringsIn(entry);
  }
}

function* stringsIn(node: Entry | Header): Iterable<WrittenString> {
  const holder = node as { title?: Str; symbol?: Str; label?: Str | string; strings?: Str[]; cells?: Cell[] };
  for (const one of [holder.title, holder.symbol, holder.label]) {
    if (one && typeof one !== 'string') {
      yield written(one);
    }
  }
  for (const one of holder.strings ?? []) {
    yield written(one);
  }
  if (node.$type === 'ReferenceField') {
    for (const { words } of node.references) {
      if (words) {
        yield written(words);
      }
    }
  }
}

function written(node: Str): WrittenString {
  const cst = node.$cstNode;
  const { offset = 0, end = 0 } = cst ?? {};
  const source = cst?.root.fullText ?? '';
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
