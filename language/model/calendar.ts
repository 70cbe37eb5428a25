import { rememberByText } from '../text/remember.ts';
import { scan, type Token } from '../text/scan.ts';
import { message, type ReadProblem, replaceFix } from './problem.ts';

/**
 * A date of a document. Parts that are not given, or left blank in a draft ("…/12/2022"), are undefined.
 * `precision` says how much the writing was meant to hold.
 */
export interface CalendarDate {
  readonly precision: 'day' | 'month' | 'quarter' | 'year';
  readonly year?: number;
  readonly quarter?: number;
  readonly month?: number;
  readonly day?: number;
  /** A part is a blank that is still to be filled in. */
  readonly blank?: true;
}

/** A date read out of tokens. */
export interface DateAt {
  readonly date: CalendarDate;
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly problems: ReadProblem[];
}

const ROMAN = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
]);

interface Part {
  /** undefined for a blank. */
  value: number | undefined;
  digits: number;
  token: Token;
  next: number;
}

/** A number without dots and commas, or a blank ("…", "..."). */
function partAt(tokens: readonly Token[], index: number): Part | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  if (token.kind === 'number') {
    if (!/^[0-9]{1,4}$/u.test(token.text)) return undefined;
    return { value: Number(token.text), digits: token.text.length, token, next: index + 1 };
  }
  let next = index;
  let dots = 0;
  for (; tokens[next]?.text === '…' || tokens[next]?.text === '.'; next++) dots += tokens[next]?.text === '…' ? 3 : 1;
  if (dots < 2) return undefined;
  return { value: undefined, digits: 0, token, next };
}

/** Is the token at `index` one of these words? */
function isWord(tokens: readonly Token[], index: number, ...keys: string[]): boolean {
  const token = tokens[index];
  return token !== undefined && keys.includes(token.key);
}

/**
 * Reads the date at `index`: 22/10/2021, 15/6/ 2021, "ngày 31 tháng 12 năm 2021", 10/2021, "tháng 10/2021",
 * "quý II/2027", "năm 2023", 2023, …/12/2022; without a year 15/12, "ngày 15 tháng 12", "ngày 18", "tháng 6", "quý II".
 */
export function dateAt(tokens: readonly Token[], index: number): DateAt | undefined {
  let at = index;
  const parts: { day?: Part; month?: Part; quarter?: number; year?: Part } = {};
  let precision: CalendarDate['precision'];
  const named = isWord(tokens, at, 'ngày');
  if (isWord(tokens, at, 'quý')) {
    const quarter = ROMAN.get(tokens[at + 1]?.key ?? '');
    if (!quarter) return undefined;
    precision = 'quarter';
    parts.quarter = quarter;
    at += 2;
    const year = yearAfter(tokens, at);
    if (year) {
      parts.year = year;
      at = year.next;
    }
  } else if (isWord(tokens, at, 'tháng')) {
    const month = partAt(tokens, at + 1);
    if (!month) return undefined;
    precision = 'month';
    parts.month = month;
    at = month.next;
    const year = yearAfter(tokens, at);
    if (year) {
      parts.year = year;
      at = year.next;
    }
  } else if (isWord(tokens, at, 'năm')) {
    const year = partAt(tokens, at + 1);
    if (!year || (year.digits !== 4 && year.digits !== 0)) return undefined;
    precision = 'year';
    parts.year = year;
    at = year.next;
  } else {
    const first = partAt(tokens, named ? at + 1 : at);
    if (!first) return undefined;
    at = first.next;
    if (tokens[at]?.text === '/' && partAt(tokens, at + 1)) {
      const second = partAt(tokens, at + 1) as Part;
      at = second.next;
      const third = tokens[at]?.text === '/' ? partAt(tokens, at + 1) : undefined;
      if (third) {
        precision = 'day';
        Object.assign(parts, { day: first, month: second, year: third });
        at = third.next;
      } else if (second.digits === 4) {
        precision = 'month';
        Object.assign(parts, { month: first, year: second });
      } else {
        precision = 'day';
        Object.assign(parts, { day: first, month: second });
        const year = isWord(tokens, at, 'năm') ? yearAfter(tokens, at) : undefined;
        if (year) {
          parts.year = year;
          at = year.next;
        }
      }
    } else if (isWord(tokens, at, 'tháng') && partAt(tokens, at + 1)) {
      const month = partAt(tokens, at + 1) as Part;
      precision = 'day';
      Object.assign(parts, { day: first, month });
      at = month.next;
      const year = yearAfter(tokens, at);
      if (year) {
        parts.year = year;
        at = year.next;
      }
    } else if (named) {
      precision = 'day';
      parts.day = first;
    } else if (first.digits === 4) {
      precision = 'year';
      parts.year = first;
    } else {
      return undefined;
    }
  }
  const { day, month, quarter, year } = parts;
  const blank = [day, month, year].some((part) => part && part.value === undefined);
  return {
    date: {
      precision,
      ...(year?.value !== undefined && { year: year.value }),
      ...(quarter !== undefined && { quarter }),
      ...(month?.value !== undefined && { month: month.value }),
      ...(day?.value !== undefined && { day: day.value }),
      ...(blank && { blank: true as const }),
    },
    start: (tokens[index] as Token).start,
    end: (tokens[at - 1] as Token).end,
    next: at,
    problems: impossibleParts(day, month, year),
  };
}

