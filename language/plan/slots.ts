import type { Named, Slot } from '../grammar/generated/ast.ts';
import type { TimeKey } from '../model/period.ts';
import { quantityOfWords, readWords } from '../model/read-words.ts';
import { type Place, placeOf } from './places.ts';
import { fieldText, type Statements } from './plan.ts';
import type { TargetFacts, TargetValue } from './targets.ts';
import { timeOf } from './times.ts';

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
  const scoped = slot.selectors.find((selector) => selector.scope !== undefined || selector.group !== undefined);
  const scope = scoped?.scope ?? scoped?.group?.$refText ?? '';
  const timeText = named ?? defaultTime(target, scope, sectionTime, documentTime);
  const time = timeText === undefined ? undefined : timeOf(timeText);
  let value = findValue(target, time, scope);
  if (!value && words !== undefined && wordsPlace && slot.selectors.every(isTimeOrScope)) {
    value = {
      target,
      node: slot,
      time,
      timeText,
      scope,
      text: words,
      place: wordsPlace,
      quantity: quantityOfWords(words),
      problems: [],
      comparability: target.comparability,
      origin: 'slot',
      part: false,
    };
    target.values.push(value);
  }
  return { time, timeText, scope, value };
}

const isTimeOrScope = (selector: { time?: string; scope?: string; group?: unknown }): boolean =>
  selector.time !== undefined || selector.scope !== undefined || selector.group !== undefined;

/** The value of a target for a time and scope: a part (`trong đó`) by its scope; a value without scope holds for every scope. */
export function findValue(target: TargetFacts, time: TimeKey | undefined, scope: string): TargetValue | undefined {
  const everything = target.values.filter((value) => value.time?.key === time?.key);
  const atTime = everything.filter((value) => !value.part);
  return (
    atTime.find((value) => value.scope === scope) ??
    (scope === '' ? undefined : everything.find((value) => value.scope === scope)) ??
    atTime.find((value) => value.scope === '') ??
    (scope === '' && atTime.length === 1 ? atTime[0] : undefined)
  );
}

/** The time that a slot means when it names none: its section's, the only one, or the year of the document. */
function defaultTime(
  target: TargetFacts,
  scope: string,
  sectionTime: string | undefined,
  documentTime: string | undefined,
): string | undefined {
  const values = target.values.filter(
    (value) => !value.part && (scope === '' || value.scope === scope || value.scope === ''),
  );
  const has = (text: string | undefined): boolean =>
    text !== undefined && values.some((value) => value.time?.key === timeOf(text)?.key);
  if (sectionTime !== undefined && (has(sectionTime) || values.length === 0)) {
    return sectionTime;
  }
  const times = [...new Set(values.map((value) => value.timeText))];
  if (times.length === 1) {
    return times[0];
  }
  if (has(documentTime)) {
    return documentTime;
  }
  return sectionTime ?? (values.length === 0 ? documentTime : undefined);
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

/** The quantities that the words of a slot state, with places in the document. */
export function quantitiesInWords(use: SlotUse): ReturnType<typeof readWords> {
  return use.words === undefined ? [] : readWords(use.words);
}
