import { roman } from '../../language/model/number-sample.ts';
import type { PackageParts } from './open-package.ts';
import { childElement, childElements, childValue, parseXml, type XmlElement } from './xml-tree.ts';

/** One level of a numbering of Word. */
interface Level {
  readonly format: string;
  /** "%1.%2." */
  readonly text: string;
  readonly start: number;
}

/** Word's own limit. */
const LEVELS = 9;

/** A file may begin a list at any number; no list goes on so far. */
const largestRoman = 399;

/** Vietnamese order of letters is for typed numbers; Word counts with the English alphabet. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Counts the numbers that Word computes ("I.", "a)", "-") for the paragraphs of a file, in their order.
 *
 * Levels of which the number is a sign of a symbol font give "-".
 */
export class AutomaticNumbers {
  private readonly levels = new Map<string, readonly Level[]>();
  private readonly abstracts = new Map<string, string>();
  private readonly counts = new Map<string, number[]>();

  constructor(parts: PackageParts) {
    const part = parts.get('word/numbering.xml');
    const root = part === undefined ? undefined : parseXml(part, 'word/numbering.xml');
    const byAbstract = new Map<string, readonly Level[]>();
    for (const abstract of root ? childElements(root, 'w:abstractNum') : []) {
      byAbstract.set(abstract.attributes['w:abstractNumId'] ?? '', levelsOf(abstract));
    }
    for (const number of root ? childElements(root, 'w:num') : []) {
      const id = number.attributes['w:numId'] ?? '';
      const abstract = childValue(number, 'w:abstractNumId') ?? '';
      this.levels.set(id, withOverrides(byAbstract.get(abstract) ?? [], number));
      // Numberings that share a definition count on together, unless one of them starts anew.
      const restarts = childElements(number, 'w:lvlOverride').some((one) => childElement(one, 'w:startOverride'));
      this.abstracts.set(id, restarts ? `own ${id}` : abstract);
    }
  }

  /** The number of the next paragraph of this numbering and level, as Word shows it; '' where it has none. */
  next(id: string, level: number): string {
    const levels = this.levels.get(id);
    const own = levels?.[level];
    if (!levels || !own || level >= LEVELS) {
      return '';
    }
    const key = this.abstracts.get(id) ?? id;
    const counts = this.counts.get(key) ?? [];
    for (let outer = 0; outer < level; outer++) {
      counts[outer] ??= levels[outer]?.start ?? 1;
    }
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    this.counts.set(key, counts);
    if (own.format === 'bullet') {
      return /^[+*]$/.test(own.text) ? own.text : '-';
    }
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      return numberText(levels[index]?.format ?? 'decimal', counts[index] ?? 1);
    });
  }
}

function levelsOf(abstract: XmlElement): Level[] {
  const levels: Level[] = [];
  for (const level of childElements(abstract, 'w:lvl')) {
    const index = Number(level.attributes['w:ilvl'] ?? 0);
    if (index >= 0 && index < LEVELS) {
      levels[index] = {
        format: childValue(level, 'w:numFmt') ?? 'decimal',
        text: childValue(level, 'w:lvlText') ?? '',
        start: startOf(childValue(level, 'w:start')),
      };
    }
  }
  return levels;
}

function withOverrides(levels: readonly Level[], number: XmlElement): Level[] {
  const own = [...levels];
  for (const override of childElements(number, 'w:lvlOverride')) {
    const index = Number(override.attributes['w:ilvl'] ?? 0);
    const start = childValue(override, 'w:startOverride');
    const level = own[index];
    if (level && start !== undefined) {
      own[index] = { ...level, start: startOf(start) };
    }
  }
  return own;
}

const startOf = (value: string | undefined): number => (/^\d{1,5}$/.test(value ?? '') ? Number(value) : 1);

function numberText(format: string, count: number): string {
  switch (format) {
    case 'upperRoman':
      return roman(Math.min(count, largestRoman));
    case 'lowerRoman':
      return roman(Math.min(count, largestRoman)).toLowerCase();
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(count);
  }
}

const letters = (count: number): string =>
  (LETTERS[(count - 1) % LETTERS.length] ?? '').repeat(Math.min(5, Math.ceil(count / LETTERS.length)));
