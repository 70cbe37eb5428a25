import type { AstNode, LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-protocol';
import type { Block } from '../grammar/generated/ast.ts';
import { isDocument } from '../grammar/generated/ast.ts';
import { entriesOf } from '../plan/statements.ts';
import type { KehoachLexingReport } from '../syntax/lexing-report.ts';

/**
 * Blocks fold to their first line; so do comments of several lines.
 *
 * LSP 3.17: `textDocument/foldingRange`.
 */
export class KehoachFoldingProvider implements FoldingRangeProvider {
  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const root = document.parseResult.value;
    return isDocument(root) ? [...blockRanges(root), ...commentRanges(document)] : [];
  }
}

function blockRanges(root: AstNode): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const visit = (node: AstNode): void => {
    for (const entry of entriesOf(node)) {
      const { block } = entry as { block?: Block };
      const place = block?.$cstNode;
      if (block && place) {
        const startLine = place.range.start.line;
        // The closing brace stays in sight.
        const endLine = block.close === undefined ? place.range.end.line : place.range.end.line - 1;
        if (endLine > startLine) {
          ranges.push({ startLine, endLine });
        }
        visit(entry);
      }
    }
  };
  visit(root);
  return ranges;
}

function commentRanges(document: LangiumDocument): FoldingRange[] {
  const report = document.parseResult.lexerReport as KehoachLexingReport | undefined;
  const ranges: FoldingRange[] = [];
  let run: { startLine: number; endLine: number } | undefined;
  for (const comment of report?.comments ?? []) {
    const startLine = (comment.startLine ?? 1) - 1;
    const endLine = (comment.endLine ?? comment.startLine ?? 1) - 1;
    if (run && isAlone(document, comment.startOffset) && startLine === run.endLine + 1) {
      run.endLine = endLine;
    } else {
      run = { startLine, endLine };
      ranges.push({ kind: FoldingRangeKind.Comment, ...run });
      run = ranges.at(-1) as { startLine: number; endLine: number };
    }
  }
  return ranges.filter((range) => range.endLine > range.startLine);
}

/** Does nothing but blanks stand before this place on its line? */
function isAlone(document: LangiumDocument, offset: number): boolean {
  const { textDocument } = document;
  const { line } = textDocument.positionAt(offset);
  return textDocument.getText({ start: { line, character: 0 }, end: textDocument.positionAt(offset) }).trim() === '';
}
