import type { HandOver } from './commands';
import type { LinkedTasks } from './linked-tasks';
import type { Owner } from './offboarding';

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
