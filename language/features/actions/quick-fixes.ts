import type { LangiumDocument } from 'langium';
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-protocol';
import type { DiagnosticDataOfKehoach } from '../../rules/validator.ts';
import type { ClientAbilities } from '../client-abilities.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** The repairs that a rule offers with its finding. */
export function quickFixes(document: LangiumDocument, diagnostic: Diagnostic, client: ClientAbilities): CodeAction[] {
  const { fixes = [] } = (diagnostic.data ?? {}) as Partial<DiagnosticDataOfKehoach>;
  return fixes.map(({ title, preferred, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(preferred ? { isPreferred: true } : {}),
    edit: workspaceEdit(document.uri.toString(), edits, client),
  }));
}
