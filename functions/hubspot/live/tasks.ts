import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Tasks } from '../../../src/api/live';
import { everyTaskProperty, linkedTasksOf } from '../../../src/crm/tasks';
import { asHeld, type Item } from '../../../src/offboarding/items';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { areTasksInSync, taskChanges } from '../../../src/offboarding/repair-tasks';
import { batchLimit } from '../batches';
import { followEmails } from '../held-emails';
import type { HttpOptions } from '../http';
import { portalZone } from '../portal-details';
import { readTasks } from '../tasks';
import type { LinkedRecords } from './linked-records';

/**
 * Reads list items and step tasks: 1 API call, or none without tasks, and 1 where e-mails are planned. `isInLine` is false when a task does not match
 * the offboarding; it stays true when there are more tasks than were read.
 */
export async function readTasksOf(
  { stored, ids }: LinkedRecords,
  companyId: string,
  today: CalendarDate,
  http: HttpOptions,
): Promise<{ tasks: Tasks; isInLine: boolean }> {
  const [found, zone] = await Promise.all([
    readTasks(ids.tasks, everyTaskProperty, http),
    portalZone(http),
  ]);
  const linked = linkedTasksOf(found, stored.offboarding, zone);
  const offboarding = await followEmails(stored.offboarding, linked, companyId, http);
  const notRead = Math.max(0, ids.tasks.length - batchLimit);
  const changes = taskChanges(offboarding, linked, today);
  const wantedDone = new Map(changes.map(({ id, done }) => [id, done]));
  const tasks = {
    items: linked.items.map(({ item }) => shownItem(item, offboarding)),
    steps: linked.steps.flatMap(({ id, step, reminder, done }) =>
      step === 'pause'
        ? []
        : [{ step, reminder: reminder !== false, done: wantedDone.get(id) ?? done }],
    ),
    notRead,
  };
  return { tasks, isInLine: notRead > 0 || areTasksInSync(offboarding, linked, today) };
}

/** Returns an item as it is shown; a completed item without `doneIn` was completed in HubSpot. */
function shownItem(item: Item, offboarding: Offboarding): Item {
  const { doneIn, ...rest } = asHeld(item, offboarding);
  return rest.state === 'done' ? { ...rest, doneIn: doneIn ?? 'hubspot' } : rest;
}
