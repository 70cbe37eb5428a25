import type { Inline, SourceRange, TextInline } from '../model/document-model.ts';

/**
 * Splits typed text into runs: `**bold**` anywhere, `_italic_` only at the edges of words, so that `ten_tep_1` stays
 * as it is. Marks that are not closed print as typed. Linear in the length of the text.
 */
export function textInlines(text: string, source?: SourceRange): TextInline[] {
  const inlines: TextInline[] = [];
  let bold = false;
  let italic = false;
  let start = 0;
  const push = (end: number): void => {
    if (end > start) {
      const run = text.slice(start, end);
      inlines.push({
        type: 'text',
        text: run,
        ...(bold ? { bold } : {}),
        ...(italic ? { italic } : {}),
        ...(source ? { source } : {}),
      });
    }
  };
  const lastBold = text.lastIndexOf('**');
  const lastItalic = lastClosingUnderscore(text);
  let i = 0;
  while (i < text.length) {
    if (text.startsWith('**', i) && (bold || lastBold > i)) {
      push(i);
      bold = !bold;
      i += 2;
      start = i;
    } else if (text[i] === '_' && (italic ? closesItalic(text, i) : opensItalic(text, i) && lastItalic > i)) {
      push(i);
      italic = !italic;
      i++;
      start = i;
    } else {
      i++;
    }
  }
  push(text.length);
  return inlines;
}

const word = /[\p{L}\p{M}\p{N}_]/u;

function opensItalic(text: string, i: number): boolean {
  return !(i > 0 && word.test(text[i - 1] as string)) && i + 1 < text.length && !/\s/u.test(text[i + 1] as string);
}

function closesItalic(text: string, i: number): boolean {
  return !(i + 1 < text.length && word.test(text[i + 1] as string)) && i > 0 && !/\s/u.test(text[i - 1] as string);
}

function lastClosingUnderscore(text: string): number {
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === '_' && closesItalic(text, i)) {
      return i;
    }
  }
  return -1;
}

/** Joins neighbouring runs of the same look, so that a paragraph is not cut into needless pieces. */
export function joinInlines(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (
      last?.type === 'text' &&
      inline.type === 'text' &&
      !last.source &&
      !inline.source &&
      last.bold === inline.bold &&
      last.italic === inline.italic
    ) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    } else {
      joined.push(inline);
    }
  }
  return joined;
}

/** First letter in upper case, the rest as it is. */
export function capitalised(text: string): string {
  const first = [...text][0] ?? '';
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}
