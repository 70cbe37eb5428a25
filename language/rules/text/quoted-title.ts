import { readCitations } from '../../model/read-citation.ts';
import { rememberByText } from '../../text/remember.ts';

/**
 * The titles of other documents that a text cites in full: "… của Thủ tướng Chính phủ phê duyệt Chương trình phát triển
 * Chính phủ số". Their words are the originals'.
 */
export const citedTitlesIn = rememberByText((text): readonly { readonly start: number; readonly end: number }[] =>
  /[0-9…][0-9./]*[-/]\p{Lu}/u.test(text)
    ? readCitations(text).flatMap(({ title }) => (title ? [{ start: title.start, end: title.end }] : []))
    : [],
);

/** Does a place of a text lie in the title of a document that it cites? */
export function isInCitedTitle(text: string, index: number): boolean {
  return citedTitlesIn(text).some(({ start, end }) => start <= index && index < end);
}

/**
 * Where the title of the document begins in words that cite it: it is the original's, what stands before are the
 * drafter's own words. The end of the words where they give no title; 0 where they are no citation at all.
 */
export const titleStart = rememberByText((text): number => {
  const [cited] = readCitations(text);
  return cited?.title?.start ?? (cited ? text.length : 0);
});
