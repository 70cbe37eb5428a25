import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { Fix } from '../../rules/rule.ts';
import { unusedSilencing } from '../../rules/silencing/unused-silencing.ts';
import { indentOf, lineBreakOf } from '../../rules/syntax/fixes.ts';
import type { KehoachLexingReport } from '../../syntax/lexing-report.ts';
import type { Message } from '../../text/message.ts';

/** What stands where the drafter's reason will. */
const reason = 'lý do';

const title = (code: string): Message => ({
  vi: `Bỏ qua ${code} ở dòng này, ghi rõ lý do`,
  en: `Silence ${code} on this line, with a reason`,
});

/**
 * A comment on the line before, in which the drafter writes why a finding is left as it is. A finding that goes over
 * several lines is silenced where it starts.
 */
export function silence(document: LangiumDocument, { code, range }: Diagnostic): Fix | undefined {
  const { line } = range.start;
  const start = document.textDocument.offsetAt({ line, character: 0 });
  if (typeof code !== 'string' || code === unusedSilencing.code || isInComment(document, start)) {
    return undefined;
  }
  const text = document.textDocument.getText();
  const newText = `${indentOf(document, start)}// bỏ qua ${code}: ${reason}${lineBreakOf(text)}`;
  return { title: title(code), changes: [{ place: { offset: start, end: start }, newText, fillIn: reason }] };
}

/** A comment within a comment would silence nothing. */
function isInComment(document: LangiumDocument, offset: number): boolean {
  const report = document.parseResult.lexerReport as KehoachLexingReport | undefined;
  return (report?.comments ?? []).some(
    ({ startOffset, endOffset }) => startOffset < offset && offset <= (endOffset ?? startOffset),
  );
}
