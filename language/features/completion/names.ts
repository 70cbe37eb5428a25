import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { Named } from '../../grammar/generated/ast.ts';
import type { Plan } from '../../plan/plan.ts';
import { referencesIn, referenceText } from '../../plan/statements.ts';
import type { DocumentExports, ExportedTarget } from '../../references/exports.ts';
import type { PlanIndex } from '../../references/plan-index.ts';
import { expectedInField, type NamedType } from '../../rules/names/expected.ts';
import type { MessageLanguage } from '../../text/message.ts';
import type { ClientAbilities } from '../client-abilities.ts';
import { type Draft, nameDraft, typedForms } from './items.ts';

/** What names can be asked of. */
export interface NameContext {
  readonly plan: Plan;
  /** Address of the document. */
  readonly uri: string;
  readonly index: PlanIndex;
  readonly language: MessageLanguage;
  readonly client: ClientAbilities;
}

/** The names that a field can refer to. */
export function fieldNameDrafts(key: string, listed: readonly string[], context: NameContext): Draft[] {
  const types = expectedInField(key);
  const drafts =
    key === 'theo'
      ? [...parentTargetDrafts(context), ...ownDrafts(['Citation'], context)]
      : [...ownDrafts(types, context), ...(!types || types.includes('Header') ? documentDrafts(context) : [])];
  const taken = new Set(listed);
  return drafts.filter(({ label }) => !taken.has(label));
}

/** The names of the document, of some types or of all but its own. */
export function ownDrafts(types: readonly NamedType[] | undefined, { plan, language }: NameContext): Draft[] {
  const named = [...plan.byName.values()] as (Named & { name: string })[];
  return named
    .filter(({ $type }) => (types ? types.includes($type) : $type !== 'Header'))
    .filter(({ $type }) => $type !== 'Header')
    .map((node) => nameDraft(node, language));
}

/** The other documents of the workspace. */
export function documentDrafts({ index, uri }: NameContext): Draft[] {
  return [...index.allExports()]
    .filter((exports) => exports.uri !== uri && exports.name !== undefined)
    .map(({ name, title, kind }) => ({
      label: name as string,
      kind: CompletionItemKind.Module,
      detail: title,
      ...(kind === undefined ? {} : { labelDetails: { description: kind } }),
      filterText: typedForms(name as string, title),
      sortText: `2 ${name}`,
    }));
}

/** The targets of the parents and reference plans; of all documents where the document names none. */
export function parentTargetDrafts(context: NameContext): Draft[] {
  const { plan, index, uri } = context;
  const parents = ['thực hiện', 'đối chiếu'].flatMap((key) => referencesIn(plan.root, key).map(referenceText));
  const named = parents.flatMap((name) => index.exportsNamed(name) ?? []);
  const documents = named.length > 0 ? named : [...index.allExports()].filter((exports) => exports.uri !== uri);
  return documents.flatMap((exports) => targetDrafts(exports));
}

/** The targets of another document, with its name before the dot. */
export function targetDrafts({ name, targets }: DocumentExports): Draft[] {
  return name === undefined ? [] : [...targets.values()].map((target) => targetDraft(name, target));
}

function targetDraft(document: string, { name, title, values }: ExportedTarget): Draft {
  const shown = values.map(({ timeText, scope, text }) => [timeText, scope, text].filter((part) => part).join(' '));
  return {
    label: `${document}.${name}`,
    kind: CompletionItemKind.Value,
    detail: title,
    labelDetails: { description: shown.slice(0, 3).join('; ') },
    // What is typed may be the name of the target alone.
    filterText: `${typedForms(`${document}.${name}`)}|${typedForms(name, title)}`,
    sortText: `1 ${document}.${name}`,
  };
}
