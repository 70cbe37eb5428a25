import { AstUtils, type LangiumDocument } from 'langium';
import type { DefinitionProvider, LangiumServices } from 'langium/lsp';
import { type DefinitionParams, LocationLink } from 'vscode-languageserver-protocol';
import { headPlace } from '../plan/places.ts';
import { rangeOf } from '../rules/ranges.ts';
import { nameAt, namePlace } from './name-at.ts';

/**
 * Goes from a name, in prose too, to the statement that it stands for, in whatever document.
 *
 * LSP 3.17: `textDocument/definition`.
 */
export class KehoachDefinitionProvider implements DefinitionProvider {
  private readonly services: LangiumServices;

  constructor(services: LangiumServices) {
    this.services = services;
  }

  getDefinition(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
    const found = nameAt(document, document.textDocument.offsetAt(position), this.services);
    if (!found?.subject) {
      return undefined;
    }
    const { subject } = found;
    const target = AstUtils.getDocument(subject);
    const head = headPlace(subject);
    return [
      LocationLink.create(
        target.uri.toString(),
        rangeOf(target, head),
        rangeOf(target, namePlace(subject, this.services) ?? head),
        rangeOf(document, found.place),
      ),
    ];
  }
}
