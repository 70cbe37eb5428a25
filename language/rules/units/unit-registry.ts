import { z } from 'zod';
import type { CalendarDate } from '../../model/calendar.ts';
import { readDate } from '../../model/calendar.ts';
import { readSpan } from '../../model/period.ts';
import { fieldText, type Plan } from '../../plan/plan.ts';
import { wordsKey } from '../../text/normalise.ts';

const entrySchema = z.object({
  /** The beginning of the unit's name, or a word group in it. */
  name: z.string(),
  /** First day on which it exists (yyyymmdd), where that matters. */
  from: z.number().int().optional(),
  /** First day on which it no longer exists. */
  until: z.number().int().optional(),
  /** Who does its work since; several when there is no single one, none when it depends on the place. */
  successors: z.array(z.string()),
  source: z.string(),
});

const reorganised = 'Nghị định 45/2025/NĐ-CP (28/02/2025), hiệu lực từ 01/3/2025';

/** Units that came or went with the reorganisation of 2025; a document is judged by its own date. */
export const datedUnits = z.array(entrySchema).parse([
  {
    name: 'sở thông tin và truyền thông',
    until: 20250301,
    successors: ['Sở Khoa học và Công nghệ'],
    source: reorganised,
  },
  { name: 'sở thông tin truyền thông', until: 20250301, successors: ['Sở Khoa học và Công nghệ'], source: reorganised },
  { name: 'sở kế hoạch và đầu tư', until: 20250301, successors: ['Sở Tài chính'], source: reorganised },
  {
    name: 'sở nông nghiệp và phát triển nông thôn',
    until: 20250301,
    successors: ['Sở Nông nghiệp và Môi trường'],
    source: reorganised,
  },
  {
    name: 'sở tài nguyên và môi trường',
    until: 20250301,
    successors: ['Sở Nông nghiệp và Môi trường'],
    source: reorganised,
  },
  { name: 'sở giao thông vận tải', until: 20250301, successors: ['Sở Xây dựng'], source: reorganised },
  { name: 'sở lao động thương binh và xã hội', until: 20250301, successors: ['Sở Nội vụ'], source: reorganised },
  { name: 'sở nông nghiệp và môi trường', from: 20250301, successors: [], source: reorganised },
  {
    name: 'bộ thông tin và truyền thông',
    until: 20250301,
    successors: ['Bộ Khoa học và Công nghệ'],
    source: 'Nghị quyết 176/2025/QH15 (18/02/2025)',
  },
  {
    name: 'bộ kế hoạch và đầu tư',
    until: 20250301,
    successors: ['Bộ Tài chính'],
    source: 'Nghị quyết 176/2025/QH15 (18/02/2025)',
  },
  {
    name: 'bộ nông nghiệp và môi trường',
    from: 20250301,
    successors: [],
    source: 'Nghị quyết 176/2025/QH15 (18/02/2025)',
  },
]);

/** The first day of two levels of local government: no district level since. Nghị quyết 203/2025/QH15. */
export const districtsEnded = 20250701;

export type DatedUnit = (typeof datedUnits)[number];

const simplified = (name: string): string => wordsKey(name).replace(/[-–,]/gu, ' ').replace(/\s+/gu, ' ').trim();

/** What the registry knows of a unit of this name. */
export function datedUnitOf(name: string): DatedUnit | undefined {
  const key = simplified(name);
  return datedUnits.find((unit) => key === unit.name || key.startsWith(`${unit.name} `));
}

/** Does this name, or the level that is declared, say that the unit is one of a district? */
export function isOfDistrict(name: string, level: string | undefined): boolean {
  if (level !== undefined) {
    return level === 'huyện';
  }
  return /^(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|các phòng,? ban,? ngành|phòng .*|công an) (?:các )?(?:huyện|quận|thị xã)(?:\s|,|$)/u.test(
    wordsKey(name),
  );
}

/**
 * The day by which a document is judged, as yyyymmdd: its date, with blanks read as the last day they can mean; else
 * the first day of its period. Undefined where neither is known.
 */
export function dayOf(plan: Plan): number | undefined {
  return dayBy(plan, number);
}

/** The same with blanks read as the first day they can mean: what had ended by then had ended in any case. */
export function earliestDayOf(plan: Plan): number | undefined {
  return dayBy(plan, ({ year = 0, month = 1, day = 1 }) => year * 10_000 + month * 100 + day);
}

function dayBy(plan: Plan, count: (date: CalendarDate) => number): number | undefined {
  const text = fieldText(plan.head.get('ngày'));
  const date = text === undefined ? undefined : readDate(text).date;
  if (date?.year !== undefined) {
    return count(date);
  }
  const period = fieldText(plan.head.get('giai đoạn'));
  const from = period === undefined ? undefined : readSpan(period).span?.from;
  return from?.year === undefined ? undefined : from.year * 10_000 + (from.month ?? 1) * 100 + (from.day ?? 1);
}

function number({ year = 0, month = 12, day = 31 }: CalendarDate): number {
  return year * 10_000 + month * 100 + day;
}
