import type { AstNode } from 'langium';
import type {
  Entry,
  Field,
  GroupEntry,
  Reference,
  ScopeEntry,
  Slot,
  Target,
  TimeEntry,
} from '../grammar/generated/ast.ts';
import type { TimeKey } from '../model/period.ts';
import type { ReadProblem } from '../model/problem.ts';
import { isMeasure, type Quantity } from '../model/quantity.ts';
import { readQuantity } from '../model/read-quantity.ts';
import { wordsKey } from '../text/normalise.ts';
import { rememberByText } from '../text/remember.ts';
import { type Place, placeOf } from './places.ts';
import { entriesOf, fieldIn, fieldText, referencesIn, type Statements } from './statements.ts';
import { stringText } from './text.ts';
import { timeOf } from './times.ts';

/** What makes two values of one target comparable; they are compared only where these agree. */
export interface Comparability {
  /** Denominator of a share: `trên tổng`. */
  readonly total: string | undefined;
  readonly condition: string | undefined;
  readonly including: string | undefined;
  readonly excluding: string | undefined;
  /** `cách tính`. */
  readonly counting: string | undefined;
}

/** One value of a target: for a time and a scope. */
export interface TargetValue {
  readonly target: TargetFacts;
  /** Where it is declared: its entry, or the slot whose words are the value. */
  readonly node: TimeEntry | ScopeEntry | GroupEntry | Slot;
  readonly time: TimeKey | undefined;
  /** The time as it is written. */
  readonly timeText: string | undefined;
  /** `''` for every scope, `cấp xã`, `còn lại`, or the name of a declared group. */
  readonly scope: string;
  readonly text: string;
  /** The place of the text in the document. */
  readonly place: Place;
  readonly quantity: Quantity | undefined;
  readonly problems: readonly ReadProblem[];
  readonly comparability: Comparability;
  readonly origin: 'declared' | 'slot';
  /** A part of the value above it (`trong đó`), not a value of the whole. */
  readonly part: boolean;
  /** `theo`: the parent's targets that this value carries out; the target's where its entry names none. */
  readonly parents: readonly Reference[];
}

/** The same for every way to write the time of a value, also for words that are no time that is understood. */
export function timeKeyOf(value: {
  readonly time: TimeKey | undefined;
  readonly timeText: string | undefined;
}): string {
  return value.time?.key ?? value.timeText ?? '';
}

/** A target with its values. */
export interface TargetFacts {
  readonly node: Target;
  readonly name: string | undefined;
  readonly title: string;
  /** In the order of the text; a slot that is the value itself comes after the declared ones. */
  readonly values: TargetValue[];
  readonly comparability: Comparability;
  readonly direction: 'higher' | 'lower' | undefined;
  /** `đơn vị tính`: the unit of values that give none. */
  readonly unitText: string | undefined;
  /** `theo`: the parent's targets that this one carries out. */
  readonly parents: readonly Reference[];
}

interface Context {
  readonly time: TimeKey | undefined;
  readonly timeText: string | undefined;
  readonly scope: string;
  readonly comparability: Comparability;
  readonly part: boolean;
  readonly parents: readonly Reference[];
}

const readValueText = rememberByText((text) => readQuantity(text));
const readShareText = rememberByText((text) => readQuantity(text, { expectShare: true }));

/** Reads all targets of a document. */
export function readTargets(statements: Statements): TargetFacts[] {
  return ((statements.byType.get('Target') ?? []) as Target[]).map(readTarget);
}

function readTarget(node: Target): TargetFacts {
  const comparability = comparabilityIn(node, undefined);
  const direction = wordsKey(fieldText(fieldIn(node, 'hướng')) ?? '');
  const target: TargetFacts = {
    node,
    name: node.name,
    title: stringText(node.title),
    values: [],
    comparability,
    direction: direction === 'thấp' ? 'lower' : direction === 'cao' ? 'higher' : undefined,
    unitText: fieldText(fieldIn(node, 'đơn vị tính')),
    parents: referencesIn(node, 'theo'),
  };
  readValues(target, entriesOf(node), {
    time: undefined,
    timeText: undefined,
    scope: '',
    comparability,
    part: false,
    parents: target.parents,
  });
  return target;
}

function readValues(target: TargetFacts, entries: readonly Entry[], context: Context): void {
  for (const entry of entries) {
    switch (entry.$type) {
      case 'TimeEntry':
        readValue(target, entry, { ...context, time: timeOf(entry.time), timeText: entry.time });
        break;
      case 'ScopeEntry':
        readValue(target, entry, { ...context, scope: entry.scope });
        break;
      case 'GroupEntry':
        readValue(target, entry, { ...context, scope: entry.group.$refText });
        break;
      case 'Parts':
        readValues(target, entriesOf(entry), { ...context, part: true });
        break;
    }
  }
}

function readValue(target: TargetFacts, node: TimeEntry | ScopeEntry | GroupEntry, context: Context): void {
  const comparability = comparabilityIn(node, context.comparability);
  const own = referencesIn(node, 'theo');
  const parents = own.length > 0 ? own : context.parents;
  const { text, place } = writtenValue(node);
  if (text !== undefined) {
    const expectShare = comparability.counting === 'tỷ lệ' && target.unitText === undefined;
    const { quantity, problems } = (expectShare ? readShareText : readValueText)(text);
    const { time, timeText, scope, part } = context;
    target.values.push({
      target,
      node,
      time,
      timeText,
      scope,
      text,
      place,
      quantity: quantity && withUnit(quantity, target.unitText),
      problems,
      comparability,
      origin: 'declared',
      part,
      parents,
    });
  }
  readValues(target, entriesOf(node), { ...context, comparability, parents });
}

/** A bare number in the unit that its target gives once (`đơn vị tính: %`). */
export function withUnit(quantity: Quantity, unitText: string | undefined): Quantity {
  if (unitText === undefined || !isMeasure(quantity) || quantity.unit.kind !== 'none') {
    return quantity;
  }
  const one = readValueText(`1 ${unitText}`).quantity;
  if (!one || !isMeasure(one)) {
    return quantity;
  }
  const kind = quantity.kind === 'level' ? one.kind : quantity.kind;
  return { ...quantity, kind, unit: one.unit, perYear: quantity.perYear || one.perYear };
}

/** The written value of an entry and its place: raw text, or the content of its string. */
export function writtenValue(node: TimeEntry | ScopeEntry | GroupEntry | Field): {
  readonly text: string | undefined;
  readonly place: Place;
} {
  const str = node.strings[0];
  return {
    text: node.text ?? (str && stringText(str)),
    // Looked for only where something is to be said of it.
    get place() {
      if (node.text !== undefined || !str) {
        return placeOf(node, node.text === undefined ? undefined : 'text');
      }
      const { offset, end } = placeOf(str);
      return { offset: offset + 1, end: Math.max(offset + 1, end - 1) };
    },
  };
}

function comparabilityIn(node: AstNode, outer: Comparability | undefined): Comparability {
  const text = (key: string): string | undefined => fieldText(fieldIn(node, key));
  return {
    total: text('trên tổng') ?? outer?.total,
    condition: text('điều kiện') ?? outer?.condition,
    including: text('gồm') ?? outer?.including,
    excluding: text('trừ') ?? outer?.excluding,
    counting: text('cách tính') ?? outer?.counting,
  };
}
