import { citedLater } from './citations/cited-later.ts';
import { symbolForm } from './citations/symbol-form.ts';
import { twoDeclarations } from './citations/two-declarations.ts';
import { wordsAgainstCitation } from './citations/words-against-citation.ts';
import type { Rule } from './rule.ts';
import { taskMoney } from './budgets/task-money.ts';
import { twoViews } from './budgets/two-views.ts';
import { shareOfTotalRule } from './budgets/share-of-total.ts';
import { partsSum } from './budgets/parts-sum.ts';
import { unusedSilencing } from './silencing/unused-silencing.ts';
import { impossibleShare } from './targets/impossible-share.ts';
import { partsOfWhole } from './targets/parts-of-whole.ts';
import { twoValues } from './targets/two-values.ts';
import { weakerMilestone } from './targets/weaker-milestone.ts';
import { wordsAgainstValue } from './targets/words-against-value.ts';

/** All rules, in the order of their codes. A new rule is a new file and a new line here. */
export const rules: readonly Rule[] = [impossibleShare, weakerMilestone, wordsAgainstValue, twoValues, partsOfWhole, partsSum, shareOfTotalRule, twoViews, taskMoney, wordsAgainstCitation, twoDeclarations, symbolForm, citedLater, unusedSilencing];

/** The rule with this code or name. */
export function ruleOf(codeOrName: string): Rule | undefined {
  return rules.find((rule) => rule.code === codeOrName || rule.name === codeOrName);
}
