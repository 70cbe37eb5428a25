/**
 * The request `kehoach/summary`: how long a document is, as it stands in the editor. Only names and types: the client and
 * other editors talk to the server by messages.
 */

export const summaryRequest = 'kehoach/summary';

export interface SummaryParams {
  /** The document, as the editor names it (a URI). */
  readonly uri: string;
}

export interface Summary {
  /** Of the text that was counted, as the editor counts. */
  readonly version: number;
  /** Words that print, parted at blanks as word processors count them. */
  readonly words: number;
  /** About how many pages print; the preview knows exactly. */
  readonly pages: number;
}

/** null where the server does not know the document or cannot read it. */
export type SummaryResult = Summary | null;
