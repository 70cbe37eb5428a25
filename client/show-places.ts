/** What the lenses of the server do in VS Code. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, StaticFeature } from 'vscode-languageclient';
import type { Location, Position } from 'vscode-languageserver-protocol';
import { exportCommand, showPlacesCommand } from '../language/features/client-abilities.ts';

/**
 * Adds the command by which a lens goes to what it speaks of: to the only place, or to a list of several beside the
 * text; and tells the server that lenses can run it. To be called before the client starts.
 */
export function registerShowPlaces(client: BaseLanguageClient): vscode.Disposable {
  client.registerFeature(knownCommands);
  const { protocol2CodeConverter: converter } = client;
  return vscode.commands.registerCommand(
    showPlacesCommand,
    (uri: string, position: Position, places: readonly Location[]) =>
      vscode.commands.executeCommand(
        'editor.action.goToLocations',
        converter.asUri(uri),
        converter.asPosition(position),
        places.map((place) => converter.asLocation(place)),
        'peek',
      ),
  );
}

/** Commands that lenses can run, as the server asks for them (`experimental`). */
const knownCommands: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    const experimental = capabilities.experimental as object | undefined;
    capabilities.experimental = { ...experimental, kehoachCommands: [exportCommand, showPlacesCommand] };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};
