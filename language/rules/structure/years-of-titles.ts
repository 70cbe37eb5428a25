import { isTextPart } from '../../grammar/generated/ast.ts';
import { firstDay, lastDay } from '../../model/calendar.ts';
import { readSpan } from '../../model/period.ts';
import { message } from '../../model/problem.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { appendicesOf, fieldText, type Plan, sectionsOf } from '../../plan/plan.ts';
import { proseText, stringText } from '../../plan/text.ts';
import { timeOf } from '../../plan/times.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Finding, Fix, Rule } from '../rule.ts';

/** A year after words that make it the time of a plan; not that of a document it cites. */
const yearWords =
  /(?<![\p{L}\p{M}\d/-])(?:năm|đến năm|giai đoạn)\s+(?<first>\d{4})(?:\s*[-–]\s*(?<last>\d{4}))?(?![\d/])/giu;

/** The years that titles say, against what the document says of its time. */
export const yearsOfTitles: Rule = {
  code: 'KH711',
  name: 'years-of-titles',
  severity: 'warning',
  title: { vi: 'Năm trong tên không khớp với giai đoạn', en: 'Years of a title that differ from the period' },
  description: {
    vi: 'Năm trong tên văn bản, tên phụ lục phải nằm trong giai đoạn (và tầm nhìn) khai báo; giai đoạn, tầm nhìn khai báo phải có trong tên nếu tên có ghi năm; năm trong tên mục phải là năm của mục (`mục "… năm 2026" năm 2026`), vì mọi ô {chỉ tiêu} trong mục lấy số của năm ấy; câu mở đầu, câu kết (“Trên đây là Kế hoạch … năm 2026”) ghi năm của văn bản.',
    en: 'The years in the titles of document and appendices lie in the declared period (and vision); the year in a section’s title is the section’s own, since its slots take the values of that year; so do the sentences that open and close the document.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Tên văn bản ghi năm khác', en: 'The title says another year' },
        text: 'kế hoạch A "Chuyển đổi số năm 2025"\ngiai đoạn: 2026\n',
      },
      {
        title: { vi: 'Mục lấy số năm khác', en: 'A section of another year' },
        text: 'kế hoạch A "Chuyển đổi số"\nmục "Mục tiêu năm 2026" năm 2027 {\n  - Nâng cao chất lượng.\n}\n',
      },
      {
        title: { vi: 'Phụ lục ghi năm khác', en: 'An appendix of another year' },
        text: 'kế hoạch A "Chuyển đổi số năm 2026"\ngiai đoạn: 2026\nphụ lục "CHỈ TIÊU NĂM 2025" {\n  > Bảng chỉ tiêu.\n}\n',
      },
      {
        title: { vi: 'Câu kết còn năm cũ', en: 'The closing sentence has last year' },
        text: 'kế hoạch A "Chuyển đổi số năm 2026"\ngiai đoạn: 2026\n> Trên đây là Kế hoạch chuyển đổi số năm 2025, đề nghị các đơn vị thực hiện.\n',
      },
    ],
    good: [
      {
        title: { vi: 'Câu mở đầu, câu kết', en: 'Opening and closing sentences' },
        text: 'kế hoạch A "Chuyển đổi số năm 2026"\ngiai đoạn: 2026\n> Thực hiện Kế hoạch số 12/KH-UBND về chuyển đổi số năm 2025, UBND xã ban hành Kế hoạch chuyển đổi số giai đoạn 2021-2025, năm 2026 như sau:\n> Trên đây là Kế hoạch chuyển đổi số năm 2026, các đơn vị tổng kết năm 2025.\n',
      },
      {
        title: { vi: 'Khớp', en: 'In agreement' },
        text: 'kế hoạch A "Chuyển đổi số năm 2026, định hướng đến năm 2030"\ngiai đoạn: 2026\ntầm nhìn: 2030\nmục "Mục tiêu năm 2026" năm 2026 {\n  - Nâng cao chất lượng.\n}\nmục "Kết quả năm 2025" {\n  - Đã hoàn thành.\n}\nphụ lục "CHỈ TIÊU ĐẾN NĂM 2030" {\n  > Bảng chỉ tiêu.\n}\n',
      },
      {
        title: { vi: 'Một năm của giai đoạn; thực hiện văn bản khác', en: 'One year of the period; another document' },
        text: 'kế hoạch A "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 giai đoạn 2026-2030"\ngiai đoạn: 2026-2030\nphụ lục "NHIỆM VỤ NĂM 2027" {\n  > Bảng nhiệm vụ.\n}\n',
      },
    ],
  },
  check({ plan }, report) {
    checkTitles(plan, report);
    checkOwnMentions(plan, report);
    for (const section of sectionsOf(plan)) {
      const own = section.time === undefined ? undefined : timeOf(section.time)?.to?.year;
      const years = yearsIn(stringText(section.title));
      if (own !== undefined && years.length > 0 && !years.some(({ first, last }) => first <= own && own <= last)) {
        report({
          place: placeOf(section, 'time'),
          message: message(
            `Mục lấy số năm ${own}, nhưng tên mục ghi năm ${years.map(({ words }) => words).join(', ')}.`,
            `The section takes the values of ${own}, its title says ${years.map(({ words }) => words).join(', ')}.`,
          ),
          fixes: years.flatMap(({ first, last }) =>
            first === last && years.length === 1 ? [offer(placeOf(section, 'time'), String(first))] : [],
          ),
        });
      }
    }
  },
};

