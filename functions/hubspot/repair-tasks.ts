import type { CalendarDate } from '../../src/calendar/calendar-date';
import type { StoredOffboarding } from '../../src/crm/store';
import { withNewReminders } from '../../src/offboarding/follow-ups';
import { taskName, type LinkedTasks } from '../../src/offboarding/linked-tasks';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { taskRepair, withTasks } from '../../src/offboarding/repair-tasks';
import type { HttpOptions } from './http';
import { changeLinkedTasks, makeStepTasks } from './sync-tasks';
import { logAndContinue } from './tasks';

interface ToRepair {
  companyId: string;
  /** The offboarding before a person moved it on the board; its tasks still stand by this. */
  before: Offboarding;
  stored: StoredOffboarding;
  linked: LinkedTasks;
  today: CalendarDate;
}

/**
 * Syncs the tasks with the offboarding; at most 2 API calls. Returns the offboarding with the tasks' names. Errors of
 * HubSpot are logged and set `isBehind`.
 */
export async function repairTasks(
  http: HttpOptions,
  { companyId, before, stored, linked, today }: ToRepair,
): Promise<{ offboarding: Offboarding; isBehind: boolean }> {
  const { recordId, offboarding } = stored;
  const { changes, make, made } = taskRepair(offboarding, linked, today, before);
  const [isChanged, isMade] = await Promise.all([
    isDone(recordId, () => changeLinkedTasks(changes, { companyId, saved: stored }, http)),
    isDone(recordId, () => makeStepTasks(make, { companyId, saved: stored }, http)),
  ]);
  const added = isMade ? make : [];
  const names = [...made, ...added.map(taskName)];
  return {
    offboarding: withNewReminders(withTasks(offboarding, linked, names), added),
    isBehind: !isChanged || !isMade,
  };
}

async function isDone(recordId: string, work: () => Promise<void>): Promise<boolean> {
  const done = await logAndContinue(recordId, async () => {
    await work();
    return true;
  });
  return done ?? false;
}
