import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import { deedProperty } from '../../src/crm/names';
import { clientsFor } from './clients';
import type { HttpOptions } from './http';
import { withIds } from './ids';
import { timelineIds } from './timeline-ids';

/** Most records in one batch (developers.hubspot.com, "CRM objects", limits). */
export const batchLimit = 100;

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
  if (ids.length === 0) return [];
  const { results } = await clientsFor(http).read.batch.read('tasks', {
    inputs: ids.slice(0, batchLimit).map((id) => ({ id })),
    properties: [...properties],
    propertiesWithHistory: [],
  });
  return results;
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
 * The tasks of these deeds, as far as they are there, by deed: 1 call, or 2 on an account that allows no
 * unique property on tasks.
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
      const inputs = deeds.map((id) => ({ id }));
      const byDeed = { ...asked, inputs, idProperty: deedProperty };
      return mapped((await read.batch.read('tasks', byDeed)).results);
    }
    const record = await read.basic.getById(ids.objectType, recordId, [], [], ['tasks']);
    const inputs = record.associations?.tasks?.results.map(({ id }) => ({ id })) ?? [];
    if (inputs.length === 0) return new Map();
    return mapped((await read.batch.read('tasks', { ...asked, inputs })).results);
  });
}

const mapped = (tasks: FoundTask[]) =>
  new Map(tasks.map((task) => [task.properties[deedProperty] ?? '', task]));
