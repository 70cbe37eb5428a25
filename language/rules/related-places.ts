import type { LangiumDocument } from 'langium';
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import type { Place } from '../plan/places.ts';
import type { TextEdited } from '../text/edit-between.ts';
import { rangeOf } from './ranges.ts';

/** Where related places lie in their documents: ranges alone cannot follow an edit. */
const places = new WeakMap<DiagnosticRelatedInformation, Place>();

/** A place in another document that explains a finding. It follows the edits of that document: `followEdit`. */
export function relatedPlace(other: LangiumDocument, place: Place, message: string): DiagnosticRelatedInformation {
  const related = { location: { uri: other.uri.toString(), range: rangeOf(other, place) }, message };
  places.set(related, place);
  return related;
}

/**
 * Moves the related places of some findings with the edits of the document in which they lie.
 *
 * @param edits one after the other, up to the text that the document has now
 * @returns `unclear` where an edit touched one of them: the findings are to be made again
 */
export function followEdits(
  diagnostics: readonly Diagnostic[],
  edited: LangiumDocument,
  edits: readonly TextEdited[],
): 'same' | 'moved' | 'unclear' {
  const uri = edited.uri.toString();
  let result: 'same' | 'moved' = 'same';
  for (const { relatedInformation = [] } of diagnostics) {
    for (const related of relatedInformation) {
      const place = related.location.uri === uri ? places.get(related) : undefined;
      const moved = place && edits.reduce<Place | undefined>(moveBy, place);
      if (place && !moved) {
        return 'unclear';
      }
      if (place && moved && moved.offset !== place.offset) {
        places.set(related, moved);
        related.location.range = rangeOf(edited, moved);
        result = 'moved';
      }
    }
  }
  return result;
}

/** Undefined where the edit touches the place. */
function moveBy(place: Place | undefined, { from, to, growth }: TextEdited): Place | undefined {
  if (!place || place.end < from) {
    return place;
  }
  return place.offset <= to ? undefined : { offset: place.offset + growth, end: place.end + growth };
}
