import { rememberByText } from '../text/remember.ts';
import { phraseTable, scan, type Token } from '../text/scan.ts';
import { type CalendarDate, dateAt } from './calendar.ts';
import type { Citation } from './citation.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';
import type { ReadProblem, Span } from './problem.ts';

/** A part of a citation with its place in the words. */
export interface CitationPart extends Span {
  readonly text: string;
}

/** A citation found in prose, with the places of its parts. */
export interface CitationInWords extends Span {
  /** The same as plain values, for `compareCitations`. */
  readonly citation: Citation;
  readonly kind?: CitationPart;
  readonly number?: CitationPart;
  readonly date?: CitationPart;
  readonly issuer?: CitationPart;
  readonly title?: CitationPart;
  /** Impossible dates. */
  readonly problems: readonly ReadProblem[];
}

const KINDS = phraseTable<string>(DOCUMENT_KINDS.map(({ name }) => [name, name]));
const LAWS: ReadonlySet<string> = new Set(
  DOCUMENT_KINDS.filter(({ numbering }) => numbering === 'law').map(({ name }) => name),
);

/** A number-symbol in running text; a line break or blank may stand after a separator ("NQ-\nHĐND", "CTr- UBND"). */
const SYMBOL =
  /(?:[0-9]+(?:\.[0-9]+)?[a-zđ]?|…+|\.{2,})(?:[-/–‑‐]\s?(?:[\p{Lu}][\p{L}0-9.]*[\p{L}0-9]|[\p{Lu}]|[0-9]{4}(?=\/)|QH[0-9]+)){1,5}/uy;

const ABOUT = phraseTable<'about' | 'verb'>([
  ['về', 'about'],
  ['v/v', 'about'],
  ...['phê duyệt', 'ban hành', 'quy định', 'sửa đổi', 'hướng dẫn'].map((verb): [string, 'verb'] => [verb, 'verb']),
]);

