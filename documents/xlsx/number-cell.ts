import type Big from 'big.js';
import { isMeasure, type Quantity } from '../../language/model/quantity.ts';
import type { TargetValue } from '../../language/plan/targets.ts';
import { valueText } from '../plan/slot-text.ts';
import type { CellValue } from './workbook.ts';

/** A number in a cell, with the format that shows it as it is written. */
export interface NumberCell {
  readonly value: CellValue;
  readonly format?: string;
}

/** A number is not wrapped: longer ones (characters) would not fit into their column. */
export const longestShown = 22;

const signs = { eq: '', ge: '≥ ', gt: '> ', le: '≤ ', lt: '< ', about: '≈ ' } as const;

/**
 * A value of a target as a number that can be calculated with and reads as it is written: "trên 80%" is 0.8 with the
 * format `"trên "0%`. Where that would be too long, a sign stands for the words around the number ("≥ 80%"). What is
 * no single number (ranges, "4/12 xã", words) is text.
 */
export function valueCell(value: TargetValue): NumberCell {
  const { quantity } = value;
  const text = valueText(value);
  const number = quantity && singleNumber(quantity);
  const span = quantity?.parts.number;
  if (!quantity || !number || !span) {
    return { value: text };
  }
  const written = value.text.slice(span.start, span.end);
  const digits = digitFormat(written);
  const percent = isMeasure(quantity) && quantity.unit.kind === 'percent' && quantity.unit.scale.eq(1);
  if (digits === undefined) {
    return { value: text };
  }
  const [before, after] = [value.text.slice(0, span.start), value.text.slice(span.end)];
  // A bare number is in the unit of its target.
  const sign = /^ ?%/.exec(after)?.[0] ?? (after.trim() === '' ? '%' : '');
  if (percent && sign === '') {
    return { value: text };
  }
  const shown = { value: percent ? number.times('0.01') : number };
  const literal =
    value.text.length <= longestShown
      ? [before, percent ? after.slice(after.trim() === '' ? after.length : sign.length) : after]
      : [operatorSign(quantity), percent ? '' : shortUnit(quantity)];
  const [lead, tail] = literal.map(quotedLiteral);
  if (lead === undefined || tail === undefined) {
    return { value: text };
  }
  return { ...shown, format: `${lead}${digits}${percent ? sign.replace(' ', '" "') : ''}${tail}` };
}

/** The one number of a quantity, as counted in the unit that it is written in. */
function singleNumber(quantity: Quantity): Big | undefined {
  if (isMeasure(quantity)) {
    return quantity.bound.operator === 'range' ? undefined : quantity.bound.number;
  }
  return quantity.kind === 'rank' && !quantity.of ? quantity.size : undefined;
}

function operatorSign(quantity: Quantity): string {
  return isMeasure(quantity) && quantity.bound.operator !== 'range' ? signs[quantity.bound.operator] : '';
}

function shortUnit(quantity: Quantity): string {
  const text = isMeasure(quantity) ? quantity.unit.text : '';
  return text === '' || text.length > longestShown - 8 ? '' : ` ${text}`;
}

/** "#,##0.0" for "1.545,5", "00" for "03"; undefined for what is no plain number. */
function digitFormat(written: string): string | undefined {
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,(\d{1,10}))?$/.exec(written.trim());
  const [, whole = '', decimals] = match ?? [];
  if (!match) {
    return undefined;
  }
  const digits = whole.includes('.') ? '#,##0' : /^0\d/.test(whole) ? '0'.repeat(whole.length) : '0';
  return decimals === undefined ? digits : `${digits}.${'0'.repeat(decimals.length)}`;
}

/** Words in a number format; undefined for those that cannot stand in one. */
function quotedLiteral(text: string): string | undefined {
  return text === '' ? '' : /["\\]/.test(text) ? undefined : `"${text}"`;
}

/** How an amount shows: in groups of three, with as many decimals as the amounts of its table need. */
export function moneyFormat(amounts: readonly Big[]): string {
  const decimals = Math.max(0, ...amounts.map((amount) => amount.toFixed().split('.')[1]?.length ?? 0));
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals, 6))}`;
}
