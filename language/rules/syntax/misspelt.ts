import type { AstNode } from 'langium';
import { fields } from '../../syntax/fields.ts';
import { PhraseTable, skipBlanks } from '../../syntax/phrases.ts';
import { timePhraseEnd } from '../../syntax/time-phrase.ts';
import {
  documentKindWords,
  inlineKeywords,
  scopeWords,
  statementKeywords,
  timePrefixWords,
} from '../../syntax/vocabulary.ts';
import { SimilarWords, WordIndex } from '../names/similar.ts';
import { fieldsAllowedIn, holderOf } from './allowed.ts';

/** A keyword that was meant, and where the words end that stand for it. */
export interface MeantKeyword {
  readonly keyword: string;
  readonly end: number;
}

/** Statements after whose keyword nothing stands but the block. */
const bare: ReadonlySet<string> = new Set([
  'căn cứ',
  'nơi nhận',
  'ký',
  'trong đó',
  ...statementKeywords.filter((word) => word.startsWith('theo ')),
  ...fields.filter(({ block }) => block).map(({ key }) => key),
]);

const statementWords = [
  ...statementKeywords,
  ...(inlineKeywords.bảng ?? []).map((kind) => `bảng ${kind}`),
  ...fields.filter(({ block }) => block).map(({ key }) => key),
];
const statementIndex = new WordIndex(statementWords);
const kindIndex = new WordIndex(documentKindWords);
const timeIndex = new WordIndex(timePrefixWords);
const knownKeys = PhraseTable.of(fields.map(({ key }) => key));
const knownScopes = PhraseTable.of(scopeWords);

/** Lookups for one document: what they cost is bounded. */
export class Spelling {
  private readonly statements = new SimilarWords(statementIndex);
  private readonly kinds = new SimilarWords(kindIndex);
  private readonly times = new SimilarWords(timeIndex);

  /** The statement that a line starts with, its keyword typed without or with wrong diacritics, in capitals or misspelt. */
  statement(text: string, hasBlock: boolean): MeantKeyword | undefined {
    return this.meant(text, this.statements, (keyword, rest) => looksLikeStatement(keyword, rest, hasBlock));
  }

  /** The kind of document that a first line starts with, misspelt. */
  kind(text: string): MeantKeyword | undefined {
    return this.meant(text, this.kinds, (_, rest) => /^(?:[^"“]{0,60})["“]/u.test(rest) || rest === '');
  }

  /** The words before a time, misspelt: `Năm 2025`, `giai doan 2021-2025`. */
  time(text: string): string | undefined {
    const match = /^(\D{1,40}?)\s*([0-9IVX][\s\S]*)$/u.exec(text);
    const [, words = '', digits = ''] = match ?? [];
    const meant = match && this.times.find(words);
    const time = meant ? `${meant.word} ${digits}` : '';
    return time !== '' && timePhraseEnd(time, 0) === time.length ? time : undefined;
  }

  private meant(
    text: string,
    among: SimilarWords,
    fits: (keyword: string, rest: string) => boolean,
  ): MeantKeyword | undefined {
    let best: (MeantKeyword & { readonly distance: number }) | undefined;
    for (const end of wordEnds(text, 5)) {
      const found = among.find(text.slice(0, end));
      if (
        found &&
        (!best || found.distance < best.distance) &&
        fits(found.word, text.slice(end).trim().normalize('NFC'))
      ) {
        best = { keyword: found.word, end, distance: found.distance };
      }
    }
    return best;
  }
}

/** The ends of the first words of a text. */
function wordEnds(text: string, count: number): number[] {
  const ends: number[] = [];
  for (const match of text.slice(0, 120).matchAll(/[\p{L}\p{M}\p{N}_]+/gu)) {
    ends.push(match.index + match[0].length);
    if (ends.length === count) {
      break;
    }
  }
  return ends;
}

/** Can these words follow that keyword, or is the line prose that happens to start with its letters? */
function looksLikeStatement(keyword: string, rest: string, hasBlock: boolean): boolean {
  if (rest === '') {
    return true;
  }
  if (bare.has(keyword)) {
    return false;
  }
  const quote = rest.search(/["“]/u);
  const words = (quote < 0 ? rest : rest.slice(0, quote)).trim();
  const count = words === '' ? 0 : words.split(/\s+/u).length;
  if (quote >= 0) {
    return count <= 6;
  }
  if (keyword === 'giao' || keyword === 'đề nghị') {
    return hasBlock && words.split(',').every((part) => !/\S\s+\S/u.test(part.replace(/^\s*phối hợp\s/u, '').trim()));
  }
  return count === 1 && (hasBlock || keyword === 'in');
}

/** Where the colon is missing after a key, a time or a scope that a line starts with; -1 where none is. */
export function missingColonAt(text: string, holder: AstNode): number {
  const place = holderOf(holder);
  if (!place) {
    return -1;
  }
  const key = knownKeys.match(text, 0);
  if (key && fieldsAllowedIn(place).includes(key.value)) {
    return hasValue(text, key.end) ? key.end : -1;
  }
  if (!['Target', 'Value', 'Budget', 'CostItem', 'Breakdown', 'Parts'].includes(place)) {
    return -1;
  }
  const scope = knownScopes.match(text, 0)?.end ?? -1;
  const end = scope > 0 ? scope : timePhraseEnd(text, 0);
  return end > 0 && (end === text.length || hasValue(text, end)) ? end : -1;
}

/** Is this the key of a value: a time, a scope or the name of a group? */
export const isEntryKey = (key: string): boolean =>
  knownScopes.get(key) !== undefined ||
  timePhraseEnd(key, 0) === key.length ||
  /^[\p{L}][\p{L}\p{M}\p{N}_]*$/u.test(key);

/** Is what follows short enough to be a value, and not the rest of a sentence? */
function hasValue(text: string, end: number): boolean {
  const rest = text.slice(skipBlanks(text, end));
  return rest !== '' && rest.length <= 80 && !/[.;]$/u.test(rest);
}
