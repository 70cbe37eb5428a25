import Big from 'big.js';
import { formatNumber } from '../../model/number.ts';
import { isMeasure, numberText, type Quantity } from '../../model/quantity.ts';
import { readWords } from '../../model/read-words.ts';
import { rememberByText } from '../../text/remember.ts';

/** An amount that can be added: money, or things that are counted. */
export interface Amount {
  /** In single units: đồng, pieces. */
  readonly value: Big;
  /** Half of the last written digit, in single units: by so much the amount may be rounded. */
  readonly rounding: Big;
  /** How much one written unit is. */
  readonly scale: Big;
  /** Are decimals written? */
  readonly hasDecimals: boolean;
  readonly unit: 'money' | 'things';
  /** Words of what is counted, for comparing; empty for money. */
  readonly key: string;
  /** The unit as it is written: "triệu đồng". */
  readonly unitText: string;
  /** One exact number: not "trên", "khoảng", "từ … đến". */
  readonly isExact: boolean;
  /** Each year: "90 tỷ đồng/năm", "bình quân mỗi năm 90 tỷ đồng". */
  readonly perYear: boolean;
  /** The words of the amount, with what stands before the number: "bình quân mỗi năm 90 tỷ đồng". */
  readonly text: string;
  /** Where the words start. */
  readonly from: number;
  /** Place of number and unit in the text. */
  readonly start: number;
  readonly end: number;
}

/** The amounts of a text, in its order. Shares, growth and amounts per head are none. */
export const amountsIn = rememberByText((text: string): readonly Amount[] =>
  /[0-9]/u.test(text) ? readWords(text).flatMap((quantity) => amountOf(quantity) ?? []) : none,
);

const none: readonly Amount[] = [];

function amountOf(quantity: Quantity): Amount | undefined {
  const { number, unit: unitPlace } = quantity.parts;
  if (!isMeasure(quantity) || quantity.kind !== 'level' || !number || quantity.bound.operator === 'range') {
    return undefined;
  }
  const { unit, bound } = quantity;
  // "7,25 tỷ" can only be đồng.
  const isMoney = unit.kind === 'money' || (unit.kind === 'words' && unit.key === '' && unit.scale.gt(1));
  // "ngành cấp 1 thì …", "7 chữ số": no things that are counted.
  if (unit.kind === 'words' && /^(?:thì|là|của|và|hoặc|trở|khi|nếu|được|có|tại|theo|chữ)(?!\p{L})/iu.test(unit.key)) {
    return undefined;
  }
  if (unit.per !== undefined || (!isMoney && (unit.kind !== 'words' || unit.key === ''))) {
    return undefined;
  }
  const decimals = numberText(quantity).split(',')[1]?.length ?? 0;
  return {
    value: bound.number.times(unit.scale),
    rounding: unit.scale.times(`5e-${decimals + 1}`),
    scale: unit.scale,
    hasDecimals: decimals > 0,
    unit: isMoney ? 'money' : 'things',
    key: isMoney ? '' : unit.key,
    unitText: isMoney ? unit.text : (unit.text.split(' ')[0] ?? ''),
    isExact: bound.operator === 'eq',
    perYear: quantity.perYear,
    text: quantity.text,
    from: quantity.span.start,
    start: number.start,
    end: isMoney ? (unitPlace?.end ?? number.end) : number.end,
  };
}

/** Nouns of one syllable that are counted; other things are told apart by two. */
const shortNouns =
  /^(?:người|hộ|xã|phường|thôn|bản|ấp|lớp|máy|bộ|cái|chiếc|km|ha|tấn|điểm|cuộc|buổi|đợt|tổ|trường|đoàn)$/u;

/** Do two amounts count the same: "người chuyên trách" and "người cấp xã"? */
export function sameThing(a: Amount, b: Amount): boolean {
  if (a.unit !== b.unit || a.key === b.key) {
    return a.unit === b.unit;
  }
  const [one, other] = [a.key.split(' '), b.key.split(' ')];
  return one[0] === other[0] && (one[1] === other[1] || shortNouns.test(one[0] ?? ''));
}

/** A value written in the unit of an amount: "1.545 triệu đồng". */
export function writtenLike(value: Big, { scale, unitText }: Pick<Amount, 'scale' | 'unitText'>): string {
  // Scales are powers of ten: the inverse is exact.
  return `${formatNumber(value.times(new Big(`1e-${scale.e}`)))} ${unitText}`.trim();
}
