import { isTextPart, type Part, type Prose, type Slot } from '../../grammar/generated/ast.ts';
import { formatMoney } from '../../model/money.ts';
import { numberText } from '../../model/quantity.ts';
import { findBudget } from '../../plan/budgets.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import type { SlotUse } from '../../plan/slots.ts';
import { isNote, stringText } from '../../plan/text.ts';
import { amountInWords } from '../../text/amount-in-words.ts';
import { amountAsked } from '../budgets/money-in-words.ts';

/** A line of prose as a reader sees it: slots stand there with what they print, where that is a number. */
export interface Line {
  readonly prose: Prose;
  /** Put together when it is first asked for. */
  readonly text: string;
  /** Is there a piece of the drafter's own words of which this is true? Cheaper than the whole text. */
  some(isSo: (words: string) => boolean): boolean;
  /** The same of pieces outside of slots. */
  someTyped(isSo: (words: string) => boolean): boolean;
  /** The place in the document of a piece of the text; of the whole slot where the piece is printed by one. */
  place(start: number, end: number): Place;
}

/** What stands for a slot that prints no number. */
const unknown = '…';

const cache = new WeakMap<Plan, readonly Line[]>();

/** All lines of prose, in the order of the text, with the numbers of their slots. Read once for all rules on numbers. */
export function linesOf(plan: Plan): readonly Line[] {
  let lines = cache.get(plan);
  if (!lines) {
    const printed = printer(plan);
    const read: Line[] = [];
    for (const { prose } of plan.proses) {
      if (prose.$type === 'Prose') {
        read.push(lineOf(prose, printed));
      }
    }
    lines = read;
    cache.set(plan, lines);
  }
  return lines;
}

/** The lines of the same list or paragraph directly below a line: its siblings in the block, up to what is no prose. */
export function linesBelow(lines: readonly Line[], index: number): readonly Line[] {
  const own = lines[index]?.prose;
  if (!own) {
    return [];
  }
  let end = index + 1;
  for (let at = own.$containerIndex ?? 0; end < lines.length; end++) {
    const next = (lines[end] as Line).prose;
    if (next.$container !== own.$container || next.$containerIndex !== ++at) {
      break;
    }
  }
  return lines.slice(index + 1, end);
}

function lineOf(prose: Prose, printed: (slot: Slot) => string): Line {
  const { parts } = prose;
  let flat: Pieces | undefined;
  const pieces = (): Pieces => {
    flat ??= flatten(parts, printed);
    return flat;
  };
  return {
    prose,
    get text() {
      return pieces().text;
    },
    some: (isSo) => parts.some((part) => isSo((isTextPart(part) ? part.text : part.words) ?? '')),
    someTyped: (isSo) => parts.some((part) => isTextPart(part) && isSo(part.text)),
    place(start, end) {
      const { at } = pieces();
      return { offset: at(start, false), end: at(end, true) };
    },
  };
}

interface Pieces {
  readonly text: string;
  /** The offset in the document of an index of the text, as the start or the end of a piece. */
  at(index: number, isEnd: boolean): number;
}

function flatten(parts: readonly Part[], printed: (slot: Slot) => string): Pieces {
  const pieces: { readonly part: Part; readonly start: number; readonly end: number }[] = [];
  let text = '';
  for (const part of parts) {
    const words = isTextPart(part) ? part.text : printed(part);
    pieces.push({ part, start: text.length, end: text.length + words.length });
    text += words;
  }
  return {
    text,
    at(index, isEnd) {
      const piece = pieces.find(({ start, end }) =>
        isEnd ? index > start && index <= end : index >= start && index < end,
      );
      const { part, start } = piece ?? { part: pieces.at(isEnd ? -1 : 0)?.part as Part, start: 0 };
      const place = placeOf(part);
      return piece && isTextPart(part) ? place.offset + index - start : isEnd ? place.end : place.offset;
    },
  };
}

const printers = new WeakMap<Plan, (slot: Slot) => string>();

/** What a slot prints, where it prints a number or the drafter's own words. */
function printer(plan: Plan): (slot: Slot) => string {
  let known = printers.get(plan);
  if (!known) {
    let uses: Map<Slot, SlotUse> | undefined;
    known = (slot) => {
      if (isNote(slot)) {
        return '';
      }
      if (slot.words !== undefined) {
        return slot.words;
      }
      uses ??= new Map(plan.slotUses.map((use) => [use.slot, use]));
      const use = uses.get(slot);
      return (use && printedWords(use, plan)) ?? unknown;
    };
    printers.set(plan, known);
  }
  return known;
}

/** What a slot prints, an abbreviation by its full words; nothing where it prints neither number nor words. */
function printedWords({ slot, subject, target, value }: SlotUse, plan: Plan): string | undefined {
  const words = slot.selectors.map(({ word }) => word);
  if (target) {
    const quantity = value?.quantity;
    return quantity && words.includes('số') ? numberText(quantity) : value?.text.trim();
  }
  if (subject?.$type === 'Abbreviation') {
    return stringText(subject.title);
  }
  if (subject?.$type !== 'Budget' && subject?.$type !== 'CostItem') {
    return undefined;
  }
  const budget = findBudget(plan.budgets, subject);
  const amount = budget && amountAsked(budget, slot);
  return amount && (words.includes('bằng chữ') ? amountInWords(amount.dong) : formatMoney(amount));
}
