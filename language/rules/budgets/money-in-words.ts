import Big from 'big.js';
import type { Slot } from '../../grammar/generated/ast.ts';
import { formatMoney, MONEY_UNITS, type Money, sumMoney } from '../../model/money.ts';
import { message, type Span } from '../../model/problem.ts';
import { isMeasure, type Measure } from '../../model/quantity.ts';
import { readWords } from '../../model/read-words.ts';
import { type AmountHolder, isWhole, knownAmount, sumOfParts } from '../../plan/budget-sums.ts';
import type { BreakdownEntry, BudgetFacts } from '../../plan/budgets.ts';
import { timeOf } from '../../plan/times.ts';
import { readAmountInWords } from '../../text/amount-in-words.ts';
import type { Message } from '../../text/message.ts';
import type { Severity } from '../rule.ts';

/** Words that do not say the amount that they should, with the place in the words. */
export interface MoneyDifference extends Span {
  readonly severity: Severity;
  readonly message: Message;
}

/** Selectors under which a slot prints an amount. */
const ofAmount: ReadonlySet<string> = new Set(['số', 'tổng', 'kinh phí', 'bằng chữ']);

/**
 * The amount that a slot asks for: of the budget or item, or of its part for a level, a year or a group, also where
 * that part is only given item by item. undefined where it is not known or the slot asks for something else.
 */
export function amountAsked(budget: BudgetFacts, slot: Slot): Money | undefined {
  let holder: AmountHolder | undefined = budget;
  const keys: string[] = [];
  for (const { time, scope, group, word, junk } of slot.selectors) {
    const key = time ?? scope ?? group?.$refText;
    if (key !== undefined) {
      keys.push(key);
    } else if (junk !== undefined || word === undefined || !ofAmount.has(word)) {
      return undefined;
    }
  }
  for (const key of keys) {
    const entry: BreakdownEntry | undefined = holder && entryOf(holder, key);
    if (!entry && holder) {
      return keys.length === 1 ? sumOverParts(holder, key) : undefined;
    }
    holder = entry;
  }
  const amount = holder && knownAmount(holder);
  return amount === 'not separate' ? undefined : amount;
}

const entriesByLabel = new WeakMap<AmountHolder, ReadonlyMap<string, BreakdownEntry>>();

/** The part of an amount with this label: the same level, source or time. */
export function entryOf(holder: AmountHolder, label: string): BreakdownEntry | undefined {
  let entries = entriesByLabel.get(holder);
  if (!entries) {
    // The first of a label counts.
    entries = new Map(holder.breakdowns.flatMap((breakdown) => breakdown.entries.map(labelled)).reverse());
    entriesByLabel.set(holder, entries);
  }
  return entries.get(labelKey(label));
}

const labelled = (entry: BreakdownEntry): [string, BreakdownEntry] => [labelKey(entry.label), entry];

/** The same for every way to write one level, source or time. */
const labelKey = (label: string): string => timeOf(label)?.key ?? label;

const sums = new WeakMap<AmountHolder, Map<string, Money | undefined>>();

/** The sum of the parts with this label over all items, where each item is broken down so. */
function sumOverParts(holder: AmountHolder, label: string): Money | undefined {
  const known = sums.get(holder) ?? new Map<string, Money | undefined>();
  sums.set(holder, known);
  const key = labelKey(label);
  if (!known.has(key)) {
    known.set(key, addOverParts(holder, label));
  }
  return known.get(key);
}

function addOverParts(holder: AmountHolder, label: string): Money | undefined {
  for (const breakdown of holder.breakdowns) {
    if (!isWhole(breakdown) || !sumOfParts(breakdown).complete) {
      continue;
    }
    const amounts = breakdown.entries.map((part) => {
      const entry = entryOf(part, label);
      return entry && knownAmount(entry);
    });
    if (amounts.every((amount) => amount !== undefined)) {
      return sumMoney(amounts.filter((amount) => amount !== 'not separate'));
    }
  }
  return undefined;
}

