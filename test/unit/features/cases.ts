/** What the tests of all features share: running the cases of a feature, and showing places as text. */
import assert from 'node:assert/strict';
import type { LangiumDocument } from 'langium';
import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver';
import { type Case, casesOf, compare } from './fixtures.ts';
import { type MemoryWorkspace, memoryWorkspace } from './services.ts';

/** Runs all cases of a feature: what it gives, as text, is compared with what the case expects. */
export function cases(
  feature: string,
  give: (testCase: Case, workspace: MemoryWorkspace, document: LangiumDocument) => unknown,
): void {
  describe(feature, () => {
    for (const testCase of casesOf(feature)) {
      it(testCase.name, async () => {
        const workspace = await memoryWorkspace(testCase.texts);
        const given = await give(testCase, workspace, workspace.document(testCase.document));
        compare(String(given), testCase, assert.equal);
      });
    }
  });
}

/** The cursor of a case, as requests name it. */
export const at = (
  { start }: Case,
  document: LangiumDocument,
): { textDocument: TextDocumentIdentifier; position: Position } => ({
  textDocument: { uri: document.uri.toString() },
  position: document.textDocument.positionAt(start),
});

export const fileOf = (uri: string): string => decodeURIComponent(uri.replace('file:///', ''));

/** `a.kehoach:2: the text of the range` */
export function shown(workspace: MemoryWorkspace, uri: string, range: Range): string {
  const { textDocument } = workspace.document(fileOf(uri));
  return `${fileOf(uri)}:${range.start.line + 1}: ${textDocument.getText(range)}`;
}

/** Does a range hold another one? */
export function contains(outer: Range, inner: Range): boolean {
  const before = (a: Range['start'], b: Range['start']): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, inner.start) && before(inner.end, outer.end);
}
