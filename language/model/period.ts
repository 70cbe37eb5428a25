import { rememberByText } from '../text/remember.ts';
import { phraseTable, scan, type Token } from '../text/scan.ts';
import {
  type CalendarDate,
  compareDates,
  type DateAt,
  dateAt,
  dateKey,
  firstDay,
  lastDay,
  trailingAfter,
} from './calendar.ts';
import { message, type ReadProblem, replaceFix } from './problem.ts';

/** A stretch of time with both ends included. */
export interface TimeSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * When a value of a target holds.
 * - `milestone`: at (the end of) that time: `2025`, `đến hết 2022`, `tháng 6/2023`;
 * - `period`: over it: `giai đoạn 2021-2025`;
 * - `open`: `không thời hạn`; `yearly`: `hằng năm`;
 * - `baseline`: `hiện trạng 2020`; `result`: `kết quả 2022`;
 * - `step`: `mốc quý II/2027`, a step of a task.
 */
export interface TimeKey {
  readonly kind: 'milestone' | 'period' | 'open' | 'baseline' | 'result' | 'yearly' | 'step';
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  /** The same for every way to write the same time: `2025`, `năm 2025`, `đến năm 2025`, `đến hết 2025` → "2025". */
  readonly key: string;
}

type Prefix = TimeKey['kind'] | 'alone';

const PREFIXES = phraseTable<Prefix>([
  ['năm', 'alone'],
  ...['đến', 'đến hết', 'đến cuối', 'đến thời điểm', 'hết', 'cuối', 'tới', 'tính đến', 'tính đến hết', 'vào'].map(
    (phrase): [string, Prefix] => [phrase, 'milestone'],
  ),
  ...['giai đoạn', 'thời kỳ', 'nhiệm kỳ', 'trong giai đoạn'].map((phrase): [string, Prefix] => [phrase, 'period']),
  ['không thời hạn', 'open'],
  ['hằng năm', 'yearly'],
  ['hàng năm', 'yearly'],
  ['mỗi năm', 'yearly'],
  ['hiện trạng', 'baseline'],
  ['hiện trạng cuối', 'baseline'],
  ['hiện trạng đến', 'baseline'],
  ['hiện trạng đến hết', 'baseline'],
  ['thực trạng', 'baseline'],
  ['kết quả', 'result'],
  ['kết quả đến', 'result'],
  ['kết quả đến hết', 'result'],
  ['thực hiện', 'result'],
  ['ước thực hiện', 'result'],
  ['mốc', 'step'],
]);

/** What a text says as the time of an entry, and what is wrong with it. */
export interface ReadTimeKey {
  readonly time?: TimeKey;
  readonly problems: readonly ReadProblem[];
}

/**
 * Reads the time of an entry, the text before its `:`.
 *
 * Problem codes: `no-time`, `trailing`, `span-order`, `bad-day`, `bad-month`, `bad-year`.
 */
export const readTimeKey = rememberByText((text: string): ReadTimeKey => {
  const tokens = scan(text);
  const prefix = PREFIXES.match(tokens, 0);
  const kind = prefix?.value ?? 'alone';
  if (kind === 'open' || kind === 'yearly') {
    return { time: { kind, key: kind }, problems: trailingAfter(text, tokens, prefix?.next ?? 0) };
  }
  // "năm 2025" is a date of its own, "đến năm 2025" a prefix with a date.
  const start = kind === 'alone' ? 0 : (prefix?.next ?? 0);
  const span = spanAt(tokens, start);
  if (!span) {
    if (prefix && (kind === 'baseline' || kind === 'result') && prefix.next === tokens.length) {
      return { time: { kind, key: kind }, problems: [] };
    }
    return { problems: [noTime(text, tokens)] };
  }
  const problems = [...span.problems, ...trailingAfter(text, tokens, span.next)];
  const { from, to, single } = span;
  if (single) {
    const plain = kind === 'alone' || kind === 'milestone';
    if (plain) return { time: { kind: 'milestone', to, key: dateKey(to) }, problems };
    if (kind === 'period') return { time: { kind, from, to, key: `${dateKey(from)}..${dateKey(to)}` }, problems };
    return { time: { kind, to, key: `${kind} ${dateKey(to)}` }, problems };
  }
  const key = `${dateKey(from)}..${dateKey(to)}`;
  if (kind === 'alone' || kind === 'period') return { time: { kind: 'period', from, to, key }, problems };
  return { time: { kind, from, to, key: `${kind} ${key}` }, problems };
});

function noTime(text: string, tokens: readonly Token[]): ReadProblem {
  return {
    code: 'no-time',
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? text.length,
    message: message(
      'Không đọc được thời gian. Viết ví dụ 2025, đến hết 2022, giai đoạn 2021-2025, quý II/2027, hiện trạng 2020, hằng năm, không thời hạn.',
      'This is not a time. Write 2025, đến hết 2022, giai đoạn 2021-2025, quý II/2027, hiện trạng 2020, hằng năm or không thời hạn.',
    ),
  };
}

