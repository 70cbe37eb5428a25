/**
 * The request `kehoach/dashboard`: the targets of a document beside its parents', and its budgets, as they stand in the
 * editor. Only names and types: the client and other editors talk to the server by messages.
 */
import type { Range } from 'vscode-languageserver-protocol';

export const dashboardRequest = 'kehoach/dashboard';

export interface DashboardParams {
  /** The document, as the editor names it (a URI). */
  readonly uri: string;
}

/** How a value stands to the parent's. */
export type DashboardState = 'met' | 'weaker' | 'not comparable';

export interface DashboardValue {
  /** As it is written: "trên 80%". */
  readonly text: string;
  /** For a bar, in the unit of the target; left out where the value has no number of that unit. */
  readonly number?: number;
  readonly state?: DashboardState;
  /** Where it stands: an index into `sources`. */
  readonly source?: number;
}

/** The values of one document for one scope. */
export interface DashboardSeries {
  /** "Kế hoạch này", "Kế hoạch này, cấp xã", or the parent's name. */
  readonly label: string;
  readonly isParent: boolean;
  /** One for each time of the target; null where it has none. */
  readonly values: readonly (DashboardValue | null)[];
}

export interface DashboardTarget {
  /** The same after an edit. */
  readonly id: string;
  readonly title: string;
  /** What the numbers are: "%", "triệu đồng"; empty for bare numbers. */
  readonly unit: string;
  /** Is less better? */
  readonly lower: boolean;
  readonly times: readonly string[];
  readonly series: readonly DashboardSeries[];
  /** The worst of its values' states. */
  readonly state?: DashboardState;
  readonly source: number;
}

/** A parent's target that the document does not take up. */
export interface DashboardMissing {
  readonly title: string;
  /** "HaTinh2025.HoSoMang". */
  readonly name: string;
  readonly source: number;
}

export interface DashboardAmount {
  readonly label: string;
  /** As it is written, or the sum of its parts; empty where it is not known. */
  readonly text: string;
  /** In `unit` of the budget. */
  readonly number?: number;
  readonly source: number;
}

export interface DashboardBudget {
  readonly id: string;
  readonly title: string;
  readonly total: DashboardAmount;
  /** "triệu đồng": one unit for all bars. */
  readonly unit: string;
  /** Its items, and its parts along each axis. */
  readonly views: readonly { readonly title: string; readonly amounts: readonly DashboardAmount[] }[];
}

export interface DashboardData {
  readonly title: string;
  /** The title of each parent whose targets stand beside. */
  readonly parents: readonly string[];
  readonly targets: readonly DashboardTarget[];
  readonly missing: readonly DashboardMissing[];
  readonly budgets: readonly DashboardBudget[];
  readonly sources: readonly { readonly uri: string; readonly range: Range }[];
}

/** Undefined (null in the message) where the server does not know the document. */
export type DashboardResult = DashboardData | null;
