import { type CalendarDate, readDate } from '../../language/model/calendar.ts';
import type { Citation } from '../../language/model/citation.ts';
import { readSpan } from '../../language/model/period.ts';
import { citationOf, citationOfHeader } from '../../language/plan/citations.ts';
import { fieldText } from '../../language/plan/plan.ts';
import type { LayoutProfile } from '../layout/layout-profile.ts';
import { layoutOf } from '../layout/profiles.ts';
import type { DocumentDate } from '../model/document-model.ts';
import type { Projection } from './projection.ts';

/**
 * The date by whose rules the document is laid out: its own, that of the decision that it is annexed to, or the year in
 * which its period begins. Parts that a draft leaves blank are left out.
 */
export function documentDate(projection: Projection): DocumentDate | undefined {
  const { head } = projection.plan;
  const own = readDate(fieldText(head.get('ngày')) ?? '').date;
  const begin = readSpan(fieldText(head.get('giai đoạn')) ?? '').span?.from.year;
  const date = knownPart(own) ?? knownPart(annexedCitation(projection)?.date);
  return date ?? (begin === undefined ? undefined : { year: begin });
}

function knownPart(date: CalendarDate | undefined): DocumentDate | undefined {
  const { year, month, day } = date ?? {};
  if (year === undefined) {
    return undefined;
  }
  return { year, ...(month === undefined ? {} : { month, ...(day === undefined ? {} : { day }) }) };
}

/** What `kèm theo` cites: a `viện dẫn`, or a document of the workspace. */
export function annexedCitation(projection: Projection): Citation | undefined {
  const field = projection.plan.head.get('kèm theo');
  const node = field?.$type === 'ReferenceField' ? field.references[0]?.subject?.ref : undefined;
  return node?.$type === 'Citation' ? citationOf(node) : node?.$type === 'Header' ? citationOfHeader(node) : undefined;
}

/** The layout of the document, whose words (labels, separators) the frame prints. */
export function layoutFor(projection: Projection): LayoutProfile {
  const date = documentDate(projection);
  return layoutOf({ profile: projection.profile, ...(date ? { date } : {}) });
}
