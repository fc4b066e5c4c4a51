import * as z from 'zod/mini';
import { callApi, getJson } from '../../../functions/hubspot/call-api';
import type { HttpOptions } from '../../../functions/hubspot/http';

/** HubSpot's workflows, version 4; a dated path exists as a beta and will replace it (HubSpot's public API description). */
const base = '/automation/v4';

const flowField = z.looseObject({
  id: z.string(),
  name: z.optional(z.string()),
  revisionId: z.string(),
  isEnabled: z.boolean(),
  type: z.string(),
  description: z.optional(z.nullable(z.string())),
  customProperties: z.optional(z.nullable(z.record(z.string(), z.string()))),
  actions: z.array(z.unknown()),
});
export type FlowFound = z.infer<typeof flowField>;

const pageField = z.object({
  results: z.array(z.object({ id: z.string() })),
  paging: z.optional(z.object({ next: z.optional(z.object({ after: z.string() })) })),
});
const batchField = z.object({ results: z.array(flowField) });
const typesField = z.object({ results: z.array(z.unknown()) });
const typeField = z.object({ actionTypeId: z.string() });

/** The calls of workflows that provisioning makes; HubSpot's client has none for them. */
export const flowsApi = (http: HttpOptions) => ({
  /** Returns all workflows with their graphs; 2 API calls for each hundred. */
  async all(): Promise<FlowFound[]> {
    const found: FlowFound[] = [];
    let after: string | undefined;
    do {
      const query = after ? `&after=${encodeURIComponent(after)}` : '';
      const page = pageField.parse(await getJson(`${base}/flows?limit=100${query}`, 'read', http));
      const inputs = page.results.map(({ id }) => ({ flowId: id, type: 'FLOW_ID' }));
      if (inputs.length > 0) {
        const call = {
          method: 'POST',
          path: `${base}/flows/batch/read`,
          body: { inputs },
        } as const;
        const answer = await callApi(call, 'write', http);
        found.push(...batchField.parse(answer).results);
      }
      after = page.paging?.next?.after;
    } while (after !== undefined);
    return found;
  },

  create: (flow: object) =>
    callApi({ method: 'POST', path: `${base}/flows`, body: flow }, 'write', http),

  replace: (id: string, flow: object) =>
    callApi(
      { method: 'PUT', path: `${base}/flows/${encodeURIComponent(id)}`, body: flow },
      'write',
      http,
    ),

  /** Returns HubSpot's id of the action with a name; undefined if the account has none. The shape of the answer is inferred. */
  async actionTypes(): Promise<(name: string) => string | undefined> {
    const answer = await getJson(`${base}/action-types?objectTypeId=0-2`, 'read', http);
    const { results } = typesField.parse(answer);
    return (name) => {
      const found = results.find((one) => JSON.stringify(one).includes(JSON.stringify(name)));
      return typeField.safeParse(found).data?.actionTypeId;
    };
  },
});
