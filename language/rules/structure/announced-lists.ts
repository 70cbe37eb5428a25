import { message } from '../../model/problem.ts';
import type { Plan } from '../../plan/plan.ts';
import { readAmountInWords } from '../../text/amount-in-words.ts';
import { rememberByText } from '../../text/remember.ts';
import { offer } from '../offers.ts';
import type { Finding } from '../rule.ts';
import { type Line, linesBelow, linesOf } from '../sums/lines.ts';

/** “năm” is left out of the numbers in words: it is mostly a year. */
const number = String.raw`(?<!\p{L}|[0-9.,/])(?<!(?:mục|điều|khoản|điểm|số|thứ|quý|tháng|năm|phần|chương|cấp|mức|mức độ|giai đoạn) )(?<number>0?[2-9]|[1-4][0-9]|hai|ba|bốn|sáu|bảy|tám|chín|mười)`;
const nouns =
  'nhóm|nội dung|nhiệm vụ|giải pháp|bước|mục tiêu|chỉ tiêu|tiêu chí|nguyên tắc|yêu cầu|lĩnh vực|hạng mục|công trình|dự án|việc|giai đoạn|phương án|hình thức|mô hình|chương trình|đề án|khâu|đột phá|trụ cột|quan điểm|điều kiện|loại|điểm|vấn đề|đợt|cuộc|chương|điều';

/** "thực hiện 5 nhiệm vụ trọng tâm sau:" at the end of a line. */
const lead = new RegExp(
  String.raw`${number} (?<noun>${nouns})(?<more>(?: [\p{L}/-]+){0,9}?)(?<sure> (?:sau|sau đây|như sau|dưới đây|gồm|bao gồm|gồm có|cụ thể|cụ thể như sau|đó là|là))?,? ?:\s*$`,
  'iu',
);
/** Of these the items stand below also where the line does not say so; "2 đợt:" may have its time and place there. */
const alwaysListed =
  /^(?:nhóm|nội dung|nhiệm vụ|giải pháp|bước|mục tiêu|tiêu chí|nguyên tắc|khâu|lĩnh vực|quan điểm|trụ cột)$/iu;
/** Another count in the same line: the list may be of both. */
const anyCount = new RegExp(`${number} (?:${nouns})`, 'giu');

/** "04 xã: A, B, C", "3 tỉnh (A, B và C)", "05 thôn gồm A, B". */
const enumeration = new RegExp(
  String.raw`${number} (?<noun>xã, phường, thị trấn|xã, phường|phường, xã|xã, thị trấn|xã|phường|thị trấn|thị xã|thành phố|huyện|tỉnh|thôn|bản|ấp|buôn|xóm|tổ dân phố)(?<more>(?: \p{Ll}+){0,5}?)(?: (?:bao )?gồm(?: có)?(?: các xã| xã)?:?| là:| ?:| ?\() ?(?<list>[^.;:()\n]*)(?<end>[^\n]?)`,
  'giu',
);
/** "4 lĩnh vực: (1) …, (2) …": items that are numbered in the sentence. */
const numbered = new RegExp(
  String.raw`${number} (?<noun>${nouns})(?<more>[^.;:()\n]{0,60})(?::| gồm| bao gồm)[^.;:()\n]{0,20}\((?:1|i)\)(?<list>[^\n]*)`,
  'giu',
);

/** The name of a place, perhaps with what it is: "xã An Bình", "Bà Rịa - Vũng Tàu", "Thôn 3". */
const placeName =
  /^(?:(?:xã|phường|thị trấn|thị xã|thành phố|huyện|tỉnh|thôn|bản|ấp|buôn|xóm|tổ dân phố|tổ) )?(?:\p{Lu}[\p{L}\p{M}'’]*|[0-9]{1,2}[A-Z]?)(?:(?: - | )(?:\p{Lu}[\p{L}\p{M}'’]*|[0-9]{1,2}[A-Z]?)){0,3}$/u;

interface Announced {
  readonly count: number;
  readonly noun: string;
  /** Of number and noun. */
  readonly start: number;
  readonly end: number;
  /** The length of the number alone. */
  readonly digits: number;
}

/** Lists that a number announces: the items below a line, the places that a sentence names. */
export function checkAnnounced(plan: Plan, report: (finding: Finding) => void): void {
  const lines = linesOf(plan);
  for (const [i, line] of lines.entries()) {
    if (!line.some(mayAnnounce)) {
      continue;
    }
    const announced = leadIn(line.text);
    if (announced) {
      checkList(announced, line, lines, i, report);
    }
    for (const { listed, ...items } of numberedIn(line.text)) {
      report({
        ...found(line, items, listed, 'warning'),
        message: message(
          `Nói ${items.count} ${items.noun}, đánh số đến (${listed}).`,
          `${items.count} are announced (${items.noun}), they are numbered up to (${listed}).`,
        ),
      });
    }
    for (const { listed, ...places } of placesIn(line.text)) {
      report({
        ...found(line, places, listed, 'warning'),
        message: message(
          `Nói ${places.count} ${places.noun}, kể tên ${listed}.`,
          `${places.count} are announced (${places.noun}), ${listed} are named.`,
        ),
      });
    }
  }
}

const anyPlaces = new RegExp(`${number} (?:xã|phường|thị|thành|huyện|tỉnh|thôn|bản|ấp|buôn|xóm|tổ)(?!\\p{L})`, 'iu');
/** A colon at the end, items in brackets, or a number of places. */
const mayAnnounce = rememberByText((words) => /:\s*$|\([1i]\)/u.test(words) || anyPlaces.test(words));

