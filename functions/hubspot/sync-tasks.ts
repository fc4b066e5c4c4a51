import type { CalendarDate } from '../../src/calendar/calendar-date';
import { activityKeyProperty } from '../../src/crm/names';
import type { StoredOffboarding } from '../../src/crm/store';
import { newStepTask, taskActivityKey, taskStateProperties } from '../../src/crm/tasks';
import type { LinkedTasks, StepTaskChange, WantedTask } from '../../src/offboarding/linked-tasks';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { taskChanges } from '../../src/offboarding/repair-tasks';
import { tasksToSync } from '../../src/offboarding/sync-tasks';
import { clientsFor } from './clients';
import { HubSpotError } from './errors';
import type { HttpOptions } from './http';
import { withIds } from './ids';
import { forOwnerOrNobody } from './owners';
import { changeTasks, makeTasksOnce, taskIdsByKey, type TaskProperties } from './tasks';
import { timelineIds } from './timeline-ids';

interface Sync {
  companyId: string;
  before: Offboarding | undefined;
  saved: StoredOffboarding;
  /** The tasks as they were read before the write, when they were. */
  linked: LinkedTasks | undefined;
  today: CalendarDate;
}

/**
 * Lets the tasks in HubSpot follow a change of the offboarding. Safe to repeat. None where no task is concerned, 1 API
 * call for one task, 2 for several or where the task must be looked up; 1 more to make tasks. `behind`: a task was not
 * found, which HubSpot's search does not show for some seconds after it was made.
 */
export async function syncTasks(http: HttpOptions, sync: Sync): Promise<void | 'behind'> {
  const { before, saved, linked, today } = sync;
  const { changes, make } = tasksToSync(before, saved.offboarding, today);
  const [found] = await Promise.all([
    linked
      ? changeTasks(taskChanges(saved.offboarding, linked, today).map(asWrite), http)
      : changeStepTasks(changes, saved.offboarding, http),
    makeStepTasks(make, sync, http),
  ]);
  return found;
}

/** Makes tasks for steps; one that is there already is left as it is. An owner who has left keeps none from being made. */
export function makeStepTasks(
  wanted: readonly WantedTask[],
  { companyId, saved }: Pick<Sync, 'companyId' | 'saved'>,
  http: HttpOptions,
): Promise<void> {
  if (wanted.length === 0) return Promise.resolve();
  const { recordId, offboarding } = saved;
  const tasks = wanted.map((task) => newStepTask(offboarding, task));
  return forOwnerOrNobody((hasOwner) =>
    makeTasksOnce(hasOwner ? tasks : tasks.map(withoutOwner), { companyId, recordId }, http),
  );
}

const withoutOwner = ({ hubspot_owner_id: _, ...task }: TaskProperties): TaskProperties => task;

export const asWrite = ({ id, ...state }: { id: string }) => ({
  id,
  properties: taskStateProperties(state),
});

/** A task that a person deleted is not there to be changed. */
async function changeStepTasks(
  changes: StepTaskChange[],
  offboarding: Offboarding,
  http: HttpOptions,
): Promise<void | 'behind'> {
  if (changes.length === 0) return;
  const writes = changes.map((change) => ({
    key: taskActivityKey(offboarding, change),
    properties: taskStateProperties(change),
  }));
  const { activityKeyIsUnique } = await withIds(http, (ids) => timelineIds('tasks', ids, http));
  const [only] = writes;
  if (activityKeyIsUnique && only && writes.length === 1) return changeByKey(only, http);
  const ids = await taskIdsByKey(
    writes.map(({ key }) => key),
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
