import type { Abbreviation, Citation, Document, Str, Unit } from '../../grammar/generated/ast.ts';
import { fieldIn, type Plan, statementsOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { wordsKey } from '../../text/normalise.ts';

const remembered = new WeakMap<Document, ReadonlyMap<string, string>>();

/**
 * The names of units, citations and abbreviations by the words that stand for them in texts: title, short name, other
 * names. Where a drafter types these words in place of the name, this finds the name.
 */
export function namesByTitle(plan: Plan): ReadonlyMap<string, string> {
  let names = remembered.get(plan.root);
  if (!names) {
    names = read(plan);
    remembered.set(plan.root, names);
  }
  return names;
}

/** The name that is declared for these words. */
export function nameOfTitle(plan: Plan, words: string): string | undefined {
  return namesByTitle(plan).get(wordsKey(words));
}

function read(plan: Plan): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, words: string | undefined): void => {
    const key = wordsKey(words ?? '');
    if (key !== '' && !names.has(key)) {
      names.set(key, name);
    }
  };
  const declared: readonly (Unit | Citation | Abbreviation)[] = [
    ...statementsOf<Unit>(plan, 'Unit'),
    ...statementsOf<Citation>(plan, 'Citation'),
    ...statementsOf<Abbreviation>(plan, 'Abbreviation'),
  ];
  for (const node of declared) {
    if (node.name === undefined) {
      continue;
    }
    const { title } = node as { title?: Str };
    add(node.name, title && stringText(title));
    for (const key of ['tên', 'viết tắt', 'tên khác']) {
      const field = fieldIn(node, key);
      add(node.name, field?.text);
      for (const words of field?.strings ?? []) {
        add(node.name, stringText(words));
      }
    }
  }
  return names;
}
