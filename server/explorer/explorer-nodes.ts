import { URI, UriUtils } from 'langium';
import { type Document, isDocument } from '../../language/grammar/generated/ast.ts';
import type { KehoachSharedServices } from '../../language/module.ts';
import { planOf } from '../../language/plan/plan.ts';
import type { DocumentExports } from '../../language/references/exports.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import type { Message } from '../../language/text/message.ts';
import type { ExplorerNode, ExplorerResult } from '../protocol/explorer.ts';
import type { Child, Shown } from './child.ts';
import { targetNodes } from './explorer-targets.ts';
import { budgetNodes, taskNodes } from './explorer-work.ts';

/**
 * One level of the tree: documents below those that they carry out or are compared with; in each its targets, tasks and
 * budgets.
 * @param node a node's id, which is the path to it: the keys of the nodes above it and its own, as JSON
 */
export function explorerNodes(node: string | undefined, shared: KehoachSharedServices): ExplorerResult {
  const path = node === undefined ? [] : pathIn(node);
  const index = shared.workspace.IndexManager as PlanIndex;
  const used = new Map<string, number>();
  return (path ? childrenAt(path, index, shared) : []).map(({ key, uri, place, ...rest }): ExplorerNode => {
    const count = used.get(key) ?? 0;
    used.set(key, count + 1);
    const id = JSON.stringify([...(path ?? []), count === 0 ? key : `${key}#${count}`]);
    const text = uri === undefined ? undefined : index.documentAt(uri)?.textDocument;
    const source =
      uri !== undefined && text && place
        ? { uri, range: { start: text.positionAt(place.offset), end: text.positionAt(place.end) } }
        : undefined;
    return { id, ...rest, ...(source ? { source } : {}) };
  });
}

function pathIn(id: string): string[] | undefined {
  try {
    const path: unknown = JSON.parse(id);
    return Array.isArray(path) && path.every((key) => typeof key === 'string') ? path : undefined;
  } catch {
    return undefined;
  }
}

const isAddress = (key: string): boolean => key.includes(':/');

function childrenAt(path: readonly string[], index: PlanIndex, shared: KehoachSharedServices): readonly Child[] {
  const above = path.filter(isAddress);
  const uri = above.at(-1);
  if (uri === undefined) {
    return roots(index).map((exports) => documentChild(exports));
  }
  const root = index.documentAt(uri)?.parseResult.value;
  if (!root || !isDocument(root)) {
    return [];
  }
  const shown: Shown = { plan: planOf(root as Document), index, uri, say: (text) => text[shared.messageLanguage()] };
  const inside = path.slice(path.lastIndexOf(uri) + 1);
  const [part, ...rest] = inside;
  switch (part) {
    case undefined:
      return [
        ...parts(shown),
        ...carryingOut(uri, index)
          .filter((exports) => !above.includes(exports.uri))
          .map((exports) => documentChild(exports)),
      ];
    case 'targets':
      return targetNodes(shown, rest);
    case 'tasks':
      return taskNodes(shown, rest);
    default:
      return budgetNodes(shown, rest);
  }
}

function parts(shown: Shown): Child[] {
  const { say, plan } = shown;
  const part = (kind: 'targets' | 'tasks' | 'budget', label: Message, children: readonly Child[], count: number) =>
    children.length > 0 ? [{ key: kind, kind, label: say(label), description: `${count}`, hasChildren: true }] : [];
  const tasks = plan.byType.get('Task')?.length ?? 0;
  return [
    ...part('targets', { vi: 'Chỉ tiêu', en: 'Targets' }, targetNodes(shown, []), plan.targets.length),
    ...part('tasks', { vi: 'Nhiệm vụ', en: 'Tasks' }, taskNodes(shown, []), tasks),
    ...part('budget', { vi: 'Kinh phí', en: 'Budget' }, budgetNodes(shown, []), plan.budgets.length),
  ];
}

function documentChild({ uri, title, name, headerPlace }: DocumentExports): Child {
  const file = UriUtils.basename(URI.parse(uri));
  return {
    key: uri,
    kind: 'document',
    label: title || name || file,
    description: file,
    uri,
    place: headerPlace,
    hasChildren: true,
  };
}

const byAddress = (a: DocumentExports, b: DocumentExports): number => (a.uri < b.uri ? -1 : 1);

/** The documents that one stands below: those that it carries out, or else those that it is compared with. */
function parentsIn({ parents, compared }: DocumentExports, index: PlanIndex): string[] {
  const carriedOut = parents.flatMap(({ name }) => index.uriOf(name) ?? []);
  return carriedOut.length > 0 ? carriedOut : compared.flatMap((name) => index.uriOf(name) ?? []);
}

function carryingOut(uri: string, index: PlanIndex): DocumentExports[] {
  return [...index.allExports()].filter((exports) => parentsIn(exports, index).includes(uri)).sort(byAddress);
}

/** The documents without a parent in the workspace, and one of each circle that no such document leads to. */
function roots(index: PlanIndex): DocumentExports[] {
  const all = [...index.allExports()].sort(byAddress);
  const below = new Map<string, string[]>();
  const found: DocumentExports[] = [];
  for (const exports of all) {
    for (const parent of parentsIn(exports, index)) {
      below.set(parent, [...(below.get(parent) ?? []), exports.uri]);
    }
  }
  const reached = new Set<string>();
  const reach = (first: string): void => {
    const open = [first];
    for (let uri = open.pop(); uri !== undefined; uri = open.pop()) {
      if (!reached.has(uri)) {
        reached.add(uri);
        open.push(...(below.get(uri) ?? []));
      }
    }
  };
  const isTop = (exports: DocumentExports) => parentsIn(exports, index).length === 0;
  for (const exports of [...all.filter(isTop), ...all]) {
    if (!reached.has(exports.uri)) {
      found.push(exports);
      reach(exports.uri);
    }
  }
  return found.sort(byAddress);
}
