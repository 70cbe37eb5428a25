/**
 * The typed plan as JSON: the statements of a `.kehoach` file, in the order of the text, with English property names
 * and the drafter's Vietnamese words as values. `plan-schema.ts` is its schema, published as a JSON Schema.
 *
 * What is typed stays as it is typed ("trên 90%"): that is what `kehoach import` reads. Beside it, `means` says what a
 * program needs (the number, its unit, the date); it is made by the export and not read by the import.
 */

/** Words, perhaps with slots: plain words are a string, words with slots a list. */
export type JsonText = string | readonly JsonPart[];

export type JsonPart = string | JsonSlot;

/** `{HoSoMang 2025 cấp xã}`: words that quote something of this or another document. */
export interface JsonSlot {
  /** `văn bản này`, `đếm chỉ tiêu`. */
  readonly special?: string;
  /** `mục`, `phụ lục`, …: the label prints, not the content. */
  readonly kind?: string;
  /** The document that `of` is a name of, where it is not this one. */
  readonly document?: string;
  readonly of?: string;
  readonly select?: readonly JsonSelector[];
  /** The drafter's own words, printed as they are. */
  readonly words?: string;
  readonly means?: JsonQuantity;
}

/** Exactly one of them. */
export interface JsonSelector {
  readonly time?: string;
  readonly scope?: string;
  readonly group?: string;
  readonly word?: string;
}

/** A reference to something that has a name, or words in its place. */
export interface JsonReference {
  readonly document?: string;
  readonly name?: string;
  readonly words?: JsonText;
  /** The part that a unit has: `A (cân đối nguồn)`. */
  readonly role?: string;
}

/** A value is written bare (`value`) or between quotes (`quoted`). */
interface Valued {
  readonly value?: string;
  readonly quoted?: readonly JsonText[];
  readonly means?: JsonMeaning;
}

/** A statement with a block, if only an empty one, has `entries`. */
interface Blocked {
  readonly entries?: readonly JsonStatement[];
}

/** Comments on lines of their own before a statement, and the one at the end of its first line; without their `//`. */
export interface Commented {
  readonly comments?: readonly string[];
  readonly remark?: string;
}

interface Titled {
  readonly name?: string;
  readonly title?: JsonText;
}

export type JsonStatement = Commented & Statement;

type Statement =
  | { readonly type: 'prose'; readonly mark: string; readonly name?: string; readonly text: JsonText }
  /** `open`: the row has no bar at its end. */
  | { readonly type: 'row'; readonly cells: readonly JsonText[]; readonly open?: boolean }
  | ({ readonly type: 'field'; readonly key: string } & Valued & Blocked)
  | ({ readonly type: 'references'; readonly key: string; readonly to: readonly JsonReference[] } & Blocked)
  | ({ readonly type: 'atTime'; readonly time: string } & Valued & Blocked)
  | ({ readonly type: 'atScope'; readonly scope: string } & Valued & Blocked)
  | ({ readonly type: 'atGroup'; readonly group: string } & Valued & Blocked)
  | ({ readonly type: 'labelled'; readonly label: string } & Valued & Blocked)
  | ({ readonly type: 'textBlock'; readonly key: string } & Blocked)
  | ({ readonly type: 'column'; readonly label?: JsonText } & Valued & Blocked)
  | ({ readonly type: 'unit' } & Titled & Blocked)
  | ({
      readonly type: 'citation';
      readonly name?: string;
      readonly kind?: string;
      readonly symbol?: JsonText;
    } & Blocked)
  | ({ readonly type: 'abbreviation' } & Titled & Blocked)
  | ({ readonly type: 'group' } & Titled & Blocked)
  | ({ readonly type: 'target' } & Titled & Blocked)
  | ({ readonly type: 'parts' } & Blocked)
  | ({ readonly type: 'budget' } & Titled & Valued & Blocked)
  | ({ readonly type: 'costItem' } & Titled & Valued & Blocked)
  | ({ readonly type: 'breakdown'; readonly axis: string } & Blocked)
  | ({ readonly type: 'section'; readonly level: string; readonly time?: string; readonly runIn?: boolean } & Titled &
      Blocked)
  | ({ readonly type: 'task'; readonly time?: string } & Titled & Blocked)
  | ({
      readonly type: 'assignment';
      readonly kind: string;
      readonly parties: readonly JsonParty[];
      readonly title?: JsonText;
    } & Blocked)
  | ({ readonly type: 'bases' } & Blocked)
  | ({ readonly type: 'recipients' } & Blocked)
  | ({ readonly type: 'signature' } & Blocked)
  | ({ readonly type: 'appendix'; readonly landscape?: boolean; readonly separate?: boolean } & Titled & Blocked)
  | ({ readonly type: 'table'; readonly kind?: string; readonly budget?: string } & Titled & Blocked)
  | { readonly type: 'print'; readonly subject?: JsonReference };

export interface JsonParty {
  readonly unit: string;
  readonly support?: boolean;
}

/** A number where a double holds it exactly, else its digits: "12345678901234567890". */
export type JsonNumber = number | string;

/** What a value says, for programs. */
export type JsonMeaning = JsonQuantity | JsonAmount | JsonDate;

/** A quantity: see `language/model/quantity.ts`. */
export interface JsonQuantity {
  readonly is: 'quantity';
  readonly kind: 'level' | 'growth' | 'increase' | 'reduction' | 'rank' | 'fraction' | 'all' | 'qualitative';
  readonly operator?: 'eq' | 'ge' | 'gt' | 'le' | 'lt' | 'about' | 'range';
  /** The number as counted in `unit`: 80 for "80%", 500 for "500 triệu đồng". */
  readonly number?: JsonNumber;
  readonly low?: JsonNumber;
  readonly high?: JsonNumber;
  /** Of how many: the total of a fraction, or of those that are ranked. */
  readonly of?: JsonNumber;
  readonly unit?: string;
  readonly perYear?: boolean;
  /** "phấn đấu": a softer commitment. */
  readonly soft?: boolean;
}

export interface JsonAmount {
  readonly is: 'amount';
  /** In đồng; left out for an amount that is part of other means ("không tính riêng"). */
  readonly dong?: JsonNumber;
}

export interface JsonDate {
  readonly is: 'date';
  /** ISO 8601 as far as it is known: "2021-10-22", "2021-10", "2021". */
  readonly date: string;
}

export const planFormat = 'kehoach.plan';
export const planFormatVersion = 1;

/** A whole document. */
export interface JsonPlan {
  readonly $schema?: string;
  readonly format: typeof planFormat;
  readonly version: typeof planFormatVersion;
  /** The line that a document begins with: its kind, name and title. */
  readonly document?: { readonly kind: string } & Titled & Commented;
  readonly statements: readonly JsonStatement[];
  /** Comments after the last statement. */
  readonly comments?: readonly string[];
  /** Written by an export, so that it may be replaced by the next; see `documents/export-mark.ts`. */
  readonly mark?: string;
}
