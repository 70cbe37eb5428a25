import { firstDay, lastDay } from '../model/calendar.ts';
import { type Money, sumMoney } from '../model/money.ts';
import type { BreakdownEntry, BreakdownFacts, BudgetFacts, WrittenAmount } from './budgets.ts';
import { timeOf } from './times.ts';

/** Anything with an amount of its own or parts that make one. */
export type AmountHolder = Pick<BudgetFacts | BreakdownEntry, 'written' | 'breakdowns'>;

/** An amount of a budget; `not separate` has none of its own and counts nothing. */
export type KnownAmount = Money | 'not separate' | undefined;

/** The sum of the parts along one axis. */
export interface PartsSum {
  /** The sum of the parts whose amount is known. */
  readonly sum: Money;
  /** Is the amount of every part known, and is nothing counted twice? */
  readonly complete: boolean;
  /** Is something counted twice ("2026-2030" beside "2026")? Then the sum says nothing. */
  readonly overlapping: boolean;
}

/** Problems of an amount that leave its value open. */
const unsure: ReadonlySet<string> = new Set(['missing-unit', 'bad-grouping', 'inexact-money', 'number-too-long']);

/** The amount that is written, where it is certain what it is. */
export function certainAmount(written: WrittenAmount | undefined): KnownAmount {
  const amount = written?.amount;
  if (!written || !amount || written.problems.some(({ code }) => unsure.has(code))) {
    return undefined;
  }
  return amount.kind === 'money' ? amount : 'not separate';
}

const remembered = new WeakMap<AmountHolder, { readonly amount: KnownAmount }>();

/** The amount of a budget, an item or an entry: its own, else the sum of its first breakdown that is complete. */
export function knownAmount(holder: AmountHolder): KnownAmount {
  let known = remembered.get(holder);
  if (!known) {
    known = { amount: holder.written ? certainAmount(holder.written) : summedAmount(holder) };
    remembered.set(holder, known);
  }
  return known.amount;
}

function summedAmount({ breakdowns }: AmountHolder): Money | undefined {
  for (const breakdown of breakdowns) {
    if (isWhole(breakdown)) {
      const { sum, complete } = sumOfParts(breakdown);
      if (complete) {
        return sum;
      }
    }
  }
  return undefined;
}

/** Must the parts along this axis be all that there are? Tasks that were collected, and `trong đó`, need not. */
export function isWhole({ axis, entries }: Pick<BreakdownFacts, 'axis' | 'entries'>): boolean {
  return axis !== 'trong đó' && !isCollected({ axis, entries });
}

/** Are these parts the tasks of the document (`theo nhiệm vụ` without entries)? */
export function isCollected({ axis, entries }: Pick<BreakdownFacts, 'axis' | 'entries'>): boolean {
  return axis === 'theo nhiệm vụ' && entries[0]?.node.$type === 'Task';
}

/** The sum of the parts along an axis. */
export function sumOfParts(breakdown: BreakdownFacts): PartsSum {
  const amounts: Money[] = [];
  const overlapping = overlaps(breakdown.entries);
  let complete = !overlapping && !breakdown.unread;
  let known = 0;
  for (const entry of breakdown.entries) {
    const amount = knownAmount(entry);
    if (amount === undefined) {
      complete = false;
    } else {
      known++;
      if (amount !== 'not separate') {
        amounts.push(amount);
      }
    }
  }
  return { sum: sumMoney(amounts), complete: complete && known > 0, overlapping };
}

/** Do two of the times overlap ? */
function overlaps(entries: readonly BreakdownEntry[]): boolean {
  const spans: [from: number, to: number][] = [];
  for (const { node, label } of entries) {
    const time = node.$type === 'TimeEntry' ? timeOf(label) : undefined;
    const to = time?.to && lastDay(time.to);
    const from = time?.to && firstDay(time.from ?? time.to);
    if (from !== undefined && to !== undefined) {
      spans.push([from, to]);
    }
  }
  spans.sort(([a], [b]) => a - b);
  return spans.some(([from], i) => i > 0 && from <= (spans[i - 1] as [number, number])[1]);
}
