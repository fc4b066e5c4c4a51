import type { CalendarDate } from '../calendar/calendar-date';
import type { TaskOf } from '../offboarding/linked-tasks';
import type { Offboarding, Owner } from '../offboarding/offboarding';
import { wantedTasks } from '../offboarding/wanted-tasks';

/** How many tasks an owner gets; without an owner, tasks that nobody has. */
export interface OwnerTasks {
  owner?: Owner | undefined;
  tasks: number;
}

/** Returns how many tasks a change makes for whoever leads the offboarding; `before` is undefined for a start. */
export function tasksMade(
  before: Offboarding | undefined,
  after: Offboarding,
  today: CalendarDate,
): OwnerTasks {
  const had = before ? wantedTasks(before, today) : [];
  const made = wantedTasks(after, today).filter((task) => !had.some((one) => isSame(one, task)));
  return { ...(after.owner && { owner: after.owner }), tasks: made.length };
}

const isSame = (one: TaskOf, other: TaskOf): boolean =>
  one.step === other.step && one.reminder === other.reminder;

/** Returns the tasks of each owner added up; who gets none is left out. */
export function addedByOwner(all: readonly OwnerTasks[]): OwnerTasks[] {
  const byOwner = new Map<string | undefined, OwnerTasks>();
  for (const { owner, tasks } of all) {
    if (tasks === 0) continue;
    const before = byOwner.get(owner?.id)?.tasks ?? 0;
    byOwner.set(owner?.id, { ...(owner && { owner }), tasks: before + tasks });
  }
  return [...byOwner.values()];
}
