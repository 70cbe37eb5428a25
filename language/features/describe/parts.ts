import type { AstNode } from 'langium';
import type { Named, Reference, Str } from '../../grammar/generated/ast.ts';
import type { Plan } from '../../plan/plan.ts';
import { fieldIn, fieldText, referencesIn, referenceText } from '../../plan/statements.ts';
import { stringText } from '../../plan/text.ts';
import type { PlanIndex } from '../../references/plan-index.ts';
import type { MessageLanguage } from '../../text/message.ts';
import { code, plain } from '../markdown.ts';

/** What a description may ask. */
export interface DescribeContext {
  /** The document of the statement that is described. */
  readonly plan: Plan;
  readonly index: PlanIndex;
  readonly language: MessageLanguage;
}

/** The first line of a description: what it is, what it is called, what it says. */
export function heading(keyword: string, name: string | undefined, title: string): string {
  const called = name === undefined ? '' : ` ${code(name)}`;
  return `**${keyword}**${called}${title === '' ? '' : ` ${plain(title)}`}`;
}

/** A field with its value, as it is written. */
export function field(node: AstNode, key: string): string | undefined {
  const text = fieldText(fieldIn(node, key));
  return text === undefined ? undefined : `${key}: ${plain(text)}`;
}

/** A field that refers to statements, with their titles. */
export function references(node: AstNode, key: string): string | undefined {
  const found = referencesIn(node, key);
  return found.length === 0 ? undefined : `${key}: ${found.map(titleOf).join('; ')}`;
}

function titleOf(reference: Reference): string {
  const subject = reference.subject?.ref as Named | undefined;
  const title = stringText((subject as { title?: Str } | undefined)?.title);
  const words = title === '' ? plain(referenceText(reference)) : plain(title);
  return reference.role === undefined ? words : `${words} (${plain(reference.role)})`;
}
