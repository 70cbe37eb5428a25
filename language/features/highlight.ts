import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider, LangiumServices } from 'langium/lsp';
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver-protocol';
import { rangeOf } from '../rules/ranges.ts';
import { nameAt, occurrencesOf } from './name-at.ts';

/**
 * Marks all places of the document where the name at the cursor stands.
 *
 * LSP 3.17: `textDocument/documentHighlight`.
 */
export class KehoachHighlightProvider implements DocumentHighlightProvider {
  private readonly services: LangiumServices;

  constructor(services: LangiumServices) {
    this.services = services;
  }

  getDocumentHighlight(document: LangiumDocument, { position }: DocumentHighlightParams): DocumentHighlight[] {
    const subject = nameAt(document, document.textDocument.offsetAt(position), this.services)?.subject;
    return (subject ? occurrencesOf(subject, this.services) : [])
      .filter((found) => found.document === document)
      .map(({ place, isDeclaration }) => ({
        range: rangeOf(document, place),
        kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
  }
}
