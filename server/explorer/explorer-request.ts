import type { Connection } from 'vscode-languageserver';
import { z } from 'zod';
import type { KehoachSharedServices } from '../../language/module.ts';
import { onOwnRequest } from '../own-request.ts';
import { type ExplorerResult, explorerRequest } from '../protocol/explorer.ts';
import { explorerNodes } from './explorer-nodes.ts';

const paramsSchema = z.preprocess((value) => value ?? {}, z.object({ node: z.string().optional() }));

/** Answers `kehoach/explorer`: see server/protocol/explorer.ts. */
export function addExplorerHandler(connection: Connection, shared: KehoachSharedServices): void {
  onOwnRequest<z.infer<typeof paramsSchema>, ExplorerResult>(connection, shared, {
    method: explorerRequest,
    params: paramsSchema,
    subject: ({ node }) => `Explorer at ${node ?? 'its roots'}`,
    answer: ({ node }) => explorerNodes(node, shared),
    failed: () => [],
  });
}
