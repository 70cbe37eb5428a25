/** How one component of a number counts. */
export type Counter = 'roman' | 'smallRoman' | 'arabic' | 'letter' | 'bigLetter' | 'ordinal';

/** One level of a numbering scheme, read from a sample such as "Phần I", "I.", "1.1.", "a)", "(i)", "Phần thứ nhất". */
export interface NumberSample {
  /** The word before the number, as typed: "Phần"; '' where there is none. */
  readonly word: string;
  /** What prints before and after the number itself, the word and its blank too. */
  readonly prefix: string;
  readonly suffix: string;
  /** What each component counts, the own one last: "1.1." shows that of the section above, too. */
  readonly counters: readonly Counter[];
  /** "PHẦN THỨ NHẤT": an ordinal in capitals. */
  readonly capitals: boolean;
}

/** Decree 30 uses the Vietnamese order of letters for điểm, with đ and without f, j, w, z. */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

const ORDINALS = [
  ...['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai', 'mười ba'],
  ...['mười bốn', 'mười lăm', 'mười sáu', 'mười bảy', 'mười tám', 'mười chín', 'hai mươi'],
];

const SAMPLE =
  /^(?<word>\p{L}{2,}\s+)?(?<open>[([]?)(?<core>thứ\s+nhất|[IVXLC]+|[A-ZĐ]|i|(?:\d+|[a-zđ])(?:\.\d+)*)(?<suffix>[^\p{L}\p{N}\s]*)$/iu;

/** Reads one sample of `đánh số`; undefined for what is none. */
export function readNumberSample(sample: string): NumberSample | undefined {
  const groups = SAMPLE.exec(sample.normalize('NFC').trim())?.groups;
  if (!groups) {
    return undefined;
  }
  const { open = '', core = '', suffix = '' } = groups;
  const word = (groups.word ?? '').trim();
  const ordinal = /^thứ\s/iu.test(core);
  const counters = ordinal ? (['ordinal'] as const) : core.split('.').map(counterOf);
  return {
    word,
    prefix: `${word === '' ? '' : `${word} `}${open}`,
    suffix,
    counters,
    capitals: ordinal && core === core.toLocaleUpperCase('vi'),
  };
}

/** A sample shows the first of its kind: "I" and "i" are Roman, "A" and "a" letters. */
function counterOf(component: string): Counter {
  if (/^\d+$/.test(component)) {
    return 'arabic';
  }
  if (/^[IVXLC]+$/.test(component)) {
    return 'roman';
  }
  return component === 'i' ? 'smallRoman' : component === component.toLocaleLowerCase('vi') ? 'letter' : 'bigLetter';
}

/** A count as a component of a number prints it: 4 is "IV", "iv", "4", "d", "D", "thứ tư". */
export function countText(counter: Counter, count: number, capitals = false): string {
  switch (counter) {
    case 'roman':
      return roman(count);
    case 'smallRoman':
      return roman(count).toLowerCase();
    case 'letter':
      return letter(count);
    case 'bigLetter':
      return letter(count).toLocaleUpperCase('vi');
    case 'ordinal': {
      const text = `thứ ${ORDINALS[count - 1] ?? count}`;
      return capitals ? text.toLocaleUpperCase('vi') : text;
    }
    case 'arabic':
      return String(count);
  }
}

/** After "y" come "aa", "ab", as laws of many points go on. */
function letter(count: number): string {
  const rest = count - 1;
  const last = LETTERS[rest % LETTERS.length] ?? '';
  return rest < LETTERS.length ? last : letter(Math.floor(rest / LETTERS.length)) + last;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 1 → "I". Counters of sections are small. */
export function roman(count: number): string {
  let rest = count;
  let text = '';
  for (const [value, digits] of ROMAN) {
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  }
  return text;
}
