import type Big from 'big.js';
import { message } from '../../model/problem.ts';
import { isMeasure } from '../../model/quantity.ts';
import type { Plan } from '../../plan/plan.ts';
import { type TargetFacts, type TargetValue, timeKeyOf } from '../../plan/targets.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import {
  decimalsOf,
  isOneUnit,
  numberAt,
  numberPlace,
  plain,
  type Row,
  shown,
  textAt,
  type WrittenTable,
  writtenTablesOf,
} from '../tables/table-numbers.ts';
import { relatedValue, valuePlace, valueWords } from '../targets/describe.ts';
import { growthBetween, mayBeAverage, roomOfGrowth, wrongAveragesIn } from './average-sentences.ts';
import { linesOf } from './lines.ts';

/** Means against what they are the means of: in sentences, in targets, in written tables. */
export const averages: Rule = {
  code: 'KH313',
  name: 'averages',
  severity: 'warning',
  title: { vi: 'Số bình quân không khớp', en: 'An average that does not fit' },
  description: {
    vi: 'Trong câu: “500 tỷ đồng trong 5 năm, bình quân mỗi năm 90 tỷ đồng”, “bình quân mỗi xã …”; “tăng bình quân 10%/năm, từ 100 (năm 2025) lên 200 (năm 2030)” (tính cả lũy kế lẫn tính đều). Trong bảng tự viết và chỉ tiêu “bình quân”: số bình quân không thể thấp hơn số nhỏ nhất hoặc cao hơn số lớn nhất; bảng có cột đã theo trung bình cộng thì các cột khác cũng so như vậy.',
    en: 'In sentences the total by the years or things is the average, and yearly growth leads from the first value to the last (compound or even). In written tables and in targets with “bình quân” an average is not below the least nor above the greatest; where a column of a table has the plain mean, the others are held to it.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Bình quân mỗi năm, mỗi xã', en: 'By the year and by the commune' },
        text: 'kế hoạch A "Kế hoạch"\n> Tổng kinh phí giai đoạn 2026-2030 là 500 tỷ đồng, bình quân mỗi năm 90 tỷ đồng.\n> Hỗ trợ 800 triệu đồng cho 16 xã, bình quân mỗi xã 60 triệu đồng.\n',
      },
      {
        title: { vi: 'Tốc độ tăng', en: 'Growth' },
        text: 'kế hoạch A "Kế hoạch"\n> Tăng bình quân 10%/năm, từ 100 tỷ đồng năm 2025 lên 250 tỷ đồng năm 2030.\n',
      },
      {
        title: { vi: 'Tốc độ tăng của chỉ tiêu', en: 'Growth of a target' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu DoanhThu "Doanh thu kinh tế số" { hiện trạng 2025: 100 tỷ đồng; giai đoạn 2026-2030: tăng 10%/năm; 2030: 250 tỷ đồng }\n> Tăng bình quân 10%/năm trong 5 năm, từ 100 lên 250 tỷ đồng.\n',
      },
      {
        title: { vi: 'Dòng trung bình của bảng', en: 'The row of means of a table' },
        text: 'kế hoạch A "Kế hoạch"\nbảng "Xã" {\n  | TT | Xã | Hồ sơ | Tỷ lệ |\n  |---|---|---:|---:|\n  | 1 | An Bình | 500 | 80% |\n  | 2 | An Hòa | 100 | 70% |\n  | Bình quân | < | 300 | 90% |\n}\n',
      },
      {
        title: { vi: 'Chỉ tiêu bình quân', en: 'A target that is an average' },
        text: 'kế hoạch A "Kế hoạch"\nnhóm VungI "Vùng I"\nchỉ tiêu ThuNhap "Thu nhập bình quân đầu người" { 2030: 60 triệu đồng { trong đó { VungI: 70 triệu đồng; còn lại: 65 triệu đồng } } }\n',
      },
    ],
    good: [
      {
        title: { vi: 'Khớp, làm tròn, tính theo cách khác', en: 'It fits, rounded, or reckoned otherwise' },
        text: 'kế hoạch A "Kế hoạch"\n> Tổng kinh phí 118,3 tỷ đồng/5 năm (tương ứng 23,66 tỷ đồng/năm); giai đoạn 2026-2030 là 500 tỷ đồng, bình quân mỗi năm 100 tỷ đồng.\n> Tăng bình quân 10%/năm, từ 100 tỷ đồng năm 2025 lên 161 tỷ đồng năm 2030; tăng bình quân 12%/năm, từ 50% năm 2025 lên 110% năm 2030; tăng bình quân 15%/năm trong 5 năm, từ 100 lên 200 tỷ đồng.\nchỉ tiêu DoanhThu "Doanh thu kinh tế số" { hiện trạng 2025: 100 tỷ đồng; giai đoạn 2026-2030: tăng 10%/năm; 2030: 161 tỷ đồng }\n> Tổng vốn 126,5 tỷ đồng (tương ứng 25,3 tỷ đồng/năm).\nbảng "Xã" {\n  | TT | Xã | Hồ sơ | Tỷ lệ |\n  |---|---|---:|---:|\n  | 1 | An Bình | 500 | 80% |\n  | 2 | An Hòa | 100 | 70% |\n  | Bình quân | < | 300 | 78% |\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    for (const line of linesOf(plan).filter((one) => one.some(mayBeAverage))) {
      for (const { start, end, severity, said, right } of wrongAveragesIn(line.text)) {
        const place = line.place(start, end);
        const fixes = place.end - place.offset === end - start ? [offer(place, right)] : [];
        report({ place, severity, message: said, fixes });
      }
    }
    for (const table of writtenTablesOf(plan)) {
      checkTable(table, report);
    }
    for (const target of plan.targets) {
      checkGrowth(target, plan, report);
      if (/bình quân|trung bình/iu.test(target.title)) {
        checkTarget(target, plan, report);
      }
    }
  },
};

