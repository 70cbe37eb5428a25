import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { CodeLensProvider, LangiumServices } from 'langium/lsp';
import type { CodeLens, Location, Range } from 'vscode-languageserver-protocol';
import { type Document, isDocument, type Task } from '../grammar/generated/ast.ts';
import type { KehoachSharedServices } from '../module.ts';
import { headPlace } from '../plan/places.ts';
import { type Plan, planOf, tasksOf } from '../plan/plan.ts';
import type { TargetFacts } from '../plan/targets.ts';
import type { PlanIndex } from '../references/plan-index.ts';
import { type ParentTarget, parentTargets } from '../rules/parents/parent-targets.ts';
import { rangeOf } from '../rules/ranges.ts';
import type { Message, MessageLanguage } from '../text/message.ts';
import { exportCommand, showPlacesCommand } from './client-abilities.ts';
import { grouped } from './grouped.ts';
import { type ChildTarget, childrenByTarget, servingTasks } from './relations.ts';

/** More of the parent's values than these do not fit above a line. */
const mostValues = 3;

/**
 * Above the header what the document holds and its export; above a target its tasks, the documents below that carry it
 * out, and the parent's values. Clients that know how (`ClientAbilities.commands`) go to what a lens speaks of.
 *
 * LSP 3.17: `textDocument/codeLens`.
 */
export class KehoachCodeLensProvider implements CodeLensProvider {
  private readonly shared: KehoachSharedServices;

  constructor(services: LangiumServices) {
    this.shared = services.shared as KehoachSharedServices;
  }

  provideCodeLens(document: LangiumDocument): CodeLens[] {
    const root = document.parseResult.value;
    if (!isDocument(root)) {
      return [];
    }
    const plan = planOf(root as Document);
    const index = this.shared.workspace.IndexManager as PlanIndex;
    const language = this.shared.messageLanguage();
    const { commands } = this.shared.clientAbilities();
    const lenses: CodeLens[] = [];
    if (plan.header) {
      const range = rangeOf(document, headPlace(plan.header));
      if (commands.has(exportCommand)) {
        const title = { vi: 'Xuất văn bản', en: 'Export' }[language];
        lenses.push({ range, command: { title, command: exportCommand } });
      }
      lenses.push(...contentsOf(plan, language).map((link) => lensOf(link, range, document, commands)));
    }
    const name = plan.header?.name;
    const related: Related = {
      tasks: servingTasks(plan),
      children: name === undefined ? new Map() : childrenByTarget(name, index),
      parents: grouped(parentTargets(plan, index), ({ target }) => target),
    };
    for (const target of plan.targets) {
      const range = rangeOf(document, headPlace(target.node));
      const links = linksOf(target, related, index, language);
      lenses.push(...links.map((link) => lensOf(link, range, document, commands)));
    }
    return lenses;
  }
}

/** What a lens says, and the places that it speaks of. */
interface Link {
  readonly title: string;
  readonly places: readonly Location[];
}

/** A lens without a command says something and does nothing. */
function lensOf(
  { title, places }: Link,
  range: Range,
  document: LangiumDocument,
  commands: ReadonlySet<string>,
): CodeLens {
  return commands.has(showPlacesCommand) && places.length > 0
    ? {
        range,
        command: { title, command: showPlacesCommand, arguments: [document.uri.toString(), range.start, places] },
      }
    : { range, command: { title, command: '' } };
}

/** What hangs together with the targets of a document. */
interface Related {
  readonly tasks: ReadonlyMap<string, readonly Task[]>;
  readonly children: ReadonlyMap<string, readonly ChildTarget[]>;
  readonly parents: ReadonlyMap<TargetFacts, readonly ParentTarget[]>;
}

function contentsOf(plan: Plan, language: MessageLanguage): Link[] {
  const targets = plan.targets.map(({ node }) => headOf(node));
  return [
    ...counted(targets.length, { vi: 'chỉ tiêu', en: 'targets' }, targets, language),
    ...countedTasks(tasksOf(plan), language),
  ];
}

function linksOf(target: TargetFacts, related: Related, index: PlanIndex, language: MessageLanguage): Link[] {
  const name = target.name ?? '';
  const children = related.children.get(name) ?? [];
  const documents = new Set(children.map(({ uri }) => uri)).size;
  const below = children.map((child) => headOf(child.target.node));
  return [
    ...countedTasks(related.tasks.get(name) ?? [], language),
    ...counted(documents, { vi: 'văn bản con', en: 'documents below' }, below, language),
    ...(related.parents.get(target) ?? []).map(({ parent, parentTarget }) => {
      const values = parentTarget.values.map(({ timeText, scope, text }) =>
        [timeText, scope, text].filter(Boolean).join(' '),
      );
      const shown = values.slice(0, mostValues).join('; ') + (values.length > mostValues ? '; …' : '');
      const above = index.documentAt(parent.uri);
      return {
        title: `${parent.name}: ${shown}`,
        places: above ? [{ uri: parent.uri, range: rangeOf(above, parentTarget.place) }] : [],
      };
    }),
  ];
}

function countedTasks(tasks: readonly Task[], language: MessageLanguage): Link[] {
  return counted(tasks.length, { vi: 'nhiệm vụ', en: 'tasks' }, tasks.map(headOf), language);
}

function counted(count: number, what: Message, places: readonly Location[], language: MessageLanguage): Link[] {
  return count === 0 ? [] : [{ title: `${count} ${what[language]}`, places }];
}

function headOf(node: AstNode): Location {
  const document = AstUtils.getDocument(node);
  return { uri: document.uri.toString(), range: rangeOf(document, headPlace(node)) };
}
