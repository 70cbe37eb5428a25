import { type Comparison, compareQuantities } from '../../model/compare.ts';
import { message } from '../../model/problem.ts';
import { type Bound, isMeasure, type Quantity } from '../../model/quantity.ts';
import { fieldText, type Plan } from '../../plan/plan.ts';
import type { Comparability, TargetValue } from '../../plan/targets.ts';
import type { ExportedValue } from '../../references/exports.ts';
import type { Message } from '../../text/message.ts';
import { sameWords } from '../../text/normalise.ts';
import { aspectName } from '../targets/describe.ts';
import { isLevelBelow, Meeting } from './counterparts.ts';
import type { ParentTarget } from './parent-targets.ts';

/** A value beside the parent's value that it has to meet, and how they compare. */
export interface ComparedValue {
  readonly value: TargetValue;
  readonly parentValue: ExportedValue;
  readonly comparison: Comparison;
  /** Something that the parent says of its value is not said here: perhaps another thing is counted. */
  readonly unsaid: Message | undefined;
}

/**
 * Compares the values of a target with the parent's that they have to meet. An earlier value below the parent's later
 * one is normal and not compared; baselines and results are no commitments. Of several values of the parent the one
 * counts that is missed.
 */
export function compareWithParent(pair: ParentTarget, plan: Plan): ComparedValue[] {
  const compared: ComparedValue[] = [];
  for (const { results, any } of comparisons(pair, plan)) {
    const weaker = results.filter(({ comparison }) => comparison.result === 'weaker');
    const missed = any && weaker.length < results.length ? undefined : weaker[0];
    const open = any ? undefined : results.find(({ comparison }) => comparison.result === 'not comparable');
    const result = missed ?? open;
    if (result) {
      compared.push(result);
    }
  }
  return compared;
}

/** How a value stands to what the parent asks of it. */
export type ParentState = 'met' | 'weaker' | 'not comparable';

/** The state of each value that has something of a parent to meet; of several parents the worst counts. */
export function parentStates(
  pairs: readonly ParentTarget[],
  plan: Plan,
): ReadonlyMap<TargetValue, { readonly state: ParentState; readonly than: ComparedValue }> {
  const states = new Map<TargetValue, { readonly state: ParentState; readonly than: ComparedValue }>();
  for (const pair of pairs) {
    for (const { value, results, any } of comparisons(pair, plan)) {
      const found = stateOf(results, any);
      const known = states.get(value);
      if (found && (!known || badness.indexOf(found.state) > badness.indexOf(known.state))) {
        states.set(value, found);
      }
    }
  }
  return states;
}

const badness: readonly ParentState[] = ['met', 'not comparable', 'weaker'];

function stateOf(results: readonly ComparedValue[], any: boolean) {
  const of = (wanted: string) => results.find(({ comparison }) => comparison.result === wanted);
  const [weaker, open, met] = [of('weaker'), of('not comparable'), of('equal') ?? of('stricter')];
  const counts = any ? (met ?? open ?? weaker) : (weaker ?? open ?? met);
  const state: ParentState = counts === met ? 'met' : counts === open ? 'not comparable' : 'weaker';
  return counts && { state, than: counts };
}

/** Each value with the results beside all that it has to meet, of which one is enough where `any` says so. */
function comparisons(pair: ParentTarget, plan: Plan) {
  return [...new Meeting(pair, plan).pairs()].map(([value, { values, any }]) => ({
    value,
    any,
    results: values.map((parentValue) => compareOne(pair, value, parentValue, plan)),
  }));
}

function compareOne(pair: ParentTarget, value: TargetValue, parentValue: ExportedValue, plan: Plan): ComparedValue {
  const direction = pair.target.direction ?? pair.parentTarget.direction;
  const meaning = meaningOf(value.comparability, parentValue.comparability);
  const counting = value.comparability.counting ?? parentValue.comparability.counting;
  const bothGrow = growsBy(value.comparability) && growsBy(parentValue.comparability);
  const [a, b] = [value, parentValue].map(({ quantity, comparability }) =>
    bothGrow && quantity ? asGrowth(quantity, comparability) : quantity,
  );
  const other = meaning.reason ?? (isShareOfSum(pair, value, parentValue, plan) ? ofTheWhole : undefined);
  const comparison: Comparison =
    other || !a || !b
      ? { result: 'not comparable', reason: other ?? message('', '') }
      : compareQuantities(a, b, {
          ...(direction ? { direction } : {}),
          ...(counting && !bothGrow ? { counting } : {}),
        });
  return { value, parentValue, comparison, unsaid: meaning.unsaid };
}