interface Years {
  readonly first: number;
  readonly last: number;
  readonly words: string;
  /** In the title. */
  readonly start: number;
}

function yearsIn(title: string): Years[] {
  return [...title.matchAll(yearWords)].map((match) => {
    const { first = '', last = first } = match.groups ?? {};
    const words = last === first ? first : `${first}-${last}`;
    return { first: Number(first), last: Number(last), words, start: match.index + match[0].length - words.length };
  });
}

interface DeclaredYears {
  readonly key: string;
  readonly place: Place;
  readonly from: number;
  readonly to: number;
}

/** The years that the document says it is for. */
function ownYears(plan: Plan): DeclaredYears[] {
  return ['giai đoạn', 'tầm nhìn'].flatMap((key) => {
    const field = plan.head.get(key);
    const text = fieldText(field);
    const span = text === undefined ? undefined : readSpan(text).span;
    const [from, to] = [span && firstDay(span.from), span && lastDay(span.to)];
    return field && from !== undefined && to !== undefined
      ? [{ key, place: placeOf(field), from: Math.floor(from / 10_000), to: Math.floor(to / 10_000) }]
      : [];
  });
}

const mayBeOfItself = rememberByText((text): boolean => /như sau|trên đây/iu.test(text));

/**
 * Does a day (yyyymmdd) lie in the years of the document's title though these are outside the declared period? Title and
 * period are the mistake then (KH711), not each day that follows the title.
 */
export function isInOtherTitle(plan: Plan): (day: number) => boolean {
  const own = ownYears(plan);
  const titled = yearsIn(stringText(plan.header?.title)).filter(({ first, last }) =>
    own.every(({ from, to }) => last < from || first > to),
  );
  return (day) =>
    titled.some(({ first, last }) => first <= Math.floor(day / 10_000) && Math.floor(day / 10_000) <= last);
}

/** Words in which a document speaks of itself: “Trên đây là Kế hoạch …”, “ban hành Kế hoạch … như sau”. */
function ofItself(kind: string, text: string): string | undefined {
  const closing = new RegExp(`^\\s*trên đây là (?:nội dung )?${kind}(?!\\p{L})(?<words>[^.;:]*)`, 'iu').exec(text);
  if (closing) {
    return closing.groups?.words?.replace(/,\s(?:đề nghị|yêu cầu|giao|các|trong|căn cứ|UBND|Ủy ban|Uỷ ban).*$/iu, '');
  }
  const opening = new RegExp(
    `(?:ban hành|xây dựng) ${kind}(?!\\p{L})(?<words>[^.;]{0,400}?)(?:,|:)? (?:cụ thể )?như sau`,
    'giu',
  );
  return [...text.matchAll(opening)].at(-1)?.groups?.words;
}

