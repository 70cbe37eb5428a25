import {
  Cancellation,
  type DocumentValidator,
  delayNextTick,
  interruptAndCheck,
  type LangiumDocument,
  type ValidationOptions,
} from 'langium';
import type { Diagnostic, DiagnosticRelatedInformation, Range } from 'vscode-languageserver-types';
import type { KehoachSharedServices } from '../module.ts';
import type { PlanIndex } from '../references/plan-index.ts';
import type { Message } from '../text/message.ts';
import { type CheckedFinding, type CheckOptions, checkDocument, checkInSteps } from './checker.ts';
import { rangeOf } from './ranges.ts';
import { relatedPlace } from './related-places.ts';
import type { Fix, RelatedPlace, Severity } from './rule.ts';
import { rulePage } from './rule-page.ts';

/** What a diagnostic carries to the code actions of the same server. */
export interface DiagnosticDataOfKehoach {
  /** Langium reads this field of every diagnostic's data. */
  readonly code: string;
  readonly fixes: readonly FixData[];
}

/** A fix as clients keep it. */
export interface FixData {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly { readonly range: Range; readonly newText: string; readonly fillIn?: string }[];
}

const severityNumbers: Record<Severity, 1 | 2 | 3 | 4> = { error: 1, warning: 2, info: 3, hint: 4 };

/** So long (ms) rules run before others get their turn. */
const slice = 8;

/** Turns the findings of the rules into LSP diagnostics. Langium's own parser and linker messages are not used. */
export class KehoachDocumentValidator implements DocumentValidator {
  private readonly shared: KehoachSharedServices;

  constructor(shared: KehoachSharedServices) {
    this.shared = shared;
  }

  /**
   * Checks a document. Where the check can be cancelled, what an editor asks meanwhile (completion after a key) is
   * answered between the rules, and a newer edit ends it.
   *
   * @throws OperationCancelled
   */
  async validateDocument(
    document: LangiumDocument,
    _options?: ValidationOptions,
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<Diagnostic[]> {
    const findings =
      cancelToken === Cancellation.CancellationToken.None
        ? this.findings(document)
        : await this.findingsInSlices(document, cancelToken);
    return findings.map((finding) => this.toDiagnostic(document, finding));
  }

  /** The findings of a document under the configuration that holds for it. */
  findings(document: LangiumDocument): CheckedFinding[] {
    return this.isExcluded(document) ? [] : checkDocument(document, this.index, this.optionsFor(document));
  }

  private async findingsInSlices(
    document: LangiumDocument,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<CheckedFinding[]> {
    if (this.isExcluded(document)) {
      return [];
    }
    const steps = checkInSteps(document, this.index, this.optionsFor(document));
    for (let until = Date.now() + slice; ; ) {
      const { done, value } = steps.next();
      if (done) {
        return value;
      }
      if (Date.now() >= until) {
        await delayNextTick();
        await interruptAndCheck(cancelToken);
        until = Date.now() + slice;
      }
    }
  }

  private get index(): PlanIndex {
    return this.shared.workspace.IndexManager as PlanIndex;
  }

  private isExcluded({ uri }: LangiumDocument): boolean {
    return this.shared.workspace.ConfigProvider.isExcluded(uri);
  }

  private optionsFor({ uri }: LangiumDocument): CheckOptions {
    return { config: this.shared.workspace.ConfigProvider.configFor(uri) };
  }

  private toDiagnostic(document: LangiumDocument, finding: CheckedFinding): Diagnostic {
    const data: DiagnosticDataOfKehoach = {
      code: finding.rule.code,
      fixes: (finding.fixes ?? []).map((fix, _, all) => this.toFix(document, fix, all.length === 1)),
    };
    const related = (finding.related ?? []).flatMap((place) => this.toRelated(document, place));
    const page = rulePage(finding.rule.code);
    return {
      range: rangeOf(document, finding.place),
      severity: severityNumbers[finding.severity],
      code: finding.rule.code,
      ...(page === undefined ? {} : { codeDescription: { href: page } }),
      source: 'kehoach',
      message: this.say(finding.message),
      data,
      ...(finding.unused ? { tags: [1 as const] } : {}),
      ...(related.length > 0 ? { relatedInformation: related } : {}),
    };
  }

  private toFix(document: LangiumDocument, fix: Fix, only: boolean): FixData {
    return {
      title: this.say(fix.title),
      preferred: only && fix.uncertain !== true,
      edits: fix.changes.map(({ place, ...change }) => ({ ...change, range: rangeOf(document, place) })),
    };
  }

  private toRelated(document: LangiumDocument, related: RelatedPlace): DiagnosticRelatedInformation[] {
    const other = related.uri === undefined ? document : this.index.documentAt(related.uri);
    return other ? [relatedPlace(other, related.place, this.say(related.message))] : [];
  }

  private say(message: Message): string {
    return message[this.shared.messageLanguage()];
  }
}
