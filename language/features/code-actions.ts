import type { LangiumDocument } from 'langium';
import type { CodeActionProvider, LangiumServices } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { type Document, isDocument } from '../grammar/generated/ast.ts';
import type { KehoachSharedServices } from '../module.ts';
import { type Plan, planOf } from '../plan/plan.ts';
import type { PlanIndex } from '../references/plan-index.ts';
import { untakenTargets } from '../rules/parents/untaken-targets.ts';
import { rangeOf } from '../rules/ranges.ts';
import type { Fix } from '../rules/rule.ts';
import type { Message } from '../text/message.ts';
import { acceptWord } from './actions/accept-word.ts';
import { writeAmountInWords } from './actions/amount-in-words.ts';
import { declareName } from './actions/declare-name.ts';
import { extractCitation } from './actions/extract-citation.ts';
import { extractTarget } from './actions/extract-target.ts';
import { fixAll } from './actions/fix-all.ts';
import { generateAssignments } from './actions/generate-assignments.ts';
import { fixAllKind, isWanted, organiseKind } from './actions/kinds.ts';
import { organiseCitations } from './actions/organise-citations.ts';
import { quickFixes } from './actions/quick-fixes.ts';
import { silence } from './actions/silence.ts';
import { sortRecipients } from './actions/sort-recipients.ts';
import { splitSentence } from './actions/split-sentence.ts';
import { takeOverTargets } from './actions/take-over-targets.ts';
import { workspaceEdit } from './actions/workspace-edit.ts';
import type { ClientAbilities } from './client-abilities.ts';

/**
 * What can be done at a place: the repairs that rules offer, a comment that silences a finding, refactorings, and
 * all certain repairs at once.
 *
 * LSP 3.17: `textDocument/codeAction`.
 */
export class KehoachCodeActionProvider implements CodeActionProvider {
  private readonly services: LangiumServices;
  private readonly shared: KehoachSharedServices;

  constructor(services: LangiumServices) {
    this.services = services;
    this.shared = services.shared as KehoachSharedServices;
  }

  async getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): Promise<CodeAction[]> {
    const actions: CodeAction[] = [];
    if (isWanted(CodeActionKind.QuickFix, context.only)) {
      // The document's own findings, not those that the client sends back: clients may leave the data out.
      const findings = (document.diagnostics ?? []).filter((finding) => overlap(finding.range, range));
      actions.push(...findings.flatMap((finding) => quickFixes(document, finding, this.shared.clientAbilities())));
      actions.push(...this.answers(document, findings));
      const config = this.shared.workspace.ConfigProvider.loadedFor(document.uri);
      const say = (message: Message): string => message[this.shared.messageLanguage()];
      actions.push(...findings.flatMap((finding) => acceptWord(document, finding, config, say)));
      for (const finding of oncePerLine(findings)) {
        const fix = silence(document, finding);
        actions.push(
          ...(fix ? [{ ...this.action(document, fix, CodeActionKind.QuickFix), diagnostics: [finding] }] : []),
        );
      }
    }
    const root = document.parseResult.value;
    if (isDocument(root)) {
      const plan = planOf(root as Document);
      const { textDocument } = document;
      const selection = { offset: textDocument.offsetAt(range.start), end: textDocument.offsetAt(range.end) };
      for (const { kind, make } of refactorings) {
        const index = this.shared.workspace.IndexManager;
        const change = isWanted(kind, context.only) ? make(document, selection, plan, index) : undefined;
        if (change) {
          actions.push(this.action(document, change, kind));
        }
      }
    }
    if (isWanted(fixAllKind, context.only)) {
      actions.push(...(await fixAll(document, this.services)));
    }
    return actions;
  }

  /** What is done elsewhere in the document: a name that is not declared can be, and targets of a parent be taken over. */
  private answers(document: LangiumDocument, findings: readonly Diagnostic[]): CodeAction[] {
    const root = document.parseResult.value;
    return findings.flatMap((finding) =>
      (isDocument(root) ? this.answersTo(document, finding, planOf(root)) : []).map((fix) => ({
        ...this.action(document, fix, CodeActionKind.QuickFix),
        diagnostics: [finding],
      })),
    );
  }

  private answersTo(document: LangiumDocument, finding: Diagnostic, plan: Plan): Fix[] {
    if (finding.code !== untakenTargets.code) {
      return declareName(document, finding, plan);
    }
    const { textDocument } = document;
    const place = { offset: textDocument.offsetAt(finding.range.start), end: textDocument.offsetAt(finding.range.end) };
    const fix = takeOverTargets(document, place, plan, this.shared.workspace.IndexManager as PlanIndex);
    return fix ? [fix] : [];
  }

  private action(document: LangiumDocument, fix: Fix, kind: CodeActionKind): CodeAction {
    const title = fix.title[this.shared.messageLanguage()];
    return { title, kind, edit: editOf(document, fix, this.shared.clientAbilities()) };
  }
}

function editOf(document: LangiumDocument, { changes }: Fix, client: ClientAbilities): WorkspaceEdit {
  const edits = changes.map(({ place, ...change }) => ({ ...change, range: rangeOf(document, place) }));
  return workspaceEdit(document.uri.toString(), edits, client);
}

/** What changes the text without a finding that asks for it. */
const refactorings = [
  { kind: CodeActionKind.RefactorExtract, make: extractTarget },
  { kind: CodeActionKind.RefactorExtract, make: extractCitation },
  { kind: CodeActionKind.RefactorRewrite, make: writeAmountInWords },
  { kind: CodeActionKind.RefactorRewrite, make: sortRecipients },
  { kind: CodeActionKind.RefactorRewrite, make: splitSentence },
  { kind: CodeActionKind.RefactorRewrite, make: takeOverTargets },
  { kind: CodeActionKind.RefactorRewrite, make: generateAssignments },
  { kind: organiseKind, make: organiseCitations },
] as const;

/** One comment silences all findings of a rule on a line. */
function oncePerLine(findings: readonly Diagnostic[]): Diagnostic[] {
  const byPlace = new Map(findings.map((finding) => [`${finding.range.start.line} ${finding.code}`, finding]));
  return [...byPlace.values()];
}

function overlap(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
