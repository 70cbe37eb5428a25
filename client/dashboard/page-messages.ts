/** What the extension and the page of a dashboard tell each other. */
import type { DashboardData, DashboardState } from '../../server/protocol/dashboard.ts';

/** Words of the page, in the language that the user has chosen. */
export interface PageWords {
  readonly targets: string;
  readonly missing: string;
  readonly budgets: string;
  readonly all: string;
  readonly noParent: string;
  readonly states: Readonly<Record<DashboardState | 'missing', string>>;
  readonly milestone: string;
  readonly amount: string;
  readonly part: string;
  readonly savePicture: string;
  /** What a screen reader says of a chart: "Biểu đồ: …; số liệu ở bảng bên dưới". */
  readonly chartOf: string;
  readonly noChart: string;
  readonly lower: string;
  readonly total: string;
  readonly empty: string;
}

/** What the page is given when it is set up. */
export interface PageState {
  /** The document: VS Code gives it back after a restart of the window. */
  readonly uri: string;
  readonly words: PageWords;
}

/** From the extension to the page. */
export type ToPage =
  | { readonly type: 'data'; readonly data: DashboardData }
  /** Something the reader must know; an empty text takes it away. */
  | { readonly type: 'notice'; readonly text: string };

/** From the page to the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'shown'; readonly cards: number; readonly charts: number }
  /** The reader wants to see this place of the source: its number in the data that are shown. */
  | { readonly type: 'open'; readonly source: number }
  /** A picture of a chart (PNG, base64), to be saved under a name that the reader chooses. */
  | { readonly type: 'picture'; readonly title: string; readonly png: string };

/** A picture larger than this (base64) is none of ours. */
const largestPicture = 8_000_000;

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** Reads a message of the page; anything else than the page can send is dropped. */
export function readFromPage(value: unknown): FromPage | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) {
    return undefined;
  }
  const { type, source, cards, charts, title, png } = value as Record<string, unknown>;
  switch (type) {
    case 'ready':
      return { type };
    case 'shown':
      return isCount(cards) && isCount(charts) ? { type, cards, charts } : undefined;
    case 'open':
      return isCount(source) ? { type, source } : undefined;
    case 'picture':
      return typeof title === 'string' && typeof png === 'string' && png.length <= largestPicture
        ? { type, title, png }
        : undefined;
    default:
      return undefined;
  }
}