const leadIn = rememberByText((text): (Announced & { readonly isSure: boolean; readonly other: number }) | false => {
  // The end of a long line is enough.
  const from = Math.max(0, text.length - 160);
  const match = text.trimEnd().endsWith(':') ? lead.exec(text.slice(from)) : null;
  if (!match || (match.groups?.sure === undefined && !alwaysListed.test(match.groups?.noun ?? ''))) {
    return false;
  }
  const announced = announcedBy(match, from);
  const others = [...text.matchAll(anyCount)].filter(({ index }) => index !== announced.start);
  const other = others.reduce((sum, { groups }) => sum + numberOf(groups?.number ?? ''), 0);
  return { ...announced, isSure: match.groups?.sure !== undefined, other };
});

const placesIn = rememberByText((text): readonly (Announced & { readonly listed: number })[] =>
  /[0-9]|gồm|\(/u.test(text) ? [...text.matchAll(enumeration)].flatMap((match) => wrongPlaces(match) ?? []) : [],
);

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

const numberedIn = rememberByText((text): readonly (Announced & { readonly listed: number })[] =>
  /\([1i]\)/u.test(text) ? [...text.matchAll(numbered)].flatMap((match) => wrongNumbers(match) ?? []) : [],
);

function wrongNumbers(match: RegExpExecArray): (Announced & { readonly listed: number }) | undefined {
  let listed = 1;
  for (const [, written = ''] of (match.groups?.list ?? '').matchAll(/\(([0-9]{1,2}|[ivx]{1,4})\)/gu)) {
    const next = /^[0-9]/u.test(written) ? Number(written) : romans.indexOf(written) + 1;
    // Another list starts, or the numbers are of something else.
    if (next !== listed + 1) {
      break;
    }
    listed = next;
  }
  const announced = announcedBy(match, 0);
  return listed < 2 || listed === announced.count ? undefined : { ...announced, listed };
}

function wrongPlaces(match: RegExpExecArray): (Announced & { readonly listed: number }) | undefined {
  const { list = '', end = '' } = match.groups ?? {};
  const items = list.trim().split(/, | và /u);
  const last = items.at(-1) ?? '';
  // "TP. Hồ Chí Minh": the dot ends no sentence; "…": the list is not all.
  const isCut = (end === '.' && last.length < 4) || /[…/]|v\.?v/u.test(list + end);
  if (items.length < 2 || isCut || !items.every((item) => placeName.test(item.trim()))) {
    return undefined;
  }
  const announced = announcedBy(match, 0);
  return announced.count === items.length ? undefined : { ...announced, listed: items.length };
}

function announcedBy(match: RegExpExecArray, from: number): Announced {
  const { number: written = '', noun = '' } = match.groups ?? {};
  const start = from + match.index;
  return {
    count: numberOf(written),
    noun,
    start,
    end: start + written.length + 1 + noun.length,
    digits: written.length,
  };
}

const numberOf = (written: string): number =>
  /^[0-9]+$/u.test(written) ? Number(written) : Number(readAmountInWords(written).amount ?? 0);

function checkList(
  announced: Exclude<ReturnType<typeof leadIn>, false>,
  line: Line,
  lines: readonly Line[],
  index: number,
  report: (finding: Finding) => void,
): void {
  const { count, noun, other, isSure } = announced;
  const listed = itemsBelow(line, linesBelow(lines, index));
  if (listed < 2 || listed === count || (other > 0 && (listed === other || listed === other + count))) {
    return;
  }
  // Items of two levels are often typed as one list.
  const severity = isSure && other === 0 && listed <= count + 2 ? 'warning' : 'info';
  report({
    ...found(line, announced, listed, severity),
    message: message(
      `Nói ${count} ${noun}, bên dưới kể ra ${listed}.`,
      `${count} are announced (${noun}), ${listed} stand below.`,
    ),
  });
}

const depths = ['#', '>', '-', '+'];
/** Paragraphs that are numbered by hand: "1.", "a)", "(2)", "Một là", "Thứ nhất". */
const typedNumber =
  /^\s*\**(?:\(?[0-9]{1,2}[.)]|[a-zđ]\)|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))(?!\p{L}|[0-9])/iu;

/** How many items stand directly below a line: lines of the next level, numbered paragraphs, tasks or sections. */
function itemsBelow({ prose }: Line, below: readonly Line[]): number {
  const first = below[0]?.prose.mark;
  if (first === undefined) {
    const entries = prose.$container.entries.slice((prose.$containerIndex ?? 0) + 1);
    const kind = entries[0]?.$type;
    const end = entries.findIndex(({ $type }) => $type !== kind);
    return kind === 'Task' || kind === 'Section' ? (end < 0 ? entries.length : end) : 0;
  }
  if (depths.indexOf(first) <= depths.indexOf(prose.mark)) {
    return typedNumber.test(below[0]?.text ?? '') ? below.filter(({ text }) => typedNumber.test(text)).length : 0;
  }
  const end = below.findIndex((one) => depths.indexOf(one.prose.mark) < depths.indexOf(first));
  return (end < 0 ? below : below.slice(0, end)).filter((one) => one.prose.mark === first).length;
}

function found(line: Line, { start, end, digits }: Announced, listed: number, severity: 'warning' | 'info') {
  const place = line.place(start, end);
  const figures = line.place(start, start + digits);
  const isTyped = figures.end - figures.offset === digits;
  return { place, severity, ...(isTyped ? { fixes: [offer(figures, String(listed).padStart(2, '0'))] } : {}) };
}
