import type { AstNode } from 'langium';
import type { Named, Slot } from '../../language/grammar/generated/ast.ts';
import { type Citation, type CitationForm, formatCitation } from '../../language/model/citation.ts';
import { formatMoney } from '../../language/model/money.ts';
import { numberText } from '../../language/model/quantity.ts';
import { type AmountHolder, knownAmount } from '../../language/plan/budget-sums.ts';
import { findBudget } from '../../language/plan/budgets.ts';
import { citationOf, citationOfHeader } from '../../language/plan/citations.ts';
import { fieldIn, fieldText, referencesIn } from '../../language/plan/plan.ts';
import type { TargetValue } from '../../language/plan/targets.ts';
import { isNote, stringText } from '../../language/plan/text.ts';
import { timeOf } from '../../language/plan/times.ts';
import type { ExportedValue } from '../../language/references/exports.ts';
import type { Inline } from '../model/document-model.ts';
import { capitalised, textInlines } from './inline-text.ts';
import { type Projection, sourceOf } from './projection.ts';

/** What cannot be filled in prints as a blank, as in a draft. */
const blank = '…';

/**
 * What a slot prints: the drafter's words where it has some, else what its subject is at this place. The first mention
 * of a citation is in full, later ones are short (Decree 30, annex I, mục II.6b).
 *
 * @param atSentenceStart whether the first letter is to be a capital
 */
export function slotInlines(projection: Projection, slot: Slot, atSentenceStart: boolean): Inline[] {
  const source = sourceOf(projection, slot);
  if (isNote(slot)) {
    // Numbered when all of the document is there.
    return [{ type: 'note', number: 0, content: textInlines((slot.words ?? blank).trim()), source }];
  }
  const use = projection.slotUses.get(slot);
  const subject = use?.subject ?? (slot.subject?.ref as AstNode | undefined);
  if (slot.words !== undefined) {
    if (subject) {
      projection.mentioned.add(subject);
    }
    return textInlines(slot.words, source);
  }
  if (slot.kind !== undefined && subject) {
    return labelInlines(projection, slot.kind, subject, atSentenceStart).map(
      (inline) => ({ ...inline, source }) as Inline,
    );
  }
  const text = slotText(projection, slot, subject as Named | undefined);
  return textInlines(atSentenceStart ? capitalised(text) : text, source);
}

function slotText(projection: Projection, slot: Slot, subject: Named | undefined): string {
  const words = slot.selectors.flatMap((selector) => (selector.word === undefined ? [] : [selector.word]));
  switch (slot.special) {
    case 'văn bản này':
      return `${capitalised(projection.plan.header?.kind ?? 'văn bản')} này`;
    case 'đếm chỉ tiêu':
      return counted(projection.plan.targets.length);
    case 'đếm nhiệm vụ':
      return counted(projection.plan.byType.get('Task')?.length ?? 0);
  }
  if (slot.document && slot.subject) {
    return importedText(projection, slot, words);
  }
  switch (subject?.$type) {
    case 'Target':
      return targetText(projection, slot, words);
    case 'Citation':
      return citationText(projection, subject, citationOf(subject), words, fieldText(fieldIn(subject, 'viết tắt')));
    case 'Header':
      return citationText(projection, subject, citationOfHeader(subject), words, undefined);
    case 'Unit':
      return words.includes('tắt')
        ? (fieldText(fieldIn(subject, 'viết tắt')) ?? stringText(subject.title))
        : stringText(subject.title);
    case 'Abbreviation':
      return abbreviationText(projection, subject, words);
    case 'Budget':
    case 'CostItem':
      return budgetText(projection, slot, subject, words);
    case 'Task':
      return taskText(subject, words);
    case 'Group':
    case 'Section':
    case 'Appendix':
    case 'Table':
      return stringText(subject.title);
    default:
      return slot.subject?.$refText ?? blank;
  }
}

const counted = (count: number): string => String(count).padStart(2, '0');

function targetText(projection: Projection, slot: Slot, words: readonly string[]): string {
  const use = projection.slotUses.get(slot);
  if (words.includes('tên')) {
    return use?.target?.title ?? blank;
  }
  for (const word of ['chủ trì', 'phối hợp'] as const) {
    if (words.includes(word) && use?.target) {
      return unitNames(use.target.node, word);
    }
  }
  return use?.value ? valueText(use.value, words) : (use?.target?.title ?? blank);
}

/** A value as it prints in a sentence: as written; a qualitative one without `định tính` and its quotes. */
export function valueText(value: TargetValue | ExportedValue, words: readonly string[] = []): string {
  const { quantity } = value;
  if (words.includes('số') && quantity) {
    return numberText(quantity) || value.text;
  }
  return quantity?.kind === 'qualitative' ? quantity.words : value.text;
}

function importedText(projection: Projection, slot: Slot, words: readonly string[]): string {
  const exports = projection.index?.exportsNamed(slot.document?.$refText ?? '');
  const target = exports?.targets.get(slot.subject?.$refText ?? '');
  if (!target) {
    return slot.subject?.$refText ?? blank;
  }
  const timeText = slot.selectors.find((selector) => selector.time !== undefined)?.time;
  const scoped = slot.selectors.find((selector) => selector.scope !== undefined || selector.group !== undefined);
  const scope = scoped?.scope ?? scoped?.group?.$refText ?? '';
  const key = timeText === undefined ? undefined : timeOf(timeText)?.key;
  const values = target.values.filter((value) => key === undefined || value.time?.key === key);
  const value =
    values.find((candidate) => candidate.scope === scope) ??
    values.find((candidate) => candidate.scope === '') ??
    (values.length === 1 ? values[0] : undefined);
  return value ? valueText(value, words) : target.title;
}

