import type { LangiumDocument } from 'langium';
import type { Place } from '../../plan/places.ts';
import type { KehoachLexingReport } from '../../syntax/lexing-report.ts';

/** A comment that silences findings of some rules on the next line with text. */
export interface Silencing {
  readonly place: Place;
  /** Codes or names of rules, with the place of each. */
  readonly rules: readonly { readonly rule: string; readonly place: Place }[];
  readonly reason: string;
  /** Does a colon stand where the reason begins? */
  readonly hasColon: boolean;
  /** The lines (from 0) on which findings are silenced: the next one that is neither blank nor a comment. */
  readonly line: number;
}

const pattern = /^\/\/\s*bỏ qua\s+([^:\n]*)(:?)(.*)$/u;

/** The silencing comments of a document: `// bỏ qua KH204: lý do`. */
export function silencingsOf(document: LangiumDocument): Silencing[] {
  const report = document.parseResult.lexerReport as KehoachLexingReport | undefined;
  const comments = report?.comments ?? [];
  const silencings: Silencing[] = [];
  const commentLines = new Set(comments.map((comment) => (comment.startLine ?? 1) - 1));
  let lines: string[] | undefined;
  /** The line that was found last: comments one below the other silence the same one, and it is sought once. */
  let found = -1;
  const nextTextLine = (from: number): number => {
    found = Math.max(found, from);
    while (lines && found < lines.length && isPassedOver(lines[found] ?? '', found, commentLines)) {
      found++;
    }
    return found;
  };
  for (const comment of comments) {
    const match = pattern.exec(comment.image.normalize('NFC'));
    if (!match) {
      continue;
    }
    lines ??= document.textDocument.getText().split(/\r\n|\r|\n/u);
    const [, names = '', colon, reason = ''] = match;
    const line = (comment.startLine ?? 1) - 1;
    const ownLine = (lines[line] ?? '').trimStart().startsWith('//');
    silencings.push({
      place: { offset: comment.startOffset, end: (comment.endOffset ?? comment.startOffset) + 1 },
      rules: ruleNames(names, comment.startOffset + comment.image.indexOf(names.trim().split(/[\s,]+/u)[0] ?? '')),
      reason: reason.trim(),
      hasColon: colon === ':',
      line: ownLine ? nextTextLine(line + 1) : line,
    });
  }
  return silencings;
}

/** Is this line blank or a comment? */
function isPassedOver(text: string, line: number, commentLines: ReadonlySet<number>): boolean {
  return text.trim() === '' || (commentLines.has(line) && text.trimStart().startsWith('//'));
}

function ruleNames(names: string, start: number): Silencing['rules'] {
  const result: { rule: string; place: Place }[] = [];
  for (const match of names.matchAll(/[^\s,]+/gu)) {
    const lead = names.length - names.trimStart().length;
    const offset = start + match.index - lead;
    result.push({ rule: match[0], place: { offset, end: offset + match[0].length } });
  }
  return result;
}
