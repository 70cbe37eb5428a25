import type { Named, Slot } from '../grammar/generated/ast.ts';
import type { TimeKey } from '../model/period.ts';
import { quantityOfWords, readWords } from '../model/read-words.ts';
import { type Place, placeOf } from './places.ts';
import { fieldText, type Statements } from './statements.ts';
import { type TargetFacts, type TargetValue, timeKeyOf, withUnit } from './targets.ts';
import { timeOf } from './times.ts';
import { ValueIndex } from './value-index.ts';

/** A slot, and what of the document it refers to. */
export interface SlotUse {
  readonly slot: Slot;
  /** The statement of this document that it names; undefined for other documents' names and unknown ones. */
  readonly subject: (Named & { name: string }) | undefined;
  readonly target: TargetFacts | undefined;
  /** The time and scope that it asks for: its own, its section's, or the only ones that there are. */
  readonly time: TimeKey | undefined;
  readonly timeText: string | undefined;
  readonly scope: string;
  /** The value that it quotes. */
  readonly value: TargetValue | undefined;
  readonly words: string | undefined;
  /** Place of the words in the document. */
  readonly wordsPlace: Place | undefined;
}

/** Reads all slots; a slot with words for a time that its target has no value for becomes that value. */
export function readSlots(statements: Statements, targets: ReadonlyMap<string, TargetFacts>): SlotUse[] {
  const documentTime = singleYear(statements);
  const uses: SlotUse[] = [];
  for (const { slot, sectionTime } of statements.slots) {
    const subject = slot.document ? undefined : statements.byName.get(slot.subject?.$refText ?? '');
    const target = subject?.$type === 'Target' ? targets.get(subject.name) : undefined;
    const words = slot.words;
    const wordsPlace = words === undefined ? undefined : placeOfWords(slot);
    const base = { slot, subject, target, words, wordsPlace };
    uses.push(
      target
        ? { ...base, ...quoted(slot, target, words, wordsPlace, sectionTime, documentTime) }
        : { ...base, ...nothing },
    );
  }
  return uses;
}

const nothing = { time: undefined, timeText: undefined, scope: '', value: undefined };

function quoted(
  slot: Slot,
  target: TargetFacts,
  words: string | undefined,
  wordsPlace: Place | undefined,
  sectionTime: string | undefined,
  documentTime: string | undefined,
): Pick<SlotUse, 'time' | 'timeText' | 'scope' | 'value'> {
  const named = slot.selectors.find((selector) => selector.time !== undefined)?.time;
  const scope = slotScope(slot);
  const timeText = named ?? defaultTime(target, scope, sectionTime, documentTime, words !== undefined);
  const time = timeText === undefined ? undefined : timeOf(timeText);
  const value = findValue(target, { time, timeText }, scope);
  const asked = { time, timeText, scope };
  if (words === undefined || !wordsPlace || !slot.selectors.every(isTimeOrScope)) {
    return { ...asked, value };
  }
  const quantity = withUnit(quantityOfWords(words), target.unitText);
  // Words without a number say nothing that a later slot could contradict: its number is the value.
  const taken = value?.origin === 'slot' && value.quantity?.kind === 'qualitative' && quantity.kind !== 'qualitative';
  if ((value && !taken) || isOneOfMany(target, asked)) {
    return { ...asked, value };
  }
  const own: TargetValue = {
    target,
    node: slot,
    ...asked,
    text: words,
    place: wordsPlace,
    quantity,
    problems: [],
    comparability: target.comparability,
    origin: 'slot',
    part: false,
    parents: target.parents,
  };
  if (value && taken) {
    target.values.splice(target.values.indexOf(value), 1, own);
    ValueIndex.forget(target);
  } else {
    target.values.push(own);
  }
  return { ...asked, value: own };
}

/** The scope that a slot asks for: `''`, `cấp xã`, `còn lại`, or the name of a group. */
export function slotScope(slot: Slot): string {
  const scoped = slot.selectors.find((selector) => selector.scope !== undefined || selector.group !== undefined);
  return scoped?.scope ?? scoped?.group?.$refText ?? '';
}

/** Does the slot leave open which of several declared values it means? Then its words are not a value of their own. */
function isOneOfMany(target: TargetFacts, asked: Pick<SlotUse, 'time' | 'timeText' | 'scope'>): boolean {
  const values = ValueIndex.of(target);
  if (asked.timeText === undefined) {
    return values.hasDeclared();
  }
  return asked.scope === '' && values.hasDeclared({ key: timeKeyOf(asked) });
}

const isTimeOrScope = (selector: { time?: string; scope?: string; group?: unknown }): boolean =>
  selector.time !== undefined || selector.scope !== undefined || selector.group !== undefined;

/** The value of a target for a time and scope: a part (`trong đó`) by its scope; a value without scope holds for every scope. */
export function findValue(
  target: TargetFacts,
  asked: Pick<TargetValue, 'time' | 'timeText'>,
  scope: string,
): TargetValue | undefined {
  return ValueIndex.of(target).find(timeKeyOf(asked), scope);
}

/**
 * The time that a slot means when it names none: its section's, the only one, or the year of the document. Words of
 * the drafter's own may state a new value: then the section's time counts before the only one that has a value.
 */
function defaultTime(
  target: TargetFacts,
  scope: string,
  sectionTime: string | undefined,
  documentTime: string | undefined,
  hasWords: boolean,
): string | undefined {
  const values = ValueIndex.of(target);
  const has = (text: string | undefined): boolean =>
    text !== undefined && values.hasWhole(scope, { key: timeOf(text)?.key ?? text });
  if (sectionTime !== undefined && (has(sectionTime) || !values.hasWhole(scope))) {
    return sectionTime;
  }
  const end = endOfPeriod(sectionTime);
  if (end !== undefined && has(end)) {
    return end;
  }
  if (hasWords && sectionTime !== undefined) {
    return sectionTime;
  }
  const times = values.times(scope);
  const only = times.length === 1 ? times[0] : undefined;
  if (only && !(hasWords && documentTime !== undefined && isPast(only))) {
    return only.timeText;
  }
  if (has(documentTime)) {
    return documentTime;
  }
  return sectionTime ?? (times.length === 0 || hasWords ? documentTime : undefined);
}

const isPast = ({ time }: TargetValue): boolean => time?.kind === 'result' || time?.kind === 'baseline';

/** The last year of a period: a section `giai đoạn 2021-2025` speaks of the values of 2025. */
function endOfPeriod(text: string | undefined): string | undefined {
  const time = text === undefined ? undefined : timeOf(text);
  return time?.kind === 'period' && time.to?.precision === 'year' ? String(time.to.year) : undefined;
}

/** The year of a plan for one year. */
function singleYear(statements: Statements): string | undefined {
  const text = fieldText(statements.head.get('giai đoạn'));
  return text !== undefined && /^\s*\d{4}\s*$/.test(text) ? text.trim() : undefined;
}

function placeOfWords(slot: Slot): Place {
  const { offset, end } = placeOf(slot, 'words');
  const text = slot.$cstNode?.root.fullText ?? '';
  let start = offset + 1;
  while (start < end && /\s/u.test(text[start] as string)) {
    start++;
  }
  return { offset: start, end };
}

/** The quantities that the words of a slot state, with places in the words. */
export function quantitiesInWords(use: SlotUse): ReturnType<typeof readWords> {
  return use.words === undefined ? [] : readWords(use.words);
}
