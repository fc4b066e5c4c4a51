import * as associations from '@hubspot/api-client/lib/codegen/crm/associations/v4';
import { configure } from './clients';
import type { HttpOptions } from './http';
import { withIds } from './ids';

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
  const configuration = associations.createConfiguration(configure('read', http));
  const api = new associations.BasicApi(configuration);
  const { results } = await api.getPage(objectType, recordId, to, undefined, maxListed);
  const ids = results.map(({ toObjectId }) => String(toObjectId));
  return [...new Set(ids)].sort((a, b) => Number(b) - Number(a));
}
