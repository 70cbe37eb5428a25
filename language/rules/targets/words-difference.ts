import type { Slot } from '../../grammar/generated/ast.ts';
import { type CompareOptions, compareQuantities, type ValueDifference, valueDifference } from '../../model/compare.ts';
import { isMeasure, type Quantity } from '../../model/quantity.ts';
import { readWords } from '../../model/read-words.ts';
import { aroundSlot } from '../../plan/around.ts';
import type { Place } from '../../plan/places.ts';
import { withUnit } from '../../plan/targets.ts';
import type { Message } from '../../text/message.ts';
import type { Severity } from '../rule.ts';

/** How the words of a slot differ from a value, and exactly where. */
export interface WordsDifference {
  readonly place: Place;
  /** Where the words are put right, and how; undefined where the sentence must be written anew. */
  readonly right: { readonly place: Place; readonly text: string } | undefined;
  /** The whole value that the words say. */
  readonly said: string;
  readonly message: Message;
  readonly severity: Severity;
}

/** The words of a slot with where they stand. */
export interface SlotWords {
  readonly slot: Slot;
  readonly words: string;
  readonly place: Place;
}

/** What the comparison may know of the target. */
export interface ValueOptions extends CompareOptions {
  readonly unitText?: string | undefined;
}

/**
 * How the words of a slot differ from the value that they quote; undefined when they agree or say less.
 *
 * The sentence around the slot counts too: in "đạt trên {X: 80%}" the comparison word stands before the slot, in
 * "{X số: 80}%" the unit after it. Words with several numbers agree when one of them is the value.
 */
export function wordsDifference(
  quoted: SlotWords,
  declared: Quantity,
  options: ValueOptions = {},
): WordsDifference | undefined {
  const own = readWords(quoted.words).map((quantity) => withUnit(quantity, options.unitText));
  const numberOnly = quoted.slot.selectors.some(({ word }) => word === 'số');
  const agrees = (quantity: Quantity): boolean => {
    const difference = valueDifference(quantity, declared);
    return difference === undefined || (numberOnly && difference.part === 'operator');
  };
  if (own.length === 0 || own.some(agrees) || inSentence(quoted).some(agrees)) {
    return undefined;
  }
  const [best] = own
    .map((quantity) => weigh(quantity, declared, quoted.place, options))
    .sort((a, b) => b.likeness - a.likeness);
  return best?.severity === undefined ? undefined : { ...best, severity: best.severity };
}

/** The quantities whose number stands in the slot, read together with the words around it. */
function inSentence({ slot, words }: SlotWords): Quantity[] {
  const { before, after } = aroundSlot(slot);
  const start = before.length;
  const end = start + words.length;
  return readWords(before + words + after).filter(({ parts }) => {
    const { number } = parts;
    return number !== undefined && number.start >= start && number.end <= end;
  });
}

interface Weighed extends Pick<WordsDifference, 'right' | 'said'> {
  readonly place: Place;
  readonly message: Message;
  /** undefined: no finding. */
  readonly severity: Severity | undefined;
  /** How much the quantity looks like the value that is meant: the most alike is the one that differs. */
  readonly likeness: number;
}

function weigh(quantity: Quantity, declared: Quantity, place: Place, options: CompareOptions): Weighed {
  const difference = valueDifference(quantity, declared) as ValueDifference;
  const span = spanOf(quantity, difference.part);
  return {
    place: { offset: place.offset + span.start, end: place.offset + span.end },
    right: putRight(quantity, declared, difference.part, place),
    said: quantity.text,
    message: difference.message,
    severity: severityOf(quantity, declared, difference.part, options),
    likeness: { operator: 3, number: 2, unit: 1, kind: 0 }[difference.part],
  };
}

/** A wrong number is changed alone; else the whole value, unless the sentence goes on inside it. */
function putRight(
  quantity: Quantity,
  declared: Quantity,
  part: ValueDifference['part'],
  { offset }: Place,
): WordsDifference['right'] {
  const at = ({ start, end }: { start: number; end: number }): Place => ({ offset: offset + start, end: offset + end });
  const [said, meant] = [quantity.parts.number, declared.parts.number];
  if (part === 'number' && said && meant) {
    const text = declared.text.slice(meant.start - declared.span.start, meant.end - declared.span.start);
    return { place: at(said), text };
  }
  const isPlain = quantity.text.length <= longestPlain && !quantity.text.includes(',\u0020');
  return isPlain ? { place: at(quantity.span), text: declared.text.trim() } : undefined;
}

/** Longer than this a value has words of the sentence in it ("90% người dân, doanh nghiệp trở lên"). */
const longestPlain = 24;

function spanOf(quantity: Quantity, part: ValueDifference['part']) {
  const { operator, number, unit, suffix } = quantity.parts;
  switch (part) {
    case 'operator':
      return suffix ?? operator ?? number ?? quantity.span;
    case 'number':
      return number ?? quantity.span;
    case 'unit':
      return unit ?? number ?? quantity.span;
    default:
      return quantity.span;
  }
}

function severityOf(
  quantity: Quantity,
  declared: Quantity,
  part: ValueDifference['part'],
  options: CompareOptions,
): Severity | undefined {
  const comparison = compareQuantities(quantity, declared, options);
  if (comparison.result === 'equal') {
    // "80%" and "tối thiểu 80%" promise the same; "100%" and "16/16 xã" are the same; "khoảng" leaves room once.
    const bothAbout = isAbout(quantity) && isAbout(declared);
    return part === 'kind' ? undefined : part === 'number' && bothAbout ? 'error' : 'info';
  }
  if (quantity.kind === 'all' || declared.kind === 'all') {
    return severityOfWhole(quantity, declared);
  }
  if (comparison.result !== 'not comparable') {
    return 'error';
  }
  if (part === 'unit' || part === 'kind') {
    // "18 người" and "18 cán bộ" may be the same; another number of something else is perhaps not meant as the value.
    if (unitOf(quantity) !== unitOf(declared)) {
      return sameNumber(quantity, declared) ? 'error' : 'warning';
    }
    return unitOf(quantity) !== 'words' ? 'error' : sameNumber(quantity, declared) ? 'info' : 'warning';
  }
  return 'error';
}

/** “Phổ cập”, “hoàn thành” against a number: only a share below 100 % certainly says something else. */
function severityOfWhole(quantity: Quantity, declared: Quantity): Severity | undefined {
  const [whole, other] = quantity.kind === 'all' ? [quantity, declared] : [declared, quantity];
  if (whole.kind !== 'all' || other.kind === 'all') {
    return 'warning';
  }
  if (!isMeasure(other) || other.unit.kind !== 'percent' || other.bound.operator === 'range') {
    return undefined;
  }
  if (other.bound.number.gte(100)) {
    return whole.word === 'phổ cập' ? 'warning' : undefined;
  }
  return quantity.kind === 'all' && whole.word === 'hoàn thành' ? undefined : 'error';
}

const isAbout = (quantity: Quantity): boolean => isMeasure(quantity) && quantity.bound.operator === 'about';

/** "80 hồ sơ" for "80%": the same number of something else. */
function sameNumber(a: Quantity, b: Quantity): boolean {
  if (!isMeasure(a) || !isMeasure(b) || a.bound.operator === 'range' || b.bound.operator === 'range') {
    return false;
  }
  return a.bound.number.eq(b.bound.number);
}

const unitOf = (quantity: Quantity): string =>
  isMeasure(quantity) || quantity.kind === 'fraction' ? quantity.unit.kind : quantity.kind;
