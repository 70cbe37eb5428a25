import type { CalendarDate } from '../../model/calendar.ts';

/** A date in the form of another one that is written out: "ngày 22/10/2021", "ngày 22 tháng 10 năm 2021". */
export function dateAs(written: string, { day, month, year }: CalendarDate): string {
  const two = (number: number | undefined): string => (number === undefined ? '…' : String(number).padStart(2, '0'));
  const inWords = /\d+(\s+tháng\s+)\d+(\s+năm\s+)\d+/iu;
  return inWords.test(written)
    ? written.replace(inWords, (_, a: string, b: string) => `${two(day)}${a}${two(month)}${b}${year ?? '…'}`)
    : written.replace(/[\d…]+\s*[/.-]\s*[\d…]+\s*[/.-]\s*[\d…]+/u, `${two(day)}/${two(month)}/${year ?? '…'}`);
}