/** "/2021", "năm 2021" after a month or a quarter. */
function yearAfter(tokens: readonly Token[], index: number): Part | undefined {
  if (tokens[index]?.text !== '/' && !isWord(tokens, index, 'năm')) return undefined;
  const year = partAt(tokens, index + 1);
  return year && (year.digits === 4 || year.digits === 0) ? year : undefined;
}

function impossibleParts(day?: Part, month?: Part, year?: Part): ReadProblem[] {
  const problems: ReadProblem[] = [];
  const place = (part: Part) => ({ start: part.token.start, end: part.token.end });
  if (year?.value !== undefined && year.digits !== 4) {
    const full = year.digits === 2 ? `20${year.token.text}` : undefined;
    problems.push({
      code: 'bad-year',
      ...place(year),
      message: message('Năm viết đủ bốn chữ số.', 'A year has four digits.'),
      ...(full && { fix: replaceFix(full) }),
    });
  } else if (year?.value !== undefined && (year.value < 1900 || year.value > 2100)) {
    problems.push({
      code: 'bad-year',
      ...place(year),
      message: message(`Năm ${year.value} không hợp lý.`, `The year ${year.value} is not plausible.`),
    });
  }
  if (month?.value !== undefined && (month.value < 1 || month.value > 12)) {
    problems.push({
      code: 'bad-month',
      ...place(month),
      message: message(`Không có tháng ${month.value}.`, `There is no month ${month.value}.`),
    });
  } else if (day?.value !== undefined) {
    // Without its year 29/02 may be meant.
    const most = month?.value === undefined ? 31 : daysOfMonth(year?.value ?? 2024, month.value);
    if (day.value < 1 || day.value > most) {
      const inMonth =
        month?.value === undefined ? '' : `/${month.value}${year?.value === undefined ? '' : `/${year.value}`}`;
      problems.push({
        code: 'bad-day',
        ...place(day),
        message: message(`Không có ngày ${day.value}${inMonth}.`, `There is no day ${day.value}${inMonth}.`),
      });
    }
  }
  return problems;
}

/** Days of a month, Gregorian calendar. */
export function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** What a text says as a date, and what is wrong with it. */
export interface ReadDate {
  readonly date?: CalendarDate;
  readonly problems: readonly ReadProblem[];
}

/**
 * Reads a date that is the whole text.
 *
 * Problem codes: `no-date`, `bad-day`, `bad-month`, `bad-year`, `trailing`.
 */
export const readDate = rememberByText((text: string): ReadDate => {
  const tokens = scan(text);
  const read = dateAt(tokens, 0);
  if (!read) return { problems: [noDate(text, tokens)] };
  return { date: read.date, problems: [...read.problems, ...trailingAfter(text, tokens, read.next)] };
});

