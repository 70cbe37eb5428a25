import type { AstNode } from 'langium';
import { message } from '../../model/problem.ts';
import { isMeasure, type Measure } from '../../model/quantity.ts';
import { readWords } from '../../model/read-words.ts';
import type { Place } from '../../plan/places.ts';
import type { Plan } from '../../plan/plan.ts';
import { type TargetFacts, type TargetValue, timeKeyOf } from '../../plan/targets.ts';
import { timeOf } from '../../plan/times.ts';
import { wordsKey } from '../../text/normalise.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Finding, Rule } from '../rule.ts';
import { type Line, linesOf } from '../sums/lines.ts';
import { numberAt, numberPlace, plain, textAt, type WrittenTable, writtenTablesOf } from '../tables/table-numbers.ts';
import { relatedValue, valueWords } from './describe.ts';

/** Words in front of what a target is about. */
const counting = /^(?:tỷ lệ|tỉ lệ|tổng số|số lượng|số) /u;
/** A sentence that speaks of what was, of others, or of a part. */
const ofOthers =
  /(?<!\p{L})(?:đã|ước|hiện|kết quả|so với|cả nước|toàn quốc|trung ương|chính phủ|thủ tướng|nghị quyết|quyết định|tỉnh giao|cấp trên|phấn đấu tăng|tăng thêm|thêm|giảm|còn lại|trong đó)(?!\p{L})/iu;

/** A value of a target that is typed into a sentence or a table, and not taken from the target by a slot. */
export const typedValues: Rule = {
  code: 'KH214',
  name: 'typed-values',
  severity: 'warning',
  title: { vi: 'Số gõ tay khác giá trị của chỉ tiêu', en: 'A typed number that differs from the target' },
  description: {
    vi: 'Câu “Đến năm 2030, 80% hồ sơ trực tuyến” không dùng ô, mà chỉ tiêu “Hồ sơ trực tuyến” có giá trị khác cho năm ấy; cũng xét bảng tự viết có tên chỉ tiêu và cột năm. Chỉ xét khi đúng cả lời của tên chỉ tiêu và năm. Dùng ô `{HoSo 2030}` để số luôn khớp.',
    en: 'A number in a sentence beside the very words of a target’s title, for a year for which the target has another value; the same in written tables with columns of years. A slot `{HoSo 2030}` is always right.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Trong câu, trước tên chỉ tiêu', en: 'In a sentence, before the title' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Tỷ lệ hồ sơ trực tuyến" { 2025: 70%; 2030: 90% }\n- Đến năm 2030, 80% hồ sơ trực tuyến.\n',
      },
      {
        title: { vi: 'Sau tên chỉ tiêu, năm của đề mục', en: 'Behind the title, for the year of the section' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Tỷ lệ hồ sơ trực tuyến" { 2025: trên 70% }\nmục "Mục tiêu" năm 2025 {\n  - Tỷ lệ hồ sơ trực tuyến đạt trên 75%.\n}\n',
      },
      {
        title: { vi: 'Trong bảng tự viết', en: 'In a written table' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Hồ sơ trực tuyến" { 2025: 70%; 2030: 90% }\nchỉ tiêu KyNang "Kỹ năng số cơ bản" { 2025: 50%; 2030: 80% }\nbảng "Chỉ tiêu" {\n  | TT | Chỉ tiêu | Năm 2025 | Năm 2030 |\n  |---|---|---:|---:|\n  | 1 | Hồ sơ trực tuyến | 70% | 95% |\n  | 2 | Kỹ năng số cơ bản | 50% | 80% |\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Cùng giá trị; năm khác; nói về phần khác', en: 'The same value, another year, something else' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu HoSo "Tỷ lệ hồ sơ trực tuyến" { 2025: { cấp xã: 70%; cấp tỉnh: 80% }; 2030: 90% }\n- Đến năm 2030, trên 90% hồ sơ trực tuyến; năm 2025 đạt 80% hồ sơ trực tuyến.\n- Năm 2024 có 60% hồ sơ trực tuyến; đến năm 2030, 50% hồ sơ trực tuyến của các xã vùng cao.\n- Năm 2025 đã có 65% hồ sơ trực tuyến.\n',
      },
    ],
  },
  check({ plan }, report) {
    const subjects = subjectsOf(plan);
    if (subjects.byFirst.size === 0) {
      return;
    }
    for (const line of linesOf(plan)) {
      if (line.someTyped(saysValue)) {
        checkLine(line, subjects, plan, report);
      }
    }
    for (const table of writtenTablesOf(plan)) {
      checkTable(table, subjects, plan, report);
    }
  },
};

