import { wordsKey } from '../text/normalise.ts';
import type { Token } from '../text/scan.ts';
import { ONE, type Unit } from './quantity.ts';
import {
  CURRENCY,
  LABELS,
  LEADS,
  MULTIPLIERS,
  NOT_BILLION,
  NOT_CURRENCY,
  SHARES,
  TAILS,
  UNIT_STOPS,
} from './value-words.ts';

/**
 * Where a value stands. `declared`: the whole text is the value, unit words run to its end. `prose`: the value stands
 * among other words, dates and labels.
 */
export type ReadMode = 'declared' | 'prose';

/** A unit with its place; `start === end` when only "/năm" stood there. */
export interface UnitAt {
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly perYear: boolean;
}

/** Between the two ends of a range. */
const JOINT = /^(?:-|–|—|−|đến|tới)$/u;

/** Words of a unit in prose at most; they are only compared by their beginning. */
const MOST_UNIT_WORDS = 12;

/** Reads `%`, money or counted words at `index`. */
export function readUnit(source: string, tokens: readonly Token[], index: number, mode: ReadMode): UnitAt | undefined {
  const first = tokens[index];
  if (!first) return undefined;
  const share = SHARES.match(tokens, index);
  if (share) {
    const end = (tokens[share.next - 1] as Token).end;
    const unit: Unit = { ...share.value, text: source.slice(first.start, end), key: '' };
    return withPer(source, tokens, { unit, start: first.start, end, next: share.next, perYear: false }, mode);
  }
  let scale = ONE;
  let at = index;
  for (let token = tokens[at]; token; token = tokens[at]) {
    const factor = MULTIPLIERS.get(token.key);
    if (!factor || NOT_BILLION.has(tokens[at + 1]?.key ?? '') || at - index >= 3) break;
    scale = scale.times(factor);
    at++;
  }
  const money = tokens[at];
  if (money && CURRENCY.has(money.key) && !NOT_CURRENCY.has(`${money.key} ${tokens[at + 1]?.key}`)) {
    const unit: Unit = { kind: 'money', scale, text: source.slice(first.start, money.end), key: '' };
    return withPer(source, tokens, { unit, start: first.start, end: money.end, next: at + 1, perYear: false }, mode);
  }
  const words = readWordsUnit(source, tokens, at, mode);
  const end = words?.end ?? tokens[at - 1]?.end ?? first.start;
  if (at === index && !words) return undefined;
  const unit: Unit = {
    kind: 'words',
    scale,
    text: source.slice(first.start, words ? words.plainEnd : end),
    key: words ? wordsKey(words.plain) : '',
    ...(words?.per !== undefined && { per: words.per }),
  };
  return { unit, start: first.start, end, next: words?.next ?? at, perYear: words?.perYear ?? false };
}

/** "%/năm", "triệu đồng/ha", "triệu đồng/người/năm": what a share or an amount is counted per. */
function withPer(source: string, tokens: readonly Token[], read: UnitAt, mode: ReadMode): UnitAt {
  const per = readPer(source, tokens, read.next, mode);
  if (!per) return read;
  const unit: Unit = per.per ? { ...read.unit, per: per.per } : read.unit;
  return { unit, start: read.start, end: per.end, next: per.next, perYear: per.perYear };
}

function readPer(
  source: string,
  tokens: readonly Token[],
  index: number,
  mode: ReadMode,
): { per?: string; perYear: boolean; end: number; next: number } | undefined {
  if (tokens[index]?.text !== '/' || tokens[index + 1]?.kind !== 'word') return undefined;
  const parts: string[] = [];
  let at = index;
  while (tokens[at]?.text === '/' && tokens[at + 1]?.kind === 'word') {
    const start = at + 1;
    at = start + 1;
    // In prose one word, since what follows it is the sentence; in a declared value all words.
    while (mode === 'declared' && tokens[at]?.kind === 'word' && !TAILS.match(tokens, at)) at++;
    parts.push(wordsKey(source.slice((tokens[start] as Token).start, (tokens[at - 1] as Token).end)));
  }
  const perYear = parts.at(-1) === 'năm';
  if (perYear) parts.pop();
  return {
    ...(parts.length > 0 && { per: parts.join('/') }),
    perYear,
    end: (tokens[at - 1] as Token).end,
    next: at,
  };
}

