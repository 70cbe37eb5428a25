import { URI } from 'langium';
import type { KehoachSharedServices } from '../language/module.ts';

/** Does this file lie in a folder that is open in the editor? */
export function isInWorkspace(uri: URI, { workspace }: KehoachSharedServices): boolean {
  const folders = workspace.WorkspaceManager.workspaceFolders ?? [];
  return folders.some((folder) => isInFolder(uri, URI.parse(folder.uri)));
}

/** Is this the folder, or something in it? */
export function isInFolder(uri: URI, folder: URI): boolean {
  const path = folder.path.replace(/\/+$/, '');
  return (
    uri.scheme === folder.scheme &&
    uri.authority === folder.authority &&
    (uri.path === path || uri.path.startsWith(`${path}/`))
  );
}
