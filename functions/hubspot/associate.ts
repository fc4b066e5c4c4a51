import * as associations from '@hubspot/api-client/lib/codegen/crm/associations/v4';
import { configure } from './clients';
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
    const configuration = associations.createConfiguration(configure('write', http));
    const api = new associations.BasicApi(configuration);
    await api.createDefault(from, id, objectType, recordId);
  });
}

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
  const configuration = associations.createConfiguration(configure('read', http));
  const api = new associations.BasicApi(configuration);
  const { results } = await api.getPage(objectType, recordId, to, undefined, maxListed);
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
  const configuration = associations.createConfiguration(configure('read', http));
  const api = new associations.BatchApi(configuration);
  const inputs = ids.slice(0, batchLimit).map((id) => ({ id }));
  const answer = await api.getPage(from, to, { inputs });
  throwOnPartialResults(answer);
  return Object.fromEntries(
    answer.results.map((one) => [one._from.id, one.to.map(({ toObjectId }) => String(toObjectId))]),
  );
}
