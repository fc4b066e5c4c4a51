import * as z from 'zod/mini';
import { ALL, type Crm } from '../crm';
import { bodyOf, param, queryLimit, queryValue } from '../server/request';
import { noContent, ok, type AddRoute } from '../server/route';
import { flowInputSchema, type Flow } from './entities';
import { allFlows, createFlow, deleteFlow, replaceFlow, requireFlow } from './state';

const BASE = '/automation/v4/flows';
const ONE = `${BASE}/:flowId`;

const replaceSchema = z.extend(flowInputSchema, {
  revisionId: z.string(),
  crmObjectCreationStatus: z.optional(z.literal('COMPLETE')),
});

const batchSchema = z.object({
  inputs: z.array(z.object({ flowId: z.string(), type: z.optional(z.string()) })),
});

/** Workflows, which the API calls flows. */
export function flowRoutes(add: AddRoute, crm: Crm): void {
  add('GET', BASE, (request) => {
    const limit = queryLimit(request, 20, 100);
    const from = Number(queryValue(request, 'after') ?? 0);
    const flows = allFlows(crm);
    const after = from + limit;
    return ok({
      results: flows.slice(from, after).map(summaryOf),
      ...(after < flows.length && { paging: { next: { after: String(after) } } }),
    });
  });

  add('POST', BASE, (request) =>
    ok(createFlow(crm, bodyOf(request, 'FlowCreate', flowInputSchema))),
  );

  add('POST', `${BASE}/batch/read`, (request) => {
    const { inputs } = bodyOf(request, 'FlowBatchRead', batchSchema);
    const found = inputs.flatMap(({ flowId }) => crm.tables.flows.get(ALL, flowId) ?? []);
    return ok({ status: 'COMPLETE', results: found });
  });

  add('GET', ONE, (request) => ok(requireFlow(crm, param(request, 'flowId'))));

  add('PUT', ONE, (request) => {
    const { crmObjectCreationStatus: _, ...input } = bodyOf(request, 'FlowUpdate', replaceSchema);
    return ok(replaceFlow(crm, param(request, 'flowId'), input));
  });

  add('DELETE', ONE, (request) => {
    deleteFlow(crm, param(request, 'flowId'));
    return noContent;
  });

  add('GET', '/automation/v4/action-types', () => ok({ results: crm.tables.actionTypes.all(ALL) }));
}

/** The listing leaves the graph out. Source: HubSpot's public API description. */
const summaryOf = ({ id, uuid, name, isEnabled, objectTypeId, revisionId, ...rest }: Flow) => ({
  id,
  uuid,
  name,
  isEnabled,
  objectTypeId,
  revisionId,
  flowType: rest.flowType ?? 'WORKFLOW',
  createdAt: rest.createdAt,
  updatedAt: rest.updatedAt,
});
