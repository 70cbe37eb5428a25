import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { z } from 'zod';
import { DOCUMENT_KINDS } from '../language/model/document-kinds.ts';
import type { KehoachSharedServices } from '../language/module.ts';
import { documentName, newPlanText } from '../language/new-plan/new-plan.ts';
import type { PlanIndex } from '../language/references/plan-index.ts';
import {
  type NewPlanParams,
  type NewPlanResult,
  newPlanRequest,
  type PossibleParent,
  parentsRequest,
} from './protocol/new-plan.ts';

const year = z.int().min(1900).max(2999);
const paramsSchema: z.ZodType<NewPlanParams> = z.object({
  kind: z.enum(DOCUMENT_KINDS.filter(({ document }) => document).map(({ name }) => name)),
  title: z.string().max(2_000),
  layout: z.enum(['hành chính', 'đảng']),
  level: z.enum(['trung ương', 'tỉnh', 'huyện', 'xã']),
  issuer: z.string().max(500),
  place: z.string().max(500),
  month: z.int().min(1).max(12),
  year,
  from: year,
  to: year,
  parent: z.string().exactOptional(),
  targets: z.array(z.string()).exactOptional(),
});

/** Answers `kehoach/parents` and `kehoach/newPlan`: see server/protocol/new-plan.ts. */
export function addNewPlanHandlers(connection: Connection, shared: KehoachSharedServices): void {
  const { WorkspaceLock, WorkspaceManager } = shared.workspace;
  const index = shared.workspace.IndexManager as PlanIndex;
  const whenIndexed = async <T>(answer: () => T): Promise<T> => {
    await WorkspaceManager.ready;
    return WorkspaceLock.read(async () => answer()) as Promise<T>;
  };

  connection.onRequest(parentsRequest, () =>
    whenIndexed((): PossibleParent[] =>
      [...index.allExports()]
        .flatMap(({ name, kind, level, title, targets }) =>
          name === undefined || kind === undefined
            ? []
            : [
                {
                  name,
                  kind,
                  ...(level === undefined ? {} : { level }),
                  title,
                  targets: [...targets.values()].map((target) => ({
                    name: target.name,
                    title: target.title,
                    values: target.values
                      .map(({ timeText, scope, text }) => [timeText, scope, text].filter(Boolean).join(' '))
                      .join('; '),
                  })),
                },
              ],
        )
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    ),
  );

  connection.onRequest(newPlanRequest, async (params: unknown): Promise<NewPlanResult | ResponseError> => {
    const read = paramsSchema.safeParse(params);
    if (!read.success) {
      return new ResponseError(ErrorCodes.InvalidParams, z.prettifyError(read.error));
    }
    return whenIndexed(() => {
      const { parent, targets, ...answers } = read.data;
      const found = parent === undefined ? undefined : index.exportsNamed(parent);
      const taken = [...(found?.targets.values() ?? [])].filter(({ name }) => targets?.includes(name) ?? true);
      const plan = {
        ...answers,
        ...(found?.name === undefined ? {} : { parent: { name: found.name, targets: taken } }),
      };
      return { file: `${documentName(plan)}.kehoach`, text: newPlanText(plan) };
    });
  });
}
