import { isProse, isSlot, isTextPart, type Prose, type Section } from '../../grammar/generated/ast.ts';
import type { Citation } from '../../model/citation.ts';
import { citationOf } from '../../plan/citations.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { basesOf, entriesOf, type Plan, sectionsOf } from '../../plan/plan.ts';
import { stringText } from '../../plan/text.ts';
import { wordsKey } from '../../text/normalise.ts';
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

/** What a block of legal bases, or a section of that name, cites. */
export interface CitedBases {
  readonly cited: readonly CitedBase[];
  /** Is it the block `căn cứ` under the title, whose order is custom, not a section “CĂN CỨ …”? */
  readonly isBlock: boolean;
}

const remembered = new WeakMap<Plan, readonly CitedBases[]>();

/** The documents that each block or section of legal bases cites, one after the other, in reading order. */
export function citedBases(plan: Plan): readonly CitedBases[] {
  let bases = remembered.get(plan);
  if (!bases) {
    const blocks = [...basesOf(plan), ...sectionsOf(plan).filter(isOfBases)];
    bases = blocks
      .sort((a, b) => placeOf(a).offset - placeOf(b).offset)
      .map((block) => ({
        cited: entriesOf(block)
          .filter(isProse)
          .flatMap((line) => inLine(line, plan)),
        isBlock: block.$type === 'Bases',
      }));
    remembered.set(plan, bases);
  }
  return bases;
}

const isOfBases = ({ title }: Section): boolean => /^(?:các |những )?căn cứ/u.test(wordsKey(stringText(title)));

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
