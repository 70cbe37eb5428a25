import type { TextDocument } from 'vscode-languageserver-textdocument';
import { displayWidth, printable } from './display-width.ts';
import type { ShownPlace } from './reported.ts';

/** A line is cut to about this many columns around the place: prose lines are as long as paragraphs. */
const mostColumns = 100;
const before = 40;

/** The source line of a place, with carets under it; two lines of a terminal. Undefined where there is no such text. */
export function sourceFrame(source: TextDocument, place: ShownPlace): { code: string; carets: string } | undefined {
  const text = lineText(source, place.line - 1);
  if (text === '') {
    return undefined;
  }
  const start = place.column - 1;
  const end = place.endLine > place.line ? text.trimEnd().length : place.endColumn - 1;
  const head = printable(text.slice(0, start));
  const marked = printable(text.slice(start, Math.max(end, start)));
  const tail = printable(text.slice(Math.max(end, start)));

  const shownHead = head.length > before ? `…${lastColumns(head, before - 1)}` : head;
  const room = Math.max(mostColumns - displayWidth(shownHead), 20);
  const shownMarked = cut(marked, room);
  const shownTail = cut(tail, Math.max(room - displayWidth(shownMarked), 0));
  return {
    code: `${shownHead}${shownMarked}${shownTail}`.trimEnd(),
    carets: ' '.repeat(displayWidth(shownHead)) + '^'.repeat(Math.max(1, displayWidth(shownMarked))),
  };
}

function lineText(source: TextDocument, line: number): string {
  const text = source.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return text.replace(/[\r\n]+$/, '');
}

/** The text up to a number of columns; `…` stands for what is left out. */
function cut(text: string, columns: number): string {
  if (displayWidth(text) <= columns) {
    return text;
  }
  let shown = '';
  let width = 0;
  for (const char of text) {
    width += displayWidth(char);
    if (width >= columns) {
      break;
    }
    shown += char;
  }
  return columns > 0 ? `${shown}…` : '';
}

/** The end of a text, about a number of columns; it does not start with a combining mark. */
function lastColumns(text: string, columns: number): string {
  const chars = [...text];
  let start = chars.length;
  let width = 0;
  while (start > 0 && width < columns) {
    start--;
    width += displayWidth(chars[start] as string);
  }
  return chars
    .slice(start)
    .join('')
    .replace(/^\p{M}+/u, '');
}
