import { AstUtils, type LangiumDocument, URI } from 'langium';
import type { LangiumServices, TypeHierarchyProvider } from 'langium/lsp';
import {
  SymbolKind,
  type TypeHierarchyItem,
  type TypeHierarchyPrepareParams,
  type TypeHierarchySubtypesParams,
  type TypeHierarchySupertypesParams,
} from 'vscode-languageserver-protocol';
import { type Document, isDocument, type Target } from '../grammar/generated/ast.ts';
import { headPlace, placeOf } from '../plan/places.ts';
import { planOf } from '../plan/plan.ts';
import { stringText } from '../plan/text.ts';
import type { PlanIndex } from '../references/plan-index.ts';
import { rangeOf } from '../rules/ranges.ts';
import { nameAt } from './name-at.ts';
import { childTargets, parentsOfTarget } from './relations.ts';

/**
 * A target between the parents' targets that it carries out (supertypes) and those of the documents below (subtypes).
 *
 * LSP 3.17: `textDocument/prepareTypeHierarchy`, `typeHierarchy/supertypes`, `typeHierarchy/subtypes`.
 */
export class KehoachTypeHierarchyProvider implements TypeHierarchyProvider {
  private readonly services: LangiumServices;

  constructor(services: LangiumServices) {
    this.services = services;
  }

  private get index(): PlanIndex {
    return this.services.shared.workspace.IndexManager as PlanIndex;
  }

  prepareTypeHierarchy(
    document: LangiumDocument,
    { position }: TypeHierarchyPrepareParams,
  ): TypeHierarchyItem[] | undefined {
    const subject = nameAt(document, document.textDocument.offsetAt(position), this.services)?.subject;
    return subject?.$type === 'Target' ? [itemOf(subject)] : undefined;
  }

  supertypes({ item }: TypeHierarchySupertypesParams): TypeHierarchyItem[] | undefined {
    const target = this.targetOf(item);
    return (
      target &&
      parentsOfTarget(target, this.index).flatMap(({ parent, target: above }) => this.targetIn(parent.uri, above.name))
    );
  }

  subtypes({ item }: TypeHierarchySubtypesParams): TypeHierarchyItem[] | undefined {
    const target = this.targetOf(item);
    return target && childTargets(target, this.index).map((child) => itemOf(child.target.node));
  }

  private targetIn(uri: string, name: string): TypeHierarchyItem[] {
    const target = this.find(uri, name);
    return target ? [itemOf(target)] : [];
  }

  /** Items name their target: documents may have been parsed anew since they were sent. */
  private targetOf({ uri, name }: TypeHierarchyItem): Target | undefined {
    return this.find(URI.parse(uri).toString(), name);
  }

  private find(uri: string, name: string): Target | undefined {
    const root = this.index.documentAt(uri)?.parseResult.value;
    return isDocument(root) ? planOf(root as Document).targetByName.get(name)?.node : undefined;
  }
}

function itemOf(target: Target): TypeHierarchyItem {
  const document = AstUtils.getDocument(target);
  const root = document.parseResult.value;
  const documentName = isDocument(root) ? root.headers[0]?.name : undefined;
  return {
    name: target.name ?? stringText(target.title),
    detail: [documentName, stringText(target.title)].filter(Boolean).join(' · '),
    kind: SymbolKind.Number,
    uri: document.uri.toString(),
    range: rangeOf(document, placeOf(target)),
    selectionRange: rangeOf(document, headPlace(target)),
  };
}
