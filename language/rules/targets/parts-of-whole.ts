import Big from 'big.js';
import type { AstNode } from 'langium';
import { sameUnit } from '../../model/compare.ts';
import { countingOf } from '../../model/counting.ts';
import { formatNumber } from '../../model/number.ts';
import { message } from '../../model/problem.ts';
import { isMeasure, type Measure } from '../../model/quantity.ts';
import { fieldText, type Plan } from '../../plan/plan.ts';
import { type TargetFacts, type TargetValue, timeKeyOf } from '../../plan/targets.ts';
import { wordsKey } from '../../text/normalise.ts';
import type { Finding, Rule } from '../rule.ts';
import { relatedValue, timeWords, valuePlace, valueWords } from './describe.ts';

/** Language reference, section 3: `cơ cấu` are shares that sum to 100; `trong đó` gives parts of a value. */
export const partsOfWhole: Rule = {
  code: 'KH205',
  name: 'parts-of-whole',
  severity: 'error',
  title: { vi: 'Các phần không khớp với tổng', en: 'Parts that do not make the whole' },
  description: {
    vi: 'Các tỷ trọng của một chỉ tiêu `cách tính: cơ cấu` cộng lại bằng 100%. Các phần trong `trong đó` không thể lớn hơn giá trị chung; có “còn lại” thì phải cộng đúng bằng. Tỷ lệ phần trăm của từng vùng, từng cấp không cộng được với nhau nên không xét.',
    en: 'The shares of a target with `cách tính: cơ cấu` sum to 100 %. Parts (`trong đó`) are not more than the whole; with “còn lại” they make it exactly. Percentages of regions or levels do not add up and are not judged.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Cơ cấu không đủ 100%', en: 'A composition below 100 %' },
        text: 'kế hoạch A "Kế hoạch"\nnhóm NN "Nông nghiệp"\nnhóm CN "Công nghiệp"\nnhóm DV "Dịch vụ"\nchỉ tiêu CoCau "Cơ cấu kinh tế" { cách tính: cơ cấu; 2025: { NN: 20%; CN: 42,5%; DV: 36,5% }; 2030: { NN: 15%; CN: 45%; DV: 40% } }\n',
      },
      {
        title: { vi: 'Các phần nhiều hơn tổng', en: 'Parts above the whole' },
        text: 'kế hoạch A "Kế hoạch"\nnhóm Muc3 "Mức độ 3"\nnhóm Muc4 "Mức độ 4"\nchỉ tiêu HoSo "Hồ sơ phát sinh" { kết quả 2022: 4789 hồ sơ { trong đó { Muc3: 3505 hồ sơ; Muc4: 1369 hồ sơ } } }\n',
      },
      {
        title: { vi: 'Một phần lớn hơn tổng', en: 'One part above the whole' },
        text: 'kế hoạch A "Kế hoạch"\nnhóm VungI "Vùng I"\nchỉ tiêu Rung "Rừng gỗ lớn" { 2030: 20.000 ha { trong đó { VungI: trên 22.000 ha } } }\n',
      },
      {
        title: { vi: 'Đủ các cấp mà không cộng đủ', en: 'All levels, yet not all' },
        text: 'kế hoạch A "Kế hoạch"\ncấp: huyện\nchỉ tiêu CCVC "Chuyên trách CNTT" { kết quả 2022: 18 người { trong đó { cấp huyện: 02 người; cấp xã: 15 người } } }\n',
      },
      {
        title: { vi: 'Có “còn lại” mà không cộng đủ', en: 'With the rest, yet not all' },
        text: 'kế hoạch A "Kế hoạch"\nnhóm VungI "Vùng I"\nchỉ tiêu Lop "Lớp" { 2025: 20 lớp { trong đó { VungI: 12 lớp; còn lại: 7 lớp } } }\n',
      },
    ],
    good: [
      {
        title: { vi: '18 người = 02 + 16', en: '18 = 2 + 16' },
        text: 'kế hoạch A "Kế hoạch"\ncấp: huyện\nchỉ tiêu CCVC "Chuyên trách CNTT" { kết quả 2022: 18 người { trong đó { cấp huyện: 02 người; cấp xã: 16 người } } }\n',
      },
      {
        title: { vi: 'Chỉ nêu một số phần', en: 'Only some parts' },
        text: 'kế hoạch A "Kế hoạch"\nnhóm VungI "Vùng I"\nnhóm VungII "Vùng II"\nchỉ tiêu Rung "Rừng" { 2030: trên 20.000 ha { trong đó { VungI: trên 12.000 ha; VungII: trên 9.000 ha } } }\n',
      },
      {
        title: { vi: 'Tỷ lệ của từng vùng không cộng được', en: 'Shares of regions do not add up' },
        text: 'kế hoạch A "Kế hoạch"\nnhóm VungI "Vùng I"\nnhóm VungII "Vùng II"\nchỉ tiêu NuocSach "Nước sạch" { 2025: 80% { trong đó { VungI: 90%; VungII: 70% } } }\n',
      },
      {
        title: { vi: 'Cơ cấu đủ 100%', en: 'A composition of 100 %' },
        text: 'kế hoạch A "Kế hoạch"\nnhóm NN "Nông nghiệp"\nnhóm CN "Công nghiệp"\nchỉ tiêu CoCau "Cơ cấu" { cách tính: cơ cấu; 2025: { NN: 20,5%; CN: 42,5%; còn lại: 37% }; 2030: { NN: dưới 15%; CN: trên 45% } }\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const target of plan.targets) {
      checkComposition(target, plan, report);
      checkParts(target, plan, report);
    }
  },
};

