import type { AstNode } from 'langium';
import type { Entry, Field, Prose } from '../../grammar/generated/ast.ts';
import { daysOfMonth, readDate } from '../../model/calendar.ts';
import { readDeadline } from '../../model/deadline.ts';
import { moneyUnitOf, readMoney } from '../../model/money.ts';
import { readSpan, readTimeKey } from '../../model/period.ts';
import type { ReadProblem } from '../../model/problem.ts';
import { readQuantity } from '../../model/read-quantity.ts';
import type { BreakdownEntry, BudgetFacts, WrittenAmount } from '../../plan/budgets.ts';
import { type Place, placeOf } from '../../plan/places.ts';
import { fieldText, type Plan } from '../../plan/plan.ts';
import { writtenValue } from '../../plan/targets.ts';
import { proseText } from '../../plan/text.ts';
import { timeOf } from '../../plan/times.ts';
import { type FieldDefinition, fieldOf, fields } from '../../syntax/fields.ts';
import { canonicalPhrase, PhraseTable, skipBlanks } from '../../syntax/phrases.ts';
import { timePhraseEnd } from '../../syntax/time-phrase.ts';
import { scopeWords } from '../../syntax/vocabulary.ts';
import { SimilarWords } from '../names/similar.ts';
import { offer } from '../offers.ts';
import type { CheckedDocument, Finding, Fix, Rule, Severity } from '../rule.ts';
import { entriesAllowedIn, fieldsAllowedIn, type Holder, holderOf } from './allowed.ts';
import { bracesOf, startsWithScope } from './braces.ts';
import { replaceWith, shown } from './fixes.ts';
import { partedBySemicolons } from './not-a-statement.ts';

