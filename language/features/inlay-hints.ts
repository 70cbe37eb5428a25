import type { LangiumDocument } from 'langium';
import type { InlayHintProvider, LangiumServices } from 'langium/lsp';
import {
  type InlayHint,
  InlayHintKind,
  type InlayHintLabelPart,
  type InlayHintParams,
} from 'vscode-languageserver-protocol';
import { type Document, isDocument } from '../grammar/generated/ast.ts';
import { formatMoney } from '../model/money.ts';
import { comparePeriods } from '../model/period.ts';
import type { KehoachSharedServices } from '../module.ts';
import { certainAmount, knownAmount } from '../plan/budget-sums.ts';
import type { BreakdownEntry, BudgetFacts } from '../plan/budgets.ts';
import { headPlace } from '../plan/places.ts';
import { type Plan, planOf } from '../plan/plan.ts';
import { type TargetValue, timeKeyOf } from '../plan/targets.ts';
import type { DocumentExports, ExportedValue } from '../references/exports.ts';
import type { PlanIndex } from '../references/plan-index.ts';
import { levelsBelow, Meeting } from '../rules/parents/counterparts.ts';
import { isCommitment, type ParentTarget, parentTargets } from '../rules/parents/parent-targets.ts';
import { rangeOf } from '../rules/ranges.ts';
import { amountInWords } from '../text/amount-in-words.ts';
import type { MessageLanguage } from '../text/message.ts';
import { numberHints } from './number-hints.ts';

interface Hint {
  readonly offset: number;
  readonly label: string | InlayHintLabelPart[];
  readonly tooltip?: string;
  /** It belongs to what stands behind it. */
  readonly before?: boolean;
}

/**
 * What the drafter would look up elsewhere: the numbers of sections as they will print, the parent's value beside each
 * value that has to meet it, the total of a budget that is given by its parts, an amount in words, the unit of a bare
 * number.
 *
 * LSP 3.17: `textDocument/inlayHint`.
 */
export class KehoachInlayHintProvider implements InlayHintProvider {
  private readonly shared: KehoachSharedServices;

  constructor(services: LangiumServices) {
    this.shared = services.shared as KehoachSharedServices;
  }

  getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
    const root = document.parseResult.value;
    if (!isDocument(root)) {
      return [];
    }
    const { textDocument } = document;
    const [start, end] = [textDocument.offsetAt(range.start), textDocument.offsetAt(range.end)];
    const plan = planOf(root as Document);
    const index = this.shared.workspace.IndexManager as PlanIndex;
    const language = this.shared.messageLanguage();
    const printed = { vi: 'Số sẽ in ra', en: 'The number as it prints' }[language];
    const numbers: Hint[] = [...numberHints(this.shared.printedNumbers(document))].map((hint) => ({
      ...hint,
      tooltip: printed,
      before: true,
    }));
    return [
      ...numbers,
      ...unitHints(plan),
      ...parentHints(plan, index, language),
      ...totalHints(plan.budgets, language),
      ...wordHints(plan.budgets, language),
    ]
      .filter(({ offset }) => start <= offset && offset <= end)
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, label, tooltip, before }) => ({
        position: textDocument.positionAt(offset),
        label,
        ...(before ? { paddingRight: true } : { kind: InlayHintKind.Type, paddingLeft: true }),
        ...(tooltip === undefined ? {} : { tooltip }),
      }));
  }
}

/** `đơn vị tính` of the target beside its numbers that give no unit. */
function* unitHints({ targets }: Plan): Iterable<Hint> {
  for (const { values, unitText } of targets) {
    for (const { origin, text, place } of unitText === undefined ? [] : values) {
      if (origin === 'declared' && unitText !== undefined && /^[\d.,\s]+$/.test(text)) {
        yield { offset: place.end, label: unitText };
      }
    }
  }
}

