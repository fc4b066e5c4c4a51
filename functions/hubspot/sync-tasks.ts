import type { CalendarDate } from '../../src/calendar/calendar-date';
import { activityKeyProperty } from '../../src/crm/names';
import type { StoredOffboarding } from '../../src/crm/store';
import { newStepTask, taskActivityKey, taskStateProperties } from '../../src/crm/tasks';
import { taskWords } from '../../src/messages/item-words';
import type {
  LinkedTasks,
  StepTaskChange,
  TaskChange,
  WantedTask,
} from '../../src/offboarding/linked-tasks';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { taskChanges } from '../../src/offboarding/repair-tasks';
import type { TaskSync } from '../../src/offboarding/sync-tasks';
import { clientsFor } from './clients';
import { HubSpotError } from './errors';
import type { HttpOptions } from './http';
import { withIds } from './ids';
import { forOwnerOrNobody } from './owners';
import { taskPlace } from './portal-details';
import { changeTasks, makeTasksOnce, taskIdsByKey, type TaskProperties } from './tasks';
import { timelineIds } from './timeline-ids';

interface AfterChange {
  companyId: string;
  before: Offboarding | undefined;
  saved: StoredOffboarding;
  /** Tasks read before the write, if any. */
  linked: LinkedTasks | undefined;
  /** The task changes that the change causes, for tasks that were not read. */
  sync: TaskSync;
  today: CalendarDate;
}

type OfCompany = Pick<AfterChange, 'companyId' | 'saved'>;

/**
 * Updates the tasks in HubSpot after a change of the offboarding; safe to repeat. No API call when no task changes, 1
 * for one task, 2 for several or for a task that must be looked up; 1 more to create tasks. `behind`: a task was not
 * found; HubSpot's search does not return new tasks for some seconds.
 */
export async function syncTasks(http: HttpOptions, change: AfterChange): Promise<void | 'behind'> {
  const { before, saved, linked, today, sync } = change;
  const [found] = await Promise.all([
    linked
      ? changeLinkedTasks(taskChanges(saved.offboarding, linked, today, before), change, http)
      : changeStepTasks(sync.changes, change, http),
    makeStepTasks(sync.make, change, http),
  ]);
  return found;
}

/** Creates step tasks; existing ones are left as they are. Without an owner when HubSpot no longer knows the owner. */
export async function makeStepTasks(
  wanted: readonly WantedTask[],
  { companyId, saved }: OfCompany,
  http: HttpOptions,
): Promise<void> {
  if (wanted.length === 0) return;
  const { recordId, offboarding } = saved;
  const place = await taskPlace(companyId, http);
  const tasks = wanted.map((task) => newStepTask(offboarding, task, place));
  return forOwnerOrNobody((hasOwner) =>
    makeTasksOnce(hasOwner ? tasks : tasks.map(withoutOwner), { companyId, recordId }, http),
  );
}

const withoutOwner = ({ hubspot_owner_id: _, ...task }: TaskProperties): TaskProperties => task;

/** Changes tasks by HubSpot's id; no API call for an empty list. */
export async function changeLinkedTasks(
  changes: readonly TaskChange[],
  { companyId, saved }: OfCompany,
  http: HttpOptions,
): Promise<void> {
  if (changes.length === 0) return;
  const { zone, link } = await taskPlace(companyId, http);
  const writes = changes.map(({ id, of, ...state }) => {
    const words = of && state.words && taskWords(saved.offboarding, of, link);
    return { id, properties: taskStateProperties(state, zone, words) };
  });
  await changeTasks(writes, http);
}

/** Changes step tasks by activity key; a task that a person deleted is skipped. */
async function changeStepTasks(
  changes: StepTaskChange[],
  { companyId, saved: { offboarding } }: OfCompany,
  http: HttpOptions,
): Promise<void | 'behind'> {
  if (changes.length === 0) return;
  const { zone, link } = await taskPlace(companyId, http);
  const writes = changes.map((change) => {
    const words = change.words && taskWords(offboarding, change, link);
    return {
      key: taskActivityKey(offboarding, change),
      properties: taskStateProperties(change, zone, words),
    };
  });
  const { activityKeyIsUnique } = await withIds(http, (ids) => timelineIds('tasks', ids, http));
  const [only] = writes;
  if (activityKeyIsUnique && only && writes.length === 1) return changeByKey(only, http);
  const ids = await taskIdsByKey(
    writes.map(({ key }) => key),
    companyId,
    http,
  );
  const there = writes.flatMap(({ key, properties }) => {
    const id = ids.get(key);
    return id ? [{ id, properties }] : [];
  });
  await changeTasks(there, http);
  return there.length < writes.length && !activityKeyIsUnique ? 'behind' : undefined;
}

async function changeByKey(
  { key, properties }: { key: string; properties: TaskProperties },
  http: HttpOptions,
): Promise<void> {
  try {
    await clientsFor(http).write.basic.update('tasks', key, { properties }, activityKeyProperty);
  } catch (error) {
    if (!(error instanceof HubSpotError && error.status === 404)) throw error;
  }
}