/** A value of which the exact number is known. */
interface Exact {
  readonly value: TargetValue;
  readonly quantity: Measure;
  /** In single units: per cent, đồng, pieces. */
  readonly number: Big;
}

function exact(value: TargetValue): Exact | undefined {
  const { quantity } = value;
  if (!quantity || !isMeasure(quantity) || quantity.kind !== 'level' || quantity.bound.operator !== 'eq') {
    return undefined;
  }
  return { value, quantity, number: quantity.bound.number.times(quantity.unit.scale) };
}

const sumsTo100 = ({ comparability }: TargetValue): boolean =>
  comparability.counting !== undefined && countingOf(comparability.counting)?.sumsTo100 === true;

/** The shares of one time: at least two, all exact. */
function checkComposition(target: TargetFacts, plan: Plan, report: (finding: Finding) => void): void {
  const wholeOf = wholes(target);
  const times = new Map<string, TargetValue[]>();
  for (const value of target.values) {
    if (sumsTo100(value) && value.scope !== '' && value.origin === 'declared' && (!value.part || !wholeOf(value))) {
      const key = timeKeyOf(value);
      addTo(times, key, value);
    }
  }
  for (const values of times.values()) {
    const shares = values.map(exact);
    if (values.length < 2 || !shares.every((share) => share?.quantity.unit.kind === 'percent')) {
      continue;
    }
    const sum = total(shares as Exact[]);
    const [first] = values as [TargetValue];
    if (!sum.eq(100)) {
      report({
        place: valuePlace(first),
        ...(isRounding(shares as Exact[], sum) ? { severity: 'info' as const } : {}),
        message: message(
          `Cơ cấu ${timeWords(first)} cộng lại bằng ${formatNumber(sum)}%, phải bằng 100% (${difference(sum, new Big(100))}).`,
          `The composition for ${timeWords(first)} sums to ${formatNumber(sum)}%, not to 100%.`,
        ),
        related: values.map((value) => relatedValue(value, plan)),
      });
    }
  }
}

/** May the rounding of the shares be all that is missing ("33,3%" three times)? Whole per cents are not rounded. */
function isRounding(shares: readonly Exact[], sum: Big): boolean {
  const decimals = Math.max(...shares.map(({ number }) => number.c.length - 1 - number.e));
  return (
    decimals > 0 &&
    sum
      .minus(100)
      .abs()
      .lte(new Big(shares.length).times(`5e-${decimals + 1}`))
  );
}

/**
 * Finds the value that a part is a part of: that of the nearest entry around it, else the value for everybody of its
 * time.
 */
function wholes(target: TargetFacts): (part: TargetValue) => TargetValue | undefined {
  const byNode = new Map<AstNode, TargetValue>();
  const byTime = new Map<string, TargetValue>();
  for (const value of target.values) {
    byNode.set(value.node, value);
    if (!value.part && value.scope === '' && !byTime.has(timeKeyOf(value))) {
      byTime.set(timeKeyOf(value), value);
    }
  }
  return (part) => {
    for (
      let above: AstNode | undefined = part.node.$container;
      above && above !== target.node;
      above = above.$container
    ) {
      const value = byNode.get(above);
      if (value) {
        return value.part ? undefined : value;
      }
      if (above.$type === 'TimeEntry') {
        return undefined;
      }
    }
    return byTime.get(timeKeyOf(part));
  };
}

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}

function checkParts(target: TargetFacts, plan: Plan, report: (finding: Finding) => void): void {
  const wholeOf = wholes(target);
  const byWhole = new Map<TargetValue, TargetValue[]>();
  for (const value of target.values) {
    const whole = value.part ? wholeOf(value) : undefined;
    if (whole) {
      addTo(byWhole, whole, value);
    }
  }
  for (const [whole, parts] of byWhole) {
    if (addsUp(whole)) {
      checkWhole(whole, parts, plan, report);
    }
  }
}

