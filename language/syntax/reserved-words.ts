import { fields } from './fields.ts';
import { canonicalPhrase } from './phrases.ts';
import {
  citationKindWords,
  inlineKeywords,
  scopeWords,
  slotKinds,
  slotSelectors,
  statementKeywords,
} from './vocabulary.ts';

const words = new Set(
  [
    ...statementKeywords,
    ...Object.values(inlineKeywords).flat(),
    ...citationKindWords,
    ...scopeWords,
    ...slotKinds,
    ...slotSelectors,
    ...fields.map(({ key }) => key),
  ].filter((word) => !word.includes(' ')),
);

/** Is this a word of the language, that no statement can have as its name? */
export function isReservedWord(name: string): boolean {
  return words.has(canonicalPhrase(name));
}
