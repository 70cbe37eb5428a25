import Big from 'big.js';
import type { Message } from '../text/message.ts';
import { wordsKey } from '../text/normalise.ts';
import { countingOf } from './counting.ts';
import { message } from './problem.ts';
import {
  type Bound,
  type Fraction,
  isMeasure,
  type Measure,
  ONE,
  type Quantity,
  type Rank,
  type Unit,
} from './quantity.ts';

/** What `a` is to `b`, or why that has no answer. */
export type Comparison =
  | {
      readonly result: 'equal' | 'stricter' | 'weaker';
      /** One side says "khoảng": report as information only. */
      readonly approximate?: true;
    }
  | { readonly result: 'not comparable'; readonly reason: Message };

export interface CompareOptions {
  /** Is more stricter, or less (`hướng: thấp`)? Without it, "tối đa", "dưới" mean less, all else more. */
  readonly direction?: 'higher' | 'lower';
  /** `cách tính` of the target. */
  readonly counting?: string;
}

/** "khoảng" on either side: a difference of up to 5 % of the larger number counts as equal. */
export const ABOUT_TOLERANCE = new Big('0.05');

/**
 * Is `a` at least as strict a commitment as `b`? Values are compared as the sets of outcomes that satisfy them:
 * `trên 80%` is stricter than `từ 80% trở lên`, which equals `tối thiểu 80%`; a bare `80%` promises as much as
 * `tối thiểu 80%`. Ranges are compared by both ends; a smaller rank group and a larger reduction are stricter;
 * `phấn đấu` does not count. Different kinds, units, denominators of ranks, and `100%` against `phổ cập` are not
 * comparable. The caller makes sure that indicator, scope, denominator and condition are the same.
 *
 * Swapping `a` and `b` swaps `stricter` and `weaker`.
 */
export function compareQuantities(a: Quantity, b: Quantity, options: CompareOptions = {}): Comparison {
  if (a.kind === 'qualitative' || b.kind === 'qualitative') {
    return notComparable(
      'Mục tiêu định tính không so sánh được bằng số.',
      'A qualitative value has no number to compare.',
    );
  }
  if (options.counting && countingOf(options.counting)?.hasDirection === false) {
    return notComparable(
      'Cơ cấu không có hướng cao hơn hay thấp hơn.',
      'Parts of a composition have no higher or lower direction.',
    );
  }
  if (a.kind === 'all' || b.kind === 'all') {
    if (a.kind === 'all' && b.kind === 'all' && a.word === b.word) return { result: 'equal' };
    return notComparable(
      `“${shown(a)}” và “${shown(b)}” không cùng loại giá trị.`,
      `“${shown(a)}” and “${shown(b)}” are different kinds of value.`,
    );
  }
  if (a.kind === 'rank' || b.kind === 'rank') {
    return a.kind === 'rank' && b.kind === 'rank' ? compareRanks(a, b) : differentKinds(a, b);
  }
  if (a.kind === 'fraction' && b.kind === 'fraction') return compareFractions(a, b, options);
  const left = asMeasure(a, b, options);
  const right = asMeasure(b, a, options);
  return compareMeasures(left, right, options, a, b);
}

function shown(quantity: Quantity): string {
  return quantity.text.replace(/\s+/gu, ' ').trim();
}

function notComparable(vi: string, en: string): Comparison {
  return { result: 'not comparable', reason: message(vi, en) };
}

function differentKinds(a: Quantity, b: Quantity): Comparison {
  return notComparable(
    `“${shown(a)}” và “${shown(b)}” không cùng loại giá trị (mức đạt, tăng, giảm, xếp hạng).`,
    `“${shown(a)}” and “${shown(b)}” are different kinds of value (level, growth, reduction, rank).`,
  );
}

function compareRanks(a: Rank, b: Rank): Comparison {
  if (a.of && b.of && !a.of.eq(b.of)) {
    return notComparable(
      `Số đơn vị được xếp hạng khác nhau (${a.of.toFixed()} và ${b.of.toFixed()}).`,
      `The ranks are among different numbers (${a.of.toFixed()} and ${b.of.toFixed()}).`,
    );
  }
  const [headA, headB] = [a.noun, b.noun].map((noun) => wordsKey(noun ?? '').split(/[ ,]/u)[0]);
  if (headA && headB && headA !== headB) {
    return notComparable(
      `Xếp hạng giữa các “${headA}” và giữa các “${headB}” không so sánh được.`,
      `Ranks among “${headA}” and among “${headB}” cannot be compared.`,
    );
  }
  return order(b.size.cmp(a.size));
}

