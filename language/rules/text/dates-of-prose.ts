import { daysOfMonth, firstDay, lastDay } from '../../model/calendar.ts';
import { readSpan } from '../../model/period.ts';
import { message } from '../../model/problem.ts';
import { fieldText, type Plan } from '../../plan/plan.ts';
import { rememberByText } from '../../text/remember.ts';
import { mentionPlace, mentionsIn } from '../citations/mentions.ts';
import { offer } from '../offers.ts';
import type { Rule } from '../rule.ts';
import { isInOtherTitle } from '../structure/years-of-titles.ts';
import { dayOf } from '../units/unit-registry.ts';
import { textsOf } from './texts.ts';

/** A day in figures; number-symbols (`30/2020/NĐ-CP`) have letters behind. */
const pattern =
  /(?<deadline>(?:trước|chậm nhất|muộn nhất|đến hết)(?: là)?(?: ngày)? )?(?<![\d/.-])(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})(?![\d/]|\.\d)/giu;

/** A month or quarter that no year has, where a year or the end of the words shows that it is one. */
const impossibleMonth =
  /(?<![\p{L}\p{M}])tháng (?:0|00|1[3-9]|[2-9][0-9])(?=\/[0-9]{4}(?![0-9])| năm [0-9]{4})|(?<![\p{L}\p{M}])[Qq]uý (?:V|VI{1,3}|IX|[5-9])(?![\p{L}\p{M}\p{N}]|[./-]\p{L})/gu;

/** A year that no plan speaks of, at the end of a clause: "đến năm 20225", "hết năm 2205". */
const impossibleYear =
  /(?<=(?<![\p{L}\p{M}])(?:đến|hết|vào|cuối|đầu|từ|trong) năm )(?:[0-9]{5,6}|2[2-9][0-9]{2}|[3-9][0-9]{3})(?=\s*(?:[,;.)](?![0-9])|$))/giu;

/** Years between which a date of an official document lies. */
const [earliest, latest] = [1800, 2199];

/**
 * Words before a deadline that make it a piece of history: "từ ngày 01/01/2021 đến hết ngày 31/12/2025", "đã sản xuất
 * trước ngày …", "được ký trước ngày …".
 */
const toldOfThePast =
  /(?<!\p{L})(?:(?:từ|kể từ|tính từ)(?: ngày)? [0-9./]{4,10} |(?:đã|có hiệu lực|phát sinh|được (?:ký|cấp|tuyển|sản xuất|thành lập|công nhận|bổ nhiệm))(?!\p{L})[^.;,]{0,60})$/iu;

/** Work that is due: "trước ngày …" without it is mostly a condition ("đất được giao trước ngày 01/5/2026"). */
const duty =
  /(?<!\p{L})(?:báo cáo|gửi|hoàn thành|hoàn thiện|trình|nộp|tổng hợp|ban hành|phê duyệt|xong|triển khai|thực hiện|tổ chức|tham mưu|rà soát|xây dựng|thẩm định|đề xuất|bàn giao|kết thúc|sơ kết|tổng kết|thời hạn|hạn|phấn đấu|đạt|kiểm tra|giám sát|tập huấn|cập nhật|công bố|giải ngân|khảo sát|diễn tập|chuẩn bị|lập|mở|mua sắm|kiện toàn|phân công|niêm yết|bố trí|nghiệm thu|bồi dưỡng|ký kết|huy động)(?!\p{L})/iu;

/** Do the words before a day make it the day on which something is due? */
const setsDeadline = (deadline: string, before: string): boolean =>
  deadline !== '' && (/^(?:chậm|muộn) nhất/iu.test(deadline) || duty.test(before)) && !toldOfThePast.test(before);

/** Reports on a year, and its settlement, still come in the first quarter of the next. */
const lastReportDay = 331;

interface Written {
  readonly words: string;
  readonly start: number;
  /** yyyymmdd; undefined where the calendar has no such day. */
  readonly day: number | undefined;
  /** The last day of that month, where the day is one too many. */
  readonly lastOfMonth: string | undefined;
  /** "trước ngày ", "chậm nhất "; empty where it is no deadline. */
  readonly deadline: string;
}

