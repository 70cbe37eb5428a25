import type Big from 'big.js';
import type { Token } from '../text/scan.ts';
import { readNumber } from './number.ts';
import { message, type ReadProblem, replaceFix, type Span } from './problem.ts';
import {
  type Bound,
  type Fraction,
  type Measure,
  NO_UNIT,
  type Operator,
  type Quantity,
  type Unit,
} from './quantity.ts';
import { isLabelledNumber, type ReadMode, readUnit, readWordsUnit, skipPhrase } from './unit-reader.ts';
import { LEADS, type LeadMeaning, SHARES, TAILS } from './value-words.ts';

/** What was read at one place: a quantity, or only words that ask for a number that is not there. */
export interface Reading {
  readonly quantity?: Quantity;
  /** Words in front of the number that is missing, when `quantity` is. */
  readonly lead?: Span;
  /** Index of the first token that was not read. */
  readonly next: number;
  readonly problems: ReadProblem[];
}

/** No more words than this stand before a number; keeps reading linear on text that repeats them. */
const MOST_LEADS = 8;

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '−', '÷']);
const TO_WORDS: ReadonlySet<string> = new Set(['đến', 'tới']);

interface Lead {
  operator?: Operator | 'from';
  operatorSpan?: Span;
  soft: boolean;
  change?: LeadMeaning['change'];
  yearly: boolean;
  average: boolean;
  rank: boolean;
  next: number;
  clash?: Span;
}

function widen(span: Span | undefined, start: number, end: number): Span {
  return span ? { start: span.start, end } : { start, end };
}

function readLead(tokens: readonly Token[], index: number): Lead {
  const lead: Lead = { soft: false, yearly: false, average: false, rank: false, next: index };
  for (let count = 0; count < MOST_LEADS; count++) {
    const found = LEADS.match(tokens, lead.next);
    if (!found) break;
    const first = tokens[lead.next] as Token;
    const last = tokens[found.next - 1] as Token;
    const { operator, plain, soft, change, yearly, average, rank } = found.value;
    if (operator) {
      const strong = lead.operator && lead.operator !== 'from';
      if (strong && operator !== 'from' && operator !== lead.operator)
        lead.clash = { start: first.start, end: last.end };
      if (!strong) lead.operator = operator;
    }
    if (operator || plain) lead.operatorSpan = widen(lead.operatorSpan, first.start, last.end);
    lead.soft ||= soft ?? false;
    lead.yearly ||= yearly ?? false;
    lead.average ||= average ?? false;
    lead.rank ||= rank ?? false;
    if (change) lead.change = change;
    lead.next = found.next;
  }
  return lead;
}

interface NumberAt {
  value: Big;
  start: number;
  end: number;
  next: number;
}

function numberAt(tokens: readonly Token[], index: number, problems: ReadProblem[]): NumberAt | undefined {
  const first = tokens[index];
  if (!first) return undefined;
  // A minus stands free on its left ("-5%"); in "2021-2025" it is a dash.
  const signed =
    (first.text === '-' || first.text === '−') && tokens[index + 1]?.glued === true && (index === 0 || !first.glued);
  const token = signed ? tokens[index + 1] : first;
  if (token?.kind !== 'number') return undefined;
  const { value, problem } = readNumber(token.text, token.start);
  if (problem) problems.push(problem);
  return {
    value: signed ? value.neg() : value,
    start: first.start,
    end: token.end,
    next: index + (signed ? 2 : 1),
  };
}

/**
 * The one reader of numbers with their operators and units, for declared values (`readQuantity`) and for prose
 * (`readWords`). Tries to read a quantity that begins at `tokens[index]`.
 *
 * @param source the text that was scanned; all offsets are in it
 * @param soft was "phấn đấu" said earlier in the sentence?
 */