/** Do parts of this value add up at all? Counts and money do, percentages only in a composition. */
function addsUp({ quantity, comparability }: TargetValue): boolean {
  if (!quantity || !isMeasure(quantity) || quantity.kind !== 'level' || quantity.unit.per !== undefined) {
    return false;
  }
  const { kind } = quantity.unit;
  const share = comparability.counting !== undefined && countingOf(comparability.counting)?.sumsTo100 === true;
  return kind === 'percent' ? share : kind !== 'point';
}

function checkWhole(
  whole: TargetValue,
  parts: readonly TargetValue[],
  plan: Plan,
  report: (finding: Finding) => void,
): void {
  const all = whole.quantity as Measure;
  const comparable = parts.filter(
    ({ quantity }) => quantity && isMeasure(quantity) && quantity.kind === 'level' && sameUnit(quantity.unit, all.unit),
  );
  const limit = upperBound(all);
  const above = limit && comparable.find((part) => lowerBound(part.quantity as Measure)?.gt(limit));
  if (limit && above) {
    report({
      place: valuePlace(above),
      message: message(
        `Một phần (“${valueWords(above)}”) không thể lớn hơn giá trị chung (“${valueWords(whole)}”).`,
        `A part (“${valueWords(above)}”) cannot be more than the whole (“${valueWords(whole)}”).`,
      ),
      related: [relatedValue(whole, plan)],
    });
    return;
  }
  const lows = comparable.map(({ quantity }) => lowerBound(quantity as Measure));
  const sum = lows.reduce<Big>((so, low) => so.plus(low ?? 0), new Big(0));
  const numbers = parts.map(exact);
  const rest = parts.some(({ scope }) => scope === 'còn lại');
  const complete = comparable.length === parts.length && (rest || areAllLevels(parts, plan));
  const exactWhole = exact(whole);
  if (exactWhole && complete && numbers.every((part) => part !== undefined)) {
    if (!sum.eq(exactWhole.number)) {
      report(sumFinding(whole, parts, sum, exactWhole.number, rest ? 'error' : 'warning', plan));
    }
  } else if (limit && sum.gt(limit)) {
    // The parts may overlap, which only the drafter knows; those of a composition do not.
    report(sumFinding(whole, parts, sum, limit, sumsTo100(whole) ? 'error' : 'warning', plan));
  }
}

/** The levels below which nothing is left, by the level of the document; the district may be missing since 01/7/2025. */
const allLevels: Readonly<Record<string, readonly string[]>> = {
  tỉnh: ['cấp tỉnh', 'cấp xã'],
  huyện: ['cấp huyện', 'cấp xã'],
};

/** Do the parts name every level of government that the document can speak of? */
function areAllLevels(parts: readonly TargetValue[], plan: Plan): boolean {
  const level = wordsKey(fieldText(plan.head.get('cấp')) ?? '');
  const scopes = new Set(parts.map(({ scope }) => scope));
  const needed = allLevels[level];
  return needed?.every((scope) => scopes.has(scope)) === true;
}

function sumFinding(
  whole: TargetValue,
  parts: readonly TargetValue[],
  sum: Big,
  limit: Big,
  severity: 'error' | 'warning',
  plan: Plan,
): Finding {
  const all = whole.quantity as Measure;
  const shown = (number: Big) =>
    `${formatNumber(number.div(all.unit.scale))}${all.unit.kind === 'percent' ? '' : ' '}${all.unit.text}`.trim();
  return {
    place: valuePlace(whole),
    severity,
    message: message(
      `Các phần cộng lại được ${shown(sum)}, khác giá trị chung “${valueWords(whole)}” (${difference(sum.div(all.unit.scale), limit.div(all.unit.scale))}).`,
      `The parts sum to ${shown(sum)}, the whole is “${valueWords(whole)}”.`,
    ),
    related: parts.slice(0, 12).map((part) => relatedValue(part, plan)),
  };
}

const total = (numbers: readonly Exact[]): Big => numbers.reduce((sum, { number }) => sum.plus(number), new Big(0));

const difference = (sum: Big, whole: Big): string =>
  `${sum.lt(whole) ? 'thiếu' : 'thừa'} ${formatNumber(sum.minus(whole).abs())}`;

/** What a value is at least; undefined where it has no lower limit. */
function lowerBound({ bound, unit }: Measure): Big | undefined {
  if (bound.operator === 'range') {
    return bound.low.times(unit.scale);
  }
  return ['eq', 'ge', 'gt'].includes(bound.operator) ? bound.number.times(unit.scale) : undefined;
}

/** What a value is at most; a bare number of a target is one, though more would be better. */
function upperBound({ bound, unit }: Measure): Big | undefined {
  if (bound.operator === 'range') {
    return bound.high.times(unit.scale);
  }
  return ['eq', 'le', 'lt'].includes(bound.operator) ? bound.number.times(unit.scale) : undefined;
}
