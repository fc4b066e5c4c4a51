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
const paging = z.lazy(() =>
  z.optional(z.nullish(z.object({ next: z.optional(z.nullish(z.object({ after: z.string() }))) }))),
);
const linkedField = z.lazy(() => z.object({ results: z.array(toObject), paging }));
const linksField = z.lazy(() =>
  z.looseObject({
    results: z.array(
      z.object({ from: z.object({ id: z.string() }), to: z.array(toObject), paging }),
    ),
  }),
);

/** Maximum number of associations in one answer (developers.hubspot.com, associations v4). */
const maxListed = 500;

/**
 * Returns the ids of the records of a type that are associated with a record, newest first; 1 API call for each 500.
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
  const found: string[] = [];
  let after: string | undefined;
  do {
    const query = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
    const page = z.parse(linkedField, await getJson(`${path}${query}`, 'read', http));
    found.push(...page.results.map(({ toObjectId }) => String(toObjectId)));
    after = page.paging?.next?.after;
  } while (after !== undefined);
  return newestFirst(found);
}

const newestFirst = (ids: readonly string[]): string[] =>
  [...new Set(ids)].sort((a, b) => Number(b) - Number(a));

/**
 * Returns the ids of the records of a type that the first 100 of these are associated with, by id; 1 API call for each 500 of the one
 * that has most, or none without ids. HubSpot answers one that has none as not found, within the batch; any other error of one is an
 * error of all.
 */
export async function linkedBy(
  from: string,
  ids: readonly string[],
  to: string,
  http: HttpOptions,
): Promise<Record<string, string[]>> {
  const linked: Record<string, string[]> = {};
  let inputs: { id: string; after?: string }[] = ids.slice(0, batchLimit).map((id) => ({ id }));
  while (inputs.length > 0) {
    const path = `/crm/v4/associations/${from}/${to}/batch/read`;
    const call = { method: 'POST', path, body: { inputs } } as const;
    const answer = z.parse(linksField, await callApi(call, 'read', http));
    throwOnPartialResults(answer);
    for (const one of answer.results)
      (linked[one.from.id] ??= []).push(...one.to.map(({ toObjectId }) => String(toObjectId)));
    inputs = answer.results.flatMap(({ from: { id }, paging: more }) => {
      const after = more?.next?.after;
      return after === undefined ? [] : [{ id, after }];
    });
  }
  return linked;
}