function compareFractions(a: Fraction, b: Fraction, options: CompareOptions): Comparison {
  const units = unitsDiffer(a.unit, b.unit, a, b);
  if (units) return units;
  if (!a.total.eq(b.total)) {
    return notComparable(
      `Tổng số khác nhau (${a.total.toFixed()} và ${b.total.toFixed()}).`,
      `The totals differ (${a.total.toFixed()} and ${b.total.toFixed()}).`,
    );
  }
  return compareBounds(
    { operator: a.operator, number: a.done },
    { operator: b.operator, number: b.done },
    ONE,
    ONE,
    options.direction,
    a,
    b,
  );
}

/** The two sides as measures of one kind, where the way of counting or the other side's kind allows it. */
function asMeasure(quantity: Measure | Fraction, other: Measure | Fraction, options: CompareOptions): Measure {
  if (quantity.kind === 'fraction') {
    // Against a share: both sides are multiplied by the total, which stays exact (16/16 against 100 %).
    const unit: Unit = other.unit.kind === 'percent' ? other.unit : quantity.unit;
    return {
      ...quantity,
      kind: 'level',
      bound: { operator: quantity.operator, number: quantity.done.times(100) },
      unit: { ...unit, scale: ONE },
      perYear: false,
    };
  }
  if (other.kind === 'fraction') {
    if (quantity.kind !== 'level' || quantity.unit.kind !== 'percent') return quantity;
    return {
      ...quantity,
      bound: scaleBound(quantity.bound, (n) => n.times(quantity.unit.scale).times(other.total)),
      unit: { ...quantity.unit, scale: ONE },
    };
  }
  const percent = quantity.unit.kind === 'percent';
  switch (options.counting && countingOf(options.counting)?.name) {
    case 'chỉ số':
      // An index of 112 % is a growth of 12 %.
      if (quantity.kind === 'level' && percent) {
        return {
          ...quantity,
          kind: 'growth',
          bound: scaleBound(quantity.bound, (n) => n.times(quantity.unit.scale).minus(100)),
          unit: { ...quantity.unit, scale: ONE },
        };
      }
      return quantity.kind === 'increase' ? { ...quantity, kind: 'growth' } : quantity;
    case 'tốc độ tăng':
    case 'hằng năm':
      if (quantity.kind === 'increase') return { ...quantity, kind: 'growth' };
      return quantity.kind === 'level' && percent && options.counting && other.kind !== 'level'
        ? { ...quantity, kind: 'growth' }
        : quantity;
    case 'tăng thêm':
      return quantity.kind === 'increase' ? { ...quantity, kind: 'level' } : quantity;
    case 'điểm phần trăm':
      return percent ? { ...quantity, unit: { ...quantity.unit, kind: 'point' } } : quantity;
    default:
      return quantity;
  }
}

function scaleBound(bound: Bound, change: (n: Big) => Big): Bound {
  return bound.operator === 'range'
    ? { operator: 'range', low: change(bound.low), high: change(bound.high) }
    : { operator: bound.operator, number: change(bound.number) };
}

function compareMeasures(
  a: Measure,
  b: Measure,
  options: CompareOptions,
  shownA: Quantity,
  shownB: Quantity,
): Comparison {
  const yearly = options.counting !== undefined && countingOf(options.counting)?.name === 'hằng năm';
  if (a.kind !== b.kind || (a.perYear !== b.perYear && a.kind !== 'growth' && !yearly))
    return differentKinds(shownA, shownB);
  const units = unitsDiffer(a.unit, b.unit, shownA, shownB);
  if (units) return units;
  const direction = a.kind === 'reduction' ? 'higher' : options.direction;
  return compareBounds(a.bound, b.bound, a.unit.scale, b.unit.scale, direction, shownA, shownB);
}

/** Why two units cannot be compared; undefined when they can. Longer words for the same thing are the same unit. */
function unitsDiffer(a: Unit, b: Unit, shownA: Quantity, shownB: Quantity): Comparison | undefined {
  if ((a.per ?? '') === (b.per ?? '') && sameUnit(a, b)) return undefined;
  const bare = (a.kind === 'none' && b.kind === 'percent') || (a.kind === 'percent' && b.kind === 'none');
  return notComparable(
    `Đơn vị khác nhau: “${shown(shownA)}” và “${shown(shownB)}”${bare ? ' (có thể thiếu dấu %)' : ''}.`,
    `Different units: “${shown(shownA)}” and “${shown(shownB)}”${bare ? ' (a % may be missing)' : ''}.`,
  );
}

