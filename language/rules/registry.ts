import { twoMeanings } from './abbreviations/two-meanings.ts';
import { undefinedAbbreviation } from './abbreviations/undefined-abbreviation.ts';
import { unexpandedAbbreviation } from './abbreviations/unexpanded-abbreviation.ts';
import { unusedAbbreviation } from './abbreviations/unused-abbreviation.ts';
import { amountWords } from './budgets/amount-in-words.ts';
import { budgetWithoutAmount } from './budgets/budget-without-amount.ts';
import { partsSum } from './budgets/parts-sum.ts';
import { shareOfTotalRule } from './budgets/share-of-total.ts';
import { spokenAmount } from './budgets/spoken-amount.ts';
import { taskMoney } from './budgets/task-money.ts';
import { twoViews } from './budgets/two-views.ts';
import { basesInFull } from './citations/bases-in-full.ts';
import { citationForm } from './citations/citation-form.ts';
import { citedLater } from './citations/cited-later.ts';
import { datedTermsRule } from './citations/dated-terms.ts';
import { issuerOfSymbol } from './citations/issuer-of-symbol.ts';
import { knownDocumentRule } from './citations/known-document.ts';
import { notYetInForce } from './citations/not-yet-in-force.ts';
import { orderOfBases } from './citations/order-of-bases.ts';
import { otherYear } from './citations/other-year.ts';
import { replacedDocument } from './citations/replaced-document.ts';
import { swappedDigits } from './citations/swapped-digits.ts';
import { symbolForm } from './citations/symbol-form.ts';
import { twoDates } from './citations/two-dates.ts';
import { twoDeclarations } from './citations/two-declarations.ts';
import { wordsAgainstCitation } from './citations/words-against-citation.ts';
import { duplicateDocument } from './names/duplicate-document.ts';
import { duplicateName } from './names/duplicate-name.ts';
import { parentCycle } from './names/parent-cycle.ts';
import { reservedName } from './names/reserved-name.ts';
import { unfitSelector } from './names/unfit-selector.ts';
import { unresolvedName } from './names/unresolved-name.ts';
import { wrongKind } from './names/wrong-kind.ts';
import { notComparable } from './parents/not-comparable.ts';
import { unnamedParent } from './parents/unnamed-parent.ts';
import { untakenTargets } from './parents/untaken-targets.ts';
import { weakerThanParent } from './parents/weaker-than-parent.ts';
import type { Rule } from './rule.ts';
import { unusedSilencing } from './silencing/unused-silencing.ts';
import { appendices } from './structure/appendices.ts';
import { baseEnds } from './structure/base-ends.ts';
import { lengthOfTerm } from './structure/length-of-term.ts';
import { missingParts } from './structure/missing-parts.ts';
import { ownKind } from './structure/own-kind.ts';
import { ownNumber } from './structure/own-number.ts';
import { partReferences } from './structure/part-references.ts';
import { recipientsForm } from './structure/recipients.ts';
import { reportDeadlines } from './structure/report-deadlines.ts';
import { sessionsAndTerms } from './structure/sessions-and-terms.ts';
import { signatureForm } from './structure/signature.ts';
import { statedCounts } from './structure/stated-counts.ts';
import { typedNumbers } from './structure/typed-numbers.ts';
import { workersNotInformed } from './structure/workers-not-informed.ts';
import { yearsOfTitles } from './structure/years-of-titles.ts';
import { averages } from './sums/averages.ts';
import { sentenceSums } from './sums/sentence-sums.ts';
import { typedAmountInWords } from './sums/typed-amount-in-words.ts';
import { typedAmounts } from './sums/typed-amounts.ts';
import { unitJump } from './sums/unit-jump.ts';
import { braceInProse } from './syntax/brace-in-prose.ts';
import { brokenSlot } from './syntax/broken-slot.ts';
import { header } from './syntax/header.ts';
import { lostCharacters } from './syntax/lost-characters.ts';
import { misplacedEntry } from './syntax/misplaced-entry.ts';
import { missingBrace } from './syntax/missing-brace.ts';
import { missingPart } from './syntax/missing-part.ts';
import { notAStatement } from './syntax/not-a-statement.ts';
import { numberingSample } from './syntax/numbering-sample.ts';
import { pastedSigns } from './syntax/pasted-signs.ts';
import { repeatedField } from './syntax/repeated-field.ts';
import { strayBrace } from './syntax/stray-brace.ts';
import { unclosedComment } from './syntax/unclosed-comment.ts';
import { unclosedString } from './syntax/unclosed-string.ts';
import { unknownKey } from './syntax/unknown-key.ts';
import { unreadable } from './syntax/unreadable.ts';
import { unreadableValue } from './syntax/unreadable-value.ts';
import { columnNames } from './tables/column-names.ts';
import { rowCells } from './tables/row-cells.ts';
import { rowNumbers } from './tables/row-numbers.ts';
import { tableColumns } from './tables/table-columns.ts';
import { tableSums } from './tables/table-sums.ts';
import { baselineAndMilestones } from './targets/baseline.ts';
import { impossibleShare } from './targets/impossible-share.ts';
import { mixedMilestones } from './targets/mixed-milestones.ts';
import { noProgress } from './targets/no-progress.ts';
import { partsOfWhole } from './targets/parts-of-whole.ts';
import { slotWithoutValue } from './targets/slot-without-value.ts';
import { slowerGrowth } from './targets/slower-growth.ts';
import { targetPlaces } from './targets/target-places.ts';
import { targetWithoutYear } from './targets/target-without-year.ts';
import { twoValues } from './targets/two-values.ts';
import { typedValues } from './targets/typed-values.ts';
import { unmeasurableAims } from './targets/unmeasurable-aims.ts';
import { unnamedTargets } from './targets/unnamed-targets.ts';
import { weakerMilestone } from './targets/weaker-milestone.ts';
import { wordsAgainstValue } from './targets/words-against-value.ts';
import { missingMilestone } from './tasks/missing-milestone.ts';
import { taskOutsidePeriod } from './tasks/outside-period.ts';
import { pastYears } from './tasks/past-years.ts';
import { reportWithoutDay } from './tasks/report-without-day.ts';
import { reportWithoutRecipient } from './tasks/report-without-recipient.ts';
import { sectionWithoutDeadlines, sectionWithoutLeads } from './tasks/section-gaps.ts';
import { targetNotServed, targetWithoutLead, unmeasurableTarget } from './tasks/target-gaps.ts';
import { taskDates } from './tasks/task-dates.ts';
import { taskWithoutDeadline, taskWithoutLead, taskWithoutMoney, taskWithoutProduct } from './tasks/task-gaps.ts';
import { unitNamedTwice } from './tasks/unit-named-twice.ts';
import { vagueDeadline } from './tasks/vague-deadline.ts';
import { anniversaries } from './text/anniversaries.ts';
import { capitals } from './text/capitals.ts';
import { dashStyle } from './text/dash-style.ts';
import { datesInWords } from './text/dates-in-words.ts';
import { datesOfProse } from './text/dates-of-prose.ts';
import { daysWithoutYear } from './text/days-without-year.ts';
import { decimalPoint } from './text/decimal-point.ts';
import { doubledWords } from './text/doubled-words.ts';
import { ellipsis } from './text/ellipsis.ts';
import { headingEnds } from './text/heading-ends.ts';
import { impossibleSyllables } from './text/impossible-syllables.ts';
import { letterCase } from './text/letter-case.ts';
import { likelySlips } from './text/likely-slips.ts';
import { listEnds } from './text/list-ends.ts';
import { loneBullets } from './text/lone-bullets.ts';
import { lookAlikeLetters } from './text/look-alikes.ts';
import { openBrackets } from './text/open-brackets.ts';
import { repeatedClauses } from './text/repeated-clauses.ts';
import { repeatedParagraphs } from './text/repeated-paragraphs.ts';
import { reversedRanges } from './text/reversed-ranges.ts';
import { sentenceStarts } from './text/sentence-starts.ts';
import { shorthand } from './text/shorthand.ts';
import { spacing } from './text/spacing.ts';
import { terms } from './text/terms.ts';
import { toneStyle } from './text/tone-style.ts';
import { unitNames } from './text/unit-names.ts';
import { weekdays } from './text/weekdays.ts';
import { beyondLevel } from './units/beyond-level.ts';
import { districtsInProse } from './units/districts-in-prose.ts';
import { formerProvincesRule } from './units/former-provinces.ts';
import { issuerOfDocument } from './units/issuer.ts';
import { levelOutOfTime } from './units/level-out-of-time.ts';
import { mergedBodies } from './units/merged-bodies.ts';
import { outsideAuthority } from './units/outside-authority.ts';
import { ownPlace } from './units/own-place.ts';
import { unitOutOfTime } from './units/unit-out-of-time.ts';
import { unusedDeclaration } from './units/unused-declaration.ts';

