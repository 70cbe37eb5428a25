import type { LangiumServices } from 'langium/lsp';
import { createRequestHandler, WorkspaceState } from 'langium/lsp';
import type {
  Connection,
  LinkedEditingRangeParams,
  LinkedEditingRanges,
  SelectionRange,
  SelectionRangeParams,
} from 'vscode-languageserver';
import { linkedEditing } from '../language/features/linked-editing.ts';
import { selectionRanges } from '../language/features/selection-ranges.ts';
import type { KehoachSharedServices } from '../language/module.ts';

/** Requests that Langium knows no provider for. */
export function addMoreRequests(connection: Connection, shared: KehoachSharedServices): void {
  connection.onSelectionRanges(
    createRequestHandler<SelectionRangeParams, SelectionRange[]>(
      (_services, document, { positions }) => selectionRanges(document, positions),
      shared,
      WorkspaceState.Parsed,
    ),
  );
  connection.languages.onLinkedEditingRange(
    createRequestHandler<LinkedEditingRangeParams, LinkedEditingRanges>(
      (services, document, { position }) => linkedEditing(document, position, services as unknown as LangiumServices),
      shared,
      WorkspaceState.IndexedReferences,
    ),
  );
}