/** Do two units count the same thing? "lớp" and "lớp tập huấn" do; a bare number goes with any counted words. */
export function sameUnit(a: Unit, b: Unit): boolean {
  const counted = (unit: Unit) => unit.kind === 'words' || unit.kind === 'none';
  if (!counted(a) || !counted(b)) return a.kind === b.kind;
  return a.key === b.key || begins(a.key, b.key) || begins(b.key, a.key);
}

function begins(text: string, beginning: string): boolean {
  return beginning === '' || text.startsWith(`${beginning} `) || text.startsWith(`${beginning},`);
}

type Side = 'up' | 'down' | 'point' | 'range';

function sideOf(bound: Bound): Side {
  switch (bound.operator) {
    case 'ge':
    case 'gt':
      return 'up';
    case 'le':
    case 'lt':
      return 'down';
    case 'range':
      return 'range';
    default:
      return 'point';
  }
}

function compareBounds(
  a: Bound,
  b: Bound,
  scaleA: Big,
  scaleB: Big,
  wanted: 'higher' | 'lower' | undefined,
  shownA: Quantity,
  shownB: Quantity,
): Comparison {
  const sides = [sideOf(a), sideOf(b)];
  const up = sides.includes('up');
  const down = sides.includes('down');
  // "tối đa" says itself that less is better, "tối thiểu" that more is; a bare number follows the other side.
  const spoken = up ? 'higher' : down ? 'lower' : undefined;
  const bothSpeak = sides.every((side) => side === 'up') || sides.every((side) => side === 'down');
  if ((up && down) || (spoken && wanted && spoken !== wanted && !bothSpeak)) {
    return notComparable(
      `“${shown(shownA)}” và “${shown(shownB)}” giới hạn theo hai hướng ngược nhau.`,
      `“${shown(shownA)}” and “${shown(shownB)}” are limits in opposite directions.`,
    );
  }
  const direction = spoken ?? wanted ?? 'higher';
  const left = scaleBound(a, (n) => n.times(scaleA));
  const right = scaleBound(b, (n) => n.times(scaleB));
  if (left.operator === 'range' || right.operator === 'range')
    return compareRanges(left, right, direction, shownA, shownB);

  const approximate = left.operator === 'about' || right.operator === 'about';
  if (approximate) {
    const [x, y] = [left.number.abs(), right.number.abs()];
    const larger = x.gt(y) ? x : y;
    if (left.number.minus(right.number).abs().lte(larger.times(ABOUT_TOLERANCE)))
      return { result: 'equal', approximate: true };
  }
  const sign = direction === 'higher' ? 1 : -1;
  const byNumber = sign * left.number.cmp(right.number);
  const comparison = order(byNumber !== 0 ? byNumber : Number(isOpen(left)) - Number(isOpen(right)));
  return approximate ? { ...comparison, approximate: true } : comparison;
}

/** "trên", "dưới": the number itself does not satisfy the bound. */
function isOpen(bound: Bound): boolean {
  return bound.operator === 'gt' || bound.operator === 'lt';
}

function compareRanges(
  a: Bound,
  b: Bound,
  direction: 'higher' | 'lower',
  shownA: Quantity,
  shownB: Quantity,
): Comparison {
  const sign = direction === 'higher' ? 1 : -1;
  if (a.operator === 'range' && b.operator === 'range') {
    const low = sign * a.low.cmp(b.low);
    const high = sign * a.high.cmp(b.high);
    if (low * high >= 0) return order(low + high);
  } else if (a.operator !== 'range' && b.operator === 'range') {
    const swapped = compareRanges(b, a, direction, shownB, shownA);
    if (swapped.result === 'stricter') return { ...swapped, result: 'weaker' };
    return swapped.result === 'weaker' ? { ...swapped, result: 'stricter' } : swapped;
  } else if (a.operator === 'range' && b.operator !== 'range') {
    // The range guarantees its worse end; a number inside it is neither better nor worse.
    const worse = sign * (direction === 'higher' ? a.low : a.high).cmp(b.number);
    const better = sign * (direction === 'higher' ? a.high : a.low).cmp(b.number);
    const approximate = b.operator === 'about' ? { approximate: true as const } : {};
    if (worse > 0) return { result: 'stricter', ...approximate };
    if (worse === 0) return { result: isOpen(b) ? 'weaker' : 'equal', ...approximate };
    if (better <= 0) return { result: 'weaker', ...approximate };
  }
  return notComparable(
    `Khoảng giá trị “${shown(a.operator === 'range' ? shownA : shownB)}” bao trùm “${shown(a.operator === 'range' ? shownB : shownA)}” nên không xác định được bên nào cao hơn.`,
    `The range “${shown(a.operator === 'range' ? shownA : shownB)}” covers “${shown(a.operator === 'range' ? shownB : shownA)}”, so neither is higher.`,
  );
}

