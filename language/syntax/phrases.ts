import { isBlank, isCombining, isWordPart } from './characters.ts';

/** What a phrase stands for, and where its last word ends (exclusive). */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly end: number;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | undefined;
}

/**
 * Phrases of whole words, found at a place in a text: NFC and NFD, any run of blanks between words, the longest wins.
 * Line breaks part phrases. A phrase does not match inside a longer word (`mục` in `mụcA`).
 */
export class PhraseTable<T> {
  private readonly root: Node<T> = { next: new Map(), value: undefined };

  constructor(phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) {
      let node = this.root;
      for (const word of phrase.normalize('NFC').split(' ')) {
        let next = node.next.get(word);
        if (!next) {
          next = { next: new Map(), value: undefined };
          node.next.set(word, next);
        }
        node = next;
      }
      node.value = value;
    }
  }

  /** A table of phrases that stand for themselves. */
  static of(phrases: readonly string[]): PhraseTable<string> {
    return new PhraseTable(phrases.map((phrase) => [phrase, phrase] as const));
  }

  /** The longest phrase that starts exactly at `offset`, if any. */
  match(text: string, offset: number): PhraseMatch<T> | undefined {
    let node = this.root;
    let found: PhraseMatch<T> | undefined;
    let position = offset;
    for (;;) {
      const end = wordEnd(text, position);
      if (end === position) {
        return found;
      }
      const next = node.next.get(wordAt(text, position, end));
      if (!next) {
        return found;
      }
      node = next;
      if (node.value !== undefined) {
        found = { value: node.value, end };
      }
      position = skipBlanks(text, end);
      if (position === end || node.next.size === 0) {
        return found;
      }
    }
  }

  /** The value of a phrase given whole. */
  get(phrase: string): T | undefined {
    const match = this.match(phrase, 0);
    return match && match.end === phrase.length ? match.value : undefined;
  }
}

/** The end of the word that starts at `offset`; `offset` itself where there is none. */
export function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && isWordPart(text.charCodeAt(end))) {
    end++;
  }
  return end;
}

/** The first place from `offset` on that holds no blank. */
export function skipBlanks(text: string, offset: number): number {
  let position = offset;
  while (position < text.length && isBlank(text.charCodeAt(position))) {
    position++;
  }
  return position;
}

/** The word between two places, in NFC. */
export function wordAt(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  for (let i = 0; i < word.length; i++) {
    if (isCombining(word.charCodeAt(i))) {
      return word.normalize('NFC');
    }
  }
  return word;
}

/** A phrase in the form in which tables hold it: NFC, single blanks. */
export function canonicalPhrase(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ');
}
