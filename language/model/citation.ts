import type { Message } from '../text/message.ts';
import { foldBlanks, wordsKey } from '../text/normalise.ts';
import { rememberByText } from '../text/remember.ts';
import { type CalendarDate, dateKey, formatDate } from './calendar.ts';
import { citedKind, documentKind } from './document-kinds.ts';
import { readSymbol } from './document-symbol.ts';
import { message } from './problem.ts';

/** What is known of a cited document, as declared by `viện dẫn` or taken from a document of the workspace. */
export interface Citation {
  /** Kind as in the table of kinds ("nghị quyết"). */
  readonly kind?: string;
  /** Number-symbol as written ("05-NQ/TU"). */
  readonly symbol?: string;
  readonly date?: CalendarDate;
  /** "Ban Chấp hành Đảng bộ tỉnh Hà Tĩnh". */
  readonly issuer?: string;
  /** The trích yếu ("tập trung lãnh đạo …"), as typed after `về:`. */
  readonly title?: string;
  /** The name of a document without number ("Luật Đầu tư công"), as typed after `tên:`. */
  readonly name?: string;
}

/** `đầy đủ`: kind, number, date, issuer, title; `ngắn`: kind and number; `số ngày`: kind, number and date. */
export type CitationForm = 'đầy đủ' | 'ngắn' | 'số ngày';

/** Which rules of form hold for the document that cites. */
export type FormProfile = 'hành chính' | 'đảng';

/** Titles that begin with what the document does follow the issuer without "về". */
const WITHOUT_ABOUT = /^(?:về|phê duyệt|ban hành|quy định|sửa đổi|hướng dẫn|v\/v)(?=\s|$)/u;

/**
 * Prints a citation. First mention in full, later mentions short (Nghị định 30/2020/NĐ-CP, annex I, mục II.6b); a law or
 * an ordinance is cited without number and issuer (mục II.6a). A Party document puts a comma before the date
 * (Hướng dẫn 36-HD/VPTW). What is not known is left out.
 */
export function formatCitation(citation: Citation, form: CitationForm, profile: FormProfile = 'hành chính'): string {
  const kind = citation.kind === undefined ? undefined : documentKind(citation.kind);
  const kindText = kind ? citedKind(kind) : (citation.kind ?? '');
  const date = citation.date && `ngày ${formatDate(citation.date)}`;
  const law = kind?.numbering === 'law';
  if (law || !citation.symbol) {
    const name = citation.name ?? citation.title ?? '';
    const named = kind && wordsKey(name).startsWith(wordsKey(kind.name)) ? name : `${kindText} ${name}`;
    const parts = [named];
    if (form !== 'ngắn' && date) parts.push(date);
    if (form === 'đầy đủ' && !law && citation.issuer) parts.push(`của ${citation.issuer}`);
    if (form === 'đầy đủ' && citation.name && citation.title) parts.push(about(citation.title));
    return foldBlanks(parts.join(' '));
  }
  const numbered = `${kindText} số ${citation.symbol}`;
  if (form === 'ngắn') return foldBlanks(numbered);
  const dated = date ? `${numbered}${profile === 'đảng' ? ',' : ''} ${date}` : numbered;
  if (form === 'số ngày') return foldBlanks(dated);
  const parts = [dated];
  if (citation.issuer) parts.push(`của ${citation.issuer}`);
  if (citation.title) parts.push(about(citation.title));
  return foldBlanks(parts.join(' '));
}

function about(title: string): string {
  return WITHOUT_ABOUT.test(wordsKey(title)) ? title : `về ${title}`;
}

/** A part in which two citations differ. */
export interface CitationDifference {
  readonly part: 'kind' | 'number' | 'date' | 'issuer' | 'title';
  readonly message: Message;
}

/**
 * Compares what words say of a document with what is declared. Only parts that both have are compared; a shorter
 * issuer or title that begins alike agrees, and so do "Tỉnh ủy" and "Ban Chấp hành Đảng bộ tỉnh".
 */
