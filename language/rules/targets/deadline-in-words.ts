import type { CalendarDate } from '../../model/calendar.ts';
import { type Deadline, readDeadline } from '../../model/deadline.ts';
import { readSpan } from '../../model/period.ts';
import { message } from '../../model/problem.ts';
import type { Message } from '../../text/message.ts';

/** How the words of a slot differ from a deadline; undefined when they agree, say less, or cannot be read for certain. */
export function deadlineDifference(words: string, declared: string): Message | undefined {
  const [a, b] = [readDeadline(words), readDeadline(declared)];
  if (!a.deadline || !b.deadline || a.problems.some(isUnsure) || b.problems.some(isUnsure)) {
    return undefined;
  }
  return sameDeadline(a.deadline, b.deadline)
    ? undefined
    : message(
        `Thời hạn trong câu (“${words.trim()}”) khác thời hạn đã khai báo (“${declared.trim()}”).`,
        `The deadline in the words (“${words.trim()}”) differs from the declared one (“${declared.trim()}”).`,
      );
}

/** How the words of a slot differ from a schedule (`thời gian`). */
export function scheduleDifference(words: string, declared: string): Message | undefined {
  const [a, b] = [readSpan(words), readSpan(declared)];
  if (!a.span || !b.span || a.problems.some(isUnsure) || b.problems.some(isUnsure)) {
    return undefined;
  }
  return sameDate(a.span.from, b.span.from) && sameDate(a.span.to, b.span.to)
    ? undefined
    : message(
        `Thời gian trong câu (“${words.trim()}”) khác thời gian đã khai báo (“${declared.trim()}”).`,
        `The time in the words (“${words.trim()}”) differs from the declared one (“${declared.trim()}”).`,
      );
}

/** A year that is missing in the words is said elsewhere; anything else that is odd makes the reading uncertain. */
const isUnsure = ({ code }: { code: string }): boolean => code !== 'no-year';

function sameDeadline(a: Deadline, b: Deadline): boolean {
  if (a.every && b.every && a.every !== b.every) {
    return false;
  }
  return sameDate(a.date, b.date) && sameDate(a.until, b.until);
}

/** Dates differ where a part that both have differs; one may say less ("trước 15/12" of "15/12/2023"). */
function sameDate(a: CalendarDate | undefined, b: CalendarDate | undefined): boolean {
  if (!a || !b) {
    return true;
  }
  return (['year', 'quarter', 'month', 'day'] as const).every(
    (part) => a[part] === undefined || b[part] === undefined || a[part] === b[part],
  );
}
