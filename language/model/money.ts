import Big from 'big.js';
import { wordsKey } from '../text/normalise.ts';
import { scan } from '../text/scan.ts';
import { formatNumber } from './number.ts';
import { message, type ReadProblem, replaceFix, type Span } from './problem.ts';
import { ONE } from './quantity.ts';
import { readQuantity } from './read-quantity.ts';
import { CURRENCY, MULTIPLIERS } from './value-words.ts';

/** A unit in which amounts are written. */
export interface MoneyUnit {
  /** "triệu đồng". */
  readonly name: string;
  /** How many đồng it is. */
  readonly scale: Big;
}

/** An exact amount of money. */
export interface Money {
  /** The amount in đồng. */
  readonly dong: Big;
  /** The unit in which the drafter wrote it. */
  readonly unit: MoneyUnit;
}

/** What a budget entry may hold: an amount, or `không tính riêng` (part of other means, no amount of its own). */
export type BudgetAmount = ({ readonly kind: 'money' } & Money) | { readonly kind: 'not separate' };

export const DONG: MoneyUnit = { name: 'đồng', scale: ONE };

/** The usual units of budgets; tỉ/tỷ, ngàn/nghìn, đ and VND are read as these. */
export const MONEY_UNITS: readonly MoneyUnit[] = [
  DONG,
  { name: 'nghìn đồng', scale: new Big(1e3) },
  { name: 'triệu đồng', scale: new Big(1e6) },
  { name: 'tỷ đồng', scale: new Big(1e9) },
  { name: 'nghìn tỷ đồng', scale: new Big(1e12) },
];

/** The unit named by a text such as that of `đơn vị tính: triệu đồng`; undefined when it is no unit of money. */
export function moneyUnitOf(text: string): MoneyUnit | undefined {
  const tokens = scan(text);
  const currency = tokens.at(-1);
  if (!currency || !CURRENCY.has(currency.key)) return undefined;
  let scale = ONE;
  for (const token of tokens.slice(0, -1)) {
    const factor = MULTIPLIERS.get(token.key);
    if (!factor) return undefined;
    scale = scale.times(factor);
  }
  return MONEY_UNITS.find((unit) => unit.scale.eq(scale)) ?? { name: wordsKey(text), scale };
}

const NOT_SEPARATE = 'không tính riêng';

/**
 * Reads an amount: "1.545.000.000đ", "500 triệu đồng", "1,2 tỷ đồng", "không tính riêng".
 *
 * @param defaultUnit unit of a bare number (`đơn vị tính` of the budget)
 *
 * Problem codes: those of numbers (`english-decimal`, …), `no-value`, `no-number`, `missing-unit`, `not-money`,
 * `inexact-money`, `trailing`.
 */
