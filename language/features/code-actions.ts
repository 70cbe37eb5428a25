import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver-protocol';
import type { DiagnosticDataOfKehoach } from '../rules/validator.ts';

/**
 * The repairs that rules offer with their findings.
 *
 * LSP 3.17: `textDocument/codeAction` (`quickfix`).
 */
export class KehoachCodeActionProvider implements CodeActionProvider {
  getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): CodeAction[] {
    const isWanted = context.only?.every((kind) => !isQuickFix(kind)) !== true;
    // The document's own findings, not those that the client sends back: clients may leave the data out.
    const findings = isWanted ? (document.diagnostics ?? []).filter((finding) => overlap(finding.range, range)) : [];
    return findings.flatMap((finding) => actionsFor(document, finding));
  }
}

function actionsFor(document: LangiumDocument, diagnostic: Diagnostic): CodeAction[] {
  const { fixes = [] } = (diagnostic.data ?? {}) as Partial<DiagnosticDataOfKehoach>;
  return fixes.map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: fixes.length === 1,
    edit: { changes: { [document.uri.toString()]: edits.map(({ range, newText }) => ({ range, newText })) } },
  }));
}

/** Does a kind that the client asks for include quick fixes? */
function isQuickFix(kind: string): boolean {
  return kind === '' || kind === CodeActionKind.QuickFix || CodeActionKind.QuickFix.startsWith(`${kind}.`);
}

function overlap(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
