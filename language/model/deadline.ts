import { phraseTable, scan } from '../text/scan.ts';
import { type CalendarDate, dateAt, dateKey, trailingAfter } from './calendar.ts';
import { spanAt } from './period.ts';
import { message, type ReadProblem } from './problem.ts';

/** How often a recurring deadline comes. */
export type Every = 'day' | 'week' | 'month' | 'quarter' | 'half year' | 'year';

/** By when something is to be done. */
export interface Deadline {
  /**
   * - `once`: `date` is the day, month, quarter or year;
   * - `recurring`: `every`, perhaps on or before `date` in each (15/12 of every year, day 18 of every month);
   * - `continuous`: `thường xuyên`; `on demand`: `khi có yêu cầu`, `đột xuất`.
   */
  readonly kind: 'once' | 'recurring' | 'continuous' | 'on demand';
  /** "trước": the date itself is too late. */
  readonly before: boolean;
  readonly date?: CalendarDate;
  readonly every?: Every;
  /** Beginning, of "2021-2025". */
  readonly from?: CalendarDate;
  /** End of a recurring or continuous duty ("hằng quý đến 2030"). */
  readonly until?: CalendarDate;
  /** The same for every way to write the same deadline. */
  readonly key: string;
}

const LEADS = phraseTable<'before' | 'by' | 'period' | 'skip'>([
  ...['trước', 'xong trước', 'hoàn thành trước', 'trước khi hết'].map((phrase): [string, 'before'] => [
    phrase,
    'before',
  ]),
  ...[
    'đến',
    'đến hết',
    'hết',
    'tới',
    'chậm nhất',
    'chậm nhất là',
    'muộn nhất',
    'muộn nhất là',
    'không quá',
    'không muộn hơn',
    'trong',
    'vào',
    'cuối',
    'xong',
    'hoàn thành',
    'đến cuối',
    'chậm nhất đến',
  ].map((phrase): [string, 'by'] => [phrase, 'by']),
  ['giai đoạn', 'period'],
  ['trong giai đoạn', 'period'],
  ['định kỳ', 'skip'],
]);

const EVERY = phraseTable<Every>(
  (
    [
      ['day', 'ngày'],
      ['week', 'tuần'],
      ['month', 'tháng'],
      ['quarter', 'quý'],
      ['half year', '6 tháng'],
      ['half year', 'sáu tháng'],
      ['half year', 'nửa năm'],
      ['year', 'năm'],
    ] as [Every, string][]
  ).flatMap(([every, noun]) =>
    ['hằng', 'hàng', 'mỗi', 'định kỳ', 'định kỳ hằng', 'định kỳ hàng'].map((word): [string, Every] => [
      `${word} ${noun}`,
      every,
    ]),
  ),
);

const FREE = phraseTable<'continuous' | 'on demand'>([
  ['thường xuyên', 'continuous'],
  ['liên tục', 'continuous'],
  ['đột xuất', 'on demand'],
  ['khi có yêu cầu', 'on demand'],
  ['theo yêu cầu', 'on demand'],
]);

/**
 * Reads a deadline: `trước 15/12 hằng năm`, `trước tháng 6/2023`, `trước ngày 18 hằng tháng`, `hằng quý đến 2030`,
 * `đến hết 2025`, `31/12/2022`, `quý II/2027`, `2021-2025`, `thường xuyên`, `hằng năm`, `khi có yêu cầu`.
 *
 * Problem codes: `no-deadline`, `no-year` (a date without year that does not recur), `trailing`, and those of dates.
 */
export function readDeadline(text: string): { deadline?: Deadline; problems: ReadProblem[] } {
  const tokens = scan(text);
  let at = 0;
  let before = false;
  let date: CalendarDate | undefined;
  let datePlace: { start: number; end: number } | undefined;
  let from: CalendarDate | undefined;
  let every: Every | undefined;
  let until: CalendarDate | undefined;
  let free: 'continuous' | 'on demand' | undefined;
  const problems: ReadProblem[] = [];

  while (at < tokens.length) {
    const token = tokens[at];
    if (token?.text === ',' || token?.key === 'hoặc' || token?.key === 'và') {
      at++;
      continue;
    }
    const often = EVERY.match(tokens, at);
    if (often) {
      every ??= often.value;
      at = often.next;
      continue;
    }
    const loose = FREE.match(tokens, at);
    if (loose) {
      free ??= loose.value;
      at = loose.next;
      continue;
    }
    const lead = LEADS.match(tokens, at);
    const start = lead?.next ?? at;
    if (lead?.value === 'skip') {
      at = lead.next;
      continue;
    }
    const span = date || until ? undefined : spanAt(tokens, start);
    if (span && !span.single) {
      from = span.from;
      if (every || free) until = span.to;
      else date = span.to;
      problems.push(...span.problems);
      datePlace = span;
      at = span.next;
      continue;
    }
    const read = dateAt(tokens, start);
    if (!read) break;
    // After "hằng quý", a date is when that ends; "hằng năm trước 15/12" gives the day in each year.
    const ends = (every || free) && (lead?.value === 'by' || read.date.year !== undefined);
    if (ends ? until : date) break;
    if (ends) {
      until = read.date;
    } else {
      date = read.date;
      datePlace = read;
      before = lead?.value === 'before';
    }
    problems.push(...read.problems);
    at = read.next;
  }

  if (!date && !every && !free) {
    const [first, last] = [tokens[0], tokens.at(-1)];
    const place = { start: first?.start ?? 0, end: last?.end ?? text.length };
    return { problems: [{ code: 'no-deadline', ...place, message: FORMS }] };
  }
  problems.push(...trailingAfter(text, tokens, at));
  if (date && datePlace && !every && date.year === undefined && !date.blank) {
    problems.push({
      code: 'no-year',
      start: datePlace.start,
      end: datePlace.end,
      message: message(
        'Thời hạn thiếu năm; nếu lặp lại thì thêm “hằng năm” (hoặc “hằng tháng”).',
        'The deadline has no year; if it recurs, add “hằng năm” (or “hằng tháng”).',
      ),
    });
  }
  const kind = every ? 'recurring' : free && !date ? free : 'once';
  const key = [
    kind,
    before && 'before',
    from && `${dateKey(from)}..`,
    date && dateKey(date),
    every && `every ${every}`,
    until && `until ${dateKey(until)}`,
  ];
  return {
    deadline: {
      kind,
      before,
      ...(date && { date }),
      ...(every && { every }),
      ...(from && { from }),
      ...(until && { until }),
      key: key.filter(Boolean).join(' '),
    },
    problems,
  };
}

const FORMS = message(
  'Không đọc được thời hạn. Viết ví dụ 31/12/2022, trước tháng 6/2023, đến hết 2025, trước 15/12 hằng năm, hằng quý đến 2030, thường xuyên.',
  'This is not a deadline. Write 31/12/2022, trước tháng 6/2023, đến hết 2025, trước 15/12 hằng năm, hằng quý đến 2030 or thường xuyên.',
);
