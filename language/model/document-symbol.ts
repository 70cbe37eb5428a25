import { nfc } from '../text/normalise.ts';
import { rememberByText } from '../text/remember.ts';
import { type DocumentKind, KIND_SYMBOLS } from './document-kinds.ts';
import { message, type ReadProblem, replaceFix } from './problem.ts';

/**
 * A number-symbol, taken apart. Forms (Nghị định 30/2020/NĐ-CP, annex I, mục II.3; Party: Hướng dẫn 36-HD/VPTW):
 * - `state`: 749/QĐ-TTg, 1264/QĐ-UBND;
 * - `legal`: 30/2020/NĐ-CP;
 * - `assembly`: 193/2025/QH15, 1654/NQ-UBTVQH15;
 * - `letter`: 4205/UBND-NC (công văn: no kind, perhaps the unit that drafted it);
 * - `party`: 05-NQ/TU, 312-CV/VPHU;
 * - `number`: a number alone ("Nghị quyết 05").
 */
export interface DocumentSymbol {
  readonly form: 'state' | 'legal' | 'assembly' | 'letter' | 'party' | 'number';
  /** As written; undefined when it is a blank. */
  readonly number?: string;
  readonly year?: number;
  /** "QĐ", "NQ". */
  readonly kind?: string;
  /** "TTg", "UBND", "TU". */
  readonly issuer?: string;
  /** "NC" in 4205/UBND-NC. */
  readonly unit?: string;
  /** The same for every way to write the same symbol: capitals, no blanks, no leading zeros. */
  readonly key: string;
}

const NUMBER = '(?<number>[0-9]{1,6}(?:\\.[0-9]{1,4})?[a-zđ]?|…+|\\.{2,}|_+)';
const LETTERS = '[\\p{L}][\\p{L}\\p{M}0-9.]*';
const PARTY = new RegExp(`^${NUMBER}-(?<kind>${LETTERS})/(?<issuer>${LETTERS}(?:-${LETTERS}){0,3})$`, 'u');
const STATE = new RegExp(`^${NUMBER}/(?:(?<year>[0-9]{4})/)?(?<first>${LETTERS})(?<rest>(?:-${LETTERS}){0,4})$`, 'u');
const RUN_TOGETHER = /^(?<number>[0-9]{1,6})-(?<letters>\p{Lu}+)$/u;

/** What a text says as a number-symbol, and what is wrong with its form. */
export interface ReadSymbol {
  readonly symbol?: DocumentSymbol;
  readonly problems: readonly ReadProblem[];
}

/**
 * Reads a number-symbol that is the whole text.
 *
 * Problem codes: `bad-symbol`, `blank-in-symbol`, `dash` (a long dash), `hyphen` (one of another kind), `party-slash` (04-NQTU, 57/NQ-TW, 71-NQ/CP), `unit-suffix`
 * (3494/KH-UBND-VH: only a công văn names the drafting unit), `pad-number` (5/KH-UBND).
 */
