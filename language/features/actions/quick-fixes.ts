import type { LangiumDocument } from 'langium';
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-protocol';
import type { DiagnosticDataOfKehoach } from '../../rules/validator.ts';

/** The repairs that a rule offers with its finding. */
export function quickFixes(document: LangiumDocument, diagnostic: Diagnostic): CodeAction[] {
  const { fixes = [] } = (diagnostic.data ?? {}) as Partial<DiagnosticDataOfKehoach>;
  return fixes.map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: fixes.length === 1,
    edit: { changes: { [document.uri.toString()]: edits.map(({ range, newText }) => ({ range, newText })) } },
  }));
}