/** The rows of means of a table: between the least and the greatest, and plain means where another column has one. */
function checkTable({ rows, headings }: WrittenTable, report: (finding: Finding) => void): void {
  const means = rows.filter(({ kind }) => kind === 'average');
  const items = rows.filter(({ kind }) => kind === 'item');
  const top = Math.min(...items.map(({ rank }) => rank));
  const [mean] = means;
  if (!mean || means.length > 1 || items.length < 2 || items.some(({ rank }) => rank !== top)) {
    return;
  }
  const columns = [...headings.keys()].flatMap((x) => meanAt(x, mean, items, rows) ?? []);
  // The mean of shares is mostly weighted.
  const isShare = (x: number): boolean => /%|tỷ lệ|tỉ lệ/iu.test(`${headings[x]} ${textAt(mean.cells, x)}`);
  const isPlain = columns.some(({ isMean, x }) => isMean && !isShare(x));
  for (const { x, value, made, isInside, isMean } of columns) {
    const cell = mean.cells[x];
    if (cell && !isMean && (!isInside || (isPlain && !isShare(x)))) {
      const place = numberPlace(cell);
      const right = shown(Number(made.toFixed(decimalsOf(rows, x))));
      report({
        place,
        fixes: [offer(place, right)],
        // An average may be weighted; outside of what it is of it is none.
        severity: isInside ? 'info' : 'warning',
        message: message(
          `Trung bình cộng của các dòng là ${shown(made)}, ô này ghi ${plain(cell)}${isInside ? '' : ' (ngoài khoảng của các dòng)'}.`,
          `The mean of the rows is ${shown(made)}, the cell says ${shown(value)}.`,
        ),
      });
    }
  }
}

