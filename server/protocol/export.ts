/**
 * The request `kehoach/export`: prints a document of the workspace, as it stands in the editor, to a file.
 * A request that is cancelled writes nothing. Only names and types: the client and other editors talk to the server by messages.
 */

export const exportRequest = 'kehoach/export';

/** The extension of the file: see documents/formats.ts. PDF and ODT need LibreOffice on the server's machine. */
export type ExportFormat = 'docx' | 'pdf' | 'odt' | 'xlsx' | 'html' | 'md' | 'json';

export interface ExportParams {
  /** The document, as the editor names it (a URI). */
  readonly uri: string;
  readonly format: ExportFormat;
  /** Where to write (a URI); beside the document under its name when left out. */
  readonly target?: string;
  /** Whether a file that no export has made may be replaced: only after the user has been asked. */
  readonly overwrite?: boolean;
}

/** The file that was written (a URI). */
export interface ExportedFile {
  readonly file: string;
}

/** Why nothing was written; whatever stood at the target is untouched. */
export interface ExportRefusal {
  /**
   * - `exists`: a file that no export has made stands there; asking again with `overwrite` replaces it
   * - `not writable`: the place does not take a file (rights, a folder that is not there, a file open in Word)
   * - `errors`: the document cannot be laid out as it is, or has no form in this format
   * - `no office`: the format needs LibreOffice, which is not there or fails
   * - `no document`: the server does not know the document, or cannot write beside it
   */
  readonly refused: 'exists' | 'not writable' | 'errors' | 'no office' | 'no document';
  /** The reason for the user, in the language of the session. */
  readonly message: string;
}

export type ExportResult = ExportedFile | ExportRefusal;
