/** What the extension and the page of a preview tell each other. */
import type { PreviewPages } from '../../server/protocol/preview.ts';

/** What the page is given when it is set up. */
export interface PageState {
  /** The document: VS Code gives it back after a restart of the window. */
  readonly uri: string;
  readonly zoom: number | 'fit';
  /** Words of the page, in the language that the user has chosen. */
  readonly words: { readonly page: string; readonly pages: string };
}

/** A stretch of the source text: UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A finding, to be marked on the page. */
export interface PageFinding extends Stretch {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The rule ("KH201"), where one found it. */
  readonly code: string;
  /** What it is about, as it is written, and what stands before that on its line. */
  readonly text: string;
  readonly before: string;
}

/** From the extension to the page. */
export type ToPage =
  | { readonly type: 'pages'; readonly pages: PreviewPages; readonly findings: readonly PageFinding[] }
  | { readonly type: 'findings'; readonly findings: readonly PageFinding[] }
  /** Something the reader must know; an empty text takes it away. */
  | { readonly type: 'notice'; readonly text: string }
  /** Where the cursor stands in the editor. */
  | { readonly type: 'cursor'; readonly offset: number }
  /** What stands at this offset shall be at the top of the window. */
  | { readonly type: 'reveal'; readonly offset: number };

/** From the page to the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'shown'; readonly version: number; readonly pages: number; readonly blocks: number }
  /** The reader has scrolled: this offset is at the top of the window now. */
  | { readonly type: 'scrolled'; readonly offset: number }
  /** The reader wants to see the source at this offset, selected up to `end` where that is given. */
  | { readonly type: 'open'; readonly offset: number; readonly end?: number }
  | { readonly type: 'zoom'; readonly zoom: number | 'fit' }
  | { readonly type: 'print' };

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** Can pages be shown in this size? */
export function isZoom(value: unknown): value is number | 'fit' {
  return value === 'fit' || (typeof value === 'number' && value >= 0.1 && value <= 5);
}

/** Reads a message of the page; anything else than the page can send is dropped. */
export function readFromPage(value: unknown): FromPage | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) {
    return undefined;
  }
  const { type, offset, end, version, pages, blocks, zoom } = value as Record<string, unknown>;
  switch (type) {
    case 'ready':
    case 'print':
      return { type };
    case 'scrolled':
      return isCount(offset) ? { type, offset } : undefined;
    case 'open':
      return isCount(offset) ? { type, offset, ...(isCount(end) && end >= offset ? { end } : {}) } : undefined;
    case 'zoom':
      return isZoom(zoom) ? { type, zoom } : undefined;
    case 'shown':
      return isCount(version) && isCount(pages) && isCount(blocks) ? { type, version, pages, blocks } : undefined;
    default:
      return undefined;
  }
}
