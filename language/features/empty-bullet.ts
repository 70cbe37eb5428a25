import type { LangiumDocument } from 'langium';
import type { Position, TextEdit } from 'vscode-languageserver-protocol';
import type { KehoachLexingReport } from '../syntax/lexing-report.ts';

/**
 * Enter behind a bullet without words ends the list: the line with the bullet goes.
 *
 * LSP 3.17: `textDocument/onTypeFormatting`.
 *
 * @param position where the cursor is after the line end was typed
 */
export function withoutEmptyBullet(document: LangiumDocument, { line }: Position): TextEdit[] {
  const { textDocument } = document;
  const range = { start: { line: line - 1, character: 0 }, end: { line, character: 0 } };
  if (line === 0 || !/^[ \t]*[-+>–•][ \t]*\r?\n$/u.test(textDocument.getText(range))) {
    return [];
  }
  const offset = textDocument.offsetAt(range.start);
  const { comments = [] } = (document.parseResult.lexerReport as KehoachLexingReport | undefined) ?? {};
  const isComment = comments.some(({ startOffset, endOffset = 0 }) => startOffset <= offset && offset < endOffset);
  return isComment ? [] : [{ range, newText: '' }];
}
