import { URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { z } from 'zod';
import { isDocument } from '../../language/grammar/generated/ast.ts';
import type { KehoachSharedServices } from '../../language/module.ts';
import { planOf } from '../../language/plan/plan.ts';
import { stringText } from '../../language/plan/text.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import type { Message } from '../../language/text/message.ts';
import { onOwnRequest } from '../own-request.ts';
import { type DashboardParams, type DashboardResult, dashboardRequest } from '../protocol/dashboard.ts';
import { dashboardBudgets } from './dashboard-budgets.ts';
import { dashboardMissing, dashboardTargets } from './dashboard-targets.ts';
import { Sources } from './sources.ts';

const paramsSchema: z.ZodType<DashboardParams> = z.object({ uri: z.string().min(1) });

const ownDocument: Message = { vi: 'Văn bản này', en: 'This document' };

/** What the dashboard of a document shows; null where there is no such document. */
export function dashboardOf(address: string, shared: KehoachSharedServices): DashboardResult {
  const index = shared.workspace.IndexManager as PlanIndex;
  const uri = URI.parse(address);
  const root = index.documentAt(uri.toString())?.parseResult.value;
  if (!root || !isDocument(root)) {
    return null;
  }
  const say = (message: Message): string => message[shared.messageLanguage()];
  const plan = planOf(root);
  const sources = new Sources(index);
  const key = uri.toString();
  return {
    title: stringText(plan.header?.title) || plan.header?.name || UriUtils.basename(uri),
    ...dashboardTargets(plan, index, key, say(ownDocument), sources),
    missing: dashboardMissing(plan, index, sources),
    budgets: dashboardBudgets(plan, key, sources, say),
    sources: sources.list,
  };
}

/** Answers `kehoach/dashboard`: see server/protocol/dashboard.ts. */
export function addDashboardHandler(connection: Connection, shared: KehoachSharedServices): void {
  onOwnRequest<DashboardParams, DashboardResult>(connection, shared, {
    method: dashboardRequest,
    params: paramsSchema,
    subject: ({ uri }) => `Dashboard of ${uri}`,
    answer: ({ uri }) => dashboardOf(uri, shared),
    failed: () => null,
  });
}
