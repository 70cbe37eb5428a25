import { isWordStart } from './characters.ts';
import { fieldOf } from './fields.ts';
import { PhraseTable, wordEnd } from './phrases.ts';
import { timePhraseEnd } from './time-phrase.ts';
import { scopeWords, statementKeywords } from './vocabulary.ts';

/** The keywords that start statements. */
export const statements = PhraseTable.of(statementKeywords);

const scopes = PhraseTable.of(scopeWords);

/** What stands before the colon at the start of an entry; `statement` where a keyword starts it after all. */
export type HeadKind = 'KEY' | 'REFERENCE_KEY' | 'TIME_KEY' | 'SCOPE_KEY' | 'GROUP_KEY' | 'statement';

const headKinds = new Map<string, HeadKind>();

/** What the words before a colon at the start of an entry are. */
export function classifyHead(phrase: string): HeadKind {
  let kind = headKinds.get(phrase);
  if (kind === undefined) {
    kind = classifyNewHead(phrase);
    // Unknown phrases come from documents: the table must not grow without end.
    if (headKinds.size < 10_000) {
      headKinds.set(phrase, kind);
    }
  }
  return kind;
}

function classifyNewHead(phrase: string): HeadKind {
  const definition = fieldOf(phrase);
  if (definition) {
    return definition.value === 'names' ? 'REFERENCE_KEY' : 'KEY';
  }
  if (scopes.get(phrase)) {
    return 'SCOPE_KEY';
  }
  if (timePhraseEnd(phrase, 0) === phrase.length) {
    return 'TIME_KEY';
  }
  const statement = statements.match(phrase, 0);
  if (statement && statement.end < phrase.length) {
    return 'statement';
  }
  return isWordStart(phrase.charCodeAt(0)) && wordEnd(phrase, 0) === phrase.length ? 'GROUP_KEY' : 'KEY';
}

/** Is the value of this key free words? */
export const isFreeText = (key: string): boolean => {
  const value = fieldOf(key)?.value;
  return value === undefined || value === 'words' || value === 'strings';
};
