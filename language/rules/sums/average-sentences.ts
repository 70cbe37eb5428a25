import { message } from '../../model/problem.ts';
import { isMeasure, type Measure } from '../../model/quantity.ts';
import { readWords } from '../../model/read-words.ts';
import { rememberByText } from '../../text/remember.ts';
import type { Finding } from '../rule.ts';
import { shown } from '../tables/table-numbers.ts';
import { type Amount, amountsIn, sameThing, writtenLike } from './amounts.ts';

/** An average or a rate of growth that does not fit the other numbers of its sentence. */
interface Wrong {
  readonly start: number;
  readonly end: number;
  readonly severity: 'warning' | 'info';
  readonly said: Finding['message'];
  /** What to write instead. */
  readonly right: string;
}

/** Do some words speak of an average at all? */
export const mayBeAverage = rememberByText((words) => /bình quân|trung bình|tương ứng|mỗi năm|\/ ?năm/iu.test(words));

/** What does not fit in a text: averages by the year or thing, and yearly growth between two values. */
export const wrongAveragesIn = rememberByText((text): readonly Wrong[] =>
  mayBeAverage(text) && /[0-9]/u.test(text)
    ? sentencesOf(text).flatMap(([sentence, at]) =>
        [...wrongMeans(sentence), ...wrongGrowth(sentence)].map((wrong) => ({
          ...wrong,
          start: wrong.start + at,
          end: wrong.end + at,
        })),
      )
    : [],
);

/** The sentences of a line, and where each starts. */
function sentencesOf(text: string): readonly (readonly [string, number])[] {
  const sentences: [string, number][] = [];
  let at = 0;
  for (const sentence of text.split(/(?<=[.;]) /u)) {
    sentences.push([sentence, at]);
    at += sentence.length + 1;
  }
  return sentences;
}

/** "bình quân mỗi xã 60 triệu đồng", "trung bình mỗi lớp 30 người". */
const perThing = /(?:bình quân|trung bình)(?: (?:mỗi|một|1))? (?<thing>\p{L}+)(?: (?:là|được|có|khoảng|đạt)){0,2} $/iu;

function wrongMeans(sentence: string): Wrong[] {
  const amounts = amountsIn(sentence);
  const wrong: Wrong[] = [];
  for (const mean of amounts) {
    const lead = perThing.exec(sentence.slice(Math.max(0, mean.start - 60), mean.start));
    const isPerThing = lead !== null;
    const thing = isPerThing ? (lead?.groups?.thing ?? '').toLowerCase() : 'năm';
    const isMean = /bình quân|trung bình|tương ứng|mỗi năm/iu.test(sentence.slice(0, mean.start));
    if (!isMean || (thing === 'năm' ? !mean.perYear && !isPerThing : !isPerThing)) {
      continue;
    }
    const wholes = amounts.filter((one) => one.end <= mean.from && !one.perYear && sameThing(one, mean));
    const counts = thing === 'năm' ? yearsIn(sentence) : countsOf(thing, sentence.slice(0, mean.from));
    if (wholes.length === 0 || counts.length === 0 || wholes.some(({ isExact }) => !isExact)) {
      continue;
    }
    const fits = wholes.some((whole) => counts.some((count) => isMeanOf(mean, whole, count)));
    const [whole, count] = [wholes.at(-1) as Amount, counts[0] as number];
    if (!fits) {
      const made = writtenLike(whole.value.div(count).round(mean.scale.e > 0 ? 0 : 2), mean);
      wrong.push({
        start: mean.start,
        end: mean.end,
        right: mean.unit === 'money' ? made : (made.split(' ')[0] ?? ''),
        severity: wholes.length === 1 && counts.length === 1 && mean.isExact ? 'warning' : 'info',
        said: message(
          `${sentence.slice(whole.start, whole.end)} chia cho ${count} (${thing}) được ${made}, không phải ${sentence.slice(mean.start, mean.end)}.`,
          `${sentence.slice(whole.start, whole.end)} by ${count} (${thing}) is ${made}, not ${sentence.slice(mean.start, mean.end)}.`,
        ),
      });
    }
  }
  return wrong;
}

/** Is this the mean, as it is rounded? "Khoảng", "trên" leave a tenth. */
function isMeanOf(mean: Amount, whole: Amount, count: number): boolean {
  const made = whole.value.div(count);
  const room = mean.rounding.plus(whole.rounding.div(count));
  return mean.value
    .minus(made)
    .abs()
    .lte(mean.isExact ? room : made.abs().times('0.1').plus(room));
}

const spans =
  /(?<from>(?:19|20)[0-9]{2})(?: ?[-–] ?| (?:đến|tới)(?: hết)?(?: năm)? )(?<to>(?:19|20)[0-9]{2})(?![0-9/])/gu;

