import { readCitations } from '../../model/read-citation.ts';
import { rememberByText } from '../../text/remember.ts';
import { citationsIn } from '../citations/mentions.ts';

/**
 * Does a place of a text lie in the title of a document that it cites in full: "… của Thủ tướng Chính phủ phê duyệt Chương
 * trình phát triển Chính phủ số"? Its words are the original's.
 */
export function isInCitedTitle(text: string, index: number): boolean {
  return citationsIn(text).some(({ title }) => title !== undefined && title.start <= index && index < title.end);
}

/**
 * Where the title of the document begins in words that cite it: it is the original's, what stands before are the
 * drafter's own words. The end of the words where they give no title; 0 where they are no citation at all.
 */
export const titleStart = rememberByText((text): number => {
  const [cited] = readCitations(text);
  return cited?.title?.start ?? (cited ? text.length : 0);
});
