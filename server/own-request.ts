import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { z } from 'zod';
import type { KehoachSharedServices } from '../language/module.ts';
import { logFailure } from './log.ts';

/** A request that is none of LSP's: what it takes, and what is answered. */
export interface OwnRequest<Params, Result> {
  readonly method: string;
  readonly params: z.ZodType<Params>;
  /** What it is about, for the log. */
  subject(params: Params): string;
  answer(params: Params): Result | Promise<Result>;
  /** The answer where the tool fails, which is logged. */
  failed(): Result;
}

/** Answers a request of the project's own, after all edits that came before it; parameters that do not fit are an error. */
export function onOwnRequest<Params, Result>(
  connection: Connection,
  { workspace }: KehoachSharedServices,
  { method, params, subject, answer, failed }: OwnRequest<Params, Result>,
): void {
  connection.onRequest(method, async (value: unknown): Promise<Result | ResponseError> => {
    const read = params.safeParse(value);
    if (!read.success) {
      return new ResponseError(ErrorCodes.InvalidParams, z.prettifyError(read.error));
    }
    await workspace.WorkspaceManager.ready;
    return workspace.WorkspaceLock.read(async () => {
      try {
        return await answer(read.data);
      } catch (error) {
        logFailure(connection, subject(read.data), error);
        return failed();
      }
    });
  });
}
