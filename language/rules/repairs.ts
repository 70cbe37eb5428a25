import { DocumentState, type LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { KehoachSharedServices } from '../module.ts';
import { certainChanges } from './certain-fixes.ts';
import { ComposedEdits } from './composed-edits.ts';
import type { Rule, TextChange } from './rule.ts';
import { KehoachDocumentValidator } from './validator.ts';

/** Repairs uncover what others hid; more rounds than this are not needed by any text that was seen. */
const mostRounds = 6;

/**
 * All repairs of a document that need nobody's decision, as changes of its text: also those that are seen only when
 * others are made, for which the changed text is read as it would be then.
 *
 * @param select which rules' repairs are wanted
 */
export async function allCertainChanges(
  document: LangiumDocument,
  services: LangiumServices,
  select: (rule: Rule) => boolean = () => true,
): Promise<TextChange[]> {
  const validator = new KehoachDocumentValidator(services.shared as KehoachSharedServices);
  const edits = new ComposedEdits(document.textDocument.getText());
  let current = document;
  for (let round = 0; round < mostRounds; round++) {
    const changes = certainChanges(validator.findings(current).filter(({ rule }) => select(rule)));
    if (changes.length === 0) {
      break;
    }
    edits.apply(changes);
    current = await readAgain(edits.text, document, services);
  }
  return edits.changes();
}

/** A document with another text, linked as the one whose place it takes, and known to nobody else. */
async function readAgain(text: string, { uri }: LangiumDocument, services: LangiumServices): Promise<LangiumDocument> {
  const { ScopeComputation, Linker } = services.references;
  const document = services.shared.workspace.LangiumDocumentFactory.fromString(text, uri);
  document.localSymbols = await ScopeComputation.collectLocalSymbols(document);
  document.state = DocumentState.ComputedScopes;
  await Linker.link(document);
  document.state = DocumentState.Linked;
  return document;
}
