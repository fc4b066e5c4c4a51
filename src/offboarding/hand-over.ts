import type { HandOver } from './commands';
import type { LinkedTasks } from './linked-tasks';
import type { MovedTasks, Owner } from './offboarding';

/**
 * Returns HubSpot's ids of the open tasks that a new owner gets: those without an owner, and of the former owner's all,
 * those of steps and reminders, or none.
 */
export function tasksToHandOver(
  { steps, items }: LinkedTasks,
  from: Owner | undefined,
  which: HandOver,
): string[] {
  const goes = (ownerId: string | undefined, isStep: boolean) =>
    !ownerId || (ownerId === from?.id && (which === 'all' || (which === 'steps' && isStep)));
  return [
    ...steps.filter((task) => !task.done && goes(task.ownerId, true)).map(({ id }) => id),
    ...items.flatMap(({ id, item }) =>
      item.state !== 'done' && goes(item.ownerId, false) ? [id] : [],
    ),
  ];
}

/** Returns the tasks that a new owner gets, by whose they were before. */
export function tasksByOwner(linked: LinkedTasks, from: Owner | undefined): MovedTasks {
  const free = tasksToHandOver(linked, undefined, 'all');
  return {
    own: tasksToHandOver(linked, from, 'all').filter((id) => !free.includes(id)),
    free,
  };
}

/** Returns those of tasks that are still open and still with an owner. */
export function stillWith(linked: LinkedTasks, owner: Owner, tasks: readonly string[]): string[] {
  const open = tasksToHandOver(linked, owner, 'all');
  const without = tasksToHandOver(linked, undefined, 'all');
  return tasks.filter((id) => open.includes(id) && !without.includes(id));
}
