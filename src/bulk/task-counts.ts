import type { CalendarDate } from '../calendar/calendar-date';
import type { Offboarding, Owner } from '../offboarding/offboarding';
import { wantedTasks } from '../offboarding/wanted-tasks';

/** How many tasks an owner gets; without an owner, tasks that nobody has. */
export interface OwnerTasks {
  owner?: Owner | undefined;
  tasks: number;
}

/** Returns how many tasks the starts make for each owner. */
export function tasksOfStarts(starts: readonly Offboarding[], today: CalendarDate): OwnerTasks[] {
  const byOwner = new Map<string, OwnerTasks>();
  for (const start of starts) {
    const { owner } = start;
    const known = byOwner.get(owner?.id ?? '') ?? { ...(owner && { owner }), tasks: 0 };
    const tasks = known.tasks + wantedTasks(start, today).length;
    byOwner.set(owner?.id ?? '', { ...known, tasks });
  }
  return [...byOwner.values()];
}