function* parentHints(plan: Plan, index: PlanIndex, language: MessageLanguage): Iterable<Hint> {
  const title = { vi: 'Giá trị của', en: 'The value of' }[language];
  const levels = levelsBelow(plan);
  for (const pair of parentTargets(plan, index)) {
    const tooltip = `${title} ${pair.parent.name}.${pair.parentTarget.name}`;
    const met = new Set<TargetValue>();
    for (const [value, { values, any }] of new Meeting(pair, plan).pairs()) {
      met.add(value);
      // Words of a slot that are a value themselves stand in a sentence, where a hint would be in the way.
      if (value.origin === 'declared') {
        const parts = values.map((other) => labelPart(value, other, pair, index));
        const label = parts.flatMap((part, i) => (i === 0 ? [part] : [{ value: any ? ' / ' : '; ' }, part]));
        label.push({ value: ` ${pair.parent.name}` });
        yield { offset: value.place.end, label, tooltip };
      }
    }
    for (const value of pair.values) {
      const later = value.origin === 'declared' && !met.has(value) ? laterValues(value, pair, levels) : [];
      if (later.length > 0) {
        const parts = later.map((other) => labelPart(value, other, pair, index));
        const label = parts.flatMap((part, i) => [{ value: i === 0 ? '→ ' : '; ' }, part]);
        yield { offset: value.place.end, label: [...label, { value: ` ${pair.parent.name}` }], tooltip };
      }
    }
  }
}

/** What the parent wants next, where it says nothing for the time of a value itself: all of its next milestone. */
function laterValues(
  value: TargetValue,
  { parentTarget }: ParentTarget,
  levels: ReadonlySet<string> | undefined,
): ExportedValue[] {
  const { time } = value;
  if (!time || !isCommitment(value)) {
    return [];
  }
  const concerns = ({ scope }: ExportedValue): boolean =>
    scope === value.scope ||
    scope === '' ||
    (value.scope === '' && (!levels || levels.has(scope) || !scope.startsWith('cấp ')));
  const later = parentTarget.values.filter(
    (other) =>
      other.time?.kind === time.kind &&
      comparePeriods(other.time, time) === 1 &&
      isCommitment(other) &&
      concerns(other),
  );
  const next = later.reduce<ExportedValue | undefined>(
    (first, other) => (first?.time && other.time && comparePeriods(other.time, first.time) !== -1 ? first : other),
    undefined,
  );
  return next ? later.filter((other) => timeKeyOf(other) === timeKeyOf(next)) : [];
}

/** `≥ 80%`, with what differs from the value beside which it stands: `cấp xã ≥ 60% (2024)`. */
function labelPart(
  value: TargetValue,
  other: ExportedValue,
  { parent, parentTarget }: ParentTarget,
  index: PlanIndex,
): InlayHintLabelPart {
  const sign = /^\d/.test(other.text.trim()) ? (parentTarget.direction === 'lower' ? '≤ ' : '≥ ') : '';
  const scope = other.scope === value.scope || other.scope === '' ? '' : `${other.scope} `;
  const time = timeKeyOf(other) === timeKeyOf(value) ? '' : ` (${other.timeText ?? ''})`;
  const location = placeIn(parent, other, index);
  return { value: `${scope}${sign}${other.text.trim()}${time}`, ...(location ? { location } : {}) };
}

function placeIn(parent: DocumentExports, { place }: ExportedValue, index: PlanIndex): InlayHintLabelPart['location'] {
  const document = index.documentAt(parent.uri);
  return document && { uri: parent.uri, range: rangeOf(document, place) };
}

/** The amount of a budget in words, where the document does not spell it out itself. */
function* wordHints(budgets: readonly BudgetFacts[], language: MessageLanguage): Iterable<Hint> {
  const tooltip = { vi: 'Số tiền bằng chữ', en: 'The amount in words' }[language];
  for (const { written, words } of budgets) {
    const amount = words ? undefined : certainAmount(written);
    if (written && amount && amount !== 'not separate') {
      yield { offset: written.place.end, label: amountInWords(amount.dong), tooltip };
    }
  }
}

/** The sum of the parts beside a budget, an item or a year that gives no amount itself. */
function* totalHints(holders: readonly (BudgetFacts | BreakdownEntry)[], language: MessageLanguage): Iterable<Hint> {
  const seen = new Set<unknown>();
  const tooltip = { vi: 'Tổng các phần', en: 'The sum of the parts' }[language];
  const pending = [...holders];
  for (let holder = pending.pop(); holder; holder = pending.pop()) {
    const amount = holder.written ? undefined : knownAmount(holder);
    if (amount && amount !== 'not separate' && !seen.has(holder.node)) {
      seen.add(holder.node);
      yield { offset: headPlace(holder.node).end, label: `= ${formatMoney(amount)}`, tooltip };
    }
    pending.push(...holder.breakdowns.flatMap(({ entries }) => entries));
    if ('children' in holder) {
      pending.push(...holder.children);
    }
  }
}
