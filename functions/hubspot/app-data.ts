import { appDataName } from '../../src/crm/app-data';
import { readInBatches } from './batches';
import { clientsFor } from './clients';
import { HubSpotError, LacksId } from './errors';
import type { HttpOptions } from './http';
import { withIds } from './ids';

/** Runs `work` with the id of the object in which the app keeps what is its own (040). */
export const withAppData = <T>(http: HttpOptions, work: (objectType: string) => Promise<T>) =>
  withIds(http, ({ appData }) => {
    if (!appData) throw new LacksId('a custom object is missing', [appDataName]);
    return work(appData);
  });

/** Reads what is kept by its keys; 1 API call for each hundred. `lookUp`: the process keeps it for its next calls. */
export const readAppData = (
  keys: readonly string[],
  properties: readonly string[],
  http: HttpOptions,
  kind: 'read' | 'lookUp' = 'read',
) =>
  withAppData(http, (objectType) =>
    readInBatches(keys, (inputs) =>
      clientsFor(http)[kind].batch.read(objectType, {
        inputs,
        idProperty: 'data_key',
        properties: ['data_key', ...properties],
        propertiesWithHistory: [],
      }),
    ),
  );

/** Creates a record of what is kept; false where there is one with its key. 1 API call. */
export async function createAppData(
  properties: Record<string, string>,
  http: HttpOptions,
): Promise<boolean> {
  try {
    await withAppData(http, (objectType) =>
      clientsFor(http).write.basic.create(objectType, { properties, associations: [] }),
    );
    return true;
  } catch (error) {
    if (error instanceof HubSpotError && error.isDuplicate) return false;
    throw error;
  }
}
