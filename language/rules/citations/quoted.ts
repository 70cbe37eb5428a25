import type { Citation as CitationNode, Header } from '../../grammar/generated/ast.ts';
import type { Citation } from '../../model/citation.ts';
import { citationOf, citationOfHeader } from '../../plan/citations.ts';
import type { Place } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';

/** Words of a slot about a document that is declared: a `viện dẫn`, or a document of the workspace. */
export interface Quoted {
  readonly node: CitationNode | Header;
  readonly declared: Citation;
  readonly words: string;
  readonly place: Place;
}

/** All slots that speak of a declared document in words of their own. */
export function quotedDocuments(plan: Plan): Quoted[] {
  return plan.slotUses.flatMap(({ slot, subject, words, wordsPlace }): Quoted[] => {
    if (words === undefined || !wordsPlace) {
      return [];
    }
    if (subject?.$type === 'Citation') {
      return [{ node: subject, declared: citationOf(subject), words, place: wordsPlace }];
    }
    const other = subject || slot.document ? undefined : slot.subject?.ref;
    return other?.$type === 'Header'
      ? [{ node: other, declared: citationOfHeader(other), words, place: wordsPlace }]
      : [];
  });
}
