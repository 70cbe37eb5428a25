import { readCitations } from '../../model/read-citation.ts';
import { rememberByText } from '../../text/remember.ts';

/**
 * Where the title of the document begins in words that cite it: it is the original's, what stands before are the
 * drafter's own words. The end of the words where they give no title; 0 where they are no citation at all.
 */
export const titleStart = rememberByText((text): number => {
  const [cited] = readCitations(text);
  return cited?.title?.start ?? (cited ? text.length : 0);
});
