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
/** "từ 100 tỷ đồng năm 2025 lên 200 tỷ đồng năm 2030". */
const growing = new RegExp(
  String.raw`(?<!\p{L})từ (?<words>${figures}[^0-9;]{1,24}?)\(?(?:vào )?năm (?<from>20[0-9]{2})\)? (?:lên|tăng lên|đến) (?<later>${figures}[^0-9;]{1,24}?)\(?(?:vào )?năm (?<to>20[0-9]{2})`,
  'iu',
);

/** Growth that does not lead from the first value to the last: reckoned compound, even, and in points. */
function wrongGrowth(sentence: string): Wrong[] {
  const rates = readWords(sentence).filter(
    (quantity): quantity is Measure =>
      isMeasure(quantity) && quantity.kind === 'growth' && quantity.unit.kind === 'percent',
  );
  const [rate] = rates;
  const ends = rates.length === 1 ? growing.exec(sentence)?.groups : undefined;
  const [first, last] = [ends?.words, ends?.later].map((words) => numberOf(words ?? ''));
  const years = Number(ends?.to) - Number(ends?.from);
  if (
    !rate ||
    !first ||
    !last ||
    rate.bound.operator !== 'eq' ||
    !(years > 0) ||
    first.unit !== last.unit ||
    first.value <= 0
  ) {
    return [];
  }
  const said = rate.bound.number.toNumber();
  const compound = ((last.value / first.value) ** (1 / years) - 1) * 100;
  const ways = [compound, ((last.value / first.value - 1) * 100) / years];
  if (first.unit === '%') {
    ways.push((last.value - first.value) / years);
  }
  const nearest = Math.min(...ways.map((way) => Math.abs(way - said)));
  const place = rate.parts.number;
  if (nearest <= Math.max(0.5, said * 0.1) || !place) {
    return [];
  }
  const made = shown(Math.round(compound * 10) / 10);
  return [
    {
      start: place.start,
      end: sentence.indexOf('%', place.end) + 1,
      right: `${made}%`,
      severity: nearest > said * 0.3 ? 'warning' : 'info',
      said: message(
        `Từ ${ends?.words?.trim()} lên ${ends?.later?.trim()} trong ${years} năm là tăng bình quân khoảng ${made}%/năm, không phải ${shown(said)}%.`,
        `From ${ends?.words?.trim()} to ${ends?.later?.trim()} in ${years} years is about ${made}% a year, not ${shown(said)}%.`,
      ),
    },
  ];
}

function numberOf(words: string): { readonly value: number; readonly unit: string } | undefined {
  const [quantity] = readWords(words.trim());
  if (!quantity || !isMeasure(quantity) || quantity.bound.operator === 'range') {
    return undefined;
  }
  const { unit, bound } = quantity;
  return { value: bound.number.times(unit.scale).toNumber(), unit: unit.kind === 'percent' ? '%' : unit.kind };
}
