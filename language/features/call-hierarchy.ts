import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { CallHierarchyProvider, LangiumServices } from 'langium/lsp';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  SymbolKind,
} from 'vscode-languageserver-protocol';
import { type Document, isDocument, type Str, type Unit } from '../grammar/generated/ast.ts';
import { headPlace, type Place, placeOf } from '../plan/places.ts';
import { planOf } from '../plan/plan.ts';
import { stringText } from '../plan/text.ts';
import { type GivenWork, givenWork } from '../plan/uses.ts';
import type { PlanIndex } from '../references/plan-index.ts';
import { rangeOf } from '../rules/ranges.ts';
import { grouped } from './grouped.ts';
import { nameAt } from './name-at.ts';

/** The statements that give work. */
const workTypes: ReadonlySet<string> = new Set(['Task', 'Assignment', 'Target', 'Budget', 'CostItem', 'Section']);

/** Work with the statement that gives it. */
interface WorkOf extends GivenWork {
  readonly giver: AstNode;
}

/**
 * Who does what: the work that a document gives to a unit (incoming), and the units of a task (outgoing).
 *
 * LSP 3.17: `textDocument/prepareCallHierarchy`, `callHierarchy/incomingCalls`, `callHierarchy/outgoingCalls`.
 */
export class KehoachCallHierarchyProvider implements CallHierarchyProvider {
  private readonly services: LangiumServices;

  constructor(services: LangiumServices) {
    this.services = services;
  }

  prepareCallHierarchy(
    document: LangiumDocument,
    { position }: CallHierarchyPrepareParams,
  ): CallHierarchyItem[] | undefined {
    const offset = document.textDocument.offsetAt(position);
    const subject = nameAt(document, offset, this.services)?.subject;
    if (subject?.$type === 'Unit') {
      return [itemOf(subject)];
    }
    const giver = workIn(document)
      .map((work) => work.giver)
      .find((node) => holds(headPlace(node), offset));
    return giver ? [itemOf(giver)] : undefined;
  }

  incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] | undefined {
    const document = this.documentOf(item);
    const unit = document && unitAt(document, item);
    if (!document || !unit) {
      return undefined;
    }
    const own = workIn(document).filter((work) => work.unit === unit);
    return [...grouped(own, ({ giver }) => giver)].map(([giver, work]) => ({
      from: itemOf(giver, rolesOf(work)),
      fromRanges: work.map(({ node }) => rangeOf(document, placeOf(node as AstNode))),
    }));
  }

  outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] | undefined {
    const document = this.documentOf(item);
    if (!document) {
      return undefined;
    }
    const offset = document.textDocument.offsetAt(item.selectionRange.start);
    const own = workIn(document).filter(({ giver }) => headPlace(giver).offset === offset);
    return [...grouped(own, ({ unit }) => unit)].map(([unit, work]) => ({
      to: itemOf(unit, rolesOf(work)),
      fromRanges: work.map(({ node }) => rangeOf(document, placeOf(node as AstNode))),
    }));
  }

  private documentOf({ uri }: CallHierarchyItem): LangiumDocument | undefined {
    return (this.services.shared.workspace.IndexManager as PlanIndex).documentAt(uri);
  }
}

function unitAt(document: LangiumDocument, { selectionRange }: CallHierarchyItem): Unit | undefined {
  const offset = document.textDocument.offsetAt(selectionRange.start);
  return workIn(document).find(({ unit }) => headPlace(unit).offset === offset)?.unit;
}

function workIn(document: LangiumDocument): WorkOf[] {
  const root = document.parseResult.value;
  return isDocument(root)
    ? givenWork(planOf(root as Document)).flatMap((work) => {
        const giver = AstUtils.getContainerOfType(work.node as AstNode, (node): node is AstNode =>
          workTypes.has(node.$type),
        );
        return giver ? [{ ...work, giver }] : [];
      })
    : [];
}

function rolesOf(work: readonly WorkOf[]): string {
  return [...new Set(work.map(({ role }) => role))].join(', ');
}

function itemOf(node: AstNode, detail = ''): CallHierarchyItem {
  const document = AstUtils.getDocument(node);
  const { name, title } = node as { name?: string; title?: Str };
  const words = stringText(title);
  const head = headPlace(node);
  const kind = node.$type === 'Unit' ? SymbolKind.Object : SymbolKind.Method;
  return {
    name: words || name || document.textDocument.getText(rangeOf(document, head)),
    kind,
    ...(detail === '' ? {} : { detail }),
    uri: document.uri.toString(),
    range: rangeOf(document, placeOf(node)),
    selectionRange: rangeOf(document, head),
  };
}

function holds({ offset, end }: Place, cursor: number): boolean {
  return offset <= cursor && cursor <= end;
}