export function readQuantityAt(
  source: string,
  tokens: readonly Token[],
  index: number,
  mode: ReadMode,
  soft = false,
): Reading {
  const problems: ReadProblem[] = [];
  const lead = readLead(tokens, index);
  const firstToken = tokens[index];
  if (!firstToken) return { next: index, problems };
  const start = firstToken.start;
  const isSoft = soft || lead.soft;
  const nothing: Reading =
    lead.next > index
      ? { lead: { start, end: (tokens[lead.next - 1] as Token).end }, next: lead.next, problems }
      : { next: index, problems };

  const numberToken = tokens[lead.next];
  if (mode === 'prose' && numberToken?.kind === 'number' && !lead.rank && isLabelledNumber(tokens, lead.next)) {
    return nothing;
  }
  const first = numberAt(tokens, lead.next, problems);
  if (!first) return nothing;
  const written = (from: number, to: number) => ({
    text: source.slice(from, to),
    span: { start: from, end: to },
    soft: isSoft,
  });
  if (lead.clash) problems.push(mixedOperators(lead.clash));

  // A number "/" a number: done of a total, or a place among so many.
  let second: NumberAt | undefined;
  if (tokens[first.next]?.text === '/') second = numberAt(tokens, first.next + 1, problems);

  if (lead.rank && !SHARES.match(tokens, first.next)) {
    const numberEnd = second?.end ?? first.end;
    const noun = readWordsUnit(source, tokens, second?.next ?? first.next, mode);
    const end = noun?.end ?? numberEnd;
    return {
      quantity: {
        kind: 'rank',
        ...written(start, end),
        size: first.value,
        ...(second && { of: second.value }),
        ...(noun && { noun: noun.text }),
        parts: {
          operator: { start, end: (tokens[lead.next - 1] as Token).end },
          number: { start: first.start, end: numberEnd },
          ...(noun && { unit: { start: noun.start, end: noun.end } }),
        },
      },
      next: noun?.next ?? second?.next ?? first.next,
      problems,
    };
  }

  let numbers: Span = { start: first.start, end: second?.end ?? first.end };
  let unitAt = readUnit(source, tokens, second?.next ?? first.next, mode);
  let next = unitAt?.next ?? second?.next ?? first.next;
  let range: { low: Big; high: Big } | undefined;

  if (!second) {
    const to = rangeEnd(source, tokens, first, unitAt, mode, problems);
    if (to) {
      numbers = { start: first.start, end: to.number.end };
      range = to;
      unitAt = to.unitAt;
      next = unitAt?.next ?? to.number.next;
      if (to.low.gt(to.high)) {
        problems.push(upsideDown(source, first, to.number));
        range = { low: to.high, high: to.low };
      }
    } else if (unitAt?.unit.kind === 'percent' || unitAt?.unit.kind === 'point') {
      // "tăng từ 70% lên 80%": the second number is the value.
      const up = tokens[next]?.key === 'lên' ? numberAt(tokens, next + 1, problems) : undefined;
      const upUnit = up && readUnit(source, tokens, up.next, mode);
      if (up && upUnit?.unit.kind === unitAt.unit.kind) {
        return finish({ ...first, value: up.value }, { start: up.start, end: up.end }, upUnit, upUnit.next, true);
      }
    }
  }
  return finish(first, numbers, unitAt, next, false);

  function finish(
    number: NumberAt,
    numberSpan: Span,
    unitRead: ReturnType<typeof readUnit>,
    after: number,
    newLevel: boolean,
  ): Reading {
    const unit = unitRead?.unit ?? NO_UNIT;
    let slashYear = unitRead?.perYear ?? false;
    let { yearly, average } = lead;
    let suffix: Span | undefined;
    let suffixOperator: 'ge' | 'le' | undefined;
    let end = unitRead?.end ?? numberSpan.end;
    let at = after;
    let noun: string | undefined;
    const readTails = () => {
      for (;;) {
        const tail = TAILS.match(tokens, at);
        if (!tail) return;
        const place = { start: (tokens[at] as Token).start, end: (tokens[tail.next - 1] as Token).end };
        if (tail.value.operator) {
          suffix = place;
          suffixOperator = tail.value.operator;
        }
        if (tail.value.yearly) yearly = true;
        if (tail.value.average) average = true;
        end = place.end;
        at = tail.next;
      }
    };
    readTails();
    const takesNoun = unit.kind === 'percent' || unit.kind === 'point' || unit.kind === 'money';
    if (mode === 'declared' && takesNoun && !suffix) {
      const words = readWordsUnit(source, tokens, at, mode);
      if (words) {
        noun = words.text;
        end = words.end;
        at = words.next;
        slashYear ||= words.perYear;
        readTails();
      }
    } else if (mode === 'prose' && !suffix) {
      // "Có 90% người dân, doanh nghiệp trở lên": the operator comes after the counted thing.
      const far = skipPhrase(tokens, at, (i) => TAILS.match(tokens, i)?.value.operator !== undefined);
      if (far !== undefined) {
        const words = source.slice(tokens[at]?.start, tokens[far - 1]?.end);
        if (takesNoun && words) noun = words;
        at = far;
        readTails();
      }
    }

    const strong = lead.operator !== undefined && lead.operator !== 'from' ? lead.operator : undefined;
    let operator: Operator = strong ?? suffixOperator ?? (lead.operator === 'from' && !newLevel ? 'ge' : 'eq');
    if (suffix && ((strong && strong !== suffixOperator) || range)) {
      problems.push(mixedOperators(suffix));
      if (strong === 'about' && suffixOperator) operator = suffixOperator;
    }
    const parts: Measure['parts'] = {
      ...(lead.operatorSpan && { operator: lead.operatorSpan }),
      number: numberSpan,
      ...(unitRead && unitRead.end > unitRead.start && { unit: { start: unitRead.start, end: unitRead.end } }),
      ...(suffix && { suffix }),
    };
    if (second) {
      if (second.value.lte(0)) problems.push(zeroTotal(second));
      const fraction: Fraction = {
        kind: 'fraction',
        ...written(start, end),
        operator,
        done: number.value,
        total: second.value,
        unit,
        parts,
      };
      return { quantity: fraction, next: at, problems };
    }
    const bound: Bound = range
      ? { operator: 'range', low: range.low, high: range.high }
      : { operator, number: number.value };
    const perYear = yearly || slashYear;
    const change = newLevel ? 'to' : lead.change;
    let kind: Measure['kind'] = 'level';
    if (change === 'down') kind = 'reduction';
    else if (change === 'up') kind = perYear || average ? 'growth' : 'increase';
    else if (!change && unit.kind === 'percent' && (slashYear || (average && yearly))) kind = 'growth';
    return {
      quantity: {
        kind,
        ...written(start, end),
        bound,
        unit,
        perYear: perYear || kind === 'growth',
        ...(noun && { noun }),
        parts,
      },
      next: at,
      problems,
    };
  }
}

