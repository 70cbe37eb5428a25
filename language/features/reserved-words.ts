import { canonicalPhrase } from '../syntax/phrases.ts';
import {
  citationKindWords,
  inlineKeywords,
  slotKinds,
  slotSelectors,
  slotSpecials,
  statementKeywords,
} from '../syntax/vocabulary.ts';

const words = new Set(
  [
    ...statementKeywords,
    ...Object.values(inlineKeywords).flat(),
    ...citationKindWords,
    ...slotKinds,
    ...slotSelectors,
    ...slotSpecials,
  ].filter((word) => !word.includes(' ')),
);

/** Is this a word of the language, that no statement can have as its name? */
export function isReservedWord(name: string): boolean {
  return words.has(canonicalPhrase(name));
}
