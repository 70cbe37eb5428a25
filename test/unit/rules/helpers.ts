import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Document } from '../../../language/grammar/generated/ast.ts';
import { createKehoachServices } from '../../../language/module.ts';
import { type CheckedFinding, checkDocument } from '../../../language/rules/checker.ts';
import type { Fix, Rule } from '../../../language/rules/rule.ts';

/** A document to check: its text, and its file name where that matters. */
export interface GivenDocument {
  readonly text: string;
  readonly file?: string;
}

/** A checked document with what was found in it. */
export interface CheckedText {
  readonly document: LangiumDocument<Document>;
  readonly root: Document;
  readonly text: string;
  readonly findings: readonly CheckedFinding[];
}

const { shared } = createKehoachServices(EmptyFileSystem);

/**
 * Checks documents that form one workspace. The workspace is empty again afterwards.
 *
 * @param rules the rules to run; all where left out
 */
export async function checkTexts(
  given: readonly (string | GivenDocument)[],
  rules?: readonly Rule[],
): Promise<CheckedText[]> {
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder, IndexManager } = shared.workspace;
  const documents = given.map((one, i) => {
    const { text, file = `van-ban-${i + 1}.kehoach` } = typeof one === 'string' ? { text: one } : one;
    const document = LangiumDocumentFactory.fromString<Document>(text, URI.parse(`file:///kiem-thu/${file}`));
    LangiumDocuments.addDocument(document);
    return document;
  });
  await DocumentBuilder.build(documents, { validation: false });
  const checked = documents.map((document) => ({
    document,
    root: document.parseResult.value,
    text: document.textDocument.getText(),
    findings: checkDocument(document, IndexManager, rules ? { rules } : {}),
  }));
  await DocumentBuilder.update(
    [],
    documents.map((document) => document.uri),
  );
  return checked;
}

/** Checks one document, in a workspace with the others. */
export async function checkText(
  text: string,
  others: readonly (string | GivenDocument)[] = [],
  rules?: readonly Rule[],
): Promise<CheckedText> {
  const [checked] = await checkTexts([text, ...others], rules);
  return checked as CheckedText;
}

/** A finding in one line, for failing tests: `KH201 2:34 “trên 100%”: message`. */
export function describeFinding({ text, document }: CheckedText, finding: CheckedFinding): string {
  const { line, character } = document.textDocument.positionAt(finding.place.offset);
  const words = text.slice(finding.place.offset, finding.place.end).split('\n')[0];
  return `${finding.rule.code} ${line + 1}:${character + 1} “${words}”: ${finding.message.vi}`;
}

/** The text after a fix. */
export function applyFix(text: string, fix: Fix): string {
  const changes = [...fix.changes].sort((a, b) => b.place.offset - a.place.offset);
  return changes.reduce(
    (changed, { place, newText }) => changed.slice(0, place.offset) + newText + changed.slice(place.end),
    text,
  );
}