/** The sentences that open and close the text say the years of the title: one that was kept from last year does not. */
function checkOwnMentions(plan: Plan, report: (finding: Finding) => void): void {
  const kind = plan.header?.kind;
  const titled = yearsIn(stringText(plan.header?.title));
  const own = [
    ...ownYears(plan).map(({ from, to }) => [from, to]),
    ...titled.map(({ first, last }) => [first, last]),
  ].flat();
  const [year] = titled;
  if (kind === undefined || own.length === 0 || !plan.header?.title) {
    return;
  }
  for (const { prose } of plan.proses) {
    if (prose.$type !== 'Prose' || !prose.parts.some((part) => isTextPart(part) && mayBeOfItself(part.text))) {
      continue;
    }
    const years = yearsIn(ofItself(kind, proseText(prose)) ?? '');
    const [wrong] = years;
    if (!wrong || years.some(({ first, last }) => first <= Math.max(...own) && last >= Math.min(...own))) {
      continue;
    }
    const whole = placeOf(prose);
    const at = (plan.root.$cstNode?.root.fullText ?? '').slice(whole.offset, whole.end).lastIndexOf(wrong.words);
    const place = at < 0 ? whole : { offset: whole.offset + at, end: whole.offset + at + wrong.words.length };
    report({
      place,
      message: message(
        `Câu này ghi năm ${wrong.words} cho chính văn bản, tên văn bản và giai đoạn là ${yearsShown(own)}.`,
        `This sentence gives the document the year ${wrong.words}; its title and period say ${yearsShown(own)}.`,
      ),
      fixes: at >= 0 && year && !wrong.words.includes('-') ? [offer(place, year.words)] : [],
      related: [{ place: placeOf(plan.header, 'title'), message: message('Tên văn bản', 'The title') }],
    });
  }
}

function yearsShown(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}-${last}`;
}

/** The declared years in place of those of a title that is written as it reads. */
function yearsOffered(years: Years, declared: DeclaredYears, title: Place, text: string): Fix[] {
  const offset = title.offset + 1 + years.start;
  const place = { offset, end: offset + years.words.length };
  const { from, to } = declared;
  return text.slice(place.offset, place.end) === years.words
    ? [offer(place, from === to ? String(from) : `${from}-${to}`)]
    : [];
}

function checkTitles(plan: Plan, report: (finding: Finding) => void): void {
  const own = ownYears(plan);
  const [first] = own;
  const title = stringText(plan.header?.title);
  const named = yearsIn(title);
  if (!first || !plan.header?.title) {
    return;
  }
  const within = ({ first: from, last }: Years): boolean =>
    from >= Math.min(...own.map((one) => one.from)) && last <= Math.max(...own.map((one) => one.to));
  const shown = own.map(({ key, from, to }) => `${key} ${from === to ? from : `${from}-${to}`}`).join(', ');
  for (const { years, place } of [
    { years: named, place: placeOf(plan.header, 'title') },
    ...appendicesOf(plan).map((appendix) => ({
      years: yearsIn(stringText(appendix.title)),
      place: placeOf(appendix, 'title'),
    })),
  ]) {
    for (const one of years.filter((found) => !within(found))) {
      report({
        place,
        message: message(
          `Tên ghi năm ${one.words}, ngoài ${shown} đã khai báo.`,
          `The title says ${one.words}, outside the declared ${shown}.`,
        ),
        fixes: yearsOffered(one, first, place, plan.root.$cstNode?.root.fullText ?? ''),
        related: own.map((declared) => ({ place: declared.place, message: message('Khai báo', 'Declared') })),
      });
    }
  }
  for (const { key, place, from, to } of own) {
    const isNamed = named.length === 0 || named.some((years) => years.first <= to && from <= years.last);
    if (!isNamed && named.every(within)) {
      report({
        place,
        message: message(
          `Tên văn bản không có năm nào của ${key} này.`,
          `The title of the document names no year of this ${key}.`,
        ),
        related: [{ place: placeOf(plan.header, 'title'), message: message('Tên văn bản', 'The title') }],
      });
    }
  }
}
