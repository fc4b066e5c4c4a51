import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import { activityKeyProperty } from '../../src/crm/names';
import { listLinked } from './associate';
import { batchLimit, inBatches, readInBatches } from './batches';
import { clientsFor } from './clients';
import { HubSpotError } from './errors';
import type { HttpOptions } from './http';
import { withIds } from './ids';
import { timelineIds } from './timeline-ids';

/** Task to company, HubSpot-defined (developers.hubspot.com, associations: task to company is 192). */
const taskToCompany = {
  associationCategory: objects.AssociationSpecAssociationCategoryEnum.HubspotDefined,
  associationTypeId: 192,
};

export type TaskProperties = Record<string, string>;

/** Where tasks hang. */
export interface Place {
  companyId: string;
  recordId: string;
}

/** The tasks with these ids, at most 100, 1 call or none; those that are gone are left out. */
export const readTasks = (ids: string[], properties: readonly string[], http: HttpOptions) =>
  readEveryTask(ids.slice(0, batchLimit), properties, http);

/** The same, however many: a call for each hundred. */
export async function readEveryTask(
  ids: string[],
  properties: readonly string[],
  http: HttpOptions,
): Promise<FoundTask[]> {
  const { read } = clientsFor(http);
  const asked = { properties: [...properties], propertiesWithHistory: [] };
  return readInBatches(ids, (inputs) => read.batch.read('tasks', { ...asked, inputs }));
}

/** Makes tasks on company and offboarding in one batch, 1 call. A taken activity key refuses the whole batch. */
export function makeTasks(tasks: TaskProperties[], place: Place, http: HttpOptions): Promise<void> {
  return withIds(http, async (ids) => {
    const { toOffboarding, activityKeyIsUnique } = await timelineIds('tasks', ids, http);
    const { write } = clientsFor(activityKeyIsUnique ? http : { ...http, retryUntil: 0 });
    const associations = [
      { to: { id: place.companyId }, types: [taskToCompany] },
      { to: { id: place.recordId }, types: [toOffboarding] },
    ];
    await write.batch.create('tasks', {
      inputs: tasks.map((properties) => ({ properties, associations })),
    });
  });
}

type TaskWrite = { id: string; properties: TaskProperties };

/** Changes tasks by HubSpot's id, however many: a call for each hundred, none for none. */
export async function changeTasks(changes: TaskWrite[], http: HttpOptions): Promise<void> {
  const { write } = clientsFor(http);
  await Promise.all(inBatches(changes).map((inputs) => write.batch.update('tasks', { inputs })));
}

/**
 * Does work on the tasks of a record that the next look at the card does again: what HubSpot refuses is logged
 * and left to that, and a duplicate means that it was done. Undefined when it was not done now.
 */
export async function logAndContinue<T>(
  recordId: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    if (!error.isDuplicate)
      console.log(JSON.stringify({ tasksBehind: recordId, error: error.message }));
    return undefined;
  }
}

/** A task as it lies in HubSpot. */
export type FoundTask = Pick<objects.SimplePublicObject, 'id' | 'properties'>;

/**
 * The tasks with these activity keys, as far as they are there, by key: 1 call; on an account that allows no unique
 * property on tasks 2, and one more for each hundred tasks beyond the first.
 */
export function findTasks(
  activityKeys: string[],
  recordId: string,
  properties: readonly string[],
  http: HttpOptions,
): Promise<Map<string, FoundTask>> {
  return withIds(http, async (ids) => {
    const { read } = clientsFor(http);
    const { activityKeyIsUnique } = await timelineIds('tasks', ids, http);
    const asked = { properties: [...properties], propertiesWithHistory: [] };
    if (activityKeyIsUnique) {
      const byActivityKey = { ...asked, idProperty: activityKeyProperty };
      return mapped(
        await readInBatches(activityKeys, (inputs) =>
          read.batch.read('tasks', { ...byActivityKey, inputs }),
        ),
      );
    }
    const linked = await listLinked(ids.objectType, recordId, 'tasks', http);
    return mapped(
      await readInBatches(linked, (inputs) => read.batch.read('tasks', { ...asked, inputs })),
    );
  });
}

const mapped = (tasks: FoundTask[]) =>
  new Map(tasks.map((task) => [task.properties[activityKeyProperty] ?? '', task]));
