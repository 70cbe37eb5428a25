import { type AstNode, AstUtils, type LeafCstNode } from 'langium';
import { isBudget, isCostItem, isTarget } from '../grammar/generated/ast.ts';
import { formatMoney, readMoney } from '../model/money.ts';
import { type Plan, planOf } from '../plan/plan.ts';
import { timeKeyOf } from '../plan/targets.ts';
import type { PlanIndex } from '../references/plan-index.ts';
import { parentTargets } from '../rules/parents/parent-targets.ts';
import { amountInWords } from '../text/amount-in-words.ts';
import type { MessageLanguage } from '../text/message.ts';
import { list, paragraphs, plain } from './markdown.ts';

/** Types of tokens that are a value of a target or budget, or say for when and whom it is. */
const valueTypes: ReadonlySet<string> = new Set([
  'TIME_KEY',
  'SCOPE_KEY',
  'GROUP_KEY',
  'RAW',
  'SLOT_TIME',
  'SLOT_SCOPE',
]);

/**
 * What a value at the cursor means: of a target all that is known for its time, with the parent's values beside; of an
 * amount the amount in full and in words.
 */
export function valueText(
  leaf: LeafCstNode,
  root: AstNode,
  index: PlanIndex,
  language: MessageLanguage,
): string | undefined {
  if (!valueTypes.has(leaf.tokenType.name)) {
    return undefined;
  }
  const node = leaf.astNode;
  const money = moneyText(leaf, node);
  if (money !== undefined) {
    return money;
  }
  const plan = planOf(root as Parameters<typeof planOf>[0]);
  return targetText(node, plan, index, language) ?? slotText(node, plan);
}

function moneyText({ text }: LeafCstNode, node: AstNode): string | undefined {
  const { amount, problems } = readMoney(text.trim());
  const isAmount = amount?.kind === 'money' && problems.length === 0;
  const isMoneyPlace = AstUtils.getContainerOfType(node, (above) => isBudget(above) || isCostItem(above)) !== undefined;
  const isField = (node as { key?: string }).key === 'kinh phí';
  if (!isAmount || !(isMoneyPlace || isField)) {
    return undefined;
  }
  const { name } = amount.unit;
  const full = name === 'đồng' ? undefined : `${amount.dong.toFixed(0).replace(/\B(?=(\d{3})+(?!\d))/gu, '.')} đồng`;
  return paragraphs(
    `**${formatMoney(amount)}**${full === undefined ? '' : ` = ${full}`}`,
    plain(amountInWords(amount.dong)),
  );
}

function targetText(node: AstNode, plan: Plan, index: PlanIndex, language: MessageLanguage): string | undefined {
  const target = AstUtils.getContainerOfType(node, isTarget);
  const facts = plan.targets.find((one) => one.node === target);
  const value =
    facts?.values.find((one) => one.node === node) ?? facts?.values.find(({ node: of }) => isInside(of, node));
  if (!facts || !value) {
    return undefined;
  }
  const key = timeKeyOf(value);
  const own = facts.values.filter((one) => timeKeyOf(one) === key).map((one) => valueLine('', one));
  const theirs = parentTargets(plan, index)
    .filter((pair) => pair.target === facts)
    .flatMap(({ parent, parentTarget }) =>
      parentTarget.values
        .filter((one) => timeKeyOf(one) === key)
        .map((one) => valueLine(`${parent.name}.${parentTarget.name} `, one)),
    );
  const above = { vi: 'Văn bản cấp trên:', en: 'The documents above:' }[language];
  return paragraphs(plain(facts.title), list(...own), theirs.length > 0 ? above : undefined, list(...theirs));
}

interface Shown {
  readonly timeText: string | undefined;
  readonly scope: string;
  readonly text: string;
}

function valueLine(prefix: string, { timeText, scope, text }: Shown): string {
  const where = [timeText, scope].filter((part) => part).join(' ');
  return `${plain(prefix)}${prefix === '' ? '' : ' '}${plain(where)}${where === '' ? '' : ': '}**${plain(text)}**`;
}

/** The value that a slot chooses. */
function slotText(node: AstNode, plan: Plan): string | undefined {
  const use = plan.slotUses.find(({ slot }) => slot === node || isInside(node, slot));
  return use?.value && use.target ? paragraphs(plain(use.target.title), valueLine('', use.value)) : undefined;
}

function isInside(node: AstNode, outer: AstNode): boolean {
  for (let above: AstNode | undefined = node; above; above = above.$container) {
    if (above === outer) {
      return true;
    }
  }
  return false;
}
