import { message } from '../../model/problem.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Place } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Comparability, TargetValue } from '../../plan/targets.ts';
import { stringText } from '../../plan/text.ts';
import type { Message } from '../../text/message.ts';
import { sameWords } from '../../text/normalise.ts';
import type { RelatedPlace } from '../rule.ts';

/** What messages say of a value: for what time and scope it is. */
type Described = Pick<TargetValue, 'timeText' | 'scope'>;

/** The time of a value in words: "năm 2025", "đến hết 2022"; empty where it has none. */
export function timeWords({ timeText }: Described): string {
  return timeText === undefined ? '' : /^\d{4}$/.test(timeText) ? `năm ${timeText}` : timeText;
}

/** A scope in words: a level as it is, a declared group by its title. */
export function scopeWords(scope: string, plan: Plan): string {
  const group = plan.byName.get(scope);
  return group?.$type === 'Group' ? stringText(group.title) || scope : scope;
}

/** Time and scope in words: "năm 2025, cấp xã". */
export function whereWords(value: Described, plan: Plan): string {
  return [timeWords(value), scopeWords(value.scope, plan)].filter((words) => words !== '').join(', ');
}

/** The place of a quantity that was read from a text which stands at `place`. */
function quantityPlace(place: Place, quantity: Quantity | undefined): Place {
  return quantity ? { offset: place.offset + quantity.span.start, end: place.offset + quantity.span.end } : place;
}

/** Where a value stands: in words of a slot only its number with what belongs to it. */
export function valuePlace(value: Pick<TargetValue, 'place' | 'quantity'>): Place {
  return quantityPlace(value.place, value.quantity);
}

/** A value as it is written, blanks folded. */
export function valueWords(value: Pick<TargetValue, 'quantity' | 'text'>): string {
  return (value.quantity?.text ?? value.text).replace(/\s+/gu, ' ').trim();
}

/** A related place that shows another value. */
export function relatedValue(value: TargetValue, plan: Plan): RelatedPlace {
  const where = whereWords(value, plan);
  const shown = `${where === '' ? '' : `${where}: `}${valueWords(value)}`;
  return { place: valuePlace(value), message: message(shown, shown) };
}

/** What can make two values incomparable, with the words for it. */
const aspects: readonly (readonly [keyof Comparability, Message])[] = [
  ['total', message('mẫu số (trên tổng)', 'the denominator')],
  ['condition', message('điều kiện', 'the condition')],
  ['including', message('phần tính gồm', 'what is included')],
  ['excluding', message('phần trừ ra', 'what is excluded')],
  ['counting', message('cách tính', 'the way of counting')],
];

/** The words for a respect in which values can differ. */
export function aspectName(aspect: keyof Comparability): Message {
  return aspects.find(([name]) => name === aspect)?.[1] ?? message(aspect, aspect);
}

/** The first respect in which two values count different things, by their words. */
export function comparabilityDifference(
  a: Comparability,
  b: Comparability,
): { readonly aspect: keyof Comparability; readonly name: Message } | undefined {
  for (const [aspect, name] of aspects) {
    const [x, y] = [a[aspect], b[aspect]];
    if (x !== y && (x === undefined || y === undefined || !sameWords(x, y))) {
      return { aspect, name };
    }
  }
  return undefined;
}