const saysValue = rememberByText((words) => /[0-9]/u.test(words) && readWords(words).some(isMeasure));

interface Subject {
  /** The words of the title, as `wordsKey` has them, without “tỷ lệ”, “số”. */
  readonly key: string;
  readonly target: TargetFacts;
}

interface Subjects {
  /** By the first two syllables. */
  readonly byFirst: ReadonlyMap<string, readonly Subject[]>;
  readonly byKey: ReadonlyMap<string, TargetFacts>;
}

/** What a title is about, as titles are compared; nothing where that is less than three syllables. */
const subjectOfTitle = rememberByText((title): { readonly key: string; readonly first: string } | false => {
  const key = wordsKey(title).replace(counting, '');
  return key.split(' ').length > 2 && { key, first: firstOf(key) };
});

/** The targets by the words of their titles: of three syllables and more, no two alike. */
function subjectsOf({ targets }: Plan): Subjects {
  const byKey = new Map<string, TargetFacts>();
  const twice = new Set<string>();
  const byFirst = new Map<string, Subject[]>();
  for (const target of targets) {
    const subject = subjectOfTitle(target.title);
    if (subject && byKey.has(subject.key)) {
      twice.add(subject.key);
    } else if (subject) {
      byKey.set(subject.key, target);
      const alike = byFirst.get(subject.first);
      if (alike) {
        alike.push({ key: subject.key, target });
      } else {
        byFirst.set(subject.first, [{ key: subject.key, target }]);
      }
    }
  }
  for (const key of twice) {
    byKey.delete(key);
  }
  return { byFirst, byKey };
}

const firstOf = (key: string): string => key.split(' ', 2).join(' ');

/** A number of a sentence, and what stands on either side of it. */
interface Said {
  readonly quantity: Measure;
  /** The words of its clause before it, as titles are compared. */
  readonly before: string;
  readonly after: string;
  /** The first two syllables behind it. */
  readonly first: string;
  /** Does the sentence end behind it? */
  readonly isLast: boolean;
  /** The last year that the sentence names before the number, or its only one. */
  readonly year: string | undefined;
}

const saidIn = rememberByText((text): readonly Said[] =>
  readWords(text).flatMap((quantity) => {
    if (!isMeasure(quantity) || quantity.kind !== 'level' || quantity.bound.operator === 'range' || quantity.perYear) {
      return [];
    }
    const { start, end } = quantity.span;
    const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf(';', start)) + 1;
    const to = text.slice(end).search(/[.;](?:\s|\/|$)/u);
    const before = text.slice(from, start);
    const after = text.slice(end, to < 0 ? text.length : end + to);
    if (ofOthers.test(before) || ofOthers.test(after)) {
      return [];
    }
    const years = [...`${before}${after}`.matchAll(/(?<![0-9/.,])20[0-9]{2}(?![0-9/])/gu)].map(([year]) => year);
    const behind = wordsKey(after);
    return [
      {
        quantity,
        before: clauseBefore(wordsKey(before)),
        after: behind,
        first: firstOf(behind),
        isLast: isEndOfSubject(behind),
        year: years.length === 1 ? years[0] : years.length === 0 ? '' : undefined,
      },
    ];
  }),
);

function checkLine(line: Line, { byFirst, byKey }: Subjects, plan: Plan, report: (finding: Finding) => void): void {
  for (const { quantity, before, after, first, isLast, year } of saidIn(line.text)) {
    // "80% hồ sơ trực tuyến": nothing but the end or when follows.
    const behind = byFirst
      .get(first)
      ?.find(({ key }) => byKey.has(key) && after.startsWith(key) && isEndOfSubject(after.slice(key.length)));
    const target =
      (quantity.unit.kind === 'percent' ? behind?.target : undefined) ?? (isLast ? byKey.get(before) : undefined);
    const time = year === '' ? timeAround(line.prose) : year;
    if (!target || time === undefined) {
      continue;
    }
    const { number } = quantity.parts;
    const place = line.place(quantity.span.start, quantity.span.end);
    // What a slot prints is compared elsewhere.
    if (number && place.end - place.offset === quantity.span.end - quantity.span.start) {
      compare(target, time, quantity, place, line.place(number.start, number.end), plan, report);
    }
  }
}

