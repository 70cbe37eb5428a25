import type Big from 'big.js';
import type { AstNode } from 'langium';
import { type CalendarDate, readDate } from '../../language/model/calendar.ts';
import { type BudgetAmount, readMoney } from '../../language/model/money.ts';
import { isMeasure, type Quantity } from '../../language/model/quantity.ts';
import type { BreakdownFacts, BudgetFacts } from '../../language/plan/budgets.ts';
import { fieldText, type Plan } from '../../language/plan/plan.ts';
import { fieldOf } from '../../language/syntax/fields.ts';
import type { JsonAmount, JsonDate, JsonMeaning, JsonNumber, JsonQuantity } from './plan-json.ts';

/** What the values of a plan mean, by the node that states each: entries of targets and budgets, slots, fields. */
export function meaningsOf(plan: Plan): Map<AstNode, JsonMeaning> {
  const meanings = new Map<AstNode, JsonMeaning>();
  for (const value of plan.targets.flatMap((target) => target.values)) {
    if (value.quantity) {
      meanings.set(value.node, quantityMeaning(value.quantity));
    }
  }
  for (const budget of plan.budgets) {
    addBudget(budget, meanings);
  }
  for (const { entry } of plan.entries) {
    if (entry.$type === 'Field') {
      const meaning = fieldMeaning(entry.key, fieldText(entry));
      if (meaning) {
        meanings.set(entry, meaning);
      }
    }
  }
  return meanings;
}

function addBudget({ node, written, children, breakdowns }: BudgetFacts, meanings: Map<AstNode, JsonMeaning>): void {
  addAmount(node, written?.amount, meanings);
  for (const child of children) {
    addBudget(child, meanings);
  }
  addBreakdowns(breakdowns, meanings);
}

function addBreakdowns(breakdowns: readonly BreakdownFacts[], meanings: Map<AstNode, JsonMeaning>): void {
  for (const { node, written, breakdowns: inner } of breakdowns.flatMap(({ entries }) => entries)) {
    // A breakdown by tasks lists tasks: the amount stands at their field.
    if (node.$type !== 'Task') {
      addAmount(node, written?.amount, meanings);
    }
    addBreakdowns(inner, meanings);
  }
}

function addAmount(node: AstNode, amount: BudgetAmount | undefined, meanings: Map<AstNode, JsonMeaning>): void {
  if (amount) {
    meanings.set(node, amountMeaning(amount));
  }
}

const amountMeaning = (amount: BudgetAmount): JsonAmount =>
  amount.kind === 'money' ? { is: 'amount', dong: jsonNumber(amount.dong) } : { is: 'amount' };

function fieldMeaning(key: string, text: string | undefined): JsonMeaning | undefined {
  if (text === undefined) {
    return undefined;
  }
  switch (fieldOf(key)?.value) {
    case 'date': {
      const { date } = readDate(text);
      return date && dateMeaning(date);
    }
    case 'money': {
      const { amount } = readMoney(text);
      return amount && amountMeaning(amount);
    }
    default:
      return undefined;
  }
}

function dateMeaning({ year, month, day }: CalendarDate): JsonDate | undefined {
  if (year === undefined) {
    return undefined;
  }
  const parts = [String(year).padStart(4, '0')];
  for (const part of [month, day]) {
    if (part === undefined) {
      break;
    }
    parts.push(String(part).padStart(2, '0'));
  }
  return { is: 'date', date: parts.join('-') };
}

function quantityMeaning(quantity: Quantity): JsonQuantity {
  const base = { is: 'quantity' as const, kind: quantity.kind };
  const soft = quantity.soft ? { soft: true } : {};
  if (isMeasure(quantity)) {
    const { bound, unit, perYear } = quantity;
    const numbers =
      bound.operator === 'range'
        ? { low: jsonNumber(bound.low), high: jsonNumber(bound.high) }
        : { number: jsonNumber(bound.number) };
    const unitText = unit.per === undefined ? unit.text : `${unit.text}/${unit.per}`;
    return {
      ...base,
      operator: bound.operator,
      ...numbers,
      ...(unitText === '' ? {} : { unit: unitText }),
      ...(perYear ? { perYear } : {}),
      ...soft,
    };
  }
  switch (quantity.kind) {
    case 'rank':
      return {
        ...base,
        number: jsonNumber(quantity.size),
        ...(quantity.of ? { of: jsonNumber(quantity.of) } : {}),
        ...soft,
      };
    case 'fraction':
      return {
        ...base,
        operator: quantity.operator,
        number: jsonNumber(quantity.done),
        of: jsonNumber(quantity.total),
        ...(quantity.unit.text === '' ? {} : { unit: quantity.unit.text }),
        ...soft,
      };
    default:
      return { ...base, ...soft };
  }
}

/** A double holds every decimal of up to 15 digits. */
function jsonNumber(value: Big): JsonNumber {
  return value.c.length <= 15 ? Number(value.toFixed()) : value.toFixed();
}
