import * as z from 'zod/mini';
import { callApi, getJson } from './call-api';
import { batchLimit } from './batches';
import type { HttpOptions } from './http';
import { withIds } from './ids';
import { throwOnPartialResults } from './partial-results';

/** Associates an existing activity with the offboarding; 1 API call, safe to repeat. */
export function associate(
  from: 'meetings' | 'emails',
  id: string,
  recordId: string,
  http: HttpOptions,
): Promise<void> {
  return withIds(http, async ({ objectType }) => {
    const path = `/crm/v4/objects/${from}/${id}/associations/default/${objectType}/${recordId}`;
    await callApi({ method: 'PUT', path }, 'write', http);
  });
}

const toObject = z.lazy(() => z.object({ toObjectId: z.union([z.number(), z.string()]) }));
const linkedField = z.lazy(() => z.object({ results: z.array(toObject) }));
const linksField = z.lazy(() =>
  z.looseObject({
    results: z.array(z.object({ from: z.object({ id: z.string() }), to: z.array(toObject) })),
  }),
);

/** Maximum number of associations in one answer (developers.hubspot.com, associations v4). */
const maxListed = 500;

/**
 * Returns the ids of the records of a type that are associated with a record, newest first, at most 500; 1 API call.
 * Reading the record itself returns fewer associations.
 */
export async function listLinked(
  objectType: string,
  recordId: string,
  to: string,
  http: HttpOptions,
): Promise<string[]> {
  const { gather } = http;
  if (gather)
    return gather.load(`linked ${objectType} ${to}`, recordId, async (ids) => {
      const linked = await linkedBy(objectType, ids, to, http);
      return ids.map((id) => newestFirst(linked[id] ?? []));
    });
  const path = `/crm/v4/objects/${objectType}/${recordId}/associations/${to}?limit=${maxListed}`;
  const { results } = z.parse(linkedField, await getJson(path, 'read', http));
  return newestFirst(results.map(({ toObjectId }) => String(toObjectId)));
}

const newestFirst = (ids: readonly string[]): string[] =>
  [...new Set(ids)].sort((a, b) => Number(b) - Number(a));

/**
 * Returns the ids of the records of a type that the first 100 of these are associated with, by id; 1 API call, or none
 * without ids. HubSpot answers one that has none as not found, within the batch; any other error of one is an error of all.
 */
export async function linkedBy(
  from: string,
  ids: readonly string[],
  to: string,
  http: HttpOptions,
): Promise<Record<string, string[]>> {
  if (ids.length === 0) return {};
  const inputs = ids.slice(0, batchLimit).map((id) => ({ id }));
  const call = {
    method: 'POST',
    path: `/crm/v4/associations/${from}/${to}/batch/read`,
    body: { inputs },
  } as const;
  const answer = z.parse(linksField, await callApi(call, 'read', http));
  throwOnPartialResults(answer);
  return Object.fromEntries(
    answer.results.map((one) => [one.from.id, one.to.map(({ toObjectId }) => String(toObjectId))]),
  );
}
