import { isTextPart } from '../../grammar/generated/ast.ts';
import { firstDay, readDate } from '../../model/calendar.ts';
import { readSpan } from '../../model/period.ts';
import { message } from '../../model/problem.ts';
import { placeOf } from '../../plan/places.ts';
import { fieldText, type Plan } from '../../plan/plan.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { textsOf } from '../text/texts.ts';

/** "Phấn đấu đến năm 2025": an aim, and its year right behind it. */
const aim = /(?<=(?<![\p{L}\p{M}])phấn đấu,? (?:(?:đến|hết|trong|vào) )?(?:hết |cuối )?năm )[0-9]{4}(?![0-9/-])/giu;

/** "Hoàn thành trong tháng 6/2025", "xong trước quý II năm 2025": work that is due in a month or quarter. */
const due =
  /(?<=(?<![\p{L}\p{M}])(?<!đã )(?:hoàn thành|xong|phấn đấu)(?![\p{L}\p{M}])[^.;:()“”"\d]{0,60} (?:trong|trước|vào|đến|đến hết|hết) (?:tháng (?:0?[1-9]|1[0-2])|quý (?:I{1,3}|IV))(?:\/| năm ))[0-9]{4}(?![0-9/-])/giu;

/** "Xây dựng kế hoạch … năm 2025" in a line under `giao`: work that is still to be done. */
const drafting =
  /(?<=(?<![\p{L}\p{M}])(?<!đã )(?:xây dựng|ban hành|xây dựng, ban hành|xây dựng và ban hành) kế hoạch[^.;:()“”"\d]{0,90} năm )[0-9]{4}(?![0-9/-])/giu;

/** Aims and drafts for years before the plan: text kept from an earlier one. */
export const pastYears: Rule = {
  code: 'KH639',
  name: 'past-years',
  severity: 'info',
  title: { vi: 'Việc sẽ làm mà ghi năm đã qua', en: 'Work to be done, for a year that is past' },
  description: {
    vi: 'Văn bản cho năm 2026 mà viết “phấn đấu đến năm 2025”, hoặc giao “xây dựng kế hoạch … năm 2025” (dưới `giao`), thường là chép từ văn bản năm trước mà quên sửa. Chỉ xét khi cả văn bản lẫn ngày ban hành đều sau năm đó.',
    en: 'A document for 2026 that says “phấn đấu đến năm 2025”, or asks for a plan for 2025 (under `giao`), was mostly copied from last year’s. Only where both the period and the date of the document are later.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Còn năm của kế hoạch cũ', en: 'The year of the old plan' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\ngiai đoạn: 2026\n- Phấn đấu đến năm 2025, 90% hồ sơ nộp trực tuyến; hoàn thành việc rà soát trong tháng 6/2025.\nđơn vị Xa "UBND các xã" { loại: chung }\ngiao Xa {\n  - Xây dựng kế hoạch của địa phương năm 2025 trước ngày 15/02/2026.\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Năm của kế hoạch, kết quả năm trước', en: 'The year of the plan, last year’s results' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\ngiai đoạn: 2026\n- Phấn đấu đến năm 2026, 90% hồ sơ nộp trực tuyến; duy trì mức đạt được đến năm 2025.\n- Xây dựng kế hoạch năm 2027; tổng kết việc thực hiện kế hoạch năm 2025; hoàn thành trong quý II/2026; công trình đã hoàn thành trong tháng 6/2025; UBND xã đã ban hành kế hoạch chuyển đổi số năm 2025.\n',
      },
    ],
  },
  check({ plan }, report) {
    const first = firstYear(plan);
    if (first === undefined) {
      return;
    }
    const found = [
      ...textsOf(plan).flatMap(({ text, offset, quoted }) =>
        quoted ? [] : placed([...aimsIn(text), ...dueIn(text)], offset),
      ),
      ...plan.proses.flatMap(({ prose, holder }) =>
        holder.$type === 'Assignment' && prose.$type === 'Prose'
          ? prose.parts.flatMap((part) => (isTextPart(part) ? placed(draftsIn(part.text), placeOf(part).offset) : []))
          : [],
      ),
    ];
    for (const { year, place } of found) {
      if (Number(year) < first) {
        report({
          place,
          message: message(
            `Việc sẽ làm mà ghi năm ${year}, trước năm của văn bản này (${first}).`,
            `Work to be done for ${year}, a year before those of this document (${first}).`,
          ),
          fixes: [offer(place, String(first))],
        });
      }
    }
  },
};

interface YearOfWork {
  readonly year: string;
  readonly index: number;
}

const yearsIn = (pattern: RegExp) =>
  rememberByText((text): readonly YearOfWork[] =>
    [...text.matchAll(pattern)].map(({ 0: year, index }) => ({ year, index })),
  );
const [aimsIn, draftsIn, dueIn] = [yearsIn(aim), yearsIn(drafting), yearsIn(due)];

const placed = (years: readonly YearOfWork[], offset: number) =>
  years.map(({ year, index }) => ({ year, place: { offset: offset + index, end: offset + index + year.length } }));

/**
 * The first year that work of the document can be for: that of its period. One issued well before may still speak of its
 * own year; in the last two months of a year nothing more is planned for that year.
 */
function firstYear(plan: Plan): number | undefined {
  const [period, issued] = ['giai đoạn', 'ngày'].map((key) => fieldText(plan.head.get(key)));
  const from = period === undefined ? undefined : readSpan(period).span?.from;
  const day = from && firstDay(from);
  if (day === undefined) {
    return undefined;
  }
  const start = Math.floor(day / 10_000);
  const { year, month = 1 } = (issued === undefined ? undefined : readDate(issued).date) ?? {};
  return year === undefined ? start : Math.min(start, month > 10 ? year + 1 : year);
}