export const readSymbol = rememberByText((text: string): ReadSymbol => {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const place = { start, end: Math.max(start, end) };
  const written = text.slice(start, end);
  const problems: ReadProblem[] = [];
  // Joint circulars of before 2009 have one more slash: "109/2009/TTLT/BTC-BGDĐT".
  const clean = nfc(written)
    .replace(/\s+/gu, '')
    .replace(/(?<=\/(?:TT|NQ)LT)\//u, '-')
    .replace(/[‐‑–—−]/gu, '-');
  if (/\s/u.test(written)) {
    problems.push({
      code: 'blank-in-symbol',
      ...place,
      message: message('Số, ký hiệu viết liền, không có dấu cách.', 'A number-symbol has no blanks.'),
      fix: replaceFix(clean),
    });
  } else if (/[‐‑–—−]/u.test(written)) {
    problems.push({
      // A hyphen of word processors that does not break a line prints like the other.
      code: /[–—−]/u.test(written) ? 'dash' : 'hyphen',
      ...place,
      message: message('Số, ký hiệu dùng dấu gạch nối “-”.', 'A number-symbol takes the short hyphen “-”.'),
      fix: replaceFix(clean),
    });
  }
  if (clean.length > 60) return { problems: [badSymbol(place, written)] };
  const symbol = parse(clean);
  if (!symbol) {
    const glued = RUN_TOGETHER.exec(clean)?.groups;
    const kind =
      glued && [2, 3].map((n) => glued.letters?.slice(0, n) ?? '').find((letters) => KIND_SYMBOLS.has(letters));
    if (!glued || !kind || kind.length === glued.letters?.length) return { problems: [badSymbol(place, written)] };
    const repaired = `${glued.number}-${kind}/${glued.letters?.slice(kind.length)}`;
    problems.push({
      code: 'party-slash',
      ...place,
      message: message(
        `Ký hiệu văn bản của Đảng có dấu “/” trước tên cơ quan: “${repaired}”.`,
        `A Party symbol has “/” before the body: “${repaired}”.`,
      ),
      fix: replaceFix(repaired),
    });
    const read = parse(repaired);
    return { ...(read && { symbol: read }), problems };
  }
  const otherForm = formOfIssuer(symbol, clean);
  if (otherForm !== undefined) {
    problems.push({
      code: 'party-slash',
      ...place,
      message: message(
        symbol.form === 'state'
          ? `Ký hiệu văn bản của Đảng có dấu “/” trước tên cơ quan: “${otherForm}”.`
          : `Ký hiệu văn bản của cơ quan nhà nước có dấu “/” sau số: “${otherForm}”.`,
        symbol.form === 'state'
          ? `A Party symbol has “/” before the body: “${otherForm}”.`
          : `A symbol of the state has “/” behind the number: “${otherForm}”.`,
      ),
      fix: replaceFix(otherForm),
    });
  }
  // The Front names the standing committee that issues: "18/KH-MTTQ-BTT".
  const isFront = /^(?:MTT[QW]|BTT)/u.test(symbol.issuer ?? '') && /^(?:BTT|ĐCT|MTT[QW].*)$/u.test(symbol.unit ?? '');
  if (symbol.unit && symbol.form === 'state' && !isFront) {
    problems.push({
      code: 'unit-suffix',
      ...place,
      message: message(
        `Chỉ công văn ghi đơn vị soạn thảo (“-${symbol.unit}”) trong ký hiệu; văn bản có tên loại thì không.`,
        `Only an official letter names the drafting unit (“-${symbol.unit}”) in its symbol; a document of a named kind does not.`,
      ),
    });
  }
  if (symbol.number && /^[1-9]$/u.test(symbol.number) && symbol.form !== 'number') {
    problems.push({
      code: 'pad-number',
      start,
      end: start + 1,
      message: message('Số dưới 10 thêm số 0 ở trước.', 'A number below 10 gets a leading zero.'),
      fix: replaceFix(`0${symbol.number}`),
    });
  }
  return { symbol, problems };
});

/** Bodies that write only one of the two forms: "57/NQ-TW" is 57-NQ/TW, "71-NQ/CP" is 71/NQ-CP. */
function formOfIssuer({ form, kind, issuer, year, unit }: DocumentSymbol, clean: string): string | undefined {
  if (kind === undefined || issuer === undefined || year !== undefined || unit !== undefined) return undefined;
  const number = /^[^-/]*/u.exec(clean)?.[0] ?? '';
  if (form === 'state' && /^(?:TW|TU|HU|ĐU)$/u.test(issuer)) return `${number}-${kind}/${issuer}`;
  if (form === 'party' && /^(?:CP|TTg|UBND|HĐND)$/u.test(issuer)) return `${number}/${kind}-${issuer}`;
  return undefined;
}

function badSymbol(place: { start: number; end: number }, written: string): ReadProblem {
  return {
    code: 'bad-symbol',
    ...place,
    message: message(
      `“${written}” không đúng dạng số, ký hiệu. Ví dụ: 749/QĐ-TTg, 30/2020/NĐ-CP, 4205/UBND-NC, 05-NQ/TU, …/KH-UBND.`,
      `“${written}” is not a number-symbol. Examples: 749/QĐ-TTg, 30/2020/NĐ-CP, 4205/UBND-NC, 05-NQ/TU, …/KH-UBND.`,
    ),
  };
}

function parse(clean: string): DocumentSymbol | undefined {
  const numbered = (number: string | undefined) => (number && /^[0-9]/u.test(number) ? { number } : {});
  const keyed = (key: string) =>
    key
      .toUpperCase()
      .replace(/^0+(?=[0-9])/u, '')
      .replace(/^(?:…+|\.+|_+)/u, '…');
  if (/^[0-9]{1,6}$/u.test(clean)) return { form: 'number', number: clean, key: keyed(clean) };
  const party = PARTY.exec(clean)?.groups;
  if (party?.kind && party.issuer) {
    return { form: 'party', ...numbered(party.number), kind: party.kind, issuer: party.issuer, key: keyed(clean) };
  }
  const state = STATE.exec(clean)?.groups;
  if (!state?.first) return undefined;
  const base = {
    ...numbered(state.number),
    ...(state.year && { year: Number(state.year) }),
    key: keyed(clean),
  };
  const rest = (state.rest ?? '').split('-').filter(Boolean);
  const first = state.first;
  // "02/2020/UBTVQH14": ordinances of the Standing Committee.
  if (/^(?:UBTV)?QH[0-9]+$/u.test(first) && rest.length === 0) return { form: 'assembly', ...base, issuer: first };
  if (KIND_SYMBOLS.has(first.toUpperCase()) && rest.length > 0) {
    const [issuer = '', ...units] = rest;
    if (/^UBTVQH[0-9]+$/u.test(issuer)) return { form: 'assembly', ...base, kind: first, issuer };
    const joint = first.toUpperCase() === 'TTLT';
    if (base.year !== undefined || joint) {
      return { form: 'legal', ...base, kind: first, issuer: rest.join('-') };
    }
    return { form: 'state', ...base, kind: first, issuer, ...(units.length > 0 && { unit: units.join('-') }) };
  }
  // "93/UBND": a kind's abbreviation is missing, so this can only be a công văn.
  if (base.year !== undefined) return undefined;
  return { form: 'letter', ...base, issuer: first, ...(rest.length > 0 && { unit: rest.join('-') }) };
}

/**
 * Does the symbol belong to a document of this kind? A quyết định numbered like a công văn (2323/BTTTT-THH) does not.
 * Kinds without an abbreviation of their own go with any symbol.
 */
export function symbolFitsKind(symbol: DocumentSymbol, kind: DocumentKind): boolean {
  if (symbol.form === 'number' || kind.numbering === 'any') return true;
  // Before 1997 decrees and decisions of the Government had no abbreviation: 73/CP.
  if (symbol.form === 'letter' && symbol.issuer === 'CP' && symbol.unit === undefined) return kind.numbering === 'kind';
  if (symbol.kind === 'TTLT' && kind.name === 'thông tư') return true;
  if (kind.numbering === 'law') return symbol.form === 'assembly' || kind.symbols.includes(symbol.kind ?? '');
  if (kind.numbering === 'letter') return symbol.form === 'letter' || (symbol.form === 'party' && symbol.kind === 'CV');
  // Resolutions of the National Assembly have no abbreviation: 43/2022/QH15.
  if (symbol.form === 'assembly' && symbol.kind === undefined) return kind.name === 'nghị quyết';
  return kind.symbols.some((abbreviation) => abbreviation.toUpperCase() === symbol.kind?.toUpperCase());
}
