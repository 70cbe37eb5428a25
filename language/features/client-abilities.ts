import type { ClientCapabilities } from 'vscode-languageserver-protocol';

/** What an editor can do beyond what every editor can. */
export interface ClientAbilities {
  /** Completion items with places to fill in (`completionItem.snippetSupport`). */
  readonly snippets: boolean;
  /** Edits of code actions with places to fill in (LSP 3.18, `workspaceEdit.snippetEditSupport`). */
  readonly snippetEdits: boolean;
  /** Commands that lenses can run: those of the project's own extension (`showPlacesCommand`, `exportCommand`). */
  readonly commands: ReadonlySet<string>;
}

/** An editor that can do nothing of it, which is what is assumed until one says otherwise. */
export const plainClient: ClientAbilities = { snippets: false, snippetEdits: false, commands: new Set() };

/** The command that goes to a place, or lists several beside the text. Arguments: address, position, `Location[]`. */
export const showPlacesCommand = 'kehoach.showPlaces';
/** The command that exports the document of the active editor. */
export const exportCommand = 'kehoach.export';

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
    commands: new Set(Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : []),
  };
}