export function compareCitations(words: Citation, declared: Citation): CitationDifference[] {
  const differences: CitationDifference[] = [];
  const differ = (part: CitationDifference['part'], vi: string, en: string, a: string, b: string) =>
    differences.push({
      part,
      message: message(
        `${vi} khác nhau: “${a}” và “${b}” (khai báo).`,
        `The ${en} differ: “${a}” and “${b}” (declared).`,
      ),
    });

  if (words.kind && declared.kind && !sameKind(words.kind, declared.kind)) {
    differ('kind', 'Loại văn bản', 'kinds', words.kind, declared.kind);
  }
  if (words.symbol && declared.symbol && !sameSymbol(words.symbol, declared.symbol)) {
    differ('number', 'Số, ký hiệu', 'numbers', foldBlanks(words.symbol), declared.symbol);
  }
  if (words.date && declared.date && !sameDate(words.date, declared.date)) {
    differ('date', 'Ngày ban hành', 'dates', formatDate(words.date), formatDate(declared.date));
  }
  if (words.issuer && declared.issuer && !sameIssuer(words.issuer, declared.issuer)) {
    differ('issuer', 'Cơ quan ban hành', 'issuers', words.issuer, declared.issuer);
  }
  const [titleA, titleB] = [words.title ?? words.name, declared.title ?? declared.name];
  if (titleA && titleB && !sameTitle(titleA, titleB)) differ('title', 'Trích yếu', 'titles', titleA, titleB);
  return differences;
}

/** "Văn bản số …" may name a document of any kind; "chương trình" may be short for "chương trình hành động". */
function sameKind(a: string, b: string): boolean {
  const [x, y] = [wordsKey(a), wordsKey(b)];
  return x === y || x === 'văn bản' || y === 'văn bản' || x.startsWith(`${y} `) || y.startsWith(`${x} `);
}

/** Do two number-symbols name the same number? A number alone agrees with every symbol that has it. */
export function sameSymbol(a: string, b: string): boolean {
  const [x, y] = [readSymbol(a).symbol, readSymbol(b).symbol];
  if (!x || !y) return foldBlanks(a) === foldBlanks(b);
  if (x.form === 'number' || y.form === 'number') {
    const plain = (number: string | undefined) => number?.replace(/^0+/u, '');
    return plain(x.number) === plain(y.number);
  }
  return x.key === y.key;
}

function sameDate(a: CalendarDate, b: CalendarDate): boolean {
  const known = (x: number | undefined, y: number | undefined) => x === undefined || y === undefined || x === y;
  return dateKey(a) === dateKey(b) || (known(a.year, b.year) && known(a.month, b.month) && known(a.day, b.day));
}

const SHORT_BODIES: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/gu, 'ủy ban nhân dân'],
  [/(?<!\p{L})hđnd(?!\p{L})/gu, 'hội đồng nhân dân'],
  [/\bttg\b/gu, 'thủ tướng chính phủ'],
  [/(?<!\p{L})bch(?!\p{L})/gu, 'ban chấp hành'],
  [/\bbtv\b/gu, 'ban thường vụ'],
  [/(?<!\p{L})đảng bộ (tỉnh|huyện|xã)(?!\p{L})/gu, '$1 ủy'],
  [/(?<!\p{L})đảng bộ thành phố(?!\p{L})/gu, 'thành ủy'],
  [/(?<!\p{L})đảng bộ thị xã(?!\p{L})/gu, 'thị ủy'],
  [/ban chấp hành trung ương( đảng)?/gu, 'trung ương'],
];

/** One spelling for the ways to name a body. */
const issuerKey = rememberByText((issuer: string): string => {
  let key = wordsKey(issuer);
  for (const [short, long] of SHORT_BODIES) key = key.replace(short, long);
  return key;
});

/** Do two texts name the same body? "UBND tỉnh" and "Ủy ban nhân dân tỉnh Hà Tĩnh" do. */
export function sameIssuer(a: string, b: string): boolean {
  const [x, y] = [issuerKey(a), issuerKey(b)];
  if (beginsAlike(x, y)) return true;
  // "Tỉnh ủy" is said of its Ban Chấp hành and of its Ban Thường vụ, which are two different bodies.
  const organ = /^ban (?:chấp hành|thường vụ) /u;
  return organ.test(x) !== organ.test(y) && beginsAlike(x.replace(organ, ''), y.replace(organ, ''));
}

const sameTitle = (a: string, b: string): boolean => beginsAlike(titleKey(a), titleKey(b));

const titleKey = rememberByText((title: string): string =>
  wordsKey(title)
    .replace(/[“”"]/gu, '')
    .replace(/^(?:về việc|về|v\/v|việc) /u, '')
    .replace(/[.,;:]+$/u, ''),
);

function beginsAlike(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer === shorter || (longer.startsWith(shorter) && !/[\p{L}\p{N}]/u.test(longer.charAt(shorter.length)));
}