/** Days that sentences say: in the calendar, and deadlines in the time of the plan. */
export const datesOfProse: Rule = {
  code: 'KH871',
  name: 'dates-of-prose',
  severity: 'warning',
  title: { vi: 'Ngày trong câu không thể có', en: 'A day that cannot be' },
  description: {
    vi: 'Ngày ghi trong câu văn phải có trong lịch (không có 31/11, 35/12, tháng 13, quý V); thời hạn (“trước ngày …”, “chậm nhất …”) không thể trước ngày ban hành văn bản, và thường không sau giai đoạn (tầm nhìn) của kế hoạch.',
    en: 'Days, months and quarters in sentences are in the calendar; deadlines (“trước ngày …”) are not before the document’s date, and mostly not after its period.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Không có trong lịch', en: 'Not in the calendar' },
        text: 'kế hoạch A "Kế hoạch"\n- Báo cáo Ủy ban nhân dân tỉnh trước ngày 31/11/2026.\n',
      },
      {
        title: { vi: 'Thời hạn trước ngày ban hành', en: 'A deadline before the document' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\n- Báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2025.\n',
      },
      {
        title: { vi: 'Không có tháng 16, quý V, năm 20226', en: 'No month 16, no fifth quarter, no such year' },
        text: 'kế hoạch A "Kế hoạch"\n- Diễn tập trong tháng 16/2026; sơ kết vào quý V năm 2026, hoàn thành đến năm 20226; số liệu ngày 15/8/5014.\n',
      },
      {
        title: { vi: 'Sau năm của kế hoạch', en: 'After the year of the plan' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\ngiai đoạn: 2026\n- Hoàn thành kiểm tra trước ngày 20/5/2027.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Có trong lịch, đúng thời gian', en: 'In the calendar and in time' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 12/01/2026\ngiai đoạn: 2026\n- Báo cáo trước ngày 15/12/2026; tổng kết trước ngày 28/02/2026; quyết toán trước ngày 31/3/2027; thời gian 24 tháng, quý IV/2026; số liệu tính đến 31/12/2025; các hợp đồng được ký trước ngày 31/12/2020; giai đoạn từ ngày 01/01/2021 đến hết ngày 31/12/2025 đạt 80%; Nghị định số 30/2020/NĐ-CP ngày 05/3/2020.\n',
      },
    ],
  },
  check({ plan, text: source }, report) {
    const issued = fieldText(plan.head.get('ngày')) === undefined ? undefined : dayOf(plan);
    const end = endOf(plan);
    const isTitled = isInOtherTitle(plan);
    for (const { text, offset, quoted } of textsOf(plan)) {
      for (const { words, start, day, lastOfMonth, deadline } of quoted ? [] : daysIn(text)) {
        const place = { offset: offset + start, end: offset + start + words.length };
        // A cited document of a year to come is reported as such (KH504).
        if (day === undefined && issued !== undefined && isFarYear(words) && citedDates(plan).has(place.offset)) {
          continue;
        }
        if (day === undefined) {
          report({
            place,
            message: message(`Không có ngày ${words} trong lịch.`, `There is no day ${words} in the calendar.`),
            fixes: lastOfMonth === undefined ? [] : [offer(place, lastOfMonth)],
          });
        } else if (
          issued !== undefined &&
          day < issued &&
          // “Trước 15/12/2026” alone in a cell: the column of deadlines.
          (setsDeadline(deadline, before(source, place, deadline)) ||
            (deadline !== '' && `${deadline}${words}`.trim() === text.trim()))
        ) {
          report({
            place,
            message: message(
              `Thời hạn ${words} trước ngày ban hành văn bản.`,
              `The deadline ${words} is before the date of the document.`,
            ),
          });
        } else if (deadline !== '' && end !== undefined && day > end && !isTitled(day)) {
          report({
            place,
            severity: 'info',
            message: message(
              `Thời hạn ${words} sau giai đoạn của kế hoạch.`,
              `The deadline ${words} is after the period of the plan.`,
            ),
          });
        }
      }
      for (const { words, start } of monthsIn(text)) {
        report({
          place: { offset: offset + start, end: offset + start + words.length },
          message: /^[0-9]/u.test(words)
            ? message(`Năm ${words} gõ nhầm.`, `The year ${words} is a slip.`)
            : message(`Năm nào cũng không có “${words}”.`, `No year has “${words}”.`),
        });
      }
    }
  },
};

/** What stands before a deadline in its line, slots and all: "báo cáo {UBNDTinh} (qua {SKHCN}) trước ngày …". */
function before(source: string, { offset }: { offset: number }, deadline: string): string {
  const at = offset - deadline.length;
  return source.slice(Math.max(source.lastIndexOf('\n', at - 1) + 1, at - 120), at);
}

const isFarYear = (words: string): boolean => Number(words.slice(-4)) > latest;

/** Where the dates of citations begin. */
const citedDates = (plan: Plan): ReadonlySet<number> =>
  new Set(mentionsIn(plan).map((mention) => mentionPlace(mention, 'date').offset));

const daysIn = rememberByText((text): readonly Written[] =>
  [...text.matchAll(pattern)].map((match) => {
    const { deadline = '', day = '', month = '', year = '' } = match.groups ?? {};
    const [d, m, y] = [Number(day), Number(month), Number(year)];
    const isPossible = y >= earliest && y <= latest && m >= 1 && m <= 12 && d >= 1 && d <= daysOfMonth(y, m);
    return {
      words: `${day}/${month}/${year}`,
      start: match.index + deadline.length,
      day: isPossible ? y * 10_000 + m * 100 + d : undefined,
      lastOfMonth: m >= 1 && m <= 12 && d > daysOfMonth(y, m) ? `${daysOfMonth(y, m)}/${month}/${year}` : undefined,
      deadline,
    };
  }),
);

const monthsIn = rememberByText((text) =>
  [...text.matchAll(impossibleMonth), ...text.matchAll(impossibleYear)].map(({ 0: words, index }) => ({
    words,
    start: index,
  })),
);

/**
 * The last day (yyyymmdd) on which something may be due: reports on a plan of one year come until the end of the next
 * first quarter, those on a plan of several years until the end of the year after.
 */
function endOf({ head }: Plan): number | undefined {
  const text = fieldText(head.get('giai đoạn'));
  const span = text === undefined ? undefined : readSpan(text).span;
  const [first, last] = [span && firstDay(span.from), span && lastDay(span.to)];
  if (first === undefined || last === undefined) {
    return undefined;
  }
  const years = [first, last].map((day) => Math.floor(day / 10_000)) as [number, number];
  return (years[1] + 1) * 10_000 + (years[0] === years[1] ? lastReportDay : 1231);
}