/**
 * Is the time of `a` earlier (-1), the same (0) or later (1) than that of `b`? Only times of one kind are compared,
 * by their last day; two periods that overlap have no order.
 *
 * @returns undefined where there is no order
 */
export function comparePeriods(a: TimeKey, b: TimeKey): -1 | 0 | 1 | undefined {
  if (a.kind !== b.kind) return undefined;
  if (a.key === b.key) return 0;
  if (!a.to || !b.to) return undefined;
  if (a.from && b.from) {
    const [fromA, toA, fromB, toB] = [firstDay(a.from), lastDay(a.to), firstDay(b.from), lastDay(b.to)];
    if (fromA === undefined || toA === undefined || fromB === undefined || toB === undefined) return undefined;
    return toA < fromB ? -1 : toB < fromA ? 1 : undefined;
  }
  return compareDates(a.to, b.to);
}

interface SpanAt extends TimeSpan {
  /** One time, not two. */
  readonly single: boolean;
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly problems: ReadProblem[];
}

const JOINTS: ReadonlySet<string> = new Set(['-', '–', '—', 'đến', 'tới']);

/** Reads "01/2023 - 12/2023", "từ tháng 1 đến tháng 6/2023", "2021-2025" or one date at `index`. */
export function spanAt(tokens: readonly Token[], index: number): SpanAt | undefined {
  let at = index;
  if (tokens[at]?.key === 'từ') at++;
  const dated = dateAt(tokens, at);
  const first = dated ?? bareMonthAt(tokens, at);
  if (!first) return undefined;
  let joint = first.next;
  if (JOINTS.has(tokens[joint]?.key ?? '')) {
    joint++;
    if (tokens[joint]?.key === 'hết') joint++;
  }
  const second = joint > first.next ? dateAt(tokens, joint) : undefined;
  if (!second) {
    if (!dated) return undefined;
    return { from: first.date, to: first.date, single: true, ...placeOf(first), problems: first.problems };
  }
  // "tháng 1 - tháng 6/2023", "01 - 12/2023": the year stands once.
  const from =
    first.date.year === undefined && !first.date.blank && second.date.year !== undefined
      ? { ...first.date, year: second.date.year }
      : first.date;
  const problems = [...first.problems, ...second.problems];
  const [a, b] = [firstDay(from), lastDay(second.date)];
  if (a !== undefined && b !== undefined && a > b) {
    problems.push({
      code: 'span-order',
      start: first.start,
      end: second.end,
      message: message('Thời gian bắt đầu sau thời gian kết thúc.', 'The beginning is after the end.'),
    });
  }
  return {
    from,
    to: second.date,
    single: false,
    start: (tokens[index] as Token).start,
    end: second.end,
    next: second.next,
    problems,
  };
}

function placeOf({ start, end, next }: DateAt) {
  return { start, end, next };
}

/** "01" in "01 - 12/2023". */
function bareMonthAt(tokens: readonly Token[], index: number): DateAt | undefined {
  const token = tokens[index];
  if (token?.kind !== 'number' || !/^(?:0?[1-9]|1[0-2])$/u.test(token.text)) return undefined;
  const date: CalendarDate = { precision: 'month', month: Number(token.text) };
  return { date, start: token.start, end: token.end, next: index + 1, problems: [] };
}

/**
 * Reads a stretch of time that is the whole text: `01/2023 - 12/2023`, `2021-2025`, `2023`, `giai đoạn 2021-2025`.
 *
 * Problem codes: `no-time`, `trailing`, `span-order`, `bad-day`, `bad-month`, `bad-year`.
 */
export function readSpan(text: string): { span?: TimeSpan; problems: ReadProblem[] } {
  const tokens = scan(text);
  const prefix = PREFIXES.match(tokens, 0);
  const whole = tokens[0]?.key === 'cả' || tokens[0]?.key === 'trong' ? 1 : 0;
  const span = spanAt(tokens, prefix?.value === 'period' ? prefix.next : whole);
  if (!span) {
    const grouped = /^\s*(?<a>[0-9]{4})[.,](?<b>[0-9]{4})\s*$/u.exec(text);
    const problem = noTime(text, tokens);
    const fix = grouped && replaceFix(`${grouped.groups?.a}-${grouped.groups?.b}`);
    return { problems: [fix ? { ...problem, fix } : problem] };
  }
  return {
    span: { from: span.from, to: span.to },
    problems: [...span.problems, ...trailingAfter(text, tokens, span.next)],
  };
}

/** Does `inner` lie within `outer`? undefined when an end is not known. */
export function within(inner: TimeSpan, outer: TimeSpan): boolean | undefined {
  const [a, b, c, d] = [firstDay(inner.from), lastDay(inner.to), firstDay(outer.from), lastDay(outer.to)];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return a >= c && b <= d;
}
