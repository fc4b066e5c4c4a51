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
  const { batchApi } = client.crm.companies;
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
  const created = news.length > 0 ? await batchApi.create({ inputs: news }) : nothing;
  const updated = known.length > 0 ? await batchApi.update({ inputs: known }) : nothing;
  return {
    created: created.results.length,
    updated: updated.results.length,
    refused: [...errorsOf(created), ...errorsOf(updated)].flatMap((error) =>
      refusalsOf(error, planned),
    ),
  };
}

const nothing = { results: [] };

/** One failed item of a batch, as far as it is used. */
interface ItemError {
  message: string;
  context: Record<string, string[]>;
  errors: { message: string }[];
}

/** The client answers a 207 with another class, which alone has `errors`. */
const errorsOf = (response: object | { errors?: ItemError[] }): ItemError[] =>
  'errors' in response ? (response.errors ?? []) : [];

/** An item is named by its trace, or by its id where it went away meanwhile. */
function refusalsOf({ message, context, errors }: ItemError, planned: Planned[]): Refused[] {
  const reason = errors.map((each) => each.message).join('; ') || message;
  const traces = context['objectWriteTraceId'] ?? [];
  const ids = context['ids'] ?? [];
  return planned
    .filter(({ line, companyId = '' }) => traces.includes(String(line)) || ids.includes(companyId))
    .map(({ line }) => ({ line, reason }));
}