export function readMoney(text: string, defaultUnit?: MoneyUnit): { amount?: BudgetAmount; problems: ReadProblem[] } {
  if (wordsKey(text) === NOT_SEPARATE) return { amount: { kind: 'not separate' }, problems: [] };
  const tokens = scan(text);
  const all: Span = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? text.length };
  const { quantity, problems } = readQuantity(text);
  if (!quantity) {
    const forms = message(
      'Không đọc được số tiền. Viết ví dụ “1.545.000.000 đồng”, “500 triệu đồng”, “1,2 tỷ đồng” hoặc “không tính riêng”.',
      'This is not an amount of money. Write “1.545.000.000 đồng”, “500 triệu đồng”, “1,2 tỷ đồng” or “không tính riêng”.',
    );
    return { problems: problems.map(({ fix: _, ...problem }) => ({ ...problem, message: forms })) };
  }
  const number = quantity.parts.number;
  if (quantity.kind !== 'level' || !number) return { problems: [notMoney(all, text)] };
  if (quantity.bound.operator !== 'eq') {
    problems.push({
      code: 'inexact-money',
      ...(quantity.parts.operator ?? number),
      message: message('Số tiền phải là một số chính xác.', 'An amount of money is one exact number.'),
    });
  }
  const value = quantity.bound.operator === 'range' ? quantity.bound.high : quantity.bound.number;
  const { unit } = quantity;
  const unitPlace = quantity.parts.unit;
  if (unit.kind === 'money' && unit.per === undefined && !quantity.perYear) {
    if (quantity.noun !== undefined && unitPlace) problems.push(trailing(text, unitPlace.end, quantity.span.end));
    const written = MONEY_UNITS.find(({ scale }) => scale.eq(unit.scale)) ?? { name: unit.text, scale: unit.scale };
    return { amount: { kind: 'money', dong: value.times(unit.scale), unit: written }, problems };
  }
  const bare = unit.kind === 'none' || (unit.kind === 'words' && unit.key === '' && unit.per === undefined);
  if (!bare) return { problems: [...problems, notMoney(unitPlace ?? all, text)] };
  if (unit.kind === 'none' && defaultUnit) {
    return { amount: { kind: 'money', dong: value.times(defaultUnit.scale), unit: defaultUnit }, problems };
  }
  const end = unitPlace?.end ?? number.end;
  const written = text.slice(number.start, end);
  // "500 triệu" can only mean đồng; a bare "500" may be đồng or triệu đồng, so its fix is not certain.
  problems.push({
    code: 'missing-unit',
    start: number.start,
    end,
    message: message(
      `“${written}” thiếu đơn vị tiền: đồng, nghìn đồng, triệu đồng, tỷ đồng (hoặc ghi chung “đơn vị tính: triệu đồng”).`,
      `“${written}” has no unit of money: đồng, nghìn đồng, triệu đồng, tỷ đồng (or say “đơn vị tính: triệu đồng” once).`,
    ),
    ...(unit.kind === 'words' && { fix: replaceFix(`${written} đồng`) }),
  });
  return {
    amount: {
      kind: 'money',
      dong: value.times(unit.scale),
      unit: { name: `${unit.text} đồng`.trim(), scale: unit.scale },
    },
    problems,
  };
}

function notMoney(place: Span, text: string): ReadProblem {
  return {
    code: 'not-money',
    ...place,
    message: message(
      `“${text.trim()}” không phải là số tiền bằng đồng.`,
      `“${text.trim()}” is not an amount of money in đồng.`,
    ),
  };
}

function trailing(text: string, from: number, to: number): ReadProblem {
  const start = from + (text.slice(from, to).length - text.slice(from, to).trimStart().length);
  return {
    code: 'trailing',
    start,
    end: to,
    message: message(
      `Không hiểu phần “${text.slice(start, to)}” sau số tiền.`,
      `“${text.slice(start, to)}” after the amount is not understood.`,
    ),
  };
}

/** "1.545.000.000 đồng"; with the unit triệu đồng "1.545 triệu đồng". Exact: decimals are written out ("1,545 tỷ đồng"). */
export function formatMoney(money: Money, unit: MoneyUnit = money.unit): string {
  return `${formatMoneyNumber(money, unit)} ${unit.name}`;
}

/** The number of `formatMoney` alone, for table cells under a common unit. */
export function formatMoneyNumber(money: Money, unit: MoneyUnit = money.unit): string {
  // Units are powers of ten: multiplying by the inverse is exact, a division would be rounded.
  return formatNumber(money.dong.times(new Big(`1e-${unit.scale.e}`)));
}

/** The exact sum, in the unit of the first amount; no amounts sum to 0 đồng. */
export function sumMoney(amounts: Iterable<Money>): Money {
  let dong = new Big(0);
  let unit: MoneyUnit | undefined;
  for (const amount of amounts) {
    dong = dong.plus(amount.dong);
    unit ??= amount.unit;
  }
  return { dong, unit: unit ?? DONG };
}

/** What share of `total` the part is, in per cent, rounded half up to `decimals` places; undefined when the total is 0. */
export function shareOfTotal(part: Money, total: Money, decimals: number): Big | undefined {
  if (total.dong.eq(0)) return undefined;
  return part.dong.times(100).div(total.dong).round(decimals, 1);
}