/** How many years a sentence speaks of: both ends of its periods counted, and "5 năm". */
function yearsIn(sentence: string): number[] {
  const ofSpans = [...sentence.matchAll(spans)].map(({ groups }) => Number(groups?.to) - Number(groups?.from) + 1);
  const said = [...sentence.matchAll(/(?<![0-9.,/])(?<count>0?[2-9]|[1-3][0-9]) năm(?! [0-9])(?!\p{L})/giu)];
  return [...new Set([...ofSpans, ...said.map(({ groups }) => Number(groups?.count))])].filter((count) => count > 1);
}

const countsOf = (thing: string, before: string): number[] =>
  amountsIn(before)
    .filter(({ unit, key, isExact }) => unit === 'things' && isExact && key.split(' ')[0] === thing)
    .map(({ value }) => value.toNumber())
    .filter((count) => count > 1);

const figures = '[0-9]+(?:[.,][0-9]+)*';
const year = String.raw`\(?(?:vào )?năm (?:20[0-9]{2})\)?`;
/** "từ 100 tỷ đồng năm 2025 lên 200 tỷ đồng năm 2030", "từ 100 lên 200 tỷ đồng". */
const growing = new RegExp(
  String.raw`(?<!\p{L})từ (?<words>${figures}[^0-9;,.]{0,24}?)(?:${year})? ?(?:tăng )?lên (?<later>${figures}[^0-9;,.]{0,24}?)(?:${year}|(?=[;,.)]|$))`,
  'iu',
);

/** Growth that does not lead from the first value to the last. */
function wrongGrowth(sentence: string): Wrong[] {
  const rates = readWords(sentence).filter(
    (quantity): quantity is Measure =>
      isMeasure(quantity) && quantity.kind === 'growth' && quantity.unit.kind === 'percent',
  );
  const [rate] = rates;
  const match = rates.length === 1 ? growing.exec(sentence) : null;
  const [words = '', later = ''] = [match?.groups?.words?.trim(), match?.groups?.later?.trim()];
  const [first, last] = [numberOf(words), numberOf(later)];
  const named = (match?.[0] ?? '').match(/20[0-9]{2}/gu)?.map(Number) ?? [];
  // "Trong 5 năm" may be five steps or, with both ends counted, four.
  const years =
    named.length === 2 ? [(named[1] as number) - (named[0] as number)] : yearsIn(sentence).flatMap((n) => [n, n - 1]);
  const place = rate?.parts.number;
  // "từ 100 lên 200 tỷ đồng": the unit is said once.
  const isOneUnit = first?.unit === last?.unit || first?.unit === 'none';
  if (!place || !first || !last || rate?.bound.operator !== 'eq' || !isOneUnit) {
    return [];
  }
  const start = first.unit === last.unit ? first.value : first.value * last.scale;
  const said = rate.bound.number.toNumber();
  const growth = growthBetween(start, last.value, years, last.unit === '%');
  const off = growth && Math.min(...growth.ways.map((way) => Math.abs(way - said)));
  if (!growth || off === undefined || off <= roomOfGrowth(said)) {
    return [];
  }
  const made = shown(Math.round(growth.compound * 10) / 10);
  return [
    {
      start: place.start,
      end: sentence.indexOf('%', place.end) + 1,
      right: `${made}%`,
      severity: off > said * 0.3 && growth.years === years[0] ? 'warning' : 'info',
      said: message(
        `Từ ${words} lên ${later} trong ${growth.years} năm là tăng bình quân khoảng ${made}%/năm, không phải ${shown(said)}%.`,
        `From ${words} to ${later} in ${growth.years} years is about ${made}% a year, not ${shown(said)}%.`,
      ),
    },
  ];
}

/** By so many points a rate may differ: half a point, or a tenth of it. */
export const roomOfGrowth = (said: number): number => Math.max(0.5, said * 0.1);

/**
 * Yearly growth from one value to another, in per cent: compound, even, and in points where the values are shares.
 *
 * @param years how many years it may be; the first is the one that is shown
 */
export function growthBetween(first: number, last: number, years: readonly number[], isShare: boolean) {
  const possible = years.filter((n) => n > 0);
  const [shownYears] = possible;
  if (first <= 0 || last <= 0 || shownYears === undefined) {
    return undefined;
  }
  const compound = (n: number): number => ((last / first) ** (1 / n) - 1) * 100;
  const ways = possible.flatMap((n) => [
    compound(n),
    ((last / first - 1) * 100) / n,
    ...(isShare ? [(last - first) / n] : []),
  ]);
  return { compound: compound(shownYears), years: shownYears, ways };
}

function numberOf(
  words: string,
): { readonly value: number; readonly scale: number; readonly unit: string } | undefined {
  const [quantity] = readWords(words);
  if (!quantity || !isMeasure(quantity) || quantity.bound.operator === 'range') {
    return undefined;
  }
  const { unit, bound } = quantity;
  const scale = unit.scale.toNumber();
  return { value: bound.number.toNumber() * scale, scale, unit: unit.kind === 'percent' ? '%' : unit.kind };
}