/** All rules, in the order of their codes. A new rule is a new file and a new line here. */
export const rules: readonly Rule[] = [
  unreadable,
  notAStatement,
  unknownKey,
  strayBrace,
  missingBrace,
  braceInProse,
  unclosedString,
  unclosedComment,
  brokenSlot,
  misplacedEntry,
  missingPart,
  pastedSigns,
  unreadableValue,
  header,
  lostCharacters,
  repeatedField,
  numberingSample,
  unresolvedName,
  wrongKind,
  duplicateName,
  duplicateDocument,
  parentCycle,
  reservedName,
  unfitSelector,
  impossibleShare,
  weakerMilestone,
  wordsAgainstValue,
  twoValues,
  partsOfWhole,
  slotWithoutValue,
  slowerGrowth,
  noProgress,
  mixedMilestones,
  baselineAndMilestones,
  unnamedTargets,
  typedValues,
  partsSum,
  amountWords,
  shareOfTotalRule,
  twoViews,
  spokenAmount,
  taskMoney,
  budgetWithoutAmount,
  tableSums,
  sentenceSums,
  typedAmountInWords,
  tableColumns,
  averages,
  unitJump,
  typedAmounts,
  weakerThanParent,
  untakenTargets,
  notComparable,
  unnamedParent,
  wordsAgainstCitation,
  twoDeclarations,
  symbolForm,
  citedLater,
  twoDates,
  citationForm,
  replacedDocument,
  knownDocumentRule,
  datedTermsRule,
  issuerOfSymbol,
  orderOfBases,
  notYetInForce,
  otherYear,
  basesInFull,
  swappedDigits,
  taskWithoutLead,
  taskWithoutDeadline,
  taskWithoutProduct,
  vagueDeadline,
  taskOutsidePeriod,
  taskWithoutMoney,
  sectionWithoutLeads,
  sectionWithoutDeadlines,
  reportWithoutDay,
  unusedDeclaration,
  unitOutOfTime,
  levelOutOfTime,
  outsideAuthority,
  targetWithoutLead,
  unmeasurableTarget,
  targetNotServed,
  missingMilestone,
  targetPlaces,
  unmeasurableAims,
  beyondLevel,
  targetWithoutYear,
  taskDates,
  unitNamedTwice,
  reportWithoutRecipient,
  pastYears,
  issuerOfDocument,
  mergedBodies,
  districtsInProse,
  formerProvincesRule,
  ownPlace,
  missingParts,
  appendices,
  recipientsForm,
  signatureForm,
  workersNotInformed,
  statedCounts,
  reportDeadlines,
  partReferences,
  ownKind,
  yearsOfTitles,
  baseEnds,
  typedNumbers,
  ownNumber,
  lengthOfTerm,
  sessionsAndTerms,
  rowCells,
  columnNames,
  rowNumbers,
  undefinedAbbreviation,
  unusedAbbreviation,
  twoMeanings,
  unexpandedAbbreviation,
  doubledWords,
  likelySlips,
  terms,
  toneStyle,
  spacing,
  lookAlikeLetters,
  repeatedParagraphs,
  capitals,
  unitNames,
  datesInWords,
  listEnds,
  impossibleSyllables,
  letterCase,
  ellipsis,
  headingEnds,
  repeatedClauses,
  dashStyle,
  loneBullets,
  datesOfProse,
  reversedRanges,
  weekdays,
  openBrackets,
  decimalPoint,
  sentenceStarts,
  anniversaries,
  shorthand,
  daysWithoutYear,
  unusedSilencing,
];

/** The rule with this code or name. */
export function ruleOf(codeOrName: string): Rule | undefined {
  return rules.find((rule) => rule.code === codeOrName || rule.name === codeOrName);
}