/** Language reference, sections 2 and 3: how numbers, money, dates, deadlines and periods are written. */
export const unreadableValue: Rule = {
  code: 'KH013',
  name: 'unreadable-value',
  severity: 'error',
  title: { vi: 'Giá trị không đọc được', en: 'A value that cannot be read' },
  description: {
    vi: 'Số viết kiểu Việt Nam (`1.545.000.000`, `12,5%`), tiền có đơn vị (`500 triệu đồng`), ngày là `22/10/2021`, giai đoạn là `2021-2025`, hạn là `trước 15/12 hằng năm`. Giá trị chọn thì phải là một trong các lựa chọn của khóa.',
    en: 'Numbers are Vietnamese (`1.545.000.000`, `12,5%`), money has its unit (`500 triệu đồng`), a date is `22/10/2021`, a period `2021-2025`, a deadline `trước 15/12 hằng năm`. A choice is one of those that its key has.',
  },
  examples: {
    bad: [
      {
        title: { vi: 'Số thập phân viết kiểu Anh', en: 'An English decimal' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu B "Tăng trưởng" { 2025: 12.5% }\n',
      },
      {
        title: { vi: 'Giá trị bằng lời', en: 'A value in words' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu B "Doanh nghiệp số" { 2025: từng bước hình thành }\n',
      },
      {
        title: { vi: 'Ngày không có trong lịch', en: 'A day that no calendar has' },
        text: 'kế hoạch A "Kế hoạch"\nngày: 31/02/2025\n',
      },
      {
        title: { vi: 'Lựa chọn không có', en: 'No such choice' },
        text: 'kế hoạch A "Kế hoạch"\nthể thức: Đảng\n',
      },
      {
        title: { vi: 'Tiền thiếu đơn vị', en: 'Money without its unit' },
        text: 'kế hoạch A "Kế hoạch"\nnhiệm vụ "Tập huấn" { kinh phí: 500 triệu }\n',
      },
      {
        title: { vi: 'Nhiều cấp trên một dòng', en: 'Several scopes without a block' },
        text: 'kế hoạch A "Kế hoạch"\nchỉ tiêu B "Hồ sơ" { 2025: cấp huyện: 95%\n}\n',
      },
    ],
    good: [
      {
        title: { vi: 'Các dạng đúng', en: 'Right forms' },
        text: 'kế hoạch A "Kế hoạch"\nngày: …/12/2025\nthể thức: đảng\ngiai đoạn: 2021-2025\nchỉ tiêu B "Tăng trưởng" { 2025: 12,5%; 2030: { cấp xã: từ 15% trở lên } }\nnhiệm vụ "Tập huấn" { kinh phí: 500 triệu đồng; hạn: trước 15/12 hằng năm }\n',
      },
    ],
  },
  check(checked, report) {
    const { plan } = checked;
    const said = new Set<number>();
    const { missingOpens } = bracesOf(checked);
    const problems = (list: readonly ReadProblem[], text: string, place: Place): void => {
      for (const problem of list) {
        const finding = findingOf(checked, problem, text, place);
        if (!said.has(finding.place.offset) && !said.has(place.offset)) {
          said.add(finding.place.offset);
          report(finding);
        }
      }
    };
    for (const { entry, holder } of plan.entries) {
      const { text } = entry as { text?: string };
      const comma = text?.includes(':') ? keyInValue(entry, text, holder) : undefined;
      if (comma) {
        said.add(placeOf(entry, 'text').offset);
        report(comma);
      }
    }
    for (const target of plan.targets) {
      for (const value of target.values) {
        if (value.origin === 'declared' && value.problems.length > 0) {
          const missing = missingBlock(value.text, value.place);
          if (missing) {
            // Where the line holds the closing brace, the rule of missing braces says so.
            if (!missingOpens.has(value.place.offset)) {
              report(missing);
            }
          } else {
            problems(value.problems, value.text, value.place);
          }
        }
      }
    }
    for (const budget of plan.budgets) {
      checkBudget(budget, problems);
    }
    for (const { entry, holder } of plan.entries) {
      switch (entry.$type) {
        case 'Field': {
          const definition = fieldOf(entry.key);
          if (definition) {
            checkField(entry, definition, holder, plan, problems, (finding) => {
              if (!said.has(finding.place.offset)) {
                report(finding);
              }
            });
          }
          break;
        }
        case 'TimeEntry':
          checkTime(entry, entry.time, report);
          break;
        case 'Section':
        case 'Task':
          if (entry.time !== undefined) {
            checkTime(entry, entry.time, report);
          }
          break;
        case 'Prose':
          if (continuesValue(entry)) {
            report(brokenLine(entry));
          }
          break;
      }
    }
  },
};

type Problems = (list: readonly ReadProblem[], text: string, place: Place) => void;

/** Problems that leave the value's meaning plain, or nearly so. */
const light: ReadonlySet<string> = new Set([
  'english-decimal',
  'english-grouping',
  'blank-grouping',
  'unquoted',
  'missing-percent',
  'no-year',
  'trailing',
]);

function findingOf(checked: CheckedDocument, problem: ReadProblem, text: string, place: Place): Finding {
  // Offsets hold where the words stand in the document as they were read, without escapes.
  const exact = checked.text.startsWith(text, place.offset);
  const at = exact ? { offset: place.offset + problem.start, end: place.offset + problem.end } : place;
  const severity: Severity = light.has(problem.code) ? 'warning' : 'error';
  return {
    place: at,
    severity,
    message: problem.message,
    fixes: !exact
      ? []
      : problem.fix
        ? [{ title: problem.fix.title, changes: [{ place: at, newText: problem.fix.newText }] }]
        : lastOfMonth(problem, text, at),
  };
}

/** "31/2/2025": the last day that the month has. */
function lastOfMonth({ code, start }: ReadProblem, text: string, place: Place): Fix[] {
  const [, month, year] = /^\d+[/-](\d{1,2})(?:[/-](\d{4}))?/u.exec(text.slice(start)) ?? [];
  return code === 'bad-day' && month !== undefined
    ? [offer(place, String(daysOfMonth(Number(year ?? 2024), Number(month))))]
    : [];
}

const keys = PhraseTable.of(fields.map(({ key }) => key));
const knownScopes = PhraseTable.of(scopeWords);

/** `tên: Luật X, ngày: 16/6/2025`: free words that go on with a further key after a comma. */
function keyInValue(entry: Entry, text: string, holder: AstNode): Finding | undefined {
  const place = !text.includes(':') || startsWithScope(text) ? undefined : holderOf(holder);
  for (let colon = text.indexOf(':'); place && colon > 0; colon = text.indexOf(':', colon + 1)) {
    const start = keyStart(text, colon, place);
    const before = text.slice(0, Math.max(0, start)).trimEnd();
    if (before.endsWith(',')) {
      const end = placeOf(entry, 'text').offset + before.length;
      const comma = { offset: end - 1, end };
      return { place: comma, message: partedBySemicolons, fixes: [replaceWith(comma, ';')] };
    }
  }
  return undefined;
}

/** Where the key starts that ends at a colon: some of the words before it; -1 where these are no key of that place. */
function keyStart(text: string, colon: number, place: Holder): number {
  const base = Math.max(0, colon - 60);
  const words = [...text.slice(base, colon).matchAll(/[^\s,;"]+/gu)];
  for (const { index } of words.slice(-4)) {
    const end = keyEnd(text, base + index, place);
    if (end > 0 && skipBlanks(text, end) === colon) {
      return base + index;
    }
  }
  return -1;
}

/** The end of a key that may stand in that place; -1 where there is none. */
function keyEnd(text: string, start: number, place: Holder): number {
  const key = keys.match(text, start);
  if (key && fieldsAllowedIn(place).includes(key.value)) {
    return key.end;
  }
  const allowed = entriesAllowedIn(place);
  const scope = allowed.includes('ScopeEntry') ? knownScopes.match(text, start)?.end : undefined;
  return scope ?? (allowed.includes('TimeEntry') ? timePhraseEnd(text, start) : -1);
}

/** `2025: cấp huyện: 95%`: values by scope need a block of their own. */
function missingBlock(text: string, place: Place): Finding | undefined {
  if (!startsWithScope(text)) {
    return undefined;
  }
  return {
    place,
    message: {
      vi: 'Giá trị theo cấp đặt trong ngoặc nhọn: { cấp huyện: 95%; cấp xã: 80% }.',
      en: 'Values by scope stand in braces: { cấp huyện: 95%; cấp xã: 80% }.',
    },
    fixes: [
      {
        title: { vi: 'Đặt trong { }', en: 'Put it in { }' },
        changes: [{ place, newText: `{ ${partedByScopes(text)} }` }],
      },
    ],
  };
}

/** `cấp huyện: 95%, cấp xã: 80%` with semicolons between its entries. */
const partedByScopes = (text: string): string =>
  text.replace(/,\s*/gu, (comma, at: number) => (startsWithScope(text.slice(at + comma.length)) ? '; ' : comma));

function checkBudget(budget: BudgetFacts, problems: Problems): void {
  checkAmount(budget.written, problems);
  checkShare(budget.share, problems);
  for (const { entries } of budget.breakdowns) {
    checkEntries(entries, problems);
  }
  for (const child of budget.children) {
    checkBudget(child, problems);
  }
}

function checkEntries(entries: readonly BreakdownEntry[], problems: Problems): void {
  for (const { node, written, share, breakdowns } of entries) {
    if (node.$type === 'CostItem' || node.$type === 'Task') {
      continue;
    }
    checkAmount(written, problems);
    checkShare(share, problems);
    for (const breakdown of breakdowns) {
      checkEntries(breakdown.entries, problems);
    }
  }
}

function checkAmount(written: WrittenAmount | undefined, problems: Problems): void {
  if (written) {
    problems(written.problems, written.text, written.place);
  }
}

function checkShare(share: { readonly text: string; readonly place: Place } | undefined, problems: Problems): void {
  if (share) {
    problems(readQuantity(share.text, { expectShare: true }).problems, share.text, share.place);
  }
}

function checkField(
  entry: Field,
  definition: FieldDefinition,
  holder: AstNode,
  plan: Plan,
  problems: Problems,
  report: (finding: Finding) => void,
): void {
  if (definition.value === 'words' || (definition.value === 'strings' && entry.text === undefined)) {
    return;
  }
  const { text, place } = writtenValue(entry);
  if (text === undefined) {
    return;
  }
  switch (definition.value) {
    case 'date':
      problems(readDate(text).problems, text, place);
      break;
    case 'span':
      if (!isOngoing(text, holder)) {
        problems(readSpan(text).problems, text, place);
      }
      break;
    case 'deadline':
      problems(readDeadline(text).problems, text, place);
      break;
    case 'money': {
      const unit = fieldText(plan.head.get('đơn vị tính'));
      problems(readMoney(text, unit === undefined ? undefined : moneyUnitOf(unit)).problems, text, place);
      break;
    }
    case 'choice':
      checkChoice(text, place, definition.choices ?? [], report);
      break;
    case 'years':
      checkYears(text, place, report);
      break;
    case 'strings':
      if (entry.key === 'đánh số' && entry.text !== undefined) {
        report(unquoted(text, place));
      }
      break;
    case 'quantity':
      if (holder.$type !== 'Budget' && holder.$type !== 'CostItem') {
        problems(readQuantity(text, { expectShare: true }).problems, text, place);
      }
      break;
  }
}

function checkChoice(text: string, place: Place, choices: readonly string[], report: (finding: Finding) => void): void {
  const written = canonicalPhrase(text);
  if (choices.includes(written)) {
    return;
  }
  const meant = new SimilarWords(choices).find(written);
  report({
    place,
    message: meant
      ? {
          vi: `Không có lựa chọn “${shown(written)}”. Có phải “${meant.word}”?`,
          en: `There is no choice “${shown(written)}”. Did you mean “${meant.word}”?`,
        }
      : {
          vi: `Không có lựa chọn “${shown(written)}”. Chọn một trong: ${choices.join(', ')}.`,
          en: `There is no choice “${shown(written)}”. Choose one of: ${choices.join(', ')}.`,
        },
    ...(meant ? { fixes: [replaceWith(place, meant.word)] } : {}),
  });
}

function checkYears(text: string, place: Place, report: (finding: Finding) => void): void {
  let offset = place.offset;
  for (const part of text.split(',')) {
    const words = part.trim();
    if (timeOf(canonicalPhrase(words)) === undefined) {
      const start = offset + part.indexOf(words);
      report({
        place: words === '' ? place : { offset: start, end: start + words.length },
        message: {
          vi: 'Các năm in trong bảng ghi như 2025, 2030, cách nhau bằng dấu phẩy.',
          en: 'Years of a table are written as 2025, 2030, parted by commas.',
        },
      });
    }
    offset += part.length + 1;
  }
}

/** "thời gian: thường xuyên", "hằng năm": work without a beginning and an end, as the tables of tasks have it. */
function isOngoing(text: string, holder: AstNode): boolean {
  const { deadline, problems } = readDeadline(text);
  return holder.$type !== 'Document' && problems.length === 0 && deadline !== undefined && deadline.kind !== 'once';
}

function unquoted(text: string, place: Place): Finding {
  const quoted = text
    .split(',')
    .map((part) => `"${part.trim()}"`)
    .join(', ');
  return {
    place,
    message: {
      vi: `Mỗi mẫu đánh số đặt trong ngoặc kép: ${quoted}.`,
      en: `Each sample of a number stands in quotes: ${quoted}.`,
    },
    fixes: [replaceWith(place, quoted)],
  };
}

/** Times are read from the words of the key; only what cannot be a time of any calendar is said. */
const badTimes: ReadonlySet<string> = new Set(['bad-day', 'bad-month', 'bad-year', 'span-order']);

function checkTime(entry: Entry, time: string, report: (finding: Finding) => void): void {
  const known = timeOf(time) !== undefined;
  const { problems } = readTimeKey(time);
  const problem = known ? problems.find(({ code }) => badTimes.has(code)) : problems[0];
  if (problem) {
    report({ place: placeOf(entry, 'time'), message: problem.message });
  }
}

/** Statements whose values a drafter may break over two lines: the second then starts with what looks like a mark. */
function continuesValue(prose: Prose): boolean {
  if (prose.mark !== '-' && prose.mark !== '+' && prose.mark !== '>') {
    return false;
  }
  const siblings = (prose.$container as { entries?: readonly AstNode[] }).entries ?? [];
  const previous = siblings[(prose.$containerIndex ?? 0) - 1];
  const afterValue = previous?.$type === 'Field' || previous?.$type === 'TimeEntry' || previous?.$type === 'ScopeEntry';
  return afterValue && /^[\d\s./%,-]+(?:đồng)?$/u.test(proseText(prose)) && /\d/u.test(proseText(prose));
}

function brokenLine(prose: Prose): Finding {
  return {
    place: placeOf(prose),
    message: {
      vi: 'Dòng này có lẽ nối tiếp giá trị ở dòng trên. Một giá trị phải nằm trên một dòng; dòng bắt đầu bằng “-” là gạch đầu dòng.',
      en: 'This line probably continues the value above. A value stays on one line; a line that starts with “-” is an item of text.',
    },
  };
}
