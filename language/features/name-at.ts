import { type AstNode, AstUtils, type CstNode, type LangiumDocument, type Reference } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { Named } from '../grammar/generated/ast.ts';
import type { Place } from '../plan/places.ts';
import { KehoachLinker } from '../references/linker.ts';
import { asNamed } from '../references/names.ts';
import { namesOf } from '../references/scope.ts';

/** A name in the text: where it stands, and the statement that it names or refers to. */
export interface NameAt {
  readonly place: Place;
  /** Undefined where nothing has that name. */
  readonly subject: (Named & { name: string }) | undefined;
  /** Is this where the name is given? */
  readonly isDeclaration: boolean;
}

/** The name that the cursor stands in, or directly behind. */
export function nameAt(document: LangiumDocument, offset: number, services: LangiumServices): NameAt | undefined {
  for (const reference of referencesOf(document, services)) {
    const node = reference.$refNode;
    if (node && touches(node, offset)) {
      return { place: node, subject: subjectOf(reference), isDeclaration: false };
    }
  }
  for (const named of declarationsOf(document)) {
    const node = services.references.NameProvider.getNameNode(named);
    if (node && touches(node, offset)) {
      return { place: node, subject: asNamed(named), isDeclaration: true };
    }
  }
  return undefined;
}

/** The statement that a reference means. Also of another document that has been parsed anew since. */
export function subjectOf(reference: Reference): (Named & { name: string }) | undefined {
  const subject = reference.ref;
  return subject && asNamed(subject);
}

/** The place of the name in the statement that gives it. */
export function namePlace(named: AstNode, services: LangiumServices): Place | undefined {
  return services.references.NameProvider.getNameNode(named);
}

/** All places in the workspace where the name of a statement stands, its declaration first. */
export function occurrencesOf(
  subject: Named,
  services: LangiumServices,
): { readonly document: LangiumDocument; readonly place: Place; readonly isDeclaration: boolean }[] {
  const { IndexManager, LangiumDocuments } = services.shared.workspace;
  const own = AstUtils.getDocument(subject);
  const declared = namePlace(subject, services);
  const path = services.workspace.AstNodeLocator.getAstNodePath(subject);
  const references = IndexManager.findAllReferences(subject, path)
    .toArray()
    .flatMap(({ sourceUri, segment }) => {
      const document = LangiumDocuments.getDocument(sourceUri);
      return document ? [{ document, place: segment, isDeclaration: false }] : [];
    });
  return [...(declared ? [{ document: own, place: declared, isDeclaration: true }] : []), ...references];
}

function referencesOf(document: LangiumDocument, { references }: LangiumServices): Reference[] {
  const { Linker } = references;
  return Linker instanceof KehoachLinker
    ? Linker.references(document.parseResult.value).map(({ reference }) => reference as Reference)
    : [];
}

function declarationsOf(document: LangiumDocument): AstNode[] {
  const names = namesOf(document);
  return names ? [...names.byName.values(), ...names.duplicates].flatMap(({ node }) => (node ? [node] : [])) : [];
}

function touches({ offset, end }: CstNode, cursor: number): boolean {
  return offset <= cursor && cursor <= end;
}
