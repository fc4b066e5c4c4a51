import * as associations from '@hubspot/api-client/lib/codegen/crm/associations/v4';
import { configure } from './clients';
import type { HttpOptions } from './http';
import { withIds } from './ids';

/** Puts an activity that is there already on the offboarding, 1 call, safe to repeat. */
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

/** Most associations that HubSpot lists in one call (developers.hubspot.com, associations v4). */
const maxListed = 500;

/** The ids of what hangs on a record, the newest first, at most 500; 1 call. A record read lists fewer. */
export async function listLinked(
  objectType: string,
  recordId: string,
  to: 'notes' | 'tasks' | 'meetings',
  http: HttpOptions,
): Promise<string[]> {
  const configuration = associations.createConfiguration(configure('read', http));
  const api = new associations.BasicApi(configuration);
  const { results } = await api.getPage(objectType, recordId, to, undefined, maxListed);
  const ids = results.map(({ toObjectId }) => String(toObjectId));
  return [...new Set(ids)].sort((a, b) => Number(b) - Number(a));
}
