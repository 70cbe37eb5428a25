import { type Citation, sameSymbol } from '../../model/citation.ts';
import { readSymbol } from '../../model/document-symbol.ts';
import { type CitationInWords, type CitationPart, readCitations } from '../../model/read-citation.ts';
import { rememberByText } from '../../text/remember.ts';

/** Before a number that stands without "số" it is added, so that the number is read as one. */
const lead = 'số ';

/**
 * The citation in the words of a slot that is of the declared document: the one with its number where there is one, else
 * the one with which the words begin. Words about another document ("… thực hiện Nghị quyết số 52-NQ/TW") are none.
 */
export function citedIn(words: string, declared: Citation): CitationInWords | undefined {
  const found = readAll(words);
  const { symbol } = declared;
  const same = symbol === undefined ? undefined : found.find(({ number }) => number && sameSymbol(number.text, symbol));
  if (same) {
    return same;
  }
  const [first] = found;
  return first && words.slice(0, first.start).trim() === '' ? first : undefined;
}

const readAll = rememberByText((words: string): readonly CitationInWords[] => {
  const start = words.length - words.trimStart().length;
  const number = /^\S{1,40}/u.exec(words.slice(start))?.[0] ?? '';
  if (!/^[0-9]/u.test(number) || !readSymbol(number).symbol || /^[0-9]+$/u.test(number)) {
    return readCitations(words);
  }
  // "3219/UBND-VH ngày 17/8/2022": a number without its kind.
  return readCitations(words.slice(0, start) + lead + words.slice(start)).map((cited) => shifted(cited, start));
});

/** The same citation with its places in the words as they are. */
function shifted(cited: CitationInWords, start: number): CitationInWords {
  const back = (offset: number): number => Math.max(start, offset - lead.length);
  const part = (of: CitationPart | undefined): CitationPart | undefined =>
    of && { ...of, start: back(of.start), end: back(of.end) };
  const { kind, number, date, issuer, title } = cited;
  const parts = { kind: part(kind), number: part(number), date: part(date), issuer: part(issuer), title: part(title) };
  const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  return {
    citation: cited.citation,
    problems: cited.problems,
    start: back(cited.start),
    end: back(cited.end),
    ...given,
  };
}
