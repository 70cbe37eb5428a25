import type { Cell, Entry, Header, Str } from '../../grammar/generated/ast.ts';
import type { Plan } from '../../plan/plan.ts';
import { isClosedString } from '../../syntax/quotes.ts';

/** A quoted text as it stands in the document. */
export interface WrittenString {
  readonly node: Str;
  readonly offset: number;
  readonly end: number;
  readonly text: string;
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
  const { offset = 0, end = 0, text = '' } = node.$cstNode ?? {};
  return { node, offset, end, text, closed: node.open === undefined ? isClosedString(text) : node.close !== undefined };
}
