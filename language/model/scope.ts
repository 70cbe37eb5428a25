import { foldBlanks, nfc, wordsKey } from '../text/normalise.ts';
import { phraseTable, scan } from '../text/scan.ts';
import type { Span } from './problem.ts';

/** Levels of government. The district level ended on 01/7/2025 (Luật Tổ chức chính quyền địa phương 2025). */
export type Level = 'trung ương' | 'tỉnh' | 'huyện' | 'xã';

export const LEVELS: readonly Level[] = ['trung ương', 'tỉnh', 'huyện', 'xã'];

/** Whom a value concerns. A value without scope holds for every scope. */
export type Scope =
  | { readonly kind: 'level'; readonly level: Level; readonly key: string }
  /** `còn lại`: those that no other entry names. */
  | { readonly kind: 'rest'; readonly key: string }
  /** A group that the document declares with `nhóm`. */
  | { readonly kind: 'group'; readonly name: string; readonly key: string };

const levelByKey = new Map(LEVELS.map((level) => [wordsKey(`cấp ${level}`), level]));

/**
 * Reads the scope of an entry or of a slot: `cấp tỉnh`, `cấp huyện`, `cấp xã`, `cấp trung ương`, `còn lại`; any other
 * text is the name of a declared group. Keys are equal for every way to write the same scope.
 */
export function readScope(text: string): Scope {
  const words = wordsKey(text);
  const level = levelByKey.get(words);
  if (level) return { kind: 'level', level, key: `level ${level}` };
  if (words === 'còn lại') return { kind: 'rest', key: 'rest' };
  const name = foldBlanks(nfc(text));
  return { kind: 'group', name, key: `group ${name}` };
}

const IN_PROSE = phraseTable<Level>(
  LEVELS.flatMap((level) => [
    [`cấp ${level}`, level] as const,
    ...(level === 'xã' ? [['các xã, thị trấn', level] as const, ['các xã, phường, thị trấn', level] as const] : []),
  ]),
);

/** Levels that a piece of prose names ("hồ sơ công việc tại cấp huyện"), with their places. */
export function levelsInWords(words: string): (Span & { readonly level: Level })[] {
  const tokens = scan(words);
  const found: (Span & { level: Level })[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const match = IN_PROSE.match(tokens, index);
    const [first, last] = [tokens[index], match && tokens[match.next - 1]];
    if (!match || !first || !last) continue;
    found.push({ level: match.value, start: first.start, end: last.end });
    index = match.next - 1;
  }
  return found;
}
