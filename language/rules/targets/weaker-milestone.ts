import { compareQuantities } from '../../model/compare.ts';
import { countingOf } from '../../model/counting.ts';
import { comparePeriods } from '../../model/period.ts';
import { message } from '../../model/problem.ts';
import { isMeasure, type Quantity } from '../../model/quantity.ts';
import type { Plan } from '../../plan/plan.ts';
import type { TargetFacts, TargetValue } from '../../plan/targets.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule, Severity } from '../rule.ts';
import { comparabilityDifference, relatedValue, scopeWords, timeWords, valuePlace, valueWords } from './describe.ts';
import { isImpossibleValue } from './impossible-share.ts';
import { suggests } from './title-hints.ts';

/** Language reference, section 4, check 2. */
export const weakerMilestone: Rule = {
  code: 'KH202',
  name: 'weaker-milestone',
  severity: 'error',
  title: { vi: 'Mốc sau kém mốc trước', en: 'Later milestone weaker than an earlier one' },
  description: {
    vi: 'Với tỷ lệ và số lũy kế, mốc sau phải bằng hoặc cao hơn mốc trước, ở từng cấp. Số của riêng từng năm ghi `cách tính: hằng năm`; chỉ tiêu càng thấp càng tốt ghi `hướng: thấp`. Giá trị khác mẫu số, điều kiện, phần gồm, phần trừ thì không so sánh.',
    en: 'For shares and stocks a later milestone is at least as strict as an earlier one, scope by scope. For numbers of single years write `cách tính: hằng năm`; where less is better, `hướng: thấp`. Values that differ in denominator, condition, inclusion or exclusion are not compared.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Năm 2030 thấp hơn năm 2025', en: '2030 below 2025' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ xử lý trên môi trường mạng" { 2025: 80%; 2030: 70% }\n',
      },
      {
        title: { vi: 'Chỉ cấp xã thấp hơn', en: 'Only the communes fall back' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" {\n  2025: { cấp huyện: 80%; cấp xã: 60% }\n  2030: { cấp huyện: 90%; cấp xã: 50% }\n}\n',
      },
      {
        title: {
          vi: 'Thấp hơn mốc cao nhất trước đó, không phải mốc liền trước',
          en: 'Below the strictest earlier one',
        },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" { đến hết 2022: 90%; 2023: từ 90% trở lên; tháng 6/2025: 85% }\n',
      },
      {
        title: { vi: 'Trên 80% mạnh hơn 80%', en: 'More than 80 % is stricter than 80 %' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" { 2025: trên 80%; 2030: tối thiểu 80% }\n',
      },
      {
        title: { vi: 'Càng thấp càng tốt', en: 'Less is better' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoNgheo "Tỷ lệ hộ nghèo" { hướng: thấp; 2025: 3%; 2030: 4% }\n',
      },
      {
        title: { vi: 'Nhóm xếp hạng', en: 'Rank groups' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu XepHang "Xếp hạng" { 2025: nhóm 10; 2030: nhóm 15 }\n',
      },
      {
        title: { vi: 'Giá trị chung giữ cho mọi cấp', en: 'A value for every scope' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" { 2025: 80%; 2030: { cấp tỉnh: 95%; cấp xã: 75% } }\n',
      },
      {
        title: { vi: 'Giá trị nằm trong câu', en: 'Values in sentences' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HaiLong "Hài lòng" { ghi chú: "khảo sát" }\n- {HaiLong 2025: Có 90% người dân, doanh nghiệp trở lên} hài lòng.\n- {HaiLong 2030: Có 85% người dân, doanh nghiệp trở lên} hài lòng.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Bằng hoặc cao hơn', en: 'Equal or higher' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" {\n  2025: { cấp tỉnh: 90%; cấp huyện: 80%; cấp xã: 60% }\n  2030: { cấp tỉnh: 100%; cấp huyện: từ 80% trở lên; cấp xã: 70% }\n}\n',
      },
      {
        title: { vi: 'Kết quả và hiện trạng không phải mốc', en: 'Results and baselines are no milestones' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" { hiện trạng 2020: 85%; kết quả 2022: 90%; 2025: 80% }\n',
      },
      {
        title: { vi: 'Số của từng năm', en: 'Numbers of single years' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu Lop "Lớp tập huấn" { cách tính: hằng năm; 2025: 5 lớp; 2026: 3 lớp }\nchỉ tiêu NangSuat "Năng suất" { 2025: tăng 8%/năm; 2030: tăng 7%/năm }\nchỉ tiêu CongNghiep "Tỷ trọng công nghiệp" { cách tính: cơ cấu; 2025: 45%; 2030: 40% }\n',
      },
      {
        title: { vi: 'Khác mẫu số, điều kiện, loại giá trị', en: 'Other denominators, conditions, kinds of value' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ" {\n  2025: 80% { điều kiện: "đủ điều kiện" }\n  2030: 70%\n}\nchỉ tiêu BangRong "Băng rộng" { 2025: trên 80%; 2030: phổ cập }\nchỉ tiêu Xa "Xã" { 2025: { cấp tỉnh: 90%; còn lại: 80% }; 2030: { cấp tỉnh: 95%; cấp huyện: 90%; còn lại: 70% } }\nchỉ tiêu KinhTeSo "Kinh tế số" { 2025: 10% { trên tổng: "GDP" }; 2030: 8% { trên tổng: "GRDP" } }\n',
      },
      {
        title: { vi: 'Giới hạn trên giảm dần', en: 'A limit that falls' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoNgheo "Tỷ lệ hộ nghèo" { 2025: dưới 3%; 2030: dưới 1% }\nchỉ tiêu ThoiGian "Thời gian giải quyết" { hướng: thấp; 2025: 5 ngày; 2030: 3 ngày }\n',
      },
      {
        title: { vi: 'Khoảng chồng lên nhau', en: 'Ranges that overlap' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu NangSuat "Tỷ lệ" { 2025: 5-10%; 2030: 7%; 2035: 8-12% }\n',
      },
      {
        title: { vi: 'Từng giai đoạn', en: 'Periods' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu Duong "Đường" { giai đoạn 2021-2025: 100 km; giai đoạn 2026-2030: 80 km }\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const target of plan.targets) {
      for (const kind of ['milestone', 'period'] as const) {
        for (const [value, weaker] of weakerValues(target, kind)) {
          report(finding(target, value, weaker, plan));
        }
      }
    }
  },
};

/** An earlier value that a later one falls below. */
interface Weaker {
  readonly earlier: TargetValue;
  readonly approximate: boolean;
  readonly scope: string;
}

/**
 * The milestones of a target that are weaker than an earlier one of the same scope, each with the strictest earlier ones.
 * A value without scope holds for every scope that has none of its own at its time. Linear in the number of values.
 */
function weakerValues(target: TargetFacts, kind: 'milestone' | 'period'): Map<TargetValue, Weaker[]> {
  const found = new Map<TargetValue, Weaker[]>();
  const milestones = target.values
    .filter(isMilestone)
    .filter((value) => value.time.kind === kind && !isImpossibleValue(value));
  if (milestones.length < 2) {
    return found;
  }
  milestones.sort((a, b) => comparePeriods(a.time, b.time) ?? 0);
  /** By scope and class of value: the strictest so far. */
  const strictest = new Map<string, TargetValue>();
  /** By value without scope: the scopes that have one of their own at its time. */
  const exceptions = new Map<TargetValue, ReadonlySet<string>>();
  /** By value for the rest: which scopes are named beside it. Other rests are not compared. */
  const named = new Map<TargetValue, string>();
  /** Values of scopes that no value without scope has followed yet. */
  let pending = new Map<string, TargetValue>();
  const check = (later: TargetValue, earlier: TargetValue | undefined, scope: string): void => {
    const otherRest = scope === 'còn lại' && earlier !== undefined && named.get(earlier) !== named.get(later);
    if (!earlier || otherRest || comparabilityDifference(earlier.comparability, later.comparability)) {
      return;
    }
    const weaker = isWeaker(target, later, earlier);
    if (weaker) {
      const others = found.get(later) ?? [];
      others.push({ earlier, approximate: weaker.approximate === true, scope });
      found.set(later, others);
    }
  };
  for (const now of atOneTime(milestones)) {
    const scopes = new Set(now.map((value) => value.scope));
    for (const value of now) {
      const key = classOf(value);
      if (value.scope === 'còn lại') {
        named.set(value, JSON.stringify([...scopes].sort()));
      }
      check(value, strictest.get(`${value.scope} ${key}`), value.scope);
      const general = strictest.get(` ${key}`);
      if (value.scope !== '' && isPlainScope(value.scope) && general && !exceptions.get(general)?.has(value.scope)) {
        check(value, general, value.scope);
      }
      if (value.scope === '') {
        exceptions.set(value, scopes);
        for (const [scopeKey, earlier] of pending) {
          if (!scopes.has(earlier.scope) && scopeKey === `${earlier.scope} ${key}`) {
            check(value, earlier, earlier.scope);
          }
        }
      }
    }
    if (scopes.has('')) {
      pending = new Map([...pending].filter(([, value]) => scopes.has(value.scope)));
    }
    for (const value of now) {
      const key = `${value.scope} ${classOf(value)}`;
      const before = strictest.get(key);
      if (!before || isStricter(target, value, before)) {
        strictest.set(key, value);
        if (value.scope !== '' && isPlainScope(value.scope)) {
          pending.set(key, value);
        }
      }
    }
  }
  return found;
}

type Milestone = TargetValue & { readonly time: NonNullable<TargetValue['time']>; readonly quantity: Quantity };

/** Is this a value that later ones must keep up with? */
function isMilestone(value: TargetValue): value is Milestone {
  const { time, quantity, comparability, part } = value;
  if (part || !time || !quantity || (isMeasure(quantity) && isRate(quantity))) {
    return false;
  }
  if (comparability.counting !== undefined) {
    return (
      ['milestone', 'period'].includes(time.kind) && countingOf(comparability.counting)?.laterAtLeastAsStrict === true
    );
  }
  // A count over a period is a flow where nothing else is said; a share is none.
  return time.kind === 'milestone' || (time.kind === 'period' && isShare(quantity));
}

/** A level in per cent. */
const isShare = (quantity: Quantity): boolean => quantity.kind === 'level' && quantity.unit.kind === 'percent';

/** Rates per year are no stocks: a later one may be less. */
const isRate = ({ kind, perYear }: { kind: string; perYear: boolean }): boolean => kind === 'growth' || perYear;

/** “Còn lại” are others at each time. */
const isPlainScope = (scope: string): boolean => scope !== 'còn lại';

function* atOneTime(sorted: readonly Milestone[]): Iterable<readonly Milestone[]> {
  let group: Milestone[] = [];
  for (const value of sorted) {
    if (group[0] && comparePeriods(group[0].time, value.time) !== 0) {
      yield group;
      group = [];
    }
    group.push(value);
  }
  if (group.length > 0) {
    yield group;
  }
}

/** Values of different classes are never compared, so each class has a strictest value of its own. */
function classOf({ quantity, comparability }: Milestone): string {
  const unit = isMeasure(quantity) ? `${quantity.unit.kind}${quantity.unit.per ?? ''}` : '';
  return JSON.stringify([quantity.kind, unit, Object.values(comparability)]).toLowerCase();
}

function isWeaker(target: TargetFacts, later: TargetValue, earlier: TargetValue) {
  if (!later.quantity || !earlier.quantity) {
    return undefined;
  }
  const comparison = compareQuantities(later.quantity, earlier.quantity, optionsOf(target, later));
  return comparison.result === 'weaker' ? comparison : undefined;
}

function isStricter(target: TargetFacts, value: Milestone, than: TargetValue): boolean {
  return (
    than.quantity !== undefined &&
    compareQuantities(value.quantity, than.quantity, optionsOf(target, value)).result === 'stricter'
  );
}

const optionsOf = (target: TargetFacts, { comparability }: TargetValue) => ({
  ...(target.direction ? { direction: target.direction } : {}),
  ...(comparability.counting !== undefined ? { counting: comparability.counting } : {}),
});

function finding(target: TargetFacts, value: TargetValue, weaker: readonly Weaker[], plan: Plan): Finding {
  const [first] = weaker as readonly [Weaker, ...Weaker[]];
  const scope = first.scope === '' ? '' : ` (${scopeWords(first.scope, plan)})`;
  const [later, earlier] = [`${timeWords(value)}${scope}`, timeWords(first.earlier)];
  const hint = hintFor(target, value);
  return {
    place: valuePlace(value),
    message: message(
      `Mốc ${later} đặt “${valueWords(value)}”, kém mốc ${earlier} (“${valueWords(first.earlier)}”).${hint.vi}`,
      `“${valueWords(value)}” for ${later} is weaker than “${valueWords(first.earlier)}” for ${earlier}.${hint.en}`,
    ),
    ...(weaker.every(({ approximate }) => approximate) ? { severity: 'info' as const } : hint.severity),
    related: weaker.slice(0, 5).map(({ earlier: value }) => relatedValue(value, plan)),
    fixes: [offer(valuePlace(value), valueWords(first.earlier))],
  };
}

/** What the target may not have said of itself; where its words suggest that, the finding is a question. */
function hintFor(
  target: TargetFacts,
  value: TargetValue,
): { vi: string; en: string; severity?: { severity: Severity } } {
  const { quantity, comparability, time } = value;
  const warning = { severity: { severity: 'warning' as const } };
  const words = `${target.title}, ${quantity?.text ?? ''}`;
  if (target.direction === undefined && quantity?.kind === 'level' && suggests(words, 'lower')) {
    return {
      vi: ' Nếu càng thấp càng tốt, ghi “hướng: thấp”.',
      en: ' If less is better, write “hướng: thấp”.',
      ...warning,
    };
  }
  if (comparability.counting === undefined) {
    const changing = quantity?.kind === 'increase' || quantity?.kind === 'reduction' || time?.kind === 'period';
    const share = quantity !== undefined && isShare(quantity) && !changing;
    if (!share && quantity?.kind !== 'rank' && quantity?.kind !== 'fraction') {
      return {
        vi: ' Nếu là số của riêng từng năm, ghi “cách tính: hằng năm”; nếu phải giữ, ghi “cách tính: lũy kế”.',
        en: ' If it is a number of single years, write “cách tính: hằng năm”; if it must not shrink, “cách tính: lũy kế”.',
        // Where the drafter says which way is better, a worse number is one in any way of counting.
        ...(target.direction === undefined || changing || suggests(words, 'flow') ? warning : {}),
      };
    }
    if (suggests(words, 'exceeds')) {
      return {
        vi: ' Nếu là chỉ số hoặc tốc độ tăng, ghi “cách tính:”.',
        en: ' If it is an index or a growth rate, say so with “cách tính:”.',
        ...warning,
      };
    }
  }
  return { vi: '', en: '' };
}
