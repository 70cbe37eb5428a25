/**
 * The request `kehoach/preview`: the pages of a document as it stands in the editor, saved or not, with or without
 * findings. Only names and types: the client and other editors talk to the server by messages.
 */

export const previewRequest = 'kehoach/preview';

export interface PreviewParams {
  /** The document, as the editor names it (a URI). */
  readonly uri: string;
}

/** What the pages of a document look like; lengths in millimetres, sizes of letters in points. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly pageNumber: {
    readonly size: number;
    readonly align: 'left' | 'center' | 'right';
    /** From the paper's upper edge. */
    readonly edge: number;
    readonly onFirstPage: boolean;
  };
}

/** The document as HTML. All text of the document is escaped in it; it holds no script and loads nothing. */
export interface PreviewPages {
  /** Of the text that is shown, as the editor counts. */
  readonly version: number;
  readonly title: string;
  /** Language of the document ("vi"). */
  readonly language: string;
  /** The style sheet of its layout. */
  readonly style: string;
  /** Its sheets; `data-source="12-34"` tells where in the text a part stands (UTF-16 offsets, end exclusive). */
  readonly html: string;
  readonly paper: Paper;
}

/** Why there are no pages. */
export interface PreviewRefusal {
  /**
   * - `no document`: the server does not know the document
   * - `unreadable`: the file is no text
   * - `failed`: the tool failed; its log says where
   */
  readonly refused: 'no document' | 'unreadable' | 'failed';
  /** The reason for the user, in the language of the session. */
  readonly message: string;
}

export type PreviewResult = PreviewPages | PreviewRefusal;
