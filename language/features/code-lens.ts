import type { LangiumDocument } from 'langium';
import type { CodeLensProvider, LangiumServices } from 'langium/lsp';
import type { CodeLens } from 'vscode-languageserver-protocol';
import { type Document, isDocument } from '../grammar/generated/ast.ts';
import type { KehoachSharedServices } from '../module.ts';
import { headPlace, type Place } from '../plan/places.ts';
import { type Plan, planOf, tasksOf } from '../plan/plan.ts';
import type { TargetFacts } from '../plan/targets.ts';
import type { PlanIndex } from '../references/plan-index.ts';
import { type ParentTarget, parentTargets } from '../rules/parents/parent-targets.ts';
import { rangeOf } from '../rules/ranges.ts';
import type { Message, MessageLanguage } from '../text/message.ts';
import { grouped } from './grouped.ts';
import { type ChildTarget, childrenByTarget, servingTasks } from './relations.ts';

/** More of the parent's values than these do not fit above a line. */
const mostValues = 3;

/**
 * Above the header what the document holds and its export; above a target its tasks, the documents below that carry it
 * out, and the parent's values.
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
    /** A lens without a command says something and does nothing. */
    const lens = (place: Place, title: string, command = ''): CodeLens => ({
      range: rangeOf(document, place),
      command: { title, command },
    });
    const lenses: CodeLens[] = [];
    if (plan.header) {
      const place = headPlace(plan.header);
      const title = { vi: 'Xuất văn bản', en: 'Export' }[language];
      lenses.push(lens(place, title, 'kehoach.export'));
      const contents = contentsOf(plan, language);
      if (contents !== '') {
        lenses.push(lens(place, contents));
      }
    }
    const name = plan.header?.name;
    const links: Links = {
      tasks: servingTasks(plan),
      children: name === undefined ? new Map() : childrenByTarget(name, index),
      parents: grouped(parentTargets(plan, index), ({ target }) => target),
    };
    for (const target of plan.targets) {
      const title = linksOf(target, links, language);
      if (title !== '') {
        lenses.push(lens(headPlace(target.node), title));
      }
    }
    return lenses;
  }
}

/** What hangs together with the targets of a document. */
interface Links {
  readonly tasks: ReadonlyMap<string, number>;
  readonly children: ReadonlyMap<string, readonly ChildTarget[]>;
  readonly parents: ReadonlyMap<TargetFacts, readonly ParentTarget[]>;
}

function contentsOf(plan: Plan, language: MessageLanguage): string {
  return joined([
    counted(plan.targets.length, { vi: 'chỉ tiêu', en: 'targets' }, language),
    counted(tasksOf(plan).length, { vi: 'nhiệm vụ', en: 'tasks' }, language),
  ]);
}

function linksOf(target: TargetFacts, links: Links, language: MessageLanguage): string {
  const tasks = links.tasks.get(target.name ?? '') ?? 0;
  const children = new Set(links.children.get(target.name ?? '')?.map(({ uri }) => uri)).size;
  const parents = (links.parents.get(target) ?? []).map(({ parent, parentTarget }) => {
    const values = parentTarget.values.map(({ timeText, scope, text }) =>
      [timeText, scope, text].filter(Boolean).join(' '),
    );
    const shown = values.slice(0, mostValues).join('; ') + (values.length > mostValues ? '; …' : '');
    return `${parent.name}: ${shown}`;
  });
  return joined([
    counted(tasks, { vi: 'nhiệm vụ', en: 'tasks' }, language),
    counted(children, { vi: 'văn bản con', en: 'documents below' }, language),
    ...parents,
  ]);
}

function counted(count: number, what: Message, language: MessageLanguage): string {
  return count === 0 ? '' : `${count} ${what[language]}`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
