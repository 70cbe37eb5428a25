import { type Counter, countText, type NumberSample, readNumberSample } from '../../language/model/number-sample.ts';
import type { NumberingForm, NumberLabel } from '../model/document-model.ts';

/** One level of a numbering scheme: how its numbers are written, and which look of the layout its headings have. */
export interface NumberedLevel extends NumberSample {
  readonly form: NumberingForm;
}

/** The scheme of a document that names none: Decree 30, annex I, mục V.6b, with decimals below as plans use them. */
export const defaultScheme: readonly string[] = ['Phần I', 'I.', '1.', '1.1.', 'a)'];

/** The schemes of kinds made of articles: Decree 30, annex I, mục II.6đ. */
export const articleScheme: readonly string[] = ['Chương I', 'Điều 1.', '1.', 'a)'];

const unnumbered: NumberedLevel = {
  form: 'plain',
  word: '',
  prefix: '',
  suffix: '',
  counters: [],
  capitals: false,
};

/** Reads one sample; what is no sample numbers nothing. */
export function readSample(text: string): NumberedLevel {
  const sample = readNumberSample(text);
  return sample === undefined ? unnumbered : { ...sample, form: formOf(sample) };
}

const WORDS: Readonly<Record<string, NumberingForm>> = { phần: 'part', chương: 'chapter', điều: 'article' };

const FORMS: Readonly<Record<Counter, NumberingForm>> = {
  roman: 'roman',
  bigLetter: 'roman',
  ordinal: 'part',
  arabic: 'arabic',
  letter: 'letter',
  smallRoman: 'letter',
};

function formOf({ word, counters }: NumberSample): NumberingForm {
  const own = counters.at(-1) ?? 'arabic';
  const named = WORDS[word.toLocaleLowerCase('vi')];
  return named ?? (counters.length > 1 ? (counters.includes('letter') ? 'letter' : 'decimal') : FORMS[own]);
}

/** A number of a section around: what it counts, and its own component as it prints. */
export interface NumberAbove {
  readonly counter: Counter;
  readonly text: string;
}

/** The components of the sections around that a number shows before its own: "1" of "1.2.". */
export function shownAbove({ counters }: NumberSample, above: readonly NumberAbove[]): readonly NumberAbove[] {
  const wanted = counters.slice(0, -1);
  const nearest = wanted.length === 0 ? [] : above.slice(-wanted.length);
  const start = wanted.length - nearest.length;
  return nearest.every(({ counter }, i) => counter === wanted[start + i]) ? nearest : [];
}

/** A counter as it prints in this sample; `above` are the numbers of the sections around, outermost first. */
export function numberFor(sample: NumberSample, count: number, above: readonly NumberAbove[]): NumberLabel | undefined {
  const own = ownNumber(sample, count);
  if (own === undefined) {
    return undefined;
  }
  const value = [...shownAbove(sample, above), own].map(({ text }) => text).join('.');
  return { prefix: sample.prefix, value, suffix: sample.suffix };
}

function ownNumber({ counters, capitals }: NumberSample, count: number): NumberAbove | undefined {
  const counter = counters.at(-1);
  return counter === undefined ? undefined : { counter, text: countText(counter, count, capitals) };
}

/** The levels below a section (or of the whole document), and what has been counted on the current one. */
export interface Level {
  readonly scheme: readonly NumberedLevel[];
  /** Index in `scheme` of the level on which the next section stands. */
  readonly depth: number;
  /** Distance from the document, from 1: what the navigation pane shows. */
  readonly headingDepth: number;
  /** The numbers of the sections around. */
  readonly above: readonly NumberAbove[];
  count: number;
}

/** The outermost level of a document or appendix. */
export function topLevel(samples: readonly string[]): Level {
  return { scheme: samples.map(readSample), depth: 0, headingDepth: 1, above: [], count: 0 };
}

/** The sample of a level; levels below the last sample are not numbered. */
export function sampleAt(level: Level): NumberedLevel {
  return level.scheme[level.depth] ?? unnumbered;
}

/** The level below a section that has just been counted on `level`; `own` is the section's own scheme. */
export function levelBelow(level: Level, own: readonly string[] | undefined): Level {
  const number = ownNumber(sampleAt(level), level.count);
  const above = number === undefined ? [] : [...level.above, number];
  const headingDepth = level.headingDepth + 1;
  return own
    ? { scheme: own.map(readSample), depth: 0, headingDepth, above, count: 0 }
    : { scheme: level.scheme, depth: level.depth + 1, headingDepth, above, count: 0 };
}
