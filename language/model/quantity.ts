import Big from 'big.js';
import type { Span } from './problem.ts';

/** What the number is to the value: the value itself, a floor, a ceiling, or only near it. */
export type Operator = 'eq' | 'ge' | 'gt' | 'le' | 'lt' | 'about';

/** One number with its operator, or a range with both ends included. */
export type Bound =
  | { readonly operator: Operator; readonly number: Big }
  | { readonly operator: 'range'; readonly low: Big; readonly high: Big };

/**
 * What is counted.
 * - `none`: a bare number;
 * - `percent`: `%` (scale 1) and `‰` (scale 0.1), magnitudes in per cent;
 * - `point`: điểm phần trăm (percentage points);
 * - `money`: magnitudes in đồng, `scale` is 1.000.000 for "triệu đồng";
 * - `words`: any other words; "tỷ USD" has scale 10⁹ and key "usd".
 */
export interface Unit {
  readonly kind: 'none' | 'percent' | 'point' | 'money' | 'words';
  /** As written, without what it is counted per. */
  readonly text: string;
  /** Words for comparing (see `wordsKey`), without multipliers; empty but for `words`. */
  readonly key: string;
  /** How much one written unit is, exact. */
  readonly scale: Big;
  /** "ha" in "triệu đồng/ha". A final "/năm" is not here but in `perYear` of the quantity. */
  readonly per?: string;
}

interface Written {
  /** The text that was read (the whole text of a declared value; for prose, the words of this quantity). */
  readonly text: string;
  /** Place of `text` in the text that was given to the reader. */
  readonly span: Span;
  /** "phấn đấu": a softer commitment. */
  readonly soft: boolean;
  /** Places of the parts, in the same text as `span`; `suffix` is an operator after the number ("trở lên"). */
  readonly parts: { readonly operator?: Span; readonly number?: Span; readonly unit?: Span; readonly suffix?: Span };
}

/**
 * A measured value.
 * - `level`: `80%`, `tối thiểu 3 lớp`, `500 triệu đồng`;
 * - `growth`: a yearly rate, `tăng 8%/năm`, `bình quân 12%/năm`;
 * - `increase`, `reduction`: against a baseline, `tăng 40%`, `giảm 30%` (`giảm 1%/năm` has `perYear`).
 */
export interface Measure extends Written {
  readonly kind: 'level' | 'growth' | 'increase' | 'reduction';
  readonly bound: Bound;
  readonly unit: Unit;
  readonly perYear: boolean;
  /** Words after the unit of a share: "người dân, doanh nghiệp" in "90% người dân, doanh nghiệp". */
  readonly noun?: string;
}

/** Among the best `size`, perhaps of `of`: `nhóm 15`, `nhóm 15/63`, "xếp thứ 15". */
export interface Rank extends Written {
  readonly kind: 'rank';
  readonly size: Big;
  readonly of?: Big;
  /** "tỉnh, thành phố đứng đầu". */
  readonly noun?: string;
}

/** Done of a total: `16/16 xã`. */
export interface Fraction extends Written {
  readonly kind: 'fraction';
  readonly operator: Operator;
  readonly done: Big;
  readonly total: Big;
  readonly unit: Unit;
}

/** All of it, without a number: `phổ cập`, `hoàn thành`. */
export interface Whole extends Written {
  readonly kind: 'all';
  readonly word: 'phổ cập' | 'hoàn thành';
}

/** No number: `định tính "từng bước hình thành …"`, `nhóm tỉnh khá`. */
export interface Qualitative extends Written {
  readonly kind: 'qualitative';
  readonly words: string;
}

/** A value of a target, as the drafter wrote it. */
export type Quantity = Measure | Rank | Fraction | Whole | Qualitative;

export const ONE = new Big(1);
export const NO_UNIT: Unit = { kind: 'none', text: '', key: '', scale: ONE };

/** Is this one of the kinds with a bound and a unit? */
export function isMeasure(quantity: Quantity): quantity is Measure {
  return (
    quantity.kind === 'level' ||
    quantity.kind === 'growth' ||
    quantity.kind === 'increase' ||
    quantity.kind === 'reduction'
  );
}

/** The number as it is written, without operator and unit ("03", "5-10", "16/16"); empty where there is none. */
export function numberText(quantity: Quantity): string {
  const { number } = quantity.parts;
  return number ? quantity.text.slice(number.start - quantity.span.start, number.end - quantity.span.start) : '';
}
