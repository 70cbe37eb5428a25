import type { LangiumDocument } from 'langium';
import type { LangiumServices, ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver-protocol';
import { rangeOf } from '../rules/ranges.ts';
import { nameAt, occurrencesOf } from './name-at.ts';

/**
 * All places that refer to a statement: in fields, in the slots of prose, in other documents.
 *
 * LSP 3.17: `textDocument/references`.
 */
export class KehoachReferencesProvider implements ReferencesProvider {
  private readonly services: LangiumServices;

  constructor(services: LangiumServices) {
    this.services = services;
  }

  findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
    const subject = nameAt(document, document.textDocument.offsetAt(position), this.services)?.subject;
    return (subject ? occurrencesOf(subject, this.services) : [])
      .filter(({ isDeclaration }) => context.includeDeclaration || !isDeclaration)
      .map((found) => ({ uri: found.document.uri.toString(), range: rangeOf(found.document, found.place) }));
  }
}