/** The far end of "5-10%", "từ 5% đến 10%", "500 triệu đến 1,2 tỷ đồng", when one stands after `first`. */
function rangeEnd(
  source: string,
  tokens: readonly Token[],
  first: NumberAt,
  firstUnit: ReturnType<typeof readUnit>,
  mode: ReadMode,
  problems: ReadProblem[],
): { low: Big; high: Big; number: NumberAt; unitAt: ReturnType<typeof readUnit> } | undefined {
  const joins = (i: number) => {
    const token = tokens[i];
    return (
      token !== undefined && (DASHES.has(token.text) || TO_WORDS.has(token.key)) && tokens[i + 1]?.kind === 'number'
    );
  };
  let at = first.next;
  if (!joins(at)) {
    // Words of the first number may swallow the joint in a declared value ("3 lớp đến 5 lớp"), so look for it there.
    if (!firstUnit) return undefined;
    const limit = firstUnit.next;
    if (!joins(limit)) return undefined;
    at = limit;
  } else if (firstUnit && firstUnit.end > firstUnit.start) {
    return undefined;
  }
  const found: ReadProblem[] = [];
  const number = numberAt(tokens, at + 1, found);
  if (!number) return undefined;
  const unitAt = readUnit(source, tokens, number.next, mode);
  if (!firstUnit || at === first.next || firstUnit.end === firstUnit.start) {
    problems.push(...found);
    return { low: first.value, high: number.value, number, unitAt };
  }
  const [a, b] = [firstUnit.unit, unitAt?.unit ?? NO_UNIT];
  const bare = a.kind === 'words' && a.key === '';
  if (a.kind !== b.kind && !bare) return undefined;
  problems.push(...found);
  if (a.scale.eq(b.scale) || !unitAt) return { low: first.value, high: number.value, number, unitAt };
  // Different multipliers on both ends: bring both to single units, which stays exact.
  const unit: Unit = { ...b, scale: NO_UNIT.scale };
  return { low: first.value.times(a.scale), high: number.value.times(b.scale), number, unitAt: { ...unitAt, unit } };
}

function mixedOperators(place: Span): ReadProblem {
  return {
    code: 'mixed-operators',
    ...place,
    message: message(
      'Hai từ so sánh khác nhau trong một giá trị (ví dụ “trên … trở lên”); chỉ giữ một.',
      'Two different comparison words in one value (such as “trên … trở lên”); keep one.',
    ),
  };
}

function upsideDown(source: string, first: NumberAt, second: NumberAt): ReadProblem {
  const newText =
    source.slice(second.start, second.end) +
    source.slice(first.end, second.start) +
    source.slice(first.start, first.end);
  return {
    code: 'range-order',
    start: first.start,
    end: second.end,
    message: message(
      'Khoảng giá trị bị ngược: số nhỏ phải đứng trước.',
      'The range is upside down: the smaller number comes first.',
    ),
    fix: replaceFix(newText),
  };
}

function zeroTotal(place: Span): ReadProblem {
  return {
    code: 'zero-total',
    start: place.start,
    end: place.end,
    message: message('Tổng số phải lớn hơn 0.', 'The total must be greater than 0.'),
  };
}