function meanAt(x: number, mean: Row, items: readonly Row[], rows: readonly Row[]) {
  const value = numberAt(mean.cells, x);
  const written = items.filter(({ cells }) => textAt(cells, x) !== '');
  const values = written.map(({ cells }) => numberAt(cells, x));
  if (x === 0 || value === undefined || textAt(mean.cells, x) === '' || values.length < 2 || !isOneUnit(rows, x)) {
    return undefined;
  }
  if (values.some((one) => one === undefined)) {
    return undefined;
  }
  const known = values as number[];
  const made = known.reduce((sum, one) => sum + one, 0) / known.length;
  const room = 0.5 * 10 ** -decimalsOf([mean], x) + 1e-6;
  return {
    x,
    value,
    made,
    isMean: Math.abs(made - value) <= room,
    isInside: value >= Math.min(...known) - room && value <= Math.max(...known) + room,
  };
}

/** An average of targets lies between its parts, where these are all. */
function checkTarget(target: TargetFacts, plan: Plan, report: (finding: Finding) => void): void {
  const wholes = target.values.filter(({ scope, part }) => scope === '' && !part);
  for (const whole of wholes) {
    const parts = target.values.filter((value) => value.scope !== '' && timeKeyOf(value) === timeKeyOf(whole));
    const [own, ...others] = [whole, ...parts].map(exactNumber);
    if (!own || others.length < 2 || others.some((other) => !other || other.unit !== own.unit)) {
      continue;
    }
    const numbers = others.map((other) => other?.number as Big);
    const isAll = parts.some(({ scope }) => scope === 'còn lại');
    if (
      isAll &&
      (numbers.every((number) => number.gt(own.number)) || numbers.every((number) => number.lt(own.number)))
    ) {
      report({
        place: valuePlace(whole),
        message: message(
          `Số bình quân ${valueWords(whole)} nằm ngoài khoảng các phần của nó.`,
          `The average ${valueWords(whole)} lies outside of its parts.`,
        ),
        related: parts.map((part) => relatedValue(part, plan)),
      });
    }
  }
}

/** Yearly growth of a period against the values before and at its end. */
function checkGrowth(target: TargetFacts, plan: Plan, report: (finding: Finding) => void): void {
  for (const value of target.values) {
    const { quantity, time, scope } = value;
    const [from, to] = [time?.from?.year, time?.to?.year];
    const isRate = quantity?.kind === 'growth' && quantity.unit.kind === 'percent' && quantity.bound.operator === 'eq';
    if (!isRate || time?.kind !== 'period' || from === undefined || to === undefined) {
      continue;
    }
    const at = (years: readonly number[]): TargetValue | undefined =>
      target.values.find(
        (one) =>
          one.scope === scope &&
          one.quantity?.kind === 'level' &&
          one.time?.kind !== 'period' &&
          years.includes(one.time?.to?.year ?? 0),
      );
    const [first, last] = [at([from - 1, from]), at([to])];
    const [low, high] = [first && exactNumber(first), last && exactNumber(last)];
    if (!first || !last || !low || !high || low.unit !== high.unit) {
      continue;
    }
    const years = to - (first.time?.to?.year ?? from);
    const growth = growthBetween(
      low.number.toNumber(),
      high.number.toNumber(),
      [years],
      low.unit.startsWith('percent'),
    );
    const said = quantity.bound.operator === 'eq' ? quantity.bound.number.toNumber() : 0;
    if (growth?.ways.every((way) => Math.abs(way - said) > roomOfGrowth(said))) {
      const made = shown(Math.round(growth.compound * 10) / 10);
      report({
        place: valuePlace(value),
        message: message(
          `Từ ${valueWords(first)} lên ${valueWords(last)} trong ${growth.years} năm là tăng bình quân khoảng ${made}%/năm.`,
          `From ${valueWords(first)} to ${valueWords(last)} in ${growth.years} years is about ${made}% a year.`,
        ),
        related: [relatedValue(first, plan), relatedValue(last, plan)],
      });
    }
  }
}

function exactNumber({ quantity, problems }: TargetValue): { readonly number: Big; readonly unit: string } | undefined {
  if (!quantity || !isMeasure(quantity) || quantity.bound.operator !== 'eq' || problems.length > 0) {
    return undefined;
  }
  return {
    number: quantity.bound.number.times(quantity.unit.scale),
    unit: `${quantity.unit.kind} ${quantity.unit.key}`,
  };
}