const ofTheWhole = message(
  'Văn bản cấp trên tính cho cả địa bàn của mình, văn bản này chỉ tính phần của một địa phương.',
  'The parent counts for its whole area, this document for one locality in it.',
);

/** Units of marks and durations: such numbers do not add up over localities. */
const gradeUnits: ReadonlySet<string> = new Set([
  'điểm',
  'cấp',
  'mức',
  'mức độ',
  'bậc',
  'sao',
  'năm',
  'tháng',
  'ngày',
  'giờ',
  'phút',
  'tuổi',
]);

/** A commune has 3 of the 40 classes of its province: amounts of a lower level are a part of the sum above them. */
function isShareOfSum(
  { target, parentTarget, parent }: ParentTarget,
  value: TargetValue,
  parentValue: ExportedValue,
  plan: Plan,
): boolean {
  const { quantity } = value;
  return (
    (target.direction ?? parentTarget.direction) === undefined &&
    parentValue.scope === '' &&
    quantity?.kind === 'level' &&
    (quantity.unit.kind === 'money' || quantity.unit.kind === 'words') &&
    !gradeUnits.has(quantity.unit.key) &&
    quantity.unit.per === undefined &&
    isLevelBelow(fieldText(plan.head.get('cấp')), parent.level)
  );
}

/** An index of 112 % is a growth of 12 %: the two ways of counting say the same. */
const growsBy = ({ counting }: Comparability): boolean =>
  counting !== undefined && (sameWords(counting, 'chỉ số') || sameWords(counting, 'tốc độ tăng'));

function asGrowth(quantity: Quantity, { counting }: Comparability): Quantity {
  if (!isMeasure(quantity) || quantity.unit.kind !== 'percent' || quantity.kind === 'reduction') {
    return quantity;
  }
  const base = quantity.kind === 'level' && sameWords(counting ?? '', 'chỉ số') ? 100 : 0;
  const { bound } = quantity;
  const shifted: Bound =
    bound.operator === 'range'
      ? { operator: 'range', low: bound.low.minus(base), high: bound.high.minus(base) }
      : { operator: bound.operator, number: bound.number.minus(base) };
  return { ...quantity, kind: 'growth', perYear: true, bound: shifted };
}

/** What only one side says: may the other be meant alike, is that open, or is another thing counted? */
const oneSided: Readonly<Record<keyof Comparability, { readonly ownOnly: OneSided; readonly theirsOnly: OneSided }>> = {
  total: { ownOnly: 'alike', theirsOnly: 'alike' },
  counting: { ownOnly: 'other', theirsOnly: 'alike' },
  including: { ownOnly: 'open', theirsOnly: 'open' },
  // A narrower condition or exclusion of its own makes another thing of it.
  condition: { ownOnly: 'other', theirsOnly: 'open' },
  excluding: { ownOnly: 'other', theirsOnly: 'open' },
};

type OneSided = 'alike' | 'open' | 'other';

/** Do two values count the same thing? What a `theo` does not say again it takes from the parent. */
function meaningOf(
  own: Comparability,
  theirs: Comparability,
): { readonly reason?: Message | undefined; readonly unsaid?: Message | undefined } {
  let open = false;
  for (const aspect of Object.keys(oneSided) as (keyof Comparability)[]) {
    if (aspect === 'counting' && growsBy(own) && growsBy(theirs)) {
      continue;
    }
    const [a, b] = [saidIn(own, aspect), saidIn(theirs, aspect)];
    const sided = a === undefined ? oneSided[aspect].theirsOnly : oneSided[aspect].ownOnly;
    const verdict =
      a === undefined && b === undefined
        ? 'alike'
        : a !== undefined && b !== undefined
          ? sameWords(a, b)
            ? 'alike'
            : 'other'
          : sided;
    if (verdict === 'other') {
      const name = aspectName(aspect);
      return {
        reason: message(`Khác ${name.vi} so với văn bản cấp trên.`, `They differ in ${name.en}.`),
      };
    }
    open ||= verdict === 'open';
  }
  return open
    ? {
        unsaid: message(
          ' (hai văn bản ghi điều kiện, phần gồm, phần trừ không giống nhau)',
          ' (the two do not say the same of condition, inclusion and exclusion)',
        ),
      }
    : {};
}

/** The two ways of counting that are the default need not be written. */
function saidIn(comparability: Comparability, aspect: keyof Comparability): string | undefined {
  const said = comparability[aspect];
  const usual = aspect === 'counting' && said !== undefined && (sameWords(said, 'tỷ lệ') || sameWords(said, 'lũy kế'));
  return usual ? undefined : said;
}
