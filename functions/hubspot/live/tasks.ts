import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Tasks } from '../../../src/api/live';
import { everyTaskProperty, hangingOf, newStepTask, taskChange } from '../../../src/crm/tasks';
import { asHeld } from '../../../src/offboarding/items';
import { nextChore, type Chore, type StepTask } from '../../../src/offboarding/step-tasks';
import { batchLimit } from '../batches';
import { clientsFor } from '../clients';
import type { HttpOptions } from '../http';
import { withIds } from '../ids';
import { forOwnerOrNobody } from '../owners';
import {
  changeTasks,
  makeTasks,
  logAndContinue,
  readTasks,
  type Place,
  type TaskProperties,
} from '../tasks';
import type { Linked } from './linked';

interface RequestMeta {
  companyId: string;
  today: CalendarDate;
  http: HttpOptions;
}

/**
 * The registers' items and the steps' tasks, 1 call or none; then at most 1 more, the write that brings
 * the tasks nearer to the steps. What that write could not do, the next look does.
 */
export async function readTasksOf({ stored, ids }: Linked, asked: RequestMeta): Promise<Tasks> {
  const { offboarding, properties } = stored;
  const tasks = await readTasks(ids.tasks, everyTaskProperty, asked.http);
  const hanging = hangingOf(tasks, offboarding);
  const { items, steps } = hanging;
  const made = properties.tasks_made?.split(';').filter(Boolean) ?? [];
  const unread = Math.max(0, ids.tasks.length - batchLimit);
  const chore = unread > 0 ? undefined : nextChore(offboarding, hanging, made, asked.today);
  if (chore) await logAndContinue(stored.recordId, () => write(chore, stored, asked));
  return {
    items: items.map(({ item }) => asHeld(item, offboarding)),
    steps: steps.map((task) => ({
      step: task.step,
      reminder: task.reminder,
      done: wantedDone(task, chore) ?? task.done,
    })),
    notRead: unread,
  };
}

/** Whether a task is to be done, where the step says otherwise than HubSpot: that is no person's word. */
const wantedDone = ({ id }: StepTask, chore: Chore | undefined): boolean | undefined =>
  chore?.do === 'adjust' ? chore.changes.find((change) => change.id === id)?.done : undefined;

async function write(chore: Chore, stored: Linked['stored'], { companyId, http }: RequestMeta) {
  const { recordId, offboarding } = stored;
  switch (chore.do) {
    case 'make': {
      const tasks = chore.tasks.slice(0, batchLimit).map((task) => newStepTask(offboarding, task));
      return makeOwned(tasks, { companyId, recordId }, http);
    }
    case 'adjust':
      return changeTasks(chore.changes.map(taskChange), http);
    case 'remember':
      return withIds(http, async ({ objectType }) => {
        const properties = {
          tasks_made: chore.made.join(';'),
          next_follow_up_on: chore.nextFollowUpOn ?? '',
        };
        await clientsFor(http).write.basic.update(objectType, recordId, { properties });
      });
  }
}

/** An owner who has left must not keep the stage without its tasks. */
const makeOwned = (tasks: TaskProperties[], place: Place, http: HttpOptions) =>
  forOwnerOrNobody((hasOwner) =>
    makeTasks(hasOwner ? tasks : tasks.map(withoutOwner), place, http),
  );

const withoutOwner = ({ hubspot_owner_id: _, ...task }: TaskProperties): TaskProperties => task;