const isEndOfSubject = (rest: string): boolean =>
  /^(?: ?\([^)]*\))?[\s,:)]*(?:$|(?:trở lên|vào năm|trong năm|đến năm|năm) ?[0-9]*[\s,]*$)/u.test(rest);

/** The words of the clause that ends here, without its year and verb: "đến năm 2030, tỷ lệ hồ sơ trực tuyến đạt". */
const clauseBefore = (before: string): string =>
  before
    .replace(/^.*[,:] /u, '')
    .replace(/^[-+>*\s]*/u, '')
    .replace(/^(?:phấn đấu |đến năm [0-9]{4} |năm [0-9]{4} )+/u, '')
    .replace(/ ?(?:đạt|là|:|từ|trên|tối thiểu|ít nhất)$/u, '')
    .trim()
    .replace(counting, '');

/** The time of the section around a line. */
function timeAround(prose: AstNode): string | undefined {
  for (let node: AstNode | undefined = prose.$container; node; node = node.$container) {
    const { time } = node as { time?: string };
    if (node.$type === 'Section' && time !== undefined) {
      return /20[0-9]{2}$/u.exec(time)?.[0];
    }
  }
  return undefined;
}

/** Reports a number for a year for which the target has others. */
function compare(
  target: TargetFacts,
  year: string,
  said: Pick<Measure, 'bound' | 'unit'>,
  place: Place,
  figures: Place,
  plan: Plan,
  report: (finding: Finding) => void,
): void {
  const values = target.values.filter(
    (value) =>
      value.origin === 'declared' && (timeKeyOf(value) === timeOf(year)?.key || (value.timeText ?? '').includes(year)),
  );
  const measures = values.map(levelOf);
  const [first] = values;
  if (!first || said.bound.operator === 'range' || measures.some((measure) => measure === undefined)) {
    return;
  }
  const number = said.bound.number.times(said.unit.scale);
  const isOther = (measure: Measure | undefined): boolean =>
    measure !== undefined &&
    measure.unit.kind === said.unit.kind &&
    (measure.bound.operator === 'range' || !measure.bound.number.times(measure.unit.scale).eq(number));
  const ranged = measures.some((measure) => measure?.bound.operator === 'range');
  if (ranged || !measures.every(isOther)) {
    return;
  }
  const shown = valueWords(first);
  const right = first.quantity?.parts.number;
  const digits =
    right && first.quantity?.text.slice(right.start - first.quantity.span.start, right.end - first.quantity.span.start);
  report({
    place,
    severity: values.length === 1 ? 'warning' : 'info',
    message: message(
      `Chỉ tiêu “${target.title}” năm ${year} là ${shown}; ở đây gõ số khác. Dùng ô {${target.name ?? 'Ten'} ${year}} để luôn khớp.`,
      `The target “${target.title}” for ${year} is ${shown}; another number is typed here. A slot {${target.name ?? 'Ten'} ${year}} is always right.`,
    ),
    related: values.slice(0, 6).map((value) => relatedValue(value, plan)),
    ...(digits && values.length === 1 ? { fixes: [offer(figures, digits)] } : {}),
  });
}

function levelOf({ quantity, problems }: TargetValue): Measure | undefined {
  return quantity && problems.length === 0 && isMeasure(quantity) && quantity.kind === 'level' ? quantity : undefined;
}

/** A table with the titles of targets and columns of years. */
function checkTable(
  { headings, rows }: WrittenTable,
  { byKey }: Subjects,
  plan: Plan,
  report: (finding: Finding) => void,
): void {
  const years = headings.map(
    (heading) => /^(?:mục tiêu |kế hoạch |chỉ tiêu )?(?:đến )?(?:năm )?(20[0-9]{2})(?: \(%\))?$/iu.exec(heading)?.[1],
  );
  if (!years.some((year) => year !== undefined)) {
    return;
  }
  for (const { cells } of rows) {
    const target = cells.map((cell) => byKey.get(wordsKey(plain(cell)).replace(counting, ''))).find((one) => one);
    for (const [x, year] of target ? years.entries() : []) {
      const cell = cells[x];
      const [said] = readWords(textAt(cells, x));
      if (target && cell && year !== undefined && said && isMeasure(said) && numberAt(cells, x) !== undefined) {
        const place = numberPlace(cell);
        // A bare number stands in the unit of the target.
        const unit =
          said.unit.kind === 'none'
            ? (target.values.map(levelOf).find((measure) => measure)?.unit ?? said.unit)
            : said.unit;
        compare(target, year, { bound: said.bound, unit }, place, place, plan, report);
      }
    }
  }
}
