import type { Rule } from './rule.ts';
import { unusedSilencing } from './silencing/unused-silencing.ts';
import { impossibleShare } from './targets/impossible-share.ts';
import { partsOfWhole } from './targets/parts-of-whole.ts';
import { twoValues } from './targets/two-values.ts';
import { weakerMilestone } from './targets/weaker-milestone.ts';
import { wordsAgainstValue } from './targets/words-against-value.ts';

/** All rules, in the order of their codes. A new rule is a new file and a new line here. */
export const rules: readonly Rule[] = [
  impossibleShare,
  weakerMilestone,
  wordsAgainstValue,
  twoValues,
  partsOfWhole,
  unusedSilencing,
];

/** The rule with this code or name. */
export function ruleOf(codeOrName: string): Rule | undefined {
  return rules.find((rule) => rule.code === codeOrName || rule.name === codeOrName);
}
