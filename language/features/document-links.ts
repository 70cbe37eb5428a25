import type { LangiumDocument } from 'langium';
import type { DocumentLinkProvider, LangiumServices } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver-protocol';
import { type Document, isDocument } from '../grammar/generated/ast.ts';
import type { KehoachSharedServices } from '../module.ts';
import { placeOf } from '../plan/places.ts';
import { planOf } from '../plan/plan.ts';
import type { PlanIndex } from '../references/plan-index.ts';
import { rangeOf } from '../rules/ranges.ts';

/**
 * The documents that the head names (`thực hiện`, `đối chiếu`, `kèm theo`) open their files.
 *
 * LSP 3.17: `textDocument/documentLink`.
 */
export class KehoachDocumentLinkProvider implements DocumentLinkProvider {
  private readonly shared: KehoachSharedServices;

  constructor(services: LangiumServices) {
    this.shared = services.shared as KehoachSharedServices;
  }

  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    const root = document.parseResult.value;
    if (!isDocument(root)) {
      return [];
    }
    const index = this.shared.workspace.IndexManager as PlanIndex;
    const plan = planOf(root as Document);
    const links: DocumentLink[] = [];
    for (const field of plan.head.values()) {
      for (const reference of field.$type === 'ReferenceField' ? field.references : []) {
        const name = reference.document?.$refText ?? reference.subject?.$refText;
        const isOwn = !reference.document && name !== undefined && plan.byName.has(name);
        const uri = name === undefined || isOwn ? undefined : index.uriOf(name);
        if (uri !== undefined) {
          const tooltip = index.exportsAt(uri)?.title;
          links.push({
            range: rangeOf(document, placeOf(reference, reference.document ? 'document' : 'subject')),
            target: uri,
            ...(tooltip ? { tooltip } : {}),
          });
        }
      }
    }
    return links;
  }
}
