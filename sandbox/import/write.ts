import * as z from 'zod/mini';
import type { HostClient, Values } from '../client';
import type { Refused } from './read-company';

/** A company to write: without `companyId` it is made. */
export interface Planned {
  line: number;
  companyId?: string;
  properties: Values;
}

export interface Written {
  created: number;
  updated: number;
  refused: Refused[];
}

/** Writes at most 100 companies: one batch for the new ones, one for the others, read item by item. */
export async function writeCompanies(client: HostClient, planned: Planned[]): Promise<Written> {
  const inputs = planned.map(({ line, companyId, properties }) => ({
    companyId,
    properties,
    objectWriteTraceId: String(line),
  }));
  const news = inputs.flatMap(({ companyId, ...rest }) =>
    companyId === undefined ? [{ ...rest, associations: [] }] : [],
  );
  const known = inputs.flatMap(({ companyId, ...rest }) =>
    companyId === undefined ? [] : [{ ...rest, id: companyId }],
  );
  const created = await send(client, 'create', news);
  const updated = await send(client, 'update', known);
  return {
    created: created.results.length,
    updated: updated.results.length,
    refused: [...(created.errors ?? []), ...(updated.errors ?? [])].flatMap((error) =>
      refusalsOf(error, planned),
    ),
  };
}

const itemErrorField = z.object({
  message: z.string(),
  context: z.record(z.string(), z.array(z.string())),
  errors: z.array(z.object({ message: z.string() })),
});
/** One failed item of a batch, as far as it is used. */
type ItemError = z.infer<typeof itemErrorField>;
const answerField = z.object({
  results: z.array(z.unknown()),
  errors: z.optional(z.array(itemErrorField)),
});

/** Sends a batch by its path: the client's areas leave out the header that says that an import writes. */
async function send(client: HostClient, way: 'create' | 'update', inputs: object[]) {
  if (inputs.length === 0) return { results: [] };
  const path = `/crm/v3/objects/companies/batch/${way}`;
  const answer = await client.apiRequest({ method: 'POST', path, body: { inputs } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return z.parse(answerField, await answer.json());
}

/** An item is named by its trace, or by its id where it went away meanwhile. */
function refusalsOf({ message, context, errors }: ItemError, planned: Planned[]): Refused[] {
  const reason = errors.map((each) => each.message).join('; ') || message;
  const traces = context['objectWriteTraceId'] ?? [];
  const ids = context['ids'] ?? [];
  return planned
    .filter(({ line, companyId = '' }) => traces.includes(String(line)) || ids.includes(companyId))
    .map(({ line }) => ({ line, reason }));
}
