import type { AstNode } from 'langium';
import type { Document, Entry, Header } from '../../language/grammar/generated/ast.ts';
import { entriesOf } from '../../language/plan/plan.ts';
import type { KehoachLexingReport } from '../../language/syntax/lexing-report.ts';

/** The comments that belong to one statement. */
export interface StatementComments {
  /** Those on lines of their own before it. */
  readonly comments?: readonly string[];
  /** The one at the end of its first line. */
  readonly remark?: string;
}

export interface PlacedComments {
  readonly byNode: ReadonlyMap<AstNode, StatementComments>;
  /** Those after the last statement. */
  readonly last: readonly string[];
}

/** The comments of a document, each at the statement that it stands before or beside. Without their `//` or `/*`. */
export function commentsOf(root: Document): PlacedComments {
  const report = root.$document?.parseResult.lexerReport as KehoachLexingReport | undefined;
  const text = root.$cstNode?.root.fullText ?? '';
  const statements = statementsInOrder(root);
  const byNode = new Map<AstNode, { comments?: string[]; remark?: string }>();
  const last: string[] = [];
  let next = 0;
  for (const { startOffset, image } of report?.comments ?? []) {
    while (next < statements.length && offsetOf(statements[next]) < startOffset) {
      next++;
    }
    const beside = statementOnLine(statements, next, lineStart(text, startOffset));
    const node = beside ?? statements[next];
    const lines = commentLines(image);
    if (!node) {
      last.push(...lines);
      continue;
    }
    const own = byNode.get(node) ?? {};
    if (beside) {
      own.remark = [...(own.remark === undefined ? [] : [own.remark]), ...lines].join(' ');
    } else {
      own.comments = [...(own.comments ?? []), ...lines];
    }
    byNode.set(node, own);
  }
  return { byNode, last };
}

/** The first of the statements before `next` that starts on the line. */
function statementOnLine(statements: readonly AstNode[], next: number, line: number): AstNode | undefined {
  let found: AstNode | undefined;
  for (let i = next - 1; i >= 0 && offsetOf(statements[i]) >= line; i--) {
    found = statements[i];
  }
  return found;
}

function statementsInOrder(root: Document): AstNode[] {
  const statements: (Header | Entry)[] = [...root.headers];
  const add = (entries: readonly Entry[]): void => {
    for (const entry of entries) {
      statements.push(entry);
      add(entriesOf(entry));
    }
  };
  add(root.entries);
  return statements.sort((a, b) => offsetOf(a) - offsetOf(b));
}

const offsetOf = (node: AstNode | undefined): number => node?.$cstNode?.offset ?? 0;

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') {
    start--;
  }
  return start;
}

function commentLines(image: string): string[] {
  const inner = image.startsWith('//') ? image.slice(2) : image.slice(2).replace(/\*\/$/, '');
  const lines = inner.split(/[\n\r]+/).map((line) => line.trim());
  return lines.length === 1 ? lines : lines.filter((line) => line !== '');
}
