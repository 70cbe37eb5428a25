import { z } from 'zod';
import type { CalendarDate } from '../../model/calendar.ts';
import { readDate } from '../../model/calendar.ts';
import { readSpan } from '../../model/period.ts';
import { fieldText, type Plan } from '../../plan/plan.ts';
import { wordsKey } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import { dayOfCell, rowsOf } from '../fact-table.ts';

const entrySchema = z.object({
  /** The beginning of the unit's name, or a word group in it. */
  name: z.string(),
  /** How it is written in short: “Sở TT&TT”. */
  short: z.array(z.string()),
  /** First day on which it exists (yyyymmdd), where that matters. */
  from: z.number().int().optional(),
  /** First day on which it no longer exists. */
  until: z.number().int().optional(),
  /** Who does its work since; several when there is no single one, none when it depends on the place. */
  successors: z.array(z.string()),
  /** The text that ended or founded it. */
  source: z.string(),
  /** Is the day the same in the whole country? Else findings are information only. */
  everywhere: z.boolean(),
});

/**
 * Name | in short | exists from | until | successors | text | everywhere?
 *
 * Ministries: Nghị quyết 176/2025/QH15 of 18/02/2025, at work since 01/3/2025 (myslaw.com.vn; laodong.vn; the mergers one by one).
 * That for labour was shared out: vocational schools to education, children and social protection to health (realtier.net), poverty to
 * agriculture (not looked up).
 * Departments of provinces: Nghị định 45/2025/NĐ-CP of 28/02/2025 names those that each province has (hdnd.dongnai.gov.vn); it
 * was followed by Nghị định 150/2025/NĐ-CP of 12/6/2025. Boards of the Party: each province for itself (Bắc Giang from 01/3/2025,
 * Thanh Hóa 11/02/2025: baomoi.com, nguoilambao.vn).
 */
const table = `
bộ thông tin và truyền thông | Bộ TT&TT, Bộ TTTT, Bộ TT-TT | - | 01/3/2025 | Bộ Khoa học và Công nghệ | Nghị quyết 176/2025/QH15 | có
bộ kế hoạch và đầu tư | Bộ KH&ĐT, Bộ KHĐT, Bộ KH-ĐT | - | 01/3/2025 | Bộ Tài chính | Nghị quyết 176/2025/QH15 | có
bộ tài nguyên và môi trường | Bộ TN&MT, Bộ TNMT, Bộ TN-MT | - | 01/3/2025 | Bộ Nông nghiệp và Môi trường | Nghị quyết 176/2025/QH15 | có
bộ nông nghiệp và phát triển nông thôn | Bộ NN&PTNT, Bộ NNPTNT | - | 01/3/2025 | Bộ Nông nghiệp và Môi trường | Nghị quyết 176/2025/QH15 | có
bộ giao thông vận tải | Bộ GTVT | - | 01/3/2025 | Bộ Xây dựng | Nghị quyết 176/2025/QH15 | có
bộ lao động thương binh và xã hội | Bộ LĐTB&XH, Bộ LĐTBXH, Bộ LĐ-TB&XH | - | 01/3/2025 | Bộ Nội vụ, Bộ Y tế, Bộ Giáo dục và Đào tạo, Bộ Nông nghiệp và Môi trường | Nghị quyết 176/2025/QH15 | có
ủy ban dân tộc | - | - | 01/3/2025 | Bộ Dân tộc và Tôn giáo | Nghị quyết 176/2025/QH15 | có
bộ nông nghiệp và môi trường | - | 01/3/2025 | - | - | Nghị quyết 176/2025/QH15 | có
bộ dân tộc và tôn giáo | - | 01/3/2025 | - | - | Nghị quyết 176/2025/QH15 | có
sở thông tin và truyền thông | Sở TT&TT, Sở TTTT, Sở TT-TT | - | 01/3/2025 | Sở Khoa học và Công nghệ | Nghị định 45/2025/NĐ-CP | có
sở thông tin truyền thông | - | - | 01/3/2025 | Sở Khoa học và Công nghệ | Nghị định 45/2025/NĐ-CP | có
sở kế hoạch và đầu tư | Sở KH&ĐT, Sở KHĐT, Sở KH-ĐT | - | 01/3/2025 | Sở Tài chính | Nghị định 45/2025/NĐ-CP | có
sở nông nghiệp và phát triển nông thôn | Sở NN&PTNT, Sở NNPTNT | - | 01/3/2025 | Sở Nông nghiệp và Môi trường | Nghị định 45/2025/NĐ-CP | có
sở tài nguyên và môi trường | Sở TN&MT, Sở TNMT, Sở TN-MT | - | 01/3/2025 | Sở Nông nghiệp và Môi trường | Nghị định 45/2025/NĐ-CP | có
sở giao thông vận tải | Sở GTVT | - | 01/3/2025 | Sở Xây dựng | Nghị định 45/2025/NĐ-CP | có
sở lao động thương binh và xã hội | Sở LĐTB&XH, Sở LĐTBXH, Sở LĐ-TB&XH | - | 01/3/2025 | Sở Nội vụ, Sở Y tế, Sở Giáo dục và Đào tạo, Sở Nông nghiệp và Môi trường | Nghị định 45/2025/NĐ-CP | có
sở nông nghiệp và môi trường | - | 01/3/2025 | - | - | Nghị định 45/2025/NĐ-CP | có
ban tuyên giáo tỉnh ủy | - | - | 01/3/2025 | Ban Tuyên giáo và Dân vận Tỉnh ủy | quyết định của từng tỉnh ủy | không
ban dân vận tỉnh ủy | - | - | 01/3/2025 | Ban Tuyên giáo và Dân vận Tỉnh ủy | quyết định của từng tỉnh ủy | không
`;

const columns = ['name', 'short', 'from', 'until', 'successors', 'source', 'everywhere'] as const;
const list = (cell: string | undefined): string[] => cell?.split(',').map((one) => one.trim()) ?? [];

/** Units that came or went with the reorganisation of 2025; a document is judged by its own date. */
export const datedUnits = rowsOf(table, columns).map((row) =>
  entrySchema.parse({
    ...row,
    short: list(row.short),
    from: dayOfCell(row.from),
    until: dayOfCell(row.until),
    successors: list(row.successors),
    everywhere: row.everywhere === 'có',
  }),
);

/**
 * The first day of two levels of local government, province and commune (xã, phường, đặc khu): no districts and no towns (thị
 * trấn) since. Nghị quyết 203/2025/QH15; Luật Tổ chức chính quyền địa phương số 72/2025/QH15 (pbgdpl.thaibinh.gov.vn; Lai Châu
 * and Hà Tĩnh announced the end on 30/6/2025: kenh14.vn).
 */
export const districtsEnded = 20250701;

export type DatedUnit = (typeof datedUnits)[number];

/** What a unit is now, for a message: of several successors each has a part of its work. */
export function successorsInWords({ successors }: Pick<DatedUnit, 'successors'>): {
  readonly vi: string;
  readonly en: string;
} {
  const names = successors.join(', ');
  return successors.length > 1
    ? { vi: `${names} (tùy lĩnh vực)`, en: `${names} (each for a field)` }
    : { vi: names, en: names };
}

const simplified = (name: string): string => wordsKey(name).replace(/[-–,]/gu, ' ').replace(/\s+/gu, ' ').trim();

/** What the registry knows of a unit of this name. */
export const datedUnitOf = rememberByText((name): DatedUnit | undefined => {
  const key = simplified(name);
  return datedUnits.find((unit) => key === unit.name || key.startsWith(`${unit.name} `));
});

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
