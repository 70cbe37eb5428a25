import { message } from '../../model/problem.ts';
import { isMeasure, type Quantity } from '../../model/quantity.ts';
import type { TargetFacts, TargetValue } from '../../plan/targets.ts';
import type { Rule } from '../rule.ts';
import { relatedValue, valuePlace, valueWords, whereWords } from './describe.ts';
import { isImpossibleValue } from './impossible-share.ts';

/** What the values of one target measure: what is counted, out of how many, and which way is good. */
type Aspect = 'unit' | 'total' | 'direction';

const questions: Readonly<Record<Aspect, { readonly vi: string; readonly en: string }>> = {
  unit: { vi: 'khác đơn vị tính', en: 'are in different units' },
  total: { vi: 'khác mẫu số', en: 'have different totals' },
  direction: { vi: 'ngược hướng (ít nhất và nhiều nhất)', en: 'go different ways (at least and at most)' },
};

/** Milestones of one target that cannot be set side by side: one of them is mostly a slip. */
export const mixedMilestones: Rule = {
  code: 'KH211',
  name: 'mixed-milestones',
  severity: 'warning',
  title: { vi: 'Các mốc của một chỉ tiêu đo khác nhau', en: 'Milestones of one target measured differently' },
  description: {
    vi: 'Các mốc của một chỉ tiêu phải cùng đơn vị tính, cùng mẫu số, cùng hướng (tối thiểu hoặc tối đa) thì mới so được với nhau: 50%, 65 hồ sơ và “dưới 80%” không phải một chuỗi. Mức không có số (“phổ cập”), mức tăng, giảm bên cạnh mức đạt không bị báo.',
    en: 'Milestones of one target are in one unit, of one total and go one way (at least or at most). Values without a number, and growth beside a level, are not reported.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Khác đơn vị', en: 'Another unit' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { hiện trạng 2024: 50%; 2025: 65%; 2030: 80 hồ sơ }\n',
      },
      {
        title: { vi: 'Khác mẫu số', en: 'Another total' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu Internet "Nhà văn hóa có Internet" { 2025: 4/12 nhà văn hóa; 2030: 13/13 nhà văn hóa }\n',
      },
      {
        title: { vi: 'Ngược hướng', en: 'The other way' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2025: dưới 80%; 2030: từ 95% trở lên }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Cùng cách đo', en: 'Measured alike' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { hiện trạng 2024: 50%; 2025: trên 65%; 2030: tối thiểu 80% }\nchỉ tiêu Internet "Nhà văn hóa có Internet" { 2025: 4/12 nhà văn hóa; 2030: 12/12 nhà văn hóa }\nchỉ tiêu Ngheo "Hộ nghèo" { 2025: dưới 3%; 2030: 1% }\nchỉ tiêu BangRong "Băng rộng" { 2025: trên 80%; 2030: phổ cập }\nchỉ tiêu DoanhNghiep "Doanh nghiệp số" { 2025: 500 doanh nghiệp; 2030: tăng 50% }\n',
      },
      {
        title: { vi: 'Mỗi phần một cách đo', en: 'Parts measured differently' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu Lop "Tập huấn" { 2025: { cấp huyện: 3 lớp; cấp xã: 100% }; 2026: { cấp huyện: 4 lớp; cấp xã: 100% } }\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const target of plan.targets) {
      for (const series of seriesOf(target)) {
        const odd = oddOne(series);
        if (odd) {
          const question = questions[odd.aspect];
          const where = whereWords(odd.other, plan);
          report({
            place: valuePlace(odd.value),
            message: message(
              `“${valueWords(odd.value)}” và “${valueWords(odd.other)}” (${where}) ${question.vi}, không so sánh được.`,
              `“${valueWords(odd.value)}” and “${valueWords(odd.other)}” (${where}) ${question.en}.`,
            ),
            related: [relatedValue(odd.other, plan)],
          });
        }
      }
    }
  },
};

/** The values of a target for one scope under the same conditions; each is a level. */
function seriesOf(target: TargetFacts): Iterable<TargetValue[]> {
  const byScope = new Map<string, TargetValue[]>();
  for (const value of target.values) {
    const { quantity, problems, part, origin, time } = value;
    if (!quantity || problems.length > 0 || part || origin !== 'declared' || !time || isImpossibleValue(value)) {
      continue;
    }
    if (quantity.kind === 'level' || quantity.kind === 'fraction') {
      const key = JSON.stringify([value.scope, value.comparability]);
      byScope.set(key, [...(byScope.get(key) ?? []), value]);
    }
  }
  return byScope.values();
}

/** The first value that differs from most of the others, and one of these; of two the later one. */
function oddOne(
  series: readonly TargetValue[],
): { value: TargetValue; other: TargetValue; aspect: Aspect } | undefined {
  for (const aspect of ['unit', 'total', 'direction'] as const) {
    const groups = new Map<string, TargetValue[]>();
    for (const value of series) {
      const key = value.quantity && keyOf(value.quantity, aspect);
      if (key !== undefined) {
        groups.set(key, [...(groups.get(key) ?? []), value]);
      }
    }
    if (groups.size > 1) {
      const sorted = [...groups.values()].sort((a, b) => b.length - a.length);
      const [value, other] = [sorted.at(-1)?.[0], sorted[0]?.at(-1)];
      if (value && other) {
        return { value, other, aspect };
      }
    }
  }
  return undefined;
}

/** What a value has of an aspect; undefined where it says nothing of it. */
function keyOf(quantity: Quantity, aspect: Aspect): string | undefined {
  if (quantity.kind === 'fraction') {
    if (aspect === 'total') {
      return quantity.total.toFixed();
    }
    return aspect === 'unit' && quantity.unit.key !== '' ? headOf(quantity.unit.key) : undefined;
  }
  if (!isMeasure(quantity) || aspect === 'total') {
    return undefined;
  }
  if (aspect === 'unit') {
    const { kind, key, per = '', text } = quantity.unit;
    return kind === 'words' ? `${headOf(key)} ${per}` : `${kind === 'percent' ? text : kind} ${per}`;
  }
  const { operator } = quantity.bound;
  return operator === 'ge' || operator === 'gt' ? 'up' : operator === 'le' || operator === 'lt' ? 'down' : undefined;
}

/** What is counted, without what describes it: "lớp tập huấn" are "lớp". */
const headOf = (key: string): string => key.split(' ')[0] ?? '';
