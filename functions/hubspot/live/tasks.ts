import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Tasks } from '../../../src/api/live';
import { everyTaskProperty, linkedTasksOf } from '../../../src/crm/tasks';
import { asHeld, type Item } from '../../../src/offboarding/items';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { areTasksInSync, taskChanges } from '../../../src/offboarding/repair-tasks';
import { batchLimit } from '../batches';
import type { HttpOptions } from '../http';
import { readTasks } from '../tasks';
import type { Linked } from './linked';

/**
 * The registers' items and the steps' tasks, 1 call or none. `isInLine` is false where a task does not stand as the
 * offboarding does; unknown, and so true, where there are more tasks than were read.
 */
export async function readTasksOf(
  { stored, ids }: Linked,
  today: CalendarDate,
  http: HttpOptions,
): Promise<{ tasks: Tasks; isInLine: boolean }> {
  const { offboarding } = stored;
  const linked = linkedTasksOf(await readTasks(ids.tasks, everyTaskProperty, http), offboarding);
  const notRead = Math.max(0, ids.tasks.length - batchLimit);
  const changes = taskChanges(offboarding, linked, today);
  const wantedDone = new Map(changes.map(({ id, done }) => [id, done]));
  const tasks = {
    items: linked.items.map(({ item }) => shownItem(item, offboarding)),
    steps: linked.steps.map(({ id, step, reminder, done }) => ({
      step,
      reminder,
      done: wantedDone.get(id) ?? done,
    })),
    notRead,
  };
  return { tasks, isInLine: notRead > 0 || areTasksInSync(offboarding, linked, today) };
}

/** An item as it stands; one that the app does not know to be done was done in HubSpot. */
function shownItem(item: Item, offboarding: Offboarding): Item {
  const { doneIn, ...rest } = asHeld(item, offboarding);
  return rest.state === 'done' ? { ...rest, doneIn: doneIn ?? 'hubspot' } : rest;
}