/** How the words of a slot differ from an amount; undefined when they agree or name no amount. */
export function moneyDifference(words: string, amount: Money): MoneyDifference | undefined {
  const amounts = readWords(words).filter(isAmount);
  const [first] = amounts;
  if (!first || amounts.some((quantity) => says(quantity, amount, words))) {
    return undefined;
  }
  const { number, unit } = first.parts;
  return {
    severity: isRounded(first, amount) ? 'info' : 'error',
    start: number?.start ?? first.span.start,
    end: isMoneyUnit(first.unit) ? (unit?.end ?? first.span.end) : (number?.end ?? first.span.end),
    message: message(
      `Số tiền trong câu (“${first.text.trim()}”) khác số tiền đã khai báo (${formatMoney(amount)}).`,
      `The amount in the words (“${first.text.trim()}”) differs from the declared one (${formatMoney(amount)}).`,
    ),
  };
}

/** How an amount in words differs from the amount; undefined when they agree or the words are no amount. */
export function spelledDifference(words: string, amount: Money): MoneyDifference | undefined {
  const read = readAmountInWords(words);
  if (!read.amount || read.amount.eq(amount.dong)) {
    return undefined;
  }
  const said = formatMoney({ dong: read.amount, unit: amount.unit });
  return {
    severity: 'error',
    start: 0,
    end: words.length,
    message: message(
      `Số tiền bằng chữ là ${said}, khác số tiền ${formatMoney(amount)}.`,
      `The amount in words is ${said}, the amount ${formatMoney(amount)}.`,
    ),
  };
}

function isAmount(quantity: ReturnType<typeof readWords>[number]): quantity is Measure {
  return (
    isMeasure(quantity) &&
    quantity.kind === 'level' &&
    quantity.unit.per === undefined &&
    (quantity.unit.kind === 'none' || isMoneyUnit(quantity.unit))
  );
}

/** Đồng in any multiple; "7,25 tỷ" in the words about an amount can only be đồng. */
const isMoneyUnit = ({ kind, key }: Measure['unit']): boolean => kind === 'money' || (kind === 'words' && key === '');

/** Do these words state the amount? "Khoảng", "trên", "gần" leave room; a bare number may be in any unit. */
function says({ bound, unit, text }: Measure, amount: Money, words: string): boolean {
  if (unit.kind === 'none') {
    // Another number in a sentence is no amount; alone in a cell it is one, in the unit of the table.
    if (words.trim() !== text.trim() || bound.operator === 'range') {
      return true;
    }
    return MONEY_UNITS.some(({ scale }) => bound.number.times(scale).eq(amount.dong));
  }
  if (bound.operator === 'range') {
    return bound.low.times(unit.scale).lte(amount.dong) && bound.high.times(unit.scale).gte(amount.dong);
  }
  const said = bound.number.times(unit.scale);
  switch (bound.operator) {
    case 'ge':
    case 'gt':
      return said.lte(amount.dong);
    case 'le':
    case 'lt':
      return said.gte(amount.dong);
    case 'about':
      return said
        .minus(amount.dong)
        .abs()
        .lte(amount.dong.times(new Big('0.05')));
    default:
      return said.eq(amount.dong);
  }
}

/** "257,5 tỷ đồng" of 257.512 triệu đồng: the amount rounded to the decimals that are written. */
function isRounded({ bound, unit, parts, text, span }: Measure, amount: Money): boolean {
  const written = parts.number ? text.slice(parts.number.start - span.start, parts.number.end - span.start) : '';
  const decimals = written.split(',')[1]?.length ?? 0;
  if (bound.operator === 'range' || unit.kind === 'none' || decimals === 0) {
    return false;
  }
  const half = unit.scale.times(`5e-${decimals + 1}`);
  return bound.number.times(unit.scale).minus(amount.dong).abs().lte(half);
}
