import { BOLD, type FontWidths, REGULAR, UNITS_PER_EM } from './font-widths.ts';

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ALL_MARKS = /\p{M}/gu;
/** A letter that the tables do not know is taken to be as wide as "n". */
const UNKNOWN = 1024;

const cache: Record<'regular' | 'bold', Map<string, number>> = { regular: new Map(), bold: new Map() };

function characterWidth(character: string, font: FontWidths): number {
  const decomposed = character.normalize('NFD');
  const withoutTone = decomposed.replace(TONE_MARKS, '').normalize('NFC');
  const special = font.other[withoutTone];
  if (special !== undefined) return special;
  const base = decomposed.replace(ALL_MARKS, '');
  if (base === '') return 0;
  const code = base.charCodeAt(0);
  if (code === 0xa0) return font.ascii[0] as number;
  return font.ascii[code - 0x20] ?? UNKNOWN;
}

/**
 * The width of one line of text in points.
 *
 * @param size font size in points. Italic text is measured as upright, which is close enough for columns.
 */
export function textWidth(text: string, size: number, bold: boolean): number {
  const font = bold ? BOLD : REGULAR;
  const known = bold ? cache.bold : cache.regular;
  let units = 0;
  for (const character of text) {
    let width = known.get(character);
    if (width === undefined) {
      width = characterWidth(character, font);
      known.set(character, width);
    }
    units += width;
  }
  return (units / UNITS_PER_EM) * size;
}

/**
 * Breaks text into lines at blanks, each as full as fits.
 *
 * @param width room for a line in points; a word that is longer gets a line of its own.
 */
export function wrapText(text: string, size: number, bold: boolean, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && textWidth(longer, size, bold) > width) {
        lines.push(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.push(line);
  }
  return lines;
}

/** How much worse a title reads when a line ends in the middle of a phrase, or parts a number from its words. */
const MID_PHRASE = 0.45;
const PARTED_NUMBER = 0.7;
/** Longer texts are no titles; they are set as wide as fits. */
const MOST_WORDS = 40;

/**
 * The width in which a centred title looks best: still as few lines as in `width`, but of like length, breaking after a
 * comma rather than inside a phrase and never before a number if that can be helped.
 *
 * @returns a width in points that is not greater than `width`.
 */
export function balancedWidth(text: string, size: number, bold: boolean, width: number): number {
  const fewest = wrapText(text, size, bold, width).length;
  const words = text.split(/[ \n]/);
  if (fewest === 1 || words.length > MOST_WORDS) return width;
  let best = width;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const candidate of runWidths(words, size, bold, width)) {
    const lines = wrapText(text, size, bold, candidate);
    if (lines.length > fewest) continue;
    const score = unevenness(lines, size, bold);
    if (score < bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** Keeps a line from breaking because of the last bit of a sum. */
const ROUNDING = 0.01;

/** The widths that lines of this text can have, up to a limit: a wrapped text is as wide as one of its lines. */
function runWidths(words: readonly string[], size: number, bold: boolean, limit: number): Set<number> {
  const widths = new Set<number>();
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= words.length; end++) {
      const width = textWidth(words.slice(start, end).join(' '), size, bold) + ROUNDING;
      if (width > limit) break;
      widths.add(width);
    }
  }
  return widths;
}

/** 0 for lines of the same length that all end with a phrase. */
function unevenness(lines: readonly string[], size: number, bold: boolean): number {
  const widths = lines.map((line) => textWidth(line, size, bold));
  const longest = Math.max(...widths);
  let score = (longest - Math.min(...widths)) / longest;
  lines.slice(1).forEach((line, index) => {
    const before = lines[index] ?? '';
    if (/^[\d-]/.test(line) || before.endsWith('-')) score += PARTED_NUMBER;
    else if (!/[,;:]$/.test(before)) score += MID_PHRASE;
  });
  return score;
}
