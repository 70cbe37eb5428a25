import type { LangiumDocument } from 'langium';
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-protocol';
import { unusedSilencing } from '../../rules/silencing/unused-silencing.ts';
import type { KehoachLexingReport } from '../../syntax/lexing-report.ts';
import type { Message } from '../../text/message.ts';

const title = (code: string): Message => ({
  vi: `Bỏ qua ${code} ở dòng này, ghi rõ lý do`,
  en: `Silence ${code} on this line, with a reason`,
});

/**
 * A comment on the line before, in which the drafter writes why a finding is left as it is. A finding that goes over
 * several lines is silenced where it starts.
 */
export function silence(
  document: LangiumDocument,
  diagnostic: Diagnostic,
  say: (message: Message) => string,
): CodeAction[] {
  const { code, range } = diagnostic;
  const { line } = range.start;
  const start = document.textDocument.offsetAt({ line, character: 0 });
  if (typeof code !== 'string' || code === unusedSilencing.code || isInComment(document, start)) {
    return [];
  }
  const text = document.textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  const indentation = /^[ \t]*/.exec(text)?.[0] ?? '';
  const lineEnd = text.endsWith('\r\n') ? '\r\n' : '\n';
  const newText = `${indentation}// bỏ qua ${code}: lý do${lineEnd}`;
  const place = { line, character: 0 };
  return [
    {
      title: say(title(code)),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: { changes: { [document.uri.toString()]: [{ range: { start: place, end: place }, newText }] } },
    },
  ];
}

/** A comment within a comment would silence nothing. */
function isInComment(document: LangiumDocument, offset: number): boolean {
  const report = document.parseResult.lexerReport as KehoachLexingReport | undefined;
  return (report?.comments ?? []).some(
    ({ startOffset, endOffset }) => startOffset < offset && offset <= (endOffset ?? startOffset),
  );
}
