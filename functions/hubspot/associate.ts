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
