import type { Block, Inline } from './document-model.ts';
import { inlineText } from './inline-text.ts';

/**
 * Puts the mark that closes an official text ("./." in Decree 30, annex III) at its end.
 *
 * The mark goes into the last paragraph and shares the full stop that is already there: "… này." becomes "… này./.".
 * A text that already ends with the mark stays as it is. After a table the mark gets a paragraph of its own.
 *
 * @returns a new list; the blocks given are not changed.
 */
export function withClosingMark(blocks: readonly Block[], mark: string): Block[] {
  const last = blocks.at(-1);
  if (mark === '' || last === undefined) return [...blocks];
  if (!('content' in last)) return [...blocks, { type: 'paragraph', content: [{ type: 'text', text: mark }] }];
  const missing = missingEnd(inlineText(last.content).trimEnd(), mark);
  if (missing === '') return [...blocks];
  return [
    ...blocks.slice(0, -1),
    { ...last, content: [...withoutTrailingBlanks(last.content), { type: 'text', text: missing }] },
  ];
}

/** What must still be added to `text` so that it ends with `mark`, given that it may end with the mark's beginning. */
function missingEnd(text: string, mark: string): string {
  for (let kept = mark.length; kept > 0; kept--) {
    if (text.endsWith(mark.slice(0, kept))) return mark.slice(kept);
  }
  return mark;
}

function withoutTrailingBlanks(content: readonly Inline[]): Inline[] {
  const last = content.at(-1);
  if (last === undefined || last.type === 'break' || last.type === 'note') return [...content];
  return [...content.slice(0, -1), { ...last, text: last.text.trimEnd() }];
}