function noDate(text: string, tokens: readonly Token[]): ReadProblem {
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? text.length;
  const dotted = /^[0-9]{1,2}([.-])[0-9]{1,2}\1[0-9]{4}$/u.exec(text.slice(start, end));
  return {
    code: 'no-date',
    start,
    end,
    message: message(
      'Không đọc được ngày. Viết ví dụ 22/10/2021, 10/2021, quý II/2027, 2023; chỗ chưa có ghi “…”.',
      'This is not a date. Write 22/10/2021, 10/2021, quý II/2027 or 2023; use “…” for a blank.',
    ),
    ...(dotted && { fix: replaceFix(text.slice(start, end).replace(/[.-]/gu, '/')) }),
  };
}

/** A problem for what stands after a value that should have ended. */
export function trailingAfter(text: string, tokens: readonly Token[], next: number): ReadProblem[] {
  const [first, last] = [tokens[next], tokens.at(-1)];
  if (!first || !last) return [];
  const rest = text.slice(first.start, last.end);
  return [
    {
      code: 'trailing',
      start: first.start,
      end: last.end,
      message: message(`Không hiểu phần “${rest}”.`, `“${rest}” is not understood.`),
    },
  ];
}

/** First day as the number yyyymmdd; undefined when the year or another part that is needed is not known. */
export function firstDay(date: CalendarDate): number | undefined {
  return boundary(date, false);
}

/** Last day as the number yyyymmdd; undefined when the year or another part that is needed is not known. */
export function lastDay(date: CalendarDate): number | undefined {
  return boundary(date, true);
}

function boundary({ precision, year, quarter, month, day }: CalendarDate, last: boolean): number | undefined {
  if (year === undefined) return undefined;
  let monthOf: number | undefined;
  if (precision === 'year') monthOf = last ? 12 : 1;
  else if (precision === 'quarter') monthOf = quarter && quarter * 3 - (last ? 0 : 2);
  else monthOf = month;
  if (monthOf === undefined) return undefined;
  const dayOf = precision === 'day' ? day : last ? daysOfMonth(year, monthOf) : 1;
  return dayOf === undefined ? undefined : year * 10000 + monthOf * 100 + dayOf;
}

/** Is `a` earlier (-1), the same (0) or later (1), by the last day of each? undefined when one is not known fully. */
export function compareDates(a: CalendarDate, b: CalendarDate): -1 | 0 | 1 | undefined {
  const [x, y] = [lastDay(a), lastDay(b)];
  if (x === undefined || y === undefined) return undefined;
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Canonical text of a date: "2021-10-22", "2021-10", "2027-Q2", "2023"; "…" for what is not known. */
export function dateKey({ precision, year, quarter, month, day }: CalendarDate): string {
  const two = (part: number | undefined) => (part === undefined ? '…' : String(part).padStart(2, '0'));
  const parts = [year === undefined ? '…' : String(year)];
  if (precision === 'quarter') parts.push(`Q${quarter}`);
  if (precision === 'month' || precision === 'day') parts.push(two(month));
  if (precision === 'day') parts.push(two(day));
  return parts.join('-');
}

/**
 * Writes a date. `numbers`: "03/6/2020"; `words`: "ngày 03 tháng 6 năm 2020". Days below 10 and the months 1 and 2
 * get a leading zero, nothing else does (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4). Blanks are "…".
 */
export function formatDate(date: CalendarDate, style: 'numbers' | 'words' = 'numbers'): string {
  const { precision, quarter } = date;
  const pad = (part: number | undefined, below: number) =>
    part === undefined ? '…' : part < below ? `0${part}` : String(part);
  const [day, month, year] = [pad(date.day, 10), pad(date.month, 3), date.year === undefined ? '…' : String(date.year)];
  const roman = ['', 'I', 'II', 'III', 'IV'][quarter ?? 0];
  if (precision === 'year') return style === 'words' ? `năm ${year}` : year;
  if (precision === 'quarter') return style === 'words' ? `quý ${roman} năm ${year}` : `quý ${roman}/${year}`;
  if (precision === 'month') return style === 'words' ? `tháng ${month} năm ${year}` : `${month}/${year}`;
  return style === 'words' ? `ngày ${day} tháng ${month} năm ${year}` : `${day}/${month}/${year}`;
}

/** A day (yyyymmdd) as documents write it: “06/3/2020”; days, and the months that could be misread, have two digits. */
export function dayWords(day: number): string {
  const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  return `${String(date).padStart(2, '0')}/${month < 3 ? `0${month}` : month}/${year}`;
}
