import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import { activityKeyProperty } from '../../src/crm/names';
import { listLinked } from './associate';
import { batchLimit, inBatches, readInBatches } from './batches';
import { clientsFor, configure } from './clients';
import { HubSpotError } from './errors';
import type { HttpOptions } from './http';
import { withIds } from './ids';
import { timelineIds } from './timeline-ids';

/** HubSpot-defined association type (developers.hubspot.com: task to company is 192). */
export const taskToCompany = {
  associationCategory: objects.AssociationSpecAssociationCategoryEnum.HubspotDefined,
  associationTypeId: 192,
};

export type TaskProperties = Record<string, string>;

/** The records that tasks are associated with. */
export interface TaskLinks {
  companyId: string;
  /** Absent before there is an offboarding. */
  recordId?: string | undefined;
}

/** Reads the first 100 of the tasks with these ids; 1 API call, or none without ids. Deleted ones are left out. */
export const readTasks = (ids: string[], properties: readonly string[], http: HttpOptions) =>
  readEveryTask(ids.slice(0, batchLimit), properties, http);

/** Reads any number of tasks; 1 API call for each 100. */
export async function readEveryTask(
  ids: string[],
  properties: readonly string[],
  http: HttpOptions,
): Promise<FoundTask[]> {
  const { read } = clientsFor(http);
  const readOptions = { properties: [...properties], propertiesWithHistory: [] };
  return readInBatches(ids, (inputs) => read.batch.read('tasks', { ...readOptions, inputs }));
}

/**
 * Creates tasks on company and offboarding in one batch; 1 API call. Tasks that exist are looked up and only missing
 * ones created: after a refused duplicate, or first on an account that allows no unique property on tasks.
 */
export async function makeTasksOnce(
  tasks: TaskProperties[],
  links: TaskLinks,
  http: HttpOptions,
): Promise<void> {
  const { activityKeyIsUnique } = await withIds(http, (ids) => timelineIds('tasks', ids, http));
  if (!activityKeyIsUnique) return makeMissing(tasks, links, http);
  try {
    await makeTasks(tasks, links, http);
  } catch (error) {
    if (!(error instanceof HubSpotError && error.isDuplicate)) throw error;
    await makeMissing(tasks, links, http);
  }
}

const keyIn = (task: TaskProperties) => task[activityKeyProperty] ?? '';

async function makeMissing(tasks: TaskProperties[], links: TaskLinks, http: HttpOptions) {
  const keys = tasks.map(keyIn);
  const there = links.recordId
    ? await findTasks(keys, links.recordId, [activityKeyProperty], http)
    : await taskIdsByKey(keys, links.companyId, http);
  const missing = tasks.filter((task) => !there.has(keyIn(task)));
  if (missing.length > 0) await makeTasks(missing, links, http);
}

/** Creates tasks in batches. HubSpot refuses a whole batch when one activity key is taken. */
function makeTasks(tasks: TaskProperties[], links: TaskLinks, http: HttpOptions): Promise<void> {
  return withIds(http, async (ids) => {
    const { toOffboarding, activityKeyIsUnique } = await timelineIds('tasks', ids, http);
    const { write } = clientsFor(activityKeyIsUnique ? http : { ...http, onlyIfRefused: true });
    const associations = [
      { to: { id: links.companyId }, types: [taskToCompany] },
      ...(links.recordId ? [{ to: { id: links.recordId }, types: [toOffboarding] }] : []),
    ];
    await Promise.all(
      inBatches(tasks).map((batch) =>
        write.batch.create('tasks', {
          inputs: batch.map((properties) => ({ properties, associations })),
        }),
      ),
    );
  });
}

type TaskWrite = { id: string; properties: TaskProperties };

/** Changes any number of tasks by HubSpot's id: 1 API call for each 100, none for an empty list. */
export async function changeTasks(changes: TaskWrite[], http: HttpOptions): Promise<void> {
  const { write } = clientsFor(http);
  await Promise.all(inBatches(changes).map((inputs) => write.batch.update('tasks', { inputs })));
}

/** Runs work on a record or its tasks that can be repeated: an error of HubSpot is logged, and undefined returned. */
export async function logAndContinue<T>(
  recordId: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    console.log(JSON.stringify({ behind: recordId, error: error.message }));
    return undefined;
  }
}

/** A task as read from HubSpot. */
export type FoundTask = Pick<objects.SimplePublicObject, 'id' | 'properties'>;

/**
 * Returns the existing tasks with these activity keys, by key: 1 API call. On an account that allows no unique property
 * on tasks 2, and 1 more for each 100 tasks beyond the first 100.
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
    const readOptions = { properties: [...properties], propertiesWithHistory: [] };
    if (activityKeyIsUnique) {
      const byActivityKey = { ...readOptions, idProperty: activityKeyProperty };
      return mapped(
        await readInBatches(activityKeys, (inputs) =>
          read.batch.read('tasks', { ...byActivityKey, inputs }),
        ),
      );
    }
    const linked = await listLinked(ids.objectType, recordId, 'tasks', http);
    return mapped(
      await readInBatches(linked, (inputs) => read.batch.read('tasks', { ...readOptions, inputs })),
    );
  });
}

const mapped = (tasks: FoundTask[]) =>
  new Map(tasks.map((task) => [task.properties[activityKeyProperty] ?? '', task]));

/**
 * Returns HubSpot's ids of the existing tasks with these activity keys, at most 100; 1 API call. Without a unique
 * property HubSpot's search is used, which does not return tasks made in the last seconds. Where it takes no hidden property (400),
 * the company's newest tasks are read instead: 1 API call more, and 1 for each 100.
 */
export async function taskIdsByKey(
  activityKeys: string[],
  companyId: string,
  http: HttpOptions,
): Promise<Map<string, string>> {
  const { activityKeyIsUnique } = await withIds(http, (ids) => timelineIds('tasks', ids, http));
  const readOptions = { properties: [activityKeyProperty], propertiesWithHistory: [] };
  const idProperty = activityKeyProperty;
  const { batch } = clientsFor(http).read;
  const results = activityKeyIsUnique
    ? await readInBatches(activityKeys, (inputs) =>
        batch.read('tasks', { ...readOptions, idProperty, inputs }),
      )
    : await searchTasks(activityKeys, http).catch((error: unknown) => {
        if (!(error instanceof HubSpotError && error.status === 400)) throw error;
        return tasksOfCompany(activityKeys, companyId, http);
      });
  return new Map(results.map((task) => [task.properties[activityKeyProperty] ?? '', task.id]));
}

async function searchTasks(activityKeys: string[], http: HttpOptions): Promise<FoundTask[]> {
  const api = new objects.SearchApi(objects.createConfiguration(configure('read', http)));
  const filter = {
    propertyName: activityKeyProperty,
    operator: objects.FilterOperatorEnum.In,
    values: activityKeys,
  };
  const { results } = await api.doSearch('tasks', {
    filterGroups: [{ filters: [filter] }],
    properties: [activityKeyProperty],
    sorts: [],
    limit: batchLimit,
    after: '0',
  });
  return results;
}

async function tasksOfCompany(
  activityKeys: string[],
  companyId: string,
  http: HttpOptions,
): Promise<FoundTask[]> {
  const ids = await listLinked('companies', companyId, 'tasks', http);
  const tasks = await readEveryTask(ids, [activityKeyProperty], http);
  return tasks.filter(({ properties }) =>
    activityKeys.includes(properties[activityKeyProperty] ?? ''),
  );
}
