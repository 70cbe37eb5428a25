import Big from 'big.js';
import type { Message } from '../text/message.ts';
import { countingOf } from './counting.ts';
import { formatNumber } from './number.ts';
import { message, type Span } from './problem.ts';
import { isMeasure, type Quantity } from './quantity.ts';

const HUNDRED = new Big(100);

/** Why a share cannot be. */
export interface ImpossibleShare {
  /** `above-100`, `below-0`: the number; `impossible-bound`: nothing, or nothing new, satisfies the operator. */
  readonly code: 'above-100' | 'below-0' | 'impossible-bound';
  readonly reason: Message;
  /** Place of the value in the text that was read. */
  readonly place: Span;
}

/**
 * Is this share of something impossible? A share lies in 0–100 %, so `112%`, `trên 100%`, `dưới 0%` are impossible,
 * and `từ 100% trở lên` cannot be meant. Only levels in % (or done/total) are shares: growth, increases and
 * percentage points are not. `counting` (`cách tính`) lifts the limits where its kind says so (`chỉ số` 112 %).
 */
export function impossibleShare(quantity: Quantity, counting?: string): ImpossibleShare | undefined {
  const place = quantity.span;
  if (quantity.kind === 'fraction') {
    if (!quantity.done.gt(quantity.total)) return undefined;
    return {
      code: 'above-100',
      place,
      reason: message(
        `Số đạt ${formatNumber(quantity.done)} lớn hơn tổng số ${formatNumber(quantity.total)}.`,
        `${formatNumber(quantity.done)} done is more than the total of ${formatNumber(quantity.total)}.`,
      ),
    };
  }
  if (!isMeasure(quantity) || quantity.unit.kind !== 'percent' || quantity.unit.per !== undefined) return undefined;
  const { bound, unit } = quantity;
  const rules = counting ? countingOf(counting) : undefined;
  const ends = (bound.operator === 'range' ? [bound.low, bound.high] : [bound.number]).map((n) => n.times(unit.scale));
  if (quantity.kind === 'reduction') {
    // What is taken away is a share of what there was.
    if (!ends.some((end) => end.gt(HUNDRED)) && !(bound.operator === 'gt' && ends[0]?.eq(HUNDRED))) return undefined;
    return {
      code: 'above-100',
      place,
      reason: message('Không thể giảm quá 100%.', 'Nothing can be reduced by more than 100 %.'),
    };
  }
  if (quantity.kind !== 'level') return undefined;
  if (!rules?.mayExceed100) {
    const above = ends.find((end) => end.gt(HUNDRED));
    if (above) {
      return {
        code: 'above-100',
        place,
        reason: message(
          `Tỷ lệ ${formatNumber(above)}% vượt quá 100%. Nếu là chỉ số hoặc tốc độ tăng, ghi “cách tính: chỉ số” hoặc “cách tính: tốc độ tăng”.`,
          `A share of ${formatNumber(above)}% is above 100%. If it is an index or a growth rate, say “cách tính: chỉ số” or “cách tính: tốc độ tăng”.`,
        ),
      };
    }
    if (bound.operator === 'gt' && ends[0]?.eq(HUNDRED)) {
      return {
        code: 'impossible-bound',
        place,
        reason: message('Tỷ lệ không thể trên 100%; viết “100%”.', 'A share cannot be above 100%; write “100%”.'),
      };
    }
    if (bound.operator === 'ge' && ends[0]?.eq(HUNDRED)) {
      return {
        code: 'impossible-bound',
        place,
        reason: message(
          'Tỷ lệ không thể cao hơn 100%, nên “từ 100% trở lên” chỉ có nghĩa là “100%”.',
          'A share cannot be above 100%, so “100% or more” only means “100%”.',
        ),
      };
    }
  }
  if (!rules?.mayBeNegative) {
    if (ends.some((end) => end.lt(0)) || (bound.operator === 'lt' && ends[0]?.eq(0))) {
      return {
        code: 'below-0',
        place,
        reason: message('Tỷ lệ không thể nhỏ hơn 0%.', 'A share cannot be below 0%.'),
      };
    }
  }
  return undefined;
}
