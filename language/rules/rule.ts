import type { LangiumDocument } from 'langium';
import type { z } from 'zod';
import type { KehoachConfig } from '../config/config.ts';
import type { Place } from '../plan/places.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanIndex } from '../references/plan-index.ts';
import type { KehoachLexingReport } from '../syntax/lexing-report.ts';
import type { Message } from '../text/message.ts';

/** How much a finding weighs. Only what is certainly wrong is an error. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A place that explains a finding; without `uri` it is in the same document. */
export interface RelatedPlace {
  readonly uri?: string;
  readonly place: Place;
  readonly message: Message;
}

/** A change of the document's text. */
export interface TextChange {
  readonly place: Place;
  readonly newText: string;
  /** Words of the new text that wait for the drafter's own: editors that can select them. */
  readonly fillIn?: string;
}

/** A repair. Without `uncertain` it is certain, and may be made unasked (`certain-fixes.ts`). */
export interface Fix {
  readonly title: Message;
  readonly changes: readonly TextChange[];
  /** Only the drafter can tell whether this is what is meant. */
  readonly uncertain?: boolean;
}

/** One thing that is wrong, where, why, and what to do. */
export interface Finding {
  readonly place: Place;
  readonly message: Message;
  /** Where it differs from the rule's own: for cases that are less certain. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  /** Shown faded by editors. */
  readonly unused?: boolean;
}

/** A document as rules see it. */
export interface CheckedDocument {
  readonly document: LangiumDocument;
  readonly uri: string;
  readonly text: string;
  readonly plan: Plan;
  readonly index: PlanIndex;
  readonly config: KehoachConfig;
  readonly lexing: KehoachLexingReport | undefined;
}

/** An example of a rule: a whole small document, that is the rule's test and stands in its documentation. */
export interface RuleExample {
  /** What it shows. */
  readonly title: Message;
  readonly text: string;
  /** Further documents of the workspace that the example needs. */
  readonly others?: readonly string[];
}

/** A rule: one file, which holds all there is to know of it. */
export interface Rule {
  /** Stable: `KH201`. */
  readonly code: string;
  /** Stable and speaking, in English, for configuration and reports: `impossible-share`. */
  readonly name: string;
  readonly severity: Severity;
  readonly title: Message;
  readonly description: Message;
  /** The legal basis where there is one: decree, annex, article. */
  readonly basis?: Message;
  /**
   * What a configuration may set of the rule, each with its default and a description in both languages (`Vi. / En.`);
   * `optionsOf` reads it.
   */
  readonly options?: z.ZodObject;
  /** Is this about the form of words, so that words and names which the configuration accepts are not reported? */
  readonly acceptsWords?: boolean;
  /** The rule finds something in each `bad` example and nothing in each `good` one. */
  readonly examples: { readonly bad: readonly RuleExample[]; readonly good: readonly RuleExample[] };
  check(document: CheckedDocument, report: (finding: Finding) => void): void;
}
