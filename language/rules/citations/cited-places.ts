import type { Citation } from '../../model/citation.ts';
import { citationOf } from '../../plan/citations.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { citationsOf, fieldIn } from '../../plan/plan.ts';
import type { CheckedDocument } from '../rule.ts';
import { citedIn } from './cited-in.ts';
import { mentionsIn } from './mentions.ts';
import { quotedDocuments } from './quoted.ts';

/** A place that says something of a cited document: a `viện dẫn`, the words of a slot, a sentence that is typed out. */
export interface CitedPlace {
  readonly citation: Citation;
  /** Is this the declaration, which does not print? */
  readonly declared: boolean;
  /** What a slot's words quote: the `viện dẫn`, or the head of another document. */
  readonly quotes?: object;
  readonly number: Place;
  readonly date: Place | undefined;
  readonly title: Place | undefined;
}

/** All places of a document that cite, those of a slot with what its declaration adds to its words. */
export function citedPlaces(document: CheckedDocument): CitedPlace[] {
  const { plan } = document;
  const places: CitedPlace[] = citationsOf(plan).flatMap((node): CitedPlace[] => {
    const fieldPlace = (key: string): Place | undefined => {
      const field = fieldIn(node, key);
      return field && placeOf(field);
    };
    // A law is cited by its name.
    const number = node.symbol ? placeOf(node.symbol) : fieldPlace('tên');
    if (!number) {
      return [];
    }
    return [
      {
        citation: citationOf(node),
        declared: true,
        number,
        date: fieldPlace('ngày'),
        title: fieldPlace('về'),
      },
    ];
  });
  const add = (
    read: ReturnType<typeof citedIn>,
    offset: number,
    declared: Citation | undefined,
    quotes?: object,
  ): void => {
    if (!read) {
      return;
    }
    const at = (part: { start: number; end: number } | undefined): Place | undefined =>
      part && { offset: offset + part.start, end: offset + part.end };
    const own = read.citation.symbol ?? declared?.symbol;
    places.push({
      citation: { ...read.citation, ...(own === undefined ? {} : { symbol: own }) },
      declared: false,
      ...(quotes && { quotes }),
      number: at(read.number ?? read) as Place,
      // What the declaration says too is compared with it (KH501), and the declaration with the original.
      date: declared?.date ? undefined : at(read.date),
      title: declared?.title === undefined ? at(read.title) : undefined,
    });
  };
  for (const { node, declared, words, place } of quotedDocuments(document)) {
    add(citedIn(words, declared), place.offset, declared, node);
  }
  for (const { cited, offset } of mentionsIn(plan)) {
    add(cited, offset, undefined);
  }
  return places;
}
