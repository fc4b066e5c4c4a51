import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import { deedProperty } from '../../src/crm/names';
import { listLinked } from './associate';
import { batchLimit, readInBatches } from './batches';
import { clientsFor } from './clients';
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
export async function readTasks(
  ids: string[],
  properties: readonly string[],
  http: HttpOptions,
): Promise<FoundTask[]> {
  const { read } = clientsFor(http);
  const asked = { properties: [...properties], propertiesWithHistory: [] };
  return readInBatches(ids.slice(0, batchLimit), (inputs) =>
    read.batch.read('tasks', { ...asked, inputs }),
  );
}

/** Makes tasks on company and offboarding in one batch, 1 call. A taken deed refuses the whole batch. */
export function makeTasks(tasks: TaskProperties[], place: Place, http: HttpOptions): Promise<void> {
  return withIds(http, async (ids) => {
    const { toOffboarding, deedIsUnique } = await timelineIds('tasks', ids, http);
    const { write } = clientsFor(deedIsUnique ? http : { ...http, retryUntil: 0 });
    const associations = [
      { to: { id: place.companyId }, types: [taskToCompany] },
      { to: { id: place.recordId }, types: [toOffboarding] },
    ];
    await write.batch.create('tasks', {
      inputs: tasks.map((properties) => ({ properties, associations })),
    });
  });
}

/** Changes tasks by HubSpot's id, 1 call or none. */
export async function changeTasks(
  changes: { id: string; properties: TaskProperties }[],
  http: HttpOptions,
): Promise<void> {
  if (changes.length === 0) return;
  await clientsFor(http).write.batch.update('tasks', { inputs: changes.slice(0, batchLimit) });
}

/** A task as it lies in HubSpot. */
export type FoundTask = Pick<objects.SimplePublicObject, 'id' | 'properties'>;

/**
 * The tasks of these deeds, as far as they are there, by deed: 1 call; on an account that allows no unique
 * property on tasks 2, and one more for each hundred tasks beyond the first.
 */
export function findTasks(
  deeds: string[],
  recordId: string,
  properties: readonly string[],
  http: HttpOptions,
): Promise<Map<string, FoundTask>> {
  return withIds(http, async (ids) => {
    const { read } = clientsFor(http);
    const { deedIsUnique } = await timelineIds('tasks', ids, http);
    const asked = { properties: [...properties], propertiesWithHistory: [] };
    if (deedIsUnique) {
      const byDeed = { ...asked, idProperty: deedProperty };
      return mapped(
        await readInBatches(deeds, (inputs) => read.batch.read('tasks', { ...byDeed, inputs })),
      );
    }
    const linked = await listLinked(ids.objectType, recordId, 'tasks', http);
    return mapped(
      await readInBatches(linked, (inputs) => read.batch.read('tasks', { ...asked, inputs })),
    );
  });
}

const mapped = (tasks: FoundTask[]) =>
  new Map(tasks.map((task) => [task.properties[deedProperty] ?? '', task]));
