import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { z } from 'zod';
import type { KehoachSharedServices } from '../../language/module.ts';
import { logFailure } from '../log.ts';
import { type ExplorerResult, explorerRequest } from '../protocol/explorer.ts';
import { explorerNodes } from './explorer-nodes.ts';

const paramsSchema = z.object({ node: z.string().optional() });

/** Answers `kehoach/explorer`: see server/protocol/explorer.ts. */
export function addExplorerHandler(connection: Connection, shared: KehoachSharedServices): void {
  connection.onRequest(explorerRequest, async (params: unknown): Promise<ExplorerResult | ResponseError> => {
    const read = paramsSchema.safeParse(params ?? {});
    if (!read.success) {
      return new ResponseError(ErrorCodes.InvalidParams, z.prettifyError(read.error));
    }
    const { WorkspaceLock, WorkspaceManager } = shared.workspace;
    await WorkspaceManager.ready;
    return WorkspaceLock.read(() => {
      try {
        return explorerNodes(read.data.node, shared);
      } catch (error) {
        logFailure(connection, `Explorer at ${read.data.node ?? 'its roots'}`, error);
        return [];
      }
    });
  });
}
