import { isProse, isSlot, isTextPart, type Prose } from '../../grammar/generated/ast.ts';
import type { Citation } from '../../model/citation.ts';
import { citationOf } from '../../plan/citations.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { basesOf, entriesOf, type Plan } from '../../plan/plan.ts';
import { citedIn } from './cited-in.ts';
import { citationsIn } from './mentions.ts';

/** A document that a line of the legal bases (`căn cứ`) cites. */
export interface CitedBase {
  readonly line: Prose;
  readonly citation: Citation;
  readonly place: Place;
  /** What prints: the declaration, words of a slot, or a line that is typed out. */
  readonly as: 'declared' | 'words' | 'typed';
}

const remembered = new WeakMap<Plan, readonly (readonly CitedBase[])[]>();

/** The documents that each block of legal bases cites, block by block, in reading order. */
export function citedBases(plan: Plan): readonly (readonly CitedBase[])[] {
  let bases = remembered.get(plan);
  if (!bases) {
    bases = basesOf(plan).map((block) =>
      entriesOf(block)
        .filter(isProse)
        .flatMap((line) => inLine(line, plan)),
    );
    remembered.set(plan, bases);
  }
  return bases;
}

function inLine(line: Prose, plan: Plan): CitedBase[] {
  return line.parts.flatMap((part): CitedBase[] => {
    if (isTextPart(part)) {
      const { offset } = placeOf(part);
      return citationsIn(part.text).map(({ citation, start, end }) => ({
        line,
        citation,
        place: { offset: offset + start, end: offset + end },
        as: 'typed',
      }));
    }
    const node = isSlot(part) && !part.document ? plan.byName.get(part.subject?.$refText ?? '') : undefined;
    if (!isSlot(part) || node?.$type !== 'Citation') {
      return [];
    }
    const declared = citationOf(node);
    const { words } = plan.slotUses.find(({ slot }) => slot === part) ?? {};
    const said = words === undefined ? undefined : (citedIn(words, declared)?.citation ?? {});
    const symbol = said?.symbol ?? declared.symbol;
    return [
      {
        line,
        citation: said
          ? { ...(declared.kind && { kind: declared.kind }), ...said, ...(symbol && { symbol }) }
          : declared,
        place: placeOf(part),
        as: said ? 'words' : 'declared',
      },
    ];
  });
}