const ENDS_PHRASE = /^[;:()“”"]$/u;

/** Words of a title at most; a title runs to the end of its phrase, which prose does not always mark. */
const LONGEST_TITLE = 120;

/** Words right before “số”, or before the last word of a kind's name, that make it a number of something else. */
const OTHER_NUMBERED: ReadonlySet<string> = new Set([
  'mẫu',
  'biểu',
  'lục',
  'phiếu',
  'dạng',
  'sắc',
  'lô',
  'thửa',
  'hiệu',
]);

/**
 * Reads the first citation in the words of a slot: "Nghị quyết số 05-NQ/TU, ngày 22/10/2021 của Ban Chấp hành Đảng bộ
 * tỉnh về …". Parts that are not there are left out.
 */
export function readCitation(words: string): CitationInWords | undefined {
  return citationsFrom(words, 1)[0];
}

/** Reads all citations in a piece of prose, in reading order. Linear in its length. */
export const readCitations = rememberByText((words: string): readonly CitationInWords[] =>
  citationsFrom(words, Number.POSITIVE_INFINITY),
);

function citationsFrom(words: string, most: number): CitationInWords[] {
  const tokens = scan(words);
  const found: CitationInWords[] = [];
  let index = 0;
  while (index < tokens.length && found.length < most) {
    const read = citationAt(words, tokens, index);
    if (read) {
      found.push(read.citation);
      index = Math.max(read.next, index + 1);
    } else {
      index++;
    }
  }
  return found;
}

function citationAt(
  words: string,
  tokens: readonly Token[],
  index: number,
): { citation: CitationInWords; next: number } | undefined {
  const kindMatch = KINDS.match(tokens, index);
  let at = kindMatch?.next ?? index;
  const numbered = tokens[at]?.key === 'số';
  if (!kindMatch && !numbered) return undefined;
  // "Mẫu số 06-TCD", "Phụ lục số 04-MP" are forms and appendices, "Sắc lệnh số 53/SL" is older than these kinds.
  if (OTHER_NUMBERED.has(tokens[index - 1]?.key ?? '')) return undefined;
  if (numbered) at++;
  if (tokens[at]?.text === ':') at++;
  const part = (start: number, end: number): CitationPart => ({ text: words.slice(start, end), start, end });
  const symbol = symbolAt(words, tokens, at, kindMatch !== undefined);
  const first = tokens[index] as Token;
  const kind = kindMatch && part(first.start, (tokens[kindMatch.next - 1] as Token).end);
  const kindName = kindMatch?.value;

  if (!symbol) {
    if (!kind || !kindName || numbered || !LAWS.has(kindName)) return undefined;
    return law(words, tokens, at, kind, kindName);
  }
  at = symbol.next;
  const number = part(symbol.start, symbol.end);
  let date: CitationPart | undefined;
  let dateValue: CalendarDate | undefined;
  let problems: ReadProblem[] = [];
  const dateStart = tokens[at]?.text === ',' ? at + 1 : at;
  const read = tokens[dateStart]?.key === 'ngày' ? dateAt(tokens, dateStart) : undefined;
  if (read) {
    const word = tokens[dateStart + 1];
    date = part(word ? word.start : read.start, read.end);
    dateValue = read.date;
    problems = read.problems;
    at = read.next;
  }
  let issuer: CitationPart | undefined;
  const issuerStart = tokens[at]?.text === ',' ? at + 1 : at;
  if (tokens[issuerStart]?.key === 'của') {
    let end = issuerStart + 1;
    while (end < tokens.length && end - issuerStart <= 20) {
      const token = tokens[end] as Token;
      if (token.kind === 'mark' && token.text !== '-' && token.text !== '–') break;
      if (token.kind === 'number' || token.key === 'đến' || token.key === 'với') break;
      if (ABOUT.match(tokens, end) || (token.key === 'và' && beginsOther(tokens, end + 1))) break;
      end++;
    }
    if (end > issuerStart + 1) {
      issuer = part((tokens[issuerStart + 1] as Token).start, (tokens[end - 1] as Token).end);
      at = end;
    }
  }
  let title: CitationPart | undefined;
  const titleStart = tokens[at]?.text === ',' ? at + 1 : at;
  const about = ABOUT.match(tokens, titleStart);
  const quoted = tokens[titleStart]?.text === '“' || tokens[titleStart]?.text === '"';
  if (about || quoted) {
    const from = about?.value === 'about' ? about.next : titleStart;
    let end = from;
    // A quotation mark opens and closes once inside a title ("phê duyệt “Chương trình …”").
    let quotes = 0;
    while (end < tokens.length && end - from < LONGEST_TITLE) {
      const token = tokens[end] as Token;
      if (token.text === '“' || token.text === '”' || token.text === '"') quotes++;
      else if (ENDS_PHRASE.test(token.text)) break;
      else if (token.text === '.' && !tokens[end + 1]?.glued) break;
      else if (token.text === ',' && (quotes === 2 || beginsOther(tokens, end + 1))) break;
      else if (token.key === 'và' && beginsOther(tokens, end + 1)) break;
      if (quotes > 2) break;
      end++;
    }
    if (end > from) {
      title = part((tokens[from] as Token).start, (tokens[end - 1] as Token).end);
      at = end;
    }
  }
  return {
    citation: {
      citation: {
        ...(kindName && { kind: kindName }),
        symbol: number.text,
        ...(dateValue && { date: dateValue }),
        ...(issuer && { issuer: issuer.text }),
        ...(title && { title: title.text }),
      },
      ...(kind && { kind }),
      number,
      ...(date && { date }),
      ...(issuer && { issuer }),
      ...(title && { title }),
      start: first.start,
      end: (tokens[at - 1] as Token).end,
      problems,
    },
    next: at,
  };
}

/** Does another document begin here ("… và Nghị định số 85/2016/NĐ-CP", "… và các văn bản")? */
function beginsOther(tokens: readonly Token[], index: number): boolean {
  const plural = tokens[index]?.key === 'các';
  const kind = KINDS.match(tokens, plural ? index + 1 : index);
  return kind !== undefined && (plural || tokens[kind.next]?.key === 'số');
}

/** The number-symbol at a token; a bare number counts only after a kind ("Nghị quyết 05", "Nghị quyết số 05"). */
function symbolAt(
  words: string,
  tokens: readonly Token[],
  index: number,
  afterKind: boolean,
): (Span & { next: number }) | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  SYMBOL.lastIndex = token.start;
  const match = SYMBOL.exec(words);
  if (match) {
    const end = match.index + match[0].length;
    let next = index;
    while (next < tokens.length && (tokens[next] as Token).start < end) next++;
    return { start: token.start, end, next };
  }
  if (!afterKind || token.kind !== 'number' || !/^[0-9]{1,5}$/u.test(token.text)) return undefined;
  // "Kế hoạch 1", "Kế hoạch 2023" are no numbers of documents, "Nghị quyết 05" and "Kế hoạch số 1" are.
  if (tokens[index - 1]?.key !== 'số' && /^(?:[0-9]|(?:19|20)[0-9]{2})$/u.test(token.text)) return undefined;
  return { start: token.start, end: token.end, next: index + 1 };
}

/** "Luật Đầu tư công", "Luật Tổ chức chính quyền địa phương ngày 19/6/2015": cited by name. */
function law(
  words: string,
  tokens: readonly Token[],
  index: number,
  kind: CitationPart,
  kindName: string,
): { citation: CitationInWords; next: number } | undefined {
  // A law in general ("pháp luật", "theo luật") has no name after it: names begin with a capital.
  if (!/^\p{Lu}/u.test(tokens[index]?.text ?? '') || !/^\p{Lu}/u.test(kind.text)) return undefined;
  let end = index;
  while (end < tokens.length && end - index < 25) {
    const token = tokens[end] as Token;
    if (token.kind === 'mark' && token.text !== '-' && token.text !== ',') break;
    if (token.text === ',' && !/^\p{Ll}/u.test(tokens[end + 1]?.text ?? '')) break;
    if (/^(?:ngày|số|năm|của|để|thì|được|đã|theo|tại|trong|chậm|muộn|trước|là|kể|phải|khi)$/u.test(token.key)) break;
    end++;
  }
  const start = (tokens[index] as Token).start;
  const last = (tokens[end - 1] as Token).end;
  const title: CitationPart = { text: words.slice(start, last), start, end: last };
  const read = tokens[end]?.key === 'ngày' ? dateAt(tokens, end) : undefined;
  const dateStart = tokens[end + 1]?.start;
  const next = read?.next ?? end;
  return {
    citation: {
      citation: { kind: kindName, name: words.slice(kind.start, last), ...(read && { date: read.date }) },
      kind,
      title,
      ...(read &&
        dateStart !== undefined && {
          date: { text: words.slice(dateStart, read.end), start: dateStart, end: read.end },
        }),
      start: kind.start,
      end: read?.end ?? last,
      problems: read?.problems ?? [],
    },
    next,
  };
}
