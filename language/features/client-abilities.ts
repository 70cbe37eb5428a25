import type { ClientCapabilities } from 'vscode-languageserver-protocol';

/** What an editor can do beyond what every editor can. */
export interface ClientAbilities {
  /** Completion items with places to fill in (`completionItem.snippetSupport`). */
  readonly snippets: boolean;
  /** Edits of code actions with places to fill in (LSP 3.18, `workspaceEdit.snippetEditSupport`). */
  readonly snippetEdits: boolean;
  /** The command `kehoach.showPlaces`, which lists places beside the text: of the project's own extension. */
  readonly showPlaces: boolean;
}

/** An editor that can do nothing of it, which is what is assumed until one says otherwise. */
export const plainClient: ClientAbilities = { snippets: false, snippetEdits: false, showPlaces: false };

/** The command that lists places beside the text. Arguments: address, position, places. */
export const showPlacesCommand = 'kehoach.showPlaces';

/**
 * What an editor says of itself.
 *
 * LSP 3.17: `ClientCapabilities`; commands that only some editors know are named in `experimental`.
 */
export function abilitiesIn({ textDocument, workspace, experimental }: ClientCapabilities): ClientAbilities {
  const commands: unknown = (experimental as { kehoachCommands?: unknown } | undefined)?.kehoachCommands;
  return {
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    snippetEdits:
      workspace?.workspaceEdit?.snippetEditSupport === true && workspace.workspaceEdit.documentChanges === true,
    showPlaces: Array.isArray(commands) && commands.includes(showPlacesCommand),
  };
}