function citationText(
  projection: Projection,
  node: AstNode,
  citation: Citation,
  words: readonly string[],
  short: string | undefined,
): string {
  const first = !projection.mentioned.has(node);
  projection.mentioned.add(node);
  if (words.includes('ký hiệu') || words.includes('số')) {
    return citation.symbol ?? blank;
  }
  if (words.includes('về')) {
    return citation.title ?? citation.name ?? blank;
  }
  if (words.includes('cơ quan')) {
    return citation.issuer ?? blank;
  }
  if (words.includes('tắt')) {
    return short ?? formatCitation(citation, 'ngắn', projection.profile);
  }
  const asked = (['đầy đủ', 'ngắn', 'số ngày'] as const).find((form) => words.includes(form));
  const form: CitationForm = asked ?? (first ? 'đầy đủ' : 'ngắn');
  return formatCitation(citation, form, projection.profile);
}

/** "thủ tục hành chính (TTHC)" at the first mention, "TTHC" later. */
function abbreviationText(
  projection: Projection,
  node: Named & { $type: 'Abbreviation' },
  words: readonly string[],
): string {
  const first = !projection.mentioned.has(node);
  projection.mentioned.add(node);
  const full = stringText(node.title);
  const short = fieldText(fieldIn(node, 'viết tắt')) ?? node.name ?? '';
  if (words.includes('đầy đủ')) {
    return full;
  }
  return words.includes('tắt') || words.includes('ngắn') || !first ? short : `${full} (${short})`;
}

function budgetText(projection: Projection, slot: Slot, node: AstNode, words: readonly string[]): string {
  const budget = findBudget(projection.plan.budgets, node);
  if (!budget) {
    return blank;
  }
  if (words.includes('bằng chữ')) {
    return budget.words?.text ?? blank;
  }
  if (words.includes('tên')) {
    return budget.title;
  }
  const selector = slot.selectors.find(
    ({ scope, time, group }) => scope !== undefined || time !== undefined || group !== undefined,
  );
  if (selector) {
    const label = selector.scope ?? selector.time ?? selector.group?.$refText;
    const entry = budget.breakdowns.flatMap(({ entries }) => entries).find((candidate) => candidate.label === label);
    return entry ? amountText(entry) : blank;
  }
  return amountText(budget);
}

/** An amount as written, with the unit that is given once for all of them; else what its parts sum to. */
function amountText(holder: AmountHolder): string {
  const { written } = holder;
  if (written) {
    const unit = written.amount?.kind === 'money' && !/\p{L}/u.test(written.text) ? written.amount.unit : undefined;
    return unit ? `${written.text} ${unit.name}` : written.text;
  }
  const known = knownAmount(holder);
  return known && known !== 'not separate' ? formatMoney(known) : blank;
}

function taskText(node: AstNode & { title?: Parameters<typeof stringText>[0] }, words: readonly string[]): string {
  for (const word of words) {
    if (word === 'chủ trì' || word === 'phối hợp') {
      return unitNames(node, word);
    }
    const text = fieldText(fieldIn(node, word));
    if (text !== undefined) {
      return text;
    }
  }
  return words.length === 0 || words.includes('tên') ? stringText(node.title) : blank;
}

/**
 * The names of the units in a reference field, as they print in a list, each with its part in brackets.
 *
 * @param short whether units that have a short name (`viết tắt`) print that
 */
export function unitNames(node: AstNode, key: string, short = false): string {
  return referencesIn(node, key)
    .map((reference) => {
      const unit = reference.subject?.ref;
      const full = unit && 'title' in unit ? stringText(unit.title) : stringText(reference.words);
      const name = (short && unit ? fieldText(fieldIn(unit, 'viết tắt')) : undefined) ?? full;
      return `${name || (reference.subject?.$refText ?? '')}${reference.role ? ` (${reference.role})` : ''}`;
    })
    .join(', ');
}

/** Parts that are cited with a capital: Decree 30, annex II. */
const capitalKinds = new Set(['phần', 'mục', 'điều', 'phụ lục']);

function labelInlines(projection: Projection, kind: string, subject: AstNode, atSentenceStart: boolean): Inline[] {
  const number = projection.numbers.get(subject);
  const prefix = atSentenceStart || capitalKinds.has(kind) ? capitalised(kind) : kind;
  if (!number?.label) {
    const title = stringText((subject as { title?: Parameters<typeof stringText>[0] }).title);
    return [
      {
        type: 'text',
        text: kind === 'phụ lục' && title === '' ? prefix : kind === 'phụ lục' ? prefix : `${prefix} “${title}”`,
      },
    ];
  }
  // An appendix is called what its own label says; a lone one has no number, so nothing stands behind the word.
  const called = kind === 'phụ lục' ? number.label.prefix.trim() : prefix;
  if (number.path === '' && number.label.value === '') {
    return [{ type: 'text', text: called }];
  }
  return [
    { type: 'text', text: `${called} ${number.path}` },
    { type: 'reference', target: number.id, text: number.label.value },
    ...(number.tail === '' ? [] : [{ type: 'text' as const, text: number.tail }]),
  ];
}