function order(sign: number): { result: 'equal' | 'stricter' | 'weaker' } {
  return { result: sign > 0 ? 'stricter' : sign < 0 ? 'weaker' : 'equal' };
}

/** How the words of a slot differ from the declared value: which part, with a message that names both. */
export interface ValueDifference {
  readonly part: 'kind' | 'operator' | 'number' | 'unit';
  readonly message: Message;
}

/**
 * Do the words of a slot state the declared value? Number, operator and unit must agree; leading zeros, "đạt",
 * "phấn đấu", and the ways to say one operator ("tối thiểu", "từ … trở lên") do not matter. Words may say less than
 * the declaration where the sentence around the slot says the rest: the unit, "tăng", "/năm", "nhóm".
 *
 * @returns the first difference, or undefined when they agree
 */
export function valueDifference(words: Quantity, declared: Quantity): ValueDifference | undefined {
  const differ = (part: ValueDifference['part'], vi: string, en: string): ValueDifference => ({
    part,
    message: message(
      `${vi} khác nhau: câu viết “${shown(words)}”, khai báo là “${shown(declared)}”.`,
      `The ${en} differ: the words say “${shown(words)}”, the declaration “${shown(declared)}”.`,
    ),
  });
  const kinds = () => differ('kind', 'Loại giá trị', 'kinds of value');
  const numbers = () => differ('number', 'Số', 'numbers');
  const operators = () => differ('operator', 'Từ so sánh', 'comparison words');

  if (declared.kind === 'qualitative') return undefined;
  if (declared.kind === 'all') return words.kind === 'all' && words.word === declared.word ? undefined : kinds();
  if (declared.kind === 'rank') {
    if (words.kind === 'rank') {
      if (!words.size.eq(declared.size)) return numbers();
      return words.of && declared.of && !words.of.eq(declared.of) ? numbers() : undefined;
    }
    if (words.kind !== 'level' || words.bound.operator === 'range') return kinds();
    if (words.unit.kind !== 'none' && words.unit.kind !== 'words') return kinds();
    return words.bound.number.eq(declared.size) ? undefined : numbers();
  }
  if (declared.kind === 'fraction') {
    if (words.kind !== 'fraction') return kinds();
    if (!words.done.eq(declared.done) || !words.total.eq(declared.total)) return numbers();
    if (words.operator !== declared.operator) return operators();
    return sameUnit(words.unit, declared.unit) ? undefined : differ('unit', 'Đơn vị', 'units');
  }
  if (!isMeasure(words)) return kinds();
  const growing = (kind: Measure['kind']) => kind === 'growth' || kind === 'increase';
  const sameKind =
    words.kind === declared.kind || words.kind === 'level' || (growing(words.kind) && growing(declared.kind));
  if (!sameKind) return kinds();
  if (words.unit.kind !== 'none' && !sameUnit(words.unit, declared.unit)) return differ('unit', 'Đơn vị', 'units');
  // Without its unit the number is in the declared unit, which stands outside the slot.
  const scale = words.unit.kind === 'none' ? declared.unit.scale : words.unit.scale;
  const [x, y] = [words.bound, declared.bound];
  if ((x.operator === 'range') !== (y.operator === 'range')) return numbers();
  const ends = (bound: Bound, by: Big) =>
    (bound.operator === 'range' ? [bound.low, bound.high] : [bound.number]).map((n) => n.times(by));
  const declaredEnds = ends(y, declared.unit.scale);
  if (!ends(x, scale).every((end, i) => declaredEnds[i]?.eq(end))) return numbers();
  return x.operator === y.operator ? undefined : operators();
}

/** `valueDifference` as yes or no. */
export function sameValue(words: Quantity, declared: Quantity): boolean {
  return valueDifference(words, declared) === undefined;
}
