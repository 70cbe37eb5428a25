import type { Plan } from '../../plan/plan.ts';
import { fieldText } from '../../plan/statements.ts';

/** Longer periods are not spelled out year by year. */
const mostYears = 12;

/** Times for which a value is likely to be given: those of the document's period, and those that it uses already. */
export function timesOf(plan: Plan): string[] {
  const years = [...yearsIn(fieldText(plan.head.get('giai đoạn')))];
  const [first, last] = [years[0], years.at(-1)];
  const vision = yearsIn(fieldText(plan.head.get('tầm nhìn'))).at(-1);
  const used = plan.targets.flatMap(({ values }) => values.flatMap(({ timeText }) => timeText ?? []));
  const times = [
    ...(first !== undefined && last !== undefined && last - first < mostYears ? range(first, last) : years),
    ...(vision === undefined ? [] : [vision]),
  ].map(String);
  const phrases =
    first === undefined || last === undefined
      ? []
      : [
          ...(first === last ? [] : [`giai đoạn ${first}-${last}`]),
          `đến hết ${last}`,
          `hiện trạng ${first - 1}`,
          `kết quả ${first - 1}`,
        ];
  return [...new Set([...times, ...used, ...phrases, 'không thời hạn', 'hằng năm'])];
}

function yearsIn(text: string | undefined): number[] {
  return [...(text ?? '').matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(([year]) => Number(year)).sort((a, b) => a - b);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
