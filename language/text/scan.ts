import { wordsKey } from './normalise.ts';

/** A word, a written number or a single mark of a text, with its place. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** As it stands in the text. */
  readonly text: string;
  /** For comparing: NFC, lower case, one tone place; a mark as it is. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** No blank between the token before and this one. */
  readonly glued: boolean;
}

// A number takes inner dots and commas ("1.545.000,5"); a word may hold digits after its first letter ("T63", "m2").
const TOKEN = /(?<number>[0-9]+(?:[.,][0-9]+)*)|(?<word>[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*)|>=|<=|[^\s]/gu;

/** Cuts a text into words, numbers and marks; blanks part them and are dropped. Linear in the length of the text. */
export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(TOKEN)) {
    const found = match[0];
    const start = match.index;
    const kind = match.groups?.number !== undefined ? 'number' : match.groups?.word !== undefined ? 'word' : 'mark';
    tokens.push({
      kind,
      text: found,
      key: kind === 'word' ? wordsKey(found) : found,
      start,
      end: start + found.length,
      glued: start === previousEnd,
    });
    previousEnd = start + found.length;
  }
  return tokens;
}

/** Fixed phrases ("tối thiểu", "không vượt quá") with what each of them means. */
export interface PhraseTable<T> {
  /** The longest phrase that starts at `tokens[index]`, with the index after it. */
  match(tokens: readonly Token[], index: number): { value: T; next: number } | undefined;
}

interface PhraseNode<T> {
  value?: T;
  readonly next: Map<string, PhraseNode<T>>;
}

/** Builds a table from pairs of phrase and meaning. */
export function phraseTable<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseTable<T> {
  const root: PhraseNode<T> = { next: new Map() };
  for (const [phrase, value] of entries) {
    let node = root;
    for (const { key } of scan(phrase)) {
      let child = node.next.get(key);
      if (!child) {
        child = { next: new Map() };
        node.next.set(key, child);
      }
      node = child;
    }
    node.value = value;
  }
  return {
    match(tokens, index) {
      let node: PhraseNode<T> | undefined = root;
      let best: { value: T; next: number } | undefined;
      for (let i = index; i < tokens.length; i++) {
        const token: Token | undefined = tokens[i];
        node = token && node?.next.get(token.key);
        if (!node) break;
        if (node.value !== undefined) best = { value: node.value, next: i + 1 };
      }
      return best;
    },
  };
}
