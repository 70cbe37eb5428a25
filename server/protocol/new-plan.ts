/**
 * The requests of who starts a new document: `kehoach/parents`, the documents that it can carry out, and
 * `kehoach/newPlan`, its text. Only names and types: the client and other editors talk to the server by messages.
 */

export const parentsRequest = 'kehoach/parents';
export const newPlanRequest = 'kehoach/newPlan';

/** A document of the workspace or of a library that others can carry out. */
export interface PossibleParent {
  /** By which others refer to it. */
  readonly name: string;
  readonly kind: string;
  /** `cấp`, as written. */
  readonly level?: string;
  readonly title: string;
  readonly targets: readonly { readonly name: string; readonly title: string; readonly values: string }[];
}

export interface NewPlanParams {
  readonly kind: string;
  readonly title: string;
  readonly layout: 'hành chính' | 'đảng';
  readonly level: 'trung ương' | 'tỉnh' | 'huyện' | 'xã';
  readonly issuer: string;
  readonly place: string;
  readonly month: number;
  readonly year: number;
  readonly from: number;
  readonly to: number;
  readonly parent?: string;
  /** Those of the parent's targets that are taken over, by name; all where left out. */
  readonly targets?: readonly string[];
}

/** The new document: the name of its file, without a folder, and its text. */
export interface NewPlanResult {
  readonly file: string;
  readonly text: string;
}
