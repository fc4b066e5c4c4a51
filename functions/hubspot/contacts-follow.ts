import type { CalendarDate } from '../../src/calendar/calendar-date';
import type { StoredOffboarding } from '../../src/crm/store';
import { everyTaskProperty, hangingOf, taskChange } from '../../src/crm/tasks';
import { taskChanges, type Hanging } from '../../src/offboarding/step-tasks';
import { listLinked } from './associate';
import type { HttpOptions } from './http';
import { withIds } from './ids';
import { changeTasks, logAndContinue, readEveryTask } from './tasks';

interface World {
  http: HttpOptions;
}

/**
 * All that hangs on a record, 2 API calls, and 1 more for each hundred tasks beyond the first; undefined when
 * it could not be read: the tasks are then brought up to date by the next look at the card.
 */
export async function readHanging(
  { http }: World,
  { recordId, offboarding }: StoredOffboarding,
): Promise<Hanging | undefined> {
  return logAndContinue(recordId, async () => {
    const ids = await withIds(http, ({ objectType }) =>
      listLinked(objectType, recordId, 'tasks', http),
    );
    return hangingOf(await readEveryTask(ids, everyTaskProperty, http), offboarding);
  });
}

/**
 * Puts off or frees in HubSpot what the record as it stands now holds back or not, 1 API call a hundred tasks or
 * none. What fails is left to the next look at the card.
 */
export async function bringTasksUp(
  { http }: World,
  { recordId, offboarding }: StoredOffboarding,
  hanging: Hanging,
  today: CalendarDate,
): Promise<void> {
  const changes = taskChanges(offboarding, hanging, today).map(taskChange);
  await logAndContinue(recordId, () => changeTasks(changes, http));
}

/** After the client's word changed: the planned contacts' tasks follow it, 3 API calls. Never fails. */
export async function letContactsFollow(
  world: World,
  stored: StoredOffboarding,
  today: CalendarDate,
): Promise<void> {
  const hanging = await readHanging(world, stored);
  if (hanging) await bringTasksUp(world, stored, hanging, today);
}