/** Free words after a number, with what they are counted per. */
export interface WordsAt {
  /** All of it, with "/ha". */
  readonly text: string;
  /** Without what it is counted per. */
  readonly plain: string;
  readonly plainEnd: number;
  readonly per?: string;
  readonly perYear: boolean;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Reads the words of a counted thing: to the end of a declared value, or to the next mark or function word in prose. */
export function readWordsUnit(
  source: string,
  tokens: readonly Token[],
  index: number,
  mode: ReadMode,
): WordsAt | undefined {
  const first = tokens[index];
  if (first?.kind !== 'word' || TAILS.match(tokens, index)) return undefined;
  if (mode === 'prose' && UNIT_STOPS.has(first.key)) return undefined;
  if (JOINT.test(first.key) && tokens[index + 1]?.kind === 'number') return undefined;
  let at = index + 1;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.text === '/' && tokens[at + 1]?.kind === 'word') break;
    if (TAILS.match(tokens, at)) break;
    if (mode === 'prose') {
      if (token.kind !== 'word' && token.text !== '-') break;
      if (UNIT_STOPS.has(token.key) || LEADS.match(tokens, at) || at - index >= MOST_UNIT_WORDS) break;
    } else {
      if (token.text === ';' || token.text === '"') break;
      // A second value ("90% cấp huyện và 70% cấp xã") is not part of the unit, nor is the far end of a range.
      if (token.kind === 'number' && startsValue(tokens, at)) break;
      if (tokens[at + 1]?.kind === 'number' && JOINT.test(token.key)) break;
    }
  }
  // A mark at the end of the words ("3 lớp,") is not theirs.
  while (at > index + 1 && tokens[at - 1]?.kind === 'mark' && !/^[)”"]$/u.test(tokens[at - 1]?.text ?? '')) at--;
  const plainEnd = (tokens[at - 1] as Token).end;
  const plain = source.slice(first.start, plainEnd);
  const per = readPer(source, tokens, at, mode);
  return {
    text: source.slice(first.start, per?.end ?? plainEnd),
    plain,
    plainEnd,
    ...(per?.per !== undefined && { per: per.per }),
    perYear: per?.perYear ?? false,
    start: first.start,
    end: per?.end ?? plainEnd,
    next: per?.next ?? at,
  };
}

/** Is the number at `index` followed by a share or by money? */
function startsValue(tokens: readonly Token[], index: number): boolean {
  if (SHARES.match(tokens, index + 1)) return true;
  let at = index + 1;
  while (MULTIPLIERS.has(tokens[at]?.key ?? '')) at++;
  return CURRENCY.has(tokens[at]?.key ?? '');
}

/**
 * In prose: from `index` to a place where `wanted` holds, over words and commas of the same phrase. Stops at a number,
 * at the end of the phrase and at "từ" (which begins "từ cấp xã trở lên", words of its own).
 */
export function skipPhrase(
  tokens: readonly Token[],
  index: number,
  wanted: (index: number) => boolean,
): number | undefined {
  for (let at = index; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (wanted(at)) return at;
    if (token.kind === 'number' || /^[.;:…]$/u.test(token.text) || token.key === 'từ') return undefined;
  }
  return undefined;
}

const YEAR = /^(?:19|20)[0-9]{2}$/u;
const BEFORE_YEAR: ReadonlySet<string> = new Set([
  'đến',
  'tới',
  'trước',
  'sau',
  'từ',
  'cuối',
  'đầu',
  'hết',
  '-',
  '–',
  '/',
]);

/**
 * In prose, is the number at `index` a label, a date or part of a symbol, and no value? ("năm 2025", "mức độ 3 và 4",
 * "15/12/2022", "749/QĐ-TTg", "4G".) A number with a share or money after it always is a value.
 */
export function isLabelledNumber(tokens: readonly Token[], index: number): boolean {
  if (startsValue(tokens, index)) return false;
  const [before, number, after, afterThat] = [tokens[index - 1], tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!number) return false;
  if (before && LABELS.has(before.key)) return true;
  // The rest of a date or a symbol; the far end of a range is read with its beginning and never asked for here.
  if (number.glued && before?.glued && (before.text === '/' || before.text === '-')) return true;
  if (YEAR.test(number.text) && (before === undefined || BEFORE_YEAR.has(before.key) || after?.text === '-'))
    return true;
  // A second number of "mức độ 3 và 4", "3, 4".
  if (before && /^(?:và|,|-|đến)$/u.test(before.key) && tokens[index - 2]?.kind === 'number') {
    const label = tokens[index - 3];
    if (label && LABELS.has(label.key) && !startsValue(tokens, index - 2)) return true;
  }
  if (after?.glued && after.kind === 'word' && !CURRENCY.has(after.key) && !MULTIPLIERS.has(after.key)) {
    // "4G", "5G" are names; "50ha", "20km" are counts.
    return (
      after.text === after.text.toUpperCase() && after.text.length <= 2 && !/^(?:MW|GW|KW|HA|KM|M)$/u.test(after.text)
    );
  }
  if (after?.glued && /^[/-]$/u.test(after.text) && afterThat?.glued) {
    if (afterThat.kind === 'word') return /\p{Lu}/u.test(afterThat.text);
    // d/m/y, m/y: a year after the stroke, or a third number.
    if (afterThat.kind === 'number' && after.text === '/') {
      return YEAR.test(afterThat.text) || (tokens[index + 3]?.text === '/' && tokens[index + 3]?.glued === true);
    }
  }
  return false;
}
