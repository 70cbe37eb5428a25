import type { NumberingForm, NumberLabel } from '../model/document-model.ts';

/** One level of a numbering scheme, read from a sample such as "Phần I", "I.", "1.1.", "a)". */
export interface NumberSample {
  readonly form: NumberingForm;
  readonly prefix: string;
  readonly suffix: string;
  readonly counter: 'roman' | 'arabic' | 'letter' | 'none';
  /** How many arabic numbers the sample shows: 2 for "1.1.", whose first is the section above. */
  readonly parts: number;
}

/** The scheme of a document that names none: Decree 30, annex I, mục V.6b, with decimals below as plans use them. */
export const defaultScheme: readonly string[] = ['Phần I', 'I.', '1.', '1.1.', 'a)'];

/** The schemes of kinds made of articles: Decree 30, annex I, mục II.6đ. */
export const articleScheme: readonly string[] = ['Chương I', 'Điều 1.', '1.', 'a)'];

/** Decree 30 uses the Vietnamese order of letters for điểm, with đ and without f, j, w, z. */
const letters = [...'abcdđeghiklmnopqrstuvxy'];

/** Reads one sample; what is no sample numbers nothing. */
export function readSample(sample: string): NumberSample {
  const text = sample.normalize('NFC').trim();
  const match = /^(\p{L}{2,}\s+)?([IVXLC]+|\d+(?:\.\d+)*|[a-zđ])(\P{L}*)$/u.exec(text);
  if (!match) {
    return { form: 'plain', prefix: '', suffix: '', counter: 'none', parts: 0 };
  }
  const [, prefix = '', core = '', suffix = ''] = match;
  const counter = /^[IVXLC]+$/.test(core) ? 'roman' : /^\d/.test(core) ? 'arabic' : 'letter';
  const parts = counter === 'arabic' ? core.split('.').length : 1;
  return {
    form: formOf(prefix.trim().toLowerCase(), counter, parts),
    prefix: prefix && `${prefix.trim()} `,
    suffix,
    counter,
    parts,
  };
}

function formOf(word: string, counter: NumberSample['counter'], parts: number): NumberingForm {
  if (word === 'phần') {
    return 'part';
  }
  if (word === 'chương') {
    return 'chapter';
  }
  if (word === 'điều') {
    return 'article';
  }
  return counter === 'roman' ? 'roman' : counter === 'letter' ? 'letter' : parts > 1 ? 'decimal' : 'arabic';
}

/** A counter as it prints in this sample; `above` are the arabic numbers of the sections around, outermost first. */
export function numberFor(sample: NumberSample, count: number, above: readonly number[]): NumberLabel | undefined {
  const { counter, prefix, suffix, parts } = sample;
  switch (counter) {
    case 'none':
      return undefined;
    case 'roman':
      return { prefix, value: roman(count), suffix };
    case 'letter':
      return { prefix, value: letters[(count - 1) % letters.length] as string, suffix };
    case 'arabic':
      return { prefix, value: [...(parts > 1 ? above.slice(1 - parts) : []), count].join('.'), suffix };
  }
}

/** 1 → "I". Counters of sections are small. */
export function roman(count: number): string {
  const table: readonly (readonly [number, string])[] = [
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
  let rest = count;
  let text = '';
  for (const [value, digits] of table) {
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  }
  return text;
}

/** The levels below a section (or of the whole document), and what has been counted on the current one. */
export interface Level {
  readonly scheme: readonly NumberSample[];
  /** Index in `scheme` of the level on which the next section stands. */
  readonly depth: number;
  /** Distance from the document, from 1: what the navigation pane shows. */
  readonly headingDepth: number;
  /** The arabic numbers of the sections around. */
  readonly above: readonly number[];
  count: number;
}

/** The outermost level of a document or appendix. */
export function topLevel(samples: readonly string[]): Level {
  return { scheme: samples.map(readSample), depth: 0, headingDepth: 1, above: [], count: 0 };
}

/** The sample of a level; levels below the last sample are not numbered. */
export function sampleAt(level: Level): NumberSample {
  return level.scheme[level.depth] ?? { form: 'plain', prefix: '', suffix: '', counter: 'none', parts: 0 };
}

/** The level below a section that has just been counted on `level`; `own` is the section's own scheme. */
export function levelBelow(level: Level, own: readonly string[] | undefined): Level {
  const sample = sampleAt(level);
  const above = sample.counter === 'arabic' ? [...level.above, level.count] : [];
  const headingDepth = level.headingDepth + 1;
  return own
    ? { scheme: own.map(readSample), depth: 0, headingDepth, above, count: 0 }
    : { scheme: level.scheme, depth: level.depth + 1, headingDepth, above, count: 0 };
}
