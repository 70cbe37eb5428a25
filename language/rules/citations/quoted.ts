import type { Citation as CitationNode, Header } from '../../grammar/generated/ast.ts';
import type { Citation } from '../../model/citation.ts';
import { citationOf, citationOfHeader } from '../../plan/citations.ts';
import type { Place } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanIndex } from '../../references/plan-index.ts';
import type { CheckedDocument } from '../rule.ts';

/** Words of a slot about a document that is declared: a `viện dẫn`, or a document of the workspace. */
export interface Quoted {
  readonly node: CitationNode | Header;
  readonly declared: Citation;
  readonly words: string;
  readonly place: Place;
}

interface Remembered {
  readonly quoted: readonly Quoted[];
  /** Were other documents asked for? Then each rule that uses it depends on them. */
  readonly askedOthers: boolean;
}

const remembered = new WeakMap<CheckedDocument, Remembered>();

/** All slots that speak of a declared document in words of their own; other documents are asked for through the index. */
export function quotedDocuments(document: CheckedDocument): readonly Quoted[] {
  let found = remembered.get(document);
  if (!found) {
    let askedOthers = false;
    const quoted = collect(document.plan, () => {
      askedOthers = true;
      return document.index;
    });
    found = { quoted, askedOthers };
    remembered.set(document, found);
  }
  // The checker takes note of who asks for the index.
  return found.askedOthers && document.index ? found.quoted : found.quoted;
}

function collect(plan: Plan, index: () => PlanIndex): Quoted[] {
  return plan.slotUses.flatMap(({ slot, subject, words, wordsPlace }): Quoted[] => {
    if (words === undefined || !wordsPlace) {
      return [];
    }
    if (subject?.$type === 'Citation') {
      return [{ node: subject, declared: citationOf(subject), words, place: wordsPlace }];
    }
    const name = subject || slot.document ? undefined : slot.subject?.$refText;
    const other = name !== undefined && index().exportsNamed(name) ? slot.subject?.ref : undefined;
    return other?.$type === 'Header'
      ? [{ node: other, declared: citationOfHeader(other), words, place: wordsPlace }]
      : [];
  });
}
